# What the sources look like: who includes whom, and in what form they are kept.
find_program(KREADY_PYTHON python3 REQUIRED)

foreach(check layers style)
  add_test(NAME "${check}: the sources obey"
    COMMAND ${KREADY_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/${check}_test.py ${CMAKE_SOURCE_DIR})
  add_test(NAME "${check}: the check finds what it is for"
    COMMAND ${KREADY_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/${check}_test.py --self-check)
endforeach()

# The formatter's version decides the result, so only this one counts.
find_program(KREADY_CLANG_FORMAT clang-format-14)
if(KREADY_CLANG_FORMAT)
  add_test(NAME "style: the sources are formatted"
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/format_test ${KREADY_CLANG_FORMAT} ${CMAKE_SOURCE_DIR})
else()
  message(STATUS "Skipped: the formatting is not tested, clang-format-14 is not installed")
endif()
