# Whole inputs, seen from outside: the binary is run as its users run it.
foreach(mode goldens determinism ready planted self-check)
  add_test(NAME "fixtures: ${mode}"
    COMMAND ${KREADY_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/fixtures_test.py
            $<TARGET_FILE:kready-lint> ${CMAKE_SOURCE_DIR} ${mode})
endforeach()
