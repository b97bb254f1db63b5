-- Triggers of tables and views, not those that a partition only inherits, but where it has them enabled in another
-- way or with a comment; the text only where there is a WHEN.
-- Source: pg_trigger.
SELECT t.oid, t.tgrelid, t.tgname, t.tgtype, t.tgenabled, t.tgfoid::pg_catalog.regproc::text, t.tgconstraint <> 0, t.tgconstrrelid,
       t.tgdeferrable, t.tginitdeferred, t.tgattr, pg_catalog.encode(t.tgargs, 'hex'), t.tgoldtable, t.tgnewtable,
       CASE WHEN t.tgqual IS NOT NULL THEN pg_catalog.pg_get_triggerdef(t.oid, false) END,
       t.tgparentid <> 0 --@ 13..
       false             --@ ..12
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND c.relnamespace = ANY (%1)
      AND (t.tgparentid = 0 OR t.tgenabled <> (SELECT p.tgenabled FROM pg_catalog.pg_trigger p WHERE p.oid = t.tgparentid) --@ 13..
           OR EXISTS (SELECT FROM pg_catalog.pg_description d WHERE d.classoid = 2620 AND d.objoid = t.oid))              --@ 13..
