kready_test(rules SOURCES rules_test.cpp USES kready_rules)
