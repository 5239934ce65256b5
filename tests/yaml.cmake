kready_test(yaml
  SOURCES
    yaml_document_test.cpp
    yaml_hostile_test.cpp
    yaml_mutation_test.cpp
    yaml_scalar_test.cpp
  USES kready_yaml)
