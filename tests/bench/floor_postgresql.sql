-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The floor: the cheapest catalog queries known for all there is in schema public (oid 2200 in every database), in
-- one psql process. It reads every kind of object that Reckoner carries.

-- namespaces
SELECT n.oid, n.nspname, n.nspowner
FROM pg_namespace n
WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_';

-- relations
SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relispartition, c.relrowsecurity,
c.relforcerowsecurity, c.relreplident, c.relowner, c.reltablespace, c.relam, c.reloptions, c.relacl, c.relpartbound
FROM pg_class c
WHERE c.relkind IN ('r','p','v','m','f','S','c') AND c.relnamespace = ANY('{2200}'::oid[]);

-- columns
SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated,
a.attcollation, a.attcompression, a.attstattarget, a.attstorage, a.attislocal, a.attoptions
FROM pg_attribute a JOIN pg_class c ON c.oid=a.attrelid
WHERE a.attnum>0 AND NOT a.attisdropped AND c.relkind IN ('r','p','v','m','f','c') AND c.relnamespace =
ANY('{2200}'::oid[]);

-- defaults
SELECT d.adrelid, d.adnum, pg_get_expr(d.adbin, CASE WHEN strpos(d.adbin::text,'{VAR ')>0 THEN d.adrelid ELSE 0 END)
FROM pg_attrdef d;

-- constraints
SELECT k.oid, k.conname, k.connamespace, k.contype, k.conrelid, k.contypid, k.conindid, k.conparentid, k.confrelid,
k.confupdtype, k.confdeltype, k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated, k.conislocal,
k.connoinherit, k.conkey, k.confkey, CASE WHEN k.contype='c' THEN pg_get_expr(k.conbin,k.conrelid) END
FROM pg_constraint k
WHERE k.connamespace = ANY('{2200}'::oid[]);

-- indexes
SELECT i.indexrelid, i.indrelid, c.relname, c.relam, i.indisunique, i.indisprimary, i.indnullsnotdistinct,
i.indisvalid, i.indisexclusion, i.indisreplident, i.indnkeyatts, i.indkey, i.indclass, i.indcollation, i.indoption,
c.reloptions, CASE WHEN i.indexprs IS NOT NULL THEN pg_get_expr(i.indexprs,i.indrelid) END, CASE WHEN i.indpred IS
NOT NULL THEN pg_get_expr(i.indpred,i.indrelid) END
FROM pg_index i JOIN pg_class c ON c.oid=i.indexrelid
WHERE c.relnamespace = ANY('{2200}'::oid[]);

-- types
SELECT t.oid, t.typnamespace, t.typname, t.typtype, t.typcategory, t.typelem, t.typbasetype, t.typtypmod,
t.typnotnull, t.typdefault, t.typcollation, t.typrelid
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype IN ('e','d','r','m','b') AND t.typcategory <> 'A' AND n.nspname <> 'information_schema' AND n.nspname
!~ '^pg_';

-- enums
SELECT e.enumtypid, e.enumlabel, e.enumsortorder
FROM pg_enum e ORDER BY e.enumtypid, e.enumsortorder;

-- functions
SELECT p.oid, p.pronamespace, p.proname, p.prokind, p.prolang, p.provolatile, p.proisstrict, p.prosecdef,
p.proparallel, p.proleakproof, p.procost, p.prorows, p.prosrc, p.probin, p.proconfig, p.prorettype,
pg_get_function_arguments(p.oid), pg_get_function_result(p.oid)
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_';

-- triggers
SELECT t.oid, t.tgrelid, t.tgname, t.tgenabled, t.tgtype, t.tgfoid, t.tgattr, t.tgargs, CASE WHEN t.tgqual IS NOT
NULL THEN pg_get_triggerdef(t.oid) END
FROM pg_trigger t
WHERE NOT t.tgisinternal;

-- views
SELECT c.oid, pg_get_viewdef(c.oid,true)
FROM pg_class c
WHERE c.relkind IN ('v','m') AND c.relnamespace = ANY('{2200}'::oid[]);

