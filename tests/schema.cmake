kready_test(schema
  SOURCES
    catalog_test.cpp
    crd_test.cpp
    custom_rules_test.cpp
    definition_test.cpp
    custom_life_test.cpp
    schema_files_test.cpp
    schema_tables_test.cpp
    schema_text.cpp
    validate_test.cpp
  USES kready_schema)

find_program(KREADY_PYTHON python3 REQUIRED)

add_test(NAME "schema: the importer of tables"
  COMMAND ${KREADY_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/import_schemas_test.py ${CMAKE_SOURCE_DIR}/tools/import-schemas)
add_test(NAME "schema: the tables are in form"
  COMMAND ${KREADY_PYTHON} ${CMAKE_SOURCE_DIR}/tools/import-schemas --check)
add_test(NAME "schema: the importer of custom resources"
  COMMAND ${KREADY_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/import_crds_test.py ${CMAKE_SOURCE_DIR}/tools/import-crds)
