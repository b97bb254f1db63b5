-- Objects that belong to extensions. Source: pg_depend.
SELECT d.classid, d.objid
FROM pg_catalog.pg_depend d
WHERE d.deptype = 'e' AND d.refclassid = 'pg_catalog.pg_extension'::regclass
