kready_test(cel
  SOURCES
    cel_address_test.cpp
    cel_format_test.cpp
    cel_quantity_test.cpp
    cel_text_test.cpp
    cel_time_test.cpp
    cel_url_test.cpp
    cel_version_test.cpp
  USES kready_cel)

add_executable(cel_conformance cel_conformance.cpp textproto.cpp)
target_link_libraries(cel_conformance PRIVATE kready_cel)
