kready_test(graph
  SOURCES
    graph_backup_longhorn_test.cpp
    graph_backup_table_test.cpp
    graph_backup_targets_test.cpp
    graph_backup_tools_test.cpp
    graph_backup_velero_test.cpp
    graph_controllers_test.cpp
    graph_glob_test.cpp
    graph_kustomize_test.cpp
    graph_links_test.cpp
    graph_network_test.cpp
    graph_permissions_test.cpp
    graph_producers_test.cpp
    graph_shapes_test.cpp
    graph_unseen_test.cpp
  USES kready_graph)
