kready_test(kube
  SOURCES
    kube_admission_test.cpp
    kube_autoscaler_test.cpp
    kube_migration_test.cpp
    kube_object_test.cpp
    kube_pod_security_test.cpp
    kube_selector_test.cpp
    kube_values_test.cpp
    kube_version_constraint_test.cpp
    kube_workload_test.cpp
  USES kready_kube)
