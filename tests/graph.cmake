kready_test(graph
  SOURCES
    graph_links_test.cpp
    graph_producers_test.cpp
  USES kready_graph)
