# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The grammar of Python for tree-sitter, which Debian lacks: fetched once per build folder with pip, each
# source archive pinned by its SHA-256, and compiled in. tree-sitter's own archive brings two headers that
# the grammar's scanner needs and Debian's libtree-sitter-dev does not install.
set(grammar_dir ${CMAKE_BINARY_DIR}/grammar)
set(grammar_requirements ${CMAKE_CURRENT_LIST_DIR}/grammar-requirements.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${grammar_requirements})

set(python_archive ${grammar_dir}/tree_sitter_python-0.23.6)
set(core_archive ${grammar_dir}/tree-sitter-0.23.2)
if(NOT EXISTS ${python_archive}/src/parser.c OR NOT EXISTS ${grammar_dir}/include/tree_sitter/array.h)
    find_program(PYTHON3 NAMES python3 REQUIRED)
    file(MAKE_DIRECTORY ${grammar_dir})
    foreach(attempt RANGE 1 2)
        execute_process(
            COMMAND ${PYTHON3} -m pip --disable-pip-version-check download --quiet --no-deps --no-binary :all:
                --require-hashes --requirement ${grammar_requirements} --dest ${grammar_dir}
            RESULT_VARIABLE grammar_status ERROR_VARIABLE grammar_error OUTPUT_QUIET)
        if(grammar_status EQUAL 0)
            break()
        endif()
    endforeach()
    if(NOT grammar_status EQUAL 0)
        message(FATAL_ERROR "The Python grammar could not be fetched with pip (tree-sitter-python 0.23.6): ${grammar_error}")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${python_archive}.tar.gz DESTINATION ${grammar_dir})
    file(ARCHIVE_EXTRACT INPUT ${core_archive}.tar.gz DESTINATION ${grammar_dir}
        PATTERNS "*/tree_sitter/core/lib/src/array.h" "*/tree_sitter/core/lib/src/alloc.h"
                 "*/tree_sitter/core/lib/src/parser.h" "*/tree_sitter/core/lib/src/ts_assert.h")
    foreach(header array alloc parser ts_assert)
        configure_file(${core_archive}/tree_sitter/core/lib/src/${header}.h
            ${grammar_dir}/include/tree_sitter/${header}.h COPYONLY)
    endforeach()
endif()

add_library(reckoner_tree_sitter_python STATIC ${python_archive}/src/parser.c ${python_archive}/src/scanner.c)
target_include_directories(reckoner_tree_sitter_python PRIVATE ${grammar_dir}/include)
target_link_libraries(reckoner_tree_sitter_python PUBLIC PkgConfig::TREE_SITTER)
target_compile_options(reckoner_tree_sitter_python PRIVATE -O2 -w)
