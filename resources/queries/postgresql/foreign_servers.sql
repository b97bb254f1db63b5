-- Foreign servers; never the user mappings, which hold passwords. Source: pg_foreign_server.
SELECT s.oid, s.srvname, w.fdwname, s.srvtype, s.srvversion, s.srvoptions, s.srvowner, s.srvacl
FROM pg_catalog.pg_foreign_server s
JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
