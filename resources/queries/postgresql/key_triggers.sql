-- Foreign keys of which the server's own triggers are off: by the check of what is put in (RI_FKey_check_ins, _upd), and
-- by the actions of the table that is pointed at. Source: pg_trigger.
SELECT t.tgconstraint, bool_or(t.tgfoid IN (1644, 1645)), bool_or(t.tgfoid NOT IN (1644, 1645))
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_constraint k ON k.oid = t.tgconstraint
WHERE t.tgisinternal AND t.tgenabled IN ('D', 'R') AND k.contype = 'f' AND k.connamespace = ANY (%1)
GROUP BY t.tgconstraint
