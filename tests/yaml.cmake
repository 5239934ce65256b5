kready_test(yaml
  SOURCES
    yaml_both_readers.cpp
    yaml_damage.cpp
    yaml_document_test.cpp
    yaml_hostile_test.cpp
    yaml_mutation_test.cpp
    yaml_plain_mutation_test.cpp
    yaml_plain_reader_test.cpp
    yaml_plain_scalars_test.cpp
    yaml_scalar_test.cpp
  USES kready_yaml)
