-- Names of the roles. Source: pg_roles.
SELECT r.oid, r.rolname
FROM pg_catalog.pg_roles r
