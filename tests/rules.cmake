kready_test(rules SOURCES rules_data_size_test.cpp rules_files_test.cpp rules_secrets_test.cpp rules_test.cpp rules_together_test.cpp USES kready_rules)
