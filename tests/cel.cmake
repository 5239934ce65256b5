kready_test(cel
  SOURCES
    cel_quantity_test.cpp
  USES kready_cel)
