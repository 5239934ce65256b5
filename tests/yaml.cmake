kready_test(yaml
  SOURCES
    yaml_scalar_test.cpp
  USES kready_yaml)
