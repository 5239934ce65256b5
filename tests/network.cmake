kready_test(network
  SOURCES
    network_address_test.cpp
    network_languages_test.cpp
    network_ports_test.cpp
    network_random_test.cpp
    network_recipes_test.cpp
    network_reference.cpp
    network_reference_text.cpp
    network_rows_test.cpp
    network_scale_test.cpp
  USES kready_graph)