-- sequences
SELECT s.seqrelid, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
FROM pg_sequence s;

-- seqowner
SELECT d.objid, d.refobjid, d.refobjsubid, d.deptype
FROM pg_depend d JOIN pg_sequence s ON s.seqrelid=d.objid
WHERE d.classid=1259 AND d.refclassid=1259 AND d.deptype IN ('a','i') AND d.refobjsubid>0;

-- comments
SELECT d.objoid, d.classoid, d.objsubid, d.description
FROM pg_description d
WHERE d.objoid >= 16384;

-- inherits
SELECT i.inhrelid, i.inhparent, i.inhseqno
FROM pg_inherits i;

-- rules
SELECT r.oid, r.ev_class, r.rulename, pg_get_ruledef(r.oid)
FROM pg_rewrite r
WHERE r.rulename <> '_RETURN' AND r.oid >= 16384;

-- policies
SELECT p.oid, p.polrelid, p.polname, p.polcmd, p.polpermissive, p.polroles, pg_get_expr(p.polqual,p.polrelid),
pg_get_expr(p.polwithcheck,p.polrelid)
FROM pg_policy p;

-- extensions
SELECT e.oid, e.extname, e.extversion, e.extnamespace
FROM pg_extension e;

-- extmembers
SELECT d.classid, d.objid
FROM pg_depend d
WHERE d.deptype='e' AND d.refclassid='pg_extension'::regclass;

-- partkeys
SELECT p.partrelid, pg_get_partkeydef(p.partrelid)
FROM pg_partitioned_table p;

-- partition bounds
SELECT c.oid, pg_get_expr(c.relpartbound, c.oid)
FROM pg_class c
WHERE c.relispartition AND c.relnamespace = ANY('{2200}'::oid[]);

-- aggregates
SELECT a.aggfnoid::oid, a.aggtransfn, a.aggfinalfn, a.aggtranstype, a.agginitval
FROM pg_aggregate a
WHERE a.aggfnoid >= 16384;

-- ranges
SELECT r.rngtypid, r.rngsubtype, r.rngcollation, r.rngsubopc, r.rngcanonical, r.rngsubdiff
FROM pg_range r;

-- collations
SELECT c.oid, c.collname, c.collprovider, c.collisdeterministic, c.collcollate, c.collctype, c.colliculocale
FROM pg_collation c
WHERE c.collnamespace = ANY('{2200}'::oid[]);

-- operator classes
SELECT o.oid, o.opcname, o.opcnamespace, o.opcdefault
FROM pg_opclass o;

-- extended statistics
SELECT s.oid, s.stxname, s.stxrelid, s.stxkeys, s.stxkind, s.stxstattarget, pg_get_statisticsobjdef_expressions(s.oid)
FROM pg_statistic_ext s;

-- event triggers
SELECT e.oid, e.evtname, e.evtevent, e.evtfoid, e.evtenabled, e.evttags
FROM pg_event_trigger e;

-- publications
SELECT p.oid, p.pubname, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot
FROM pg_publication p;

SELECT r.prpubid, r.prrelid, r.prattrs, pg_get_expr(r.prqual, r.prrelid)
FROM pg_publication_rel r;

-- foreign servers
SELECT s.oid, s.srvname, s.srvfdw, s.srvtype, s.srvversion, s.srvoptions, s.srvacl
FROM pg_foreign_server s;

SELECT t.ftrelid, t.ftserver, t.ftoptions
FROM pg_foreign_table t;

-- roles
SELECT r.oid, r.rolname
FROM pg_roles r;

-- kinds that are only counted
SELECT count(*) FROM pg_operator o WHERE o.oprnamespace = ANY('{2200}'::oid[]);
SELECT count(*) FROM pg_cast c WHERE c.oid >= 16384;
SELECT count(*) FROM pg_ts_config t WHERE t.cfgnamespace = ANY('{2200}'::oid[]);
