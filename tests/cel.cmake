kready_test(cel
  SOURCES
    cel_address_test.cpp
    cel_error_test.cpp
    cel_eval_test.cpp
    cel_expression.cpp
    cel_format_test.cpp
    cel_hostile_test.cpp
    cel_kubernetes_test.cpp
    cel_lists_test.cpp
    cel_manifest_test.cpp
    cel_math_test.cpp
    cel_needs_test.cpp
    cel_parse_test.cpp
    cel_quantity_test.cpp
    cel_regex_test.cpp
    cel_strings_test.cpp
    cel_text_test.cpp
    cel_time_test.cpp
    cel_url_test.cpp
    cel_version_test.cpp
  USES kready_cel)

add_executable(cel_conformance cel_conformance.cpp textproto.cpp)
target_link_libraries(cel_conformance PRIVATE kready_cel)

add_executable(cel_benchmark cel_benchmark.cpp)
target_link_libraries(cel_benchmark PRIVATE kready_cel)

add_test(NAME "cel: our own conformance cases hold"
         COMMAND cel_conformance --failed ${CMAKE_CURRENT_SOURCE_DIR}/cel)
