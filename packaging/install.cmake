# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is installed beside the programs, and the Debian package that cpack makes of it. The demo is part of both
# programs; nothing of them is looked for in the file system.

set(RECKONER_ZSH_DIR ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING "Where zsh looks for completions")
set(packaging ${CMAKE_SOURCE_DIR}/packaging)

# Pages of man and changelogs are compressed where there is gzip, without a time in them.
find_program(GZIP gzip)
set(compressed)
function(reckoner_install_compressed source name destination)
    if(NOT GZIP)
        install(FILES ${source} DESTINATION ${destination} RENAME ${name})
        return()
    endif()
    set(target ${CMAKE_BINARY_DIR}/compressed/${name}.gz)
    add_custom_command(OUTPUT ${target} COMMAND ${GZIP} -9nc ${source} > ${target} DEPENDS ${source} VERBATIM)
    set(compressed ${compressed} ${target} PARENT_SCOPE)
    install(FILES ${target} DESTINATION ${destination})
endfunction()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/compressed)
set(man ${CMAKE_INSTALL_MANDIR}/man1)

reckoner_install_compressed(${packaging}/reckoner.1 reckoner.1 ${man})
reckoner_install_compressed(${packaging}/debian/changelog changelog ${CMAKE_INSTALL_DOCDIR})
install(FILES ${packaging}/completions/reckoner.bash RENAME reckoner
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${packaging}/completions/_reckoner DESTINATION ${RECKONER_ZSH_DIR})
install(FILES ${packaging}/completions/reckoner.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${packaging}/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(RECKONER_GUI)
    reckoner_install_compressed(${packaging}/reckoner-gui.1 reckoner-gui.1 ${man})
    install(FILES ${packaging}/reckoner.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    set(metainfo ${CMAKE_BINARY_DIR}/example.reckoner.reckoner.metainfo.xml)
    configure_file(${packaging}/reckoner.metainfo.xml.in ${metainfo} @ONLY)
    install(FILES ${metainfo} DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    foreach(size 16 22 24 32 48 64 128 256)
        install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/reckoner-${size}.png RENAME reckoner.png
            DESTINATION ${icons}/${size}x${size}/apps)
    endforeach()
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/reckoner.svg DESTINATION ${icons}/scalable/apps)
endif()

# Qt's drivers and libgit2 are loaded when they are wanted, so dpkg-shlibdeps cannot see them. SQLite is what the
# demo needs; without the others Reckoner says what is missing.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME reckoner)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Reckoner contributors <contributors@reckoner.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "tells where a database schema really stands")
set(CPACK_PACKAGE_DESCRIPTION
"Reckoner replays a project's migration history (Alembic), reads its ORM models
(SQLAlchemy, SQLModel), both by reading source and never by running it, takes a
fix from the live catalogs of PostgreSQL or SQLite, and explains every
difference: a model change without a migration, a pending migration, or drift,
since which revision and from which line.

The command reckoner is a gate for deploys, with exit codes and reports for
people and for code hosts. Databases are opened read-only.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
string(REGEX MATCH "^[0-9]+\\.[0-9]+" libgit2_series "${LIBGIT2_VERSION}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libgit2-${libgit2_series}")
if(RECKONER_POSTGRESQL)
    string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", libqt6sql6-psql")
endif()
if(RECKONER_GUI)
    string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", qt6-wayland")
    string(APPEND CPACK_PACKAGE_DESCRIPTION "

The window, reckoner-gui, shows all positions of a schema as one tree, any two
of them side by side with the reasons why lines differ or are equal, and the
migration graph.")
endif()
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
add_custom_target(reckoner_compressed ALL DEPENDS ${compressed})
include(CPack)
