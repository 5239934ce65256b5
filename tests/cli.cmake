kready_test(cli
  SOURCES
    cli_folder.cpp
    cli_gitignore_test.cpp
    cli_inputs_test.cpp
    cli_options_test.cpp
    cli_output_test.cpp
    cli_walk_test.cpp
  USES kready_cli)

kready_test(program
  SOURCES
    cli_folder.cpp
    cli_program.cpp
    cli_backups_test.cpp
    cli_kinds_test.cpp
    cli_program_test.cpp
    cli_upgrade_test.cpp
  USES)
target_compile_definitions(test_program PRIVATE KREADY_PROGRAM="$<TARGET_FILE:kready-lint>")
add_dependencies(test_program kready-lint)
