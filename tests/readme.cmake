# What the pages promise.
foreach(mode check self-check)
  add_test(NAME "readme: ${mode}"
    COMMAND ${KREADY_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/readme_test.py
            $<TARGET_FILE:kready-lint> ${CMAKE_SOURCE_DIR} ${mode})
endforeach()
