-- Servers and options of foreign tables. Source: pg_foreign_table.
SELECT t.ftrelid, s.srvname, t.ftoptions
FROM pg_catalog.pg_foreign_table t
JOIN pg_catalog.pg_foreign_server s ON s.oid = t.ftserver
