kready_test(config
  SOURCES
    config_environments_test.cpp
    config_file_test.cpp
    config_overrides_test.cpp
    config_schema_test.cpp
    report_schema.cpp
  USES kready_lint nlohmann_json::nlohmann_json)

kready_test(config_program
  SOURCES
    cli_folder.cpp
    cli_program.cpp
    config_program_test.cpp
  USES)
target_compile_definitions(test_config_program PRIVATE KREADY_PROGRAM="$<TARGET_FILE:kready-lint>")
add_dependencies(test_config_program kready-lint)
