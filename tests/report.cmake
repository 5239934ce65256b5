kready_test(report
  SOURCES
    report_backups_test.cpp
    report_json_test.cpp
    report_rules_test.cpp
    report_sample.cpp
    report_sarif_test.cpp
    report_schema.cpp
    report_snippet_test.cpp
    report_text_test.cpp
    report_upgrade_test.cpp
  USES kready_report nlohmann_json::nlohmann_json)
