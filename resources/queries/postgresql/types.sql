-- The types of columns, spelt once; %1 are pairs of a type's oid and its modifier. Source: pg_type, format_type.
SELECT d.oid, d.typmod, pg_catalog.format_type(d.oid, d.typmod), t.typcollation, t.typstorage
FROM (SELECT p[1]::oid AS oid, p[2]::int AS typmod
      FROM (SELECT pg_catalog.string_to_array(n, ' ') FROM pg_catalog.unnest(%1) AS n) AS pairs (p)) d
JOIN pg_catalog.pg_type t ON t.oid = d.oid
