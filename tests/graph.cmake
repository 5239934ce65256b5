kready_test(graph
  SOURCES
    graph_backup_test.cpp
    graph_controllers_test.cpp
    graph_kustomize_test.cpp
    graph_links_test.cpp
    graph_network_test.cpp
    graph_producers_test.cpp
    graph_shapes_test.cpp
    graph_unseen_test.cpp
  USES kready_graph)
