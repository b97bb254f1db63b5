-- Schemas that are published as a whole. Source: pg_publication_namespace.
--@ 15..
SELECT p.pnpubid, n.nspname
FROM pg_catalog.pg_publication_namespace p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pnnspid
