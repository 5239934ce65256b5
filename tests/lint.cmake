kready_test(lint
  SOURCES
    lint_analysis_test.cpp
    lint_faults_test.cpp
    lint_kinds_test.cpp
    lint_location_test.cpp
    lint_pack_test.cpp
    lint_unsettled_test.cpp
    lint_upgrade_test.cpp
  USES kready_lint)
