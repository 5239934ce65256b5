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

kready_test(network_report
  SOURCES
    network_report_test.cpp
    report_schema.cpp
  USES kready_report nlohmann_json::nlohmann_json)

kready_test(network_program
  SOURCES
    cli_folder.cpp
    cli_program.cpp
    network_program_test.cpp
  USES)
target_compile_definitions(test_network_program PRIVATE KREADY_PROGRAM="$<TARGET_FILE:kready-lint>")
add_dependencies(test_network_program kready-lint)
