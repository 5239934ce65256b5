kready_test(text
  SOURCES
    text_nearest_test.cpp
    text_pattern_test.cpp
    text_source_test.cpp
    text_symbols_test.cpp
  USES kready_text)
