-- Enums, domains, ranges and free-standing base types of the chosen schemas. Source: pg_type.
SELECT t.oid, t.typnamespace, t.typname, t.typtype
FROM pg_catalog.pg_type t
WHERE t.typtype IN ('e', 'd', 'r', 'b') AND t.typcategory <> 'A' AND t.typnamespace = ANY (%1)
