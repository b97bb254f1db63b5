<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AlembicReader</name>
    <message numerus="yes">
        <source>Reading %n migrations</source>
        <translation>
            <numerusform>%n Migration wird gelesen</numerusform>
            <numerusform>%n Migrationen werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No Alembic history below %1: no ini file or pyproject.toml names a script_location that is there, and no Python file has revision, down_revision and upgrade().</source>
        <translation>Keine Alembic-Historie unterhalb von %1: Keine INI-Datei und keine pyproject.toml nennt ein vorhandenes script_location, und keine Python-Datei enthält revision, down_revision und upgrade().</translation>
    </message>
</context>
<context>
    <name>AlembicReaderText</name>
    <message>
        <source>The %1 of migration %2 cannot be read.</source>
        <translation>%1 der Migration %2 ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>AlembicReplay</name>
    <message>
        <source>What runs on the connection is not known.</source>
        <translation>Was auf der Verbindung ausgeführt wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The reflected type is not known.</source>
        <translation>Der reflektierte Typ ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>AlembicReplayText</name>
    <message>
        <source>upgrade() of %1 ends in %2.</source>
        <translation>upgrade() von %1 endet mit %2.</translation>
    </message>
    <message>
        <source>The script has no upgrade() that can be read.</source>
        <translation>Das Skript enthält kein lesbares upgrade().</translation>
    </message>
    <message>
        <source>%1() makes whatever the models of that day declare; it can be replayed only with them.</source>
        <translation>%1() legt an, was die Modelle zu jenem Zeitpunkt deklarieren; nur mit ihnen lässt sich der Aufruf nachspielen.</translation>
    </message>
    <message>
        <source>A name in it is not literal.</source>
        <translation>Ein Name darin ist kein Literal.</translation>
    </message>
    <message>
        <source>op.%1 is not known.</source>
        <translation>op.%1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What op.%1 runs is not known.</source>
        <translation>Was op.%1 ausführt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no enum %1 to change.</source>
        <translation>Es gibt kein Enum %1, das geändert werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 cannot be dropped to be made anew: %2 points at it.</source>
        <translation>Die Tabelle %1 kann nicht gelöscht und neu angelegt werden: %2 verweist auf sie.</translation>
    </message>
    <message>
        <source>Alembic drops type %1 here, unless the run began with the revision that made it.</source>
        <translation>Alembic löscht hier den Typ %1, es sei denn, der Lauf begann mit der Revision, die ihn angelegt hat.</translation>
    </message>
    <message>
        <source>The table of the batch is not literal.</source>
        <translation>Die Tabelle des Batches ist kein Literal.</translation>
    </message>
    <message>
        <source>The table to copy from is not known; the one that is there is taken.</source>
        <translation>Die Tabelle, von der kopiert werden soll, ist nicht bekannt; die vorhandene wird verwendet.</translation>
    </message>
    <message>
        <source>There is no table %1 to alter.</source>
        <translation>Es gibt keine Tabelle %1, die geändert werden könnte.</translation>
    </message>
    <message>
        <source>A constraint made in batch mode must have a name; Alembic stops there.</source>
        <translation>Ein im Batch-Modus angelegter Constraint braucht einen Namen; Alembic bricht dort ab.</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to alter.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2, die geändert werden könnte.</translation>
    </message>
    <message>
        <source>The index cannot be read.</source>
        <translation>Der Index ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The foreign key cannot be read.</source>
        <translation>Der Fremdschlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The constraint cannot be read.</source>
        <translation>Der Constraint ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The check cannot be read.</source>
        <translation>Der Check-Constraint ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The key cannot be read.</source>
        <translation>Der Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>batch_op.%1 is not known.</source>
        <translation>batch_op.%1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The name of the index is not literal.</source>
        <translation>Der Name des Index ist kein Literal.</translation>
    </message>
    <message>
        <source>SQLite has no ADD CONSTRAINT; Alembic says to use batch mode.</source>
        <translation>SQLite kennt kein ADD CONSTRAINT; Alembic verweist auf den Batch-Modus.</translation>
    </message>
    <message>
        <source>There is no table %1 for the foreign key to point at.</source>
        <translation>Es gibt keine Tabelle %1, auf die der Fremdschlüssel verweisen könnte.</translation>
    </message>
    <message>
        <source>A constraint without a name cannot be dropped; Alembic stops at op.drop_constraint(None, ...).</source>
        <translation>Ein Constraint ohne Namen kann nicht gelöscht werden; Alembic bricht bei op.drop_constraint(None, ...) ab.</translation>
    </message>
    <message>
        <source>SQLite has no DROP CONSTRAINT; Alembic says to use batch mode.</source>
        <translation>SQLite kennt kein DROP CONSTRAINT; Alembic verweist auf den Batch-Modus.</translation>
    </message>
    <message>
        <source>Part of the statement is not known; what is known is data.</source>
        <translation>Ein Teil der Anweisung ist nicht bekannt; der bekannte Teil betrifft Daten.</translation>
    </message>
    <message>
        <source>The statement is not known.</source>
        <translation>Die Anweisung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The name of the table is not literal.</source>
        <translation>Der Name der Tabelle ist kein Literal.</translation>
    </message>
    <message>
        <source>Some of the table&apos;s columns are not known.</source>
        <translation>Einige Spalten der Tabelle sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The column cannot be read.</source>
        <translation>Die Spalte ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The type %1 of column %2 is not there: op.add_column does not create it.</source>
        <translation>Der Typ %1 der Spalte %2 ist nicht vorhanden: op.add_column legt ihn nicht an.</translation>
    </message>
    <message>
        <source>SQLite cannot add a constraint along with column %1; Alembic says to use batch mode.</source>
        <translation>SQLite kann mit der Spalte %1 nicht zugleich einen Constraint hinzufügen; Alembic verweist auf den Batch-Modus.</translation>
    </message>
    <message>
        <source>SQLite has no ALTER COLUMN: op.alter_column of %1.%2 fails outside batch mode.</source>
        <translation>SQLite kennt kein ALTER COLUMN: op.alter_column von %1.%2 schlägt außerhalb des Batch-Modus fehl.</translation>
    </message>
    <message>
        <source>Table %1 has a column %2 already.</source>
        <translation>Die Tabelle %1 hat bereits eine Spalte %2.</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to drop.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2, die gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to drop.</source>
        <translation>Die Tabelle %1 hat keinen Constraint %2, der gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no index %2 to drop.</source>
        <translation>Die Tabelle %1 hat keinen Index %2, der gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>%1 names column %2, which the batch renames; SQLite stops there.</source>
        <translation>%1 nennt die Spalte %2, die der Batch umbenennt; SQLite bricht dort ab.</translation>
    </message>
    <message>
        <source>Index %1 is on a column that the batch drops; Alembic stops there unless it is dropped too.</source>
        <translation>Der Index %1 liegt auf einer Spalte, die der Batch löscht; Alembic bricht dort ab, wenn er nicht ebenfalls gelöscht wird.</translation>
    </message>
    <message>
        <source>Type %1 is there already.</source>
        <translation>Den Typ %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>Which database upgrade() is asked for is not known.</source>
        <translation>Für welche Datenbank upgrade() gefragt ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What is said of the reflected table is not known.</source>
        <translation>Was von der reflektierten Tabelle gesagt wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1() of a table</source>
        <translation>%1() einer Tabelle</translation>
    </message>
    <message>
        <source>%1() of table %2</source>
        <translation>%1() der Tabelle %2</translation>
    </message>
    <message>
        <source>%1() of a table of the models makes it as they declare it on that day; it can be replayed only with them.</source>
        <translation>%1() einer Tabelle der Modelle legt sie so an, wie diese sie an jenem Tag deklarieren; nur mit ihnen kann es nachgespielt werden.</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>Whether the database is at a revision of this build is not known.</source>
        <translation>Ob die Datenbank auf einer Revision dieses Builds steht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The database has no version table.</source>
        <translation>Die Datenbank hat keine Versionstabelle.</translation>
    </message>
    <message>
        <source>The database is stamped at base: no revision was run.</source>
        <translation>Die Datenbank ist mit „base“ gestempelt: Keine Revision wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The database is at %1, which this build does not know.</source>
        <translation>Die Datenbank steht auf %1, was dieser Build nicht kennt.</translation>
    </message>
    <message>
        <source>The database is at %1, which this build knows.</source>
        <translation>Die Datenbank steht auf %1, was dieser Build kennt.</translation>
    </message>
    <message>
        <source>Whether migrations are pending is not known.</source>
        <translation>Ob Migrationen ausstehen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No migration is pending.</source>
        <translation>Keine Migration steht aus.</translation>
    </message>
    <message>
        <source>Migrations are pending: %1.</source>
        <translation>Ausstehende Migrationen: %1.</translation>
    </message>
    <message>
        <source>Whether there is drift is not known.</source>
        <translation>Ob es Drift gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is drift: %1 certain, %2 possible.</source>
        <translation>Es gibt Drift: %1 sicher, %2 möglich.</translation>
    </message>
    <message>
        <source>There may be drift: %1 possible, none certain.</source>
        <translation>Es kann Drift geben: %1 möglich, nichts sicher.</translation>
    </message>
    <message>
        <source>There is no drift.</source>
        <translation>Es gibt keine Drift.</translation>
    </message>
    <message>
        <source>Whether models and migrations agree is not known.</source>
        <translation>Ob Modelle und Migrationen übereinstimmen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Models and migrations agree.</source>
        <translation>Modelle und Migrationen stimmen überein.</translation>
    </message>
    <message>
        <source>Models and migrations do not agree: %1 changes have no migration.</source>
        <translation>Modelle und Migrationen stimmen nicht überein: %1 Änderungen haben keine Migration.</translation>
    </message>
    <message>
        <source>There is no migration history.</source>
        <translation>Es gibt keine Migrationshistorie.</translation>
    </message>
    <message>
        <source>The history has several heads: %1.</source>
        <translation>Die Historie hat mehrere Heads: %1.</translation>
    </message>
    <message>
        <source>The history has one head.</source>
        <translation>Die Historie hat einen Head.</translation>
    </message>
    <message>
        <source>This build&apos;s models would run on the database as it is.</source>
        <translation>Die Modelle dieses Builds würden auf der Datenbank laufen, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>This build&apos;s models would not run on the database as it is: %1.</source>
        <translation>Die Modelle dieses Builds würden auf der Datenbank, wie sie ist, nicht laufen: %1.</translation>
    </message>
    <message>
        <source>This build&apos;s models may stumble over the database as it is: %1.</source>
        <translation>Die Modelle dieses Builds können über die Datenbank, wie sie ist, stolpern: %1.</translation>
    </message>
    <message>
        <source>Whether this build&apos;s models would run is not known.</source>
        <translation>Ob die Modelle dieses Builds laufen würden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The version table could not be read.</source>
        <translation>Die Versionstabelle konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Applier</name>
    <message>
        <source>It alters a relation that is not known.</source>
        <translation>Die Anweisung ändert eine unbekannte Relation.</translation>
    </message>
    <message>
        <source>This form of ALTER TABLE is not read.</source>
        <translation>Diese Form von ALTER TABLE wird nicht gelesen.</translation>
    </message>
    <message>
        <source>It alters an identity that is not there.</source>
        <translation>Die Anweisung ändert eine Identität, die es nicht gibt.</translation>
    </message>
    <message>
        <source>It copies a table that is not known.</source>
        <translation>Die Anweisung kopiert eine unbekannte Tabelle.</translation>
    </message>
    <message>
        <source>The names that the copied statistics get are not worked out.</source>
        <translation>Die Namen der kopierten Statistiken werden nicht ermittelt.</translation>
    </message>
    <message>
        <source>DETACH ... CONCURRENTLY leaves a CHECK with the partition&apos;s bounds.</source>
        <translation>DETACH ... CONCURRENTLY hinterlässt einen CHECK mit den Grenzen der Partition.</translation>
    </message>
    <message>
        <source>It copies a collation of the server.</source>
        <translation>Die Anweisung kopiert eine Sortierfolge des Servers.</translation>
    </message>
    <message>
        <source>The name of these statistics is the server&apos;s choice.</source>
        <translation>Den Namen dieser Statistik wählt der Server.</translation>
    </message>
    <message>
        <source>It alters statistics that are not known.</source>
        <translation>Die Anweisung ändert eine unbekannte Statistik.</translation>
    </message>
    <message>
        <source>It publishes the current schema, whichever that is.</source>
        <translation>Die Anweisung veröffentlicht das aktuelle Schema, welches auch immer das ist.</translation>
    </message>
    <message>
        <source>It alters a publication that is not known.</source>
        <translation>Die Anweisung ändert eine unbekannte Publikation.</translation>
    </message>
    <message>
        <source>It alters a server that is not known.</source>
        <translation>Die Anweisung ändert einen unbekannten Server.</translation>
    </message>
    <message>
        <source>It alters a domain that is not known.</source>
        <translation>Die Anweisung ändert eine unbekannte Domäne.</translation>
    </message>
    <message>
        <source>It alters a type that is not known.</source>
        <translation>Die Anweisung ändert einen unbekannten Typ.</translation>
    </message>
    <message>
        <source>It renames a column of a view that is not known.</source>
        <translation>Die Anweisung benennt eine Spalte einer unbekannten View um.</translation>
    </message>
    <message>
        <source>This form of RENAME is not read.</source>
        <translation>Diese Form von RENAME wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This form of SET SCHEMA is not read.</source>
        <translation>Diese Form von SET SCHEMA wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The columns of SELECT INTO are not read from its query.</source>
        <translation>Die Spalten von SELECT INTO werden nicht aus der Abfrage ermittelt.</translation>
    </message>
    <message>
        <source>It calls %1, which is not read.</source>
        <translation>Die Anweisung ruft %1 auf, was nicht gelesen wird.</translation>
    </message>
    <message>
        <source>It calls a procedure, which is not read.</source>
        <translation>Die Anweisung ruft eine Prozedur auf, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>A DO block without DDL.</source>
        <translation>Ein DO-Block ohne DDL.</translation>
    </message>
    <message>
        <source>A DO block puts its statements together at run time.</source>
        <translation>Ein DO-Block setzt seine Anweisungen erst zur Laufzeit zusammen.</translation>
    </message>
    <message>
        <source>A DO block is not run.</source>
        <translation>Ein DO-Block wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>It alters a policy that is not known.</source>
        <translation>Die Anweisung ändert eine unbekannte Policy.</translation>
    </message>
    <message>
        <source>It alters an event trigger that is not known.</source>
        <translation>Die Anweisung ändert einen unbekannten Event-Trigger.</translation>
    </message>
    <message>
        <source>It alters a routine that is not known.</source>
        <translation>Die Anweisung ändert eine unbekannte Funktion.</translation>
    </message>
    <message>
        <source>It alters a sequence that is not known.</source>
        <translation>Die Anweisung ändert eine unbekannte Sequenz.</translation>
    </message>
    <message>
        <source>It holds placeholders whose values are not known.</source>
        <translation>Die Anweisung enthält Platzhalter, deren Werte nicht bekannt sind.</translation>
    </message>
    <message>
        <source>This form of statement is not read.</source>
        <translation>Diese Form der Anweisung wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Its names are not looked up in search_path.</source>
        <translation>Seine Namen werden nicht über search_path gesucht.</translation>
    </message>
    <message>
        <source>The type that the table is made of is not known.</source>
        <translation>Der Typ, aus dem die Tabelle gemacht ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The elements of CREATE SCHEMA could not be told apart.</source>
        <translation>Die Elemente von CREATE SCHEMA konnten nicht auseinandergehalten werden.</translation>
    </message>
    <message>
        <source>The columns of this table are not read from its query.</source>
        <translation>Die Spalten dieser Tabelle werden aus ihrer Abfrage nicht gelesen.</translation>
    </message>
    <message>
        <source>A DO block is not run to its end.</source>
        <translation>Ein DO-Block wird nicht bis zu seinem Ende ausgeführt.</translation>
    </message>
</context>
<context>
    <name>BaselineText</name>
    <message>
        <source>it is in the baseline %1</source>
        <translation>er steht in der Baseline %1</translation>
    </message>
    <message>
        <source>It is not a baseline; `reckoner check --write-baseline FILE` writes one.</source>
        <translation>Das ist keine Baseline; `reckoner check --write-baseline DATEI` schreibt eine.</translation>
    </message>
    <message>
        <source>The baseline is of a version that this build does not read.</source>
        <translation>Die Baseline ist von einer Version, die dieser Build nicht liest.</translation>
    </message>
    <message>
        <source>The baseline has a finding without a fingerprint.</source>
        <translation>Die Baseline hat einen Befund ohne Fingerabdruck.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>models of %1</source>
        <translation>Modelle von %1</translation>
    </message>
    <message>
        <source>history of %1 at %2</source>
        <translation>Historie von %1 bei %2</translation>
    </message>
    <message>
        <source>%1 has neither SQLAlchemy models nor an Alembic history.</source>
        <translation>%1 enthält weder SQLAlchemy-Modelle noch eine Alembic-Historie.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The baseline %1 cannot be read; `reckoner check --write-baseline FILE` writes one.</source>
        <translation>Die Baseline %1 kann nicht gelesen werden; `reckoner check --write-baseline DATEI` schreibt eine.</translation>
    </message>
    <message>
        <source>The database is a snapshot that does not say when it was taken: `reckoner snapshot --taken-at` writes it down.</source>
        <translation>Die Datenbank ist eine Momentaufnahme, die nicht sagt, wann sie gemacht wurde: `reckoner snapshot --taken-at` schreibt es auf.</translation>
    </message>
    <message>
        <source>The snapshot is %1 days old, and the policy allows %2: take a new one.</source>
        <translation>Die Momentaufnahme ist %1 Tage alt, und die Richtlinie erlaubt %2: Machen Sie eine neue.</translation>
    </message>
    <message>
        <source>Edits of merged revisions were looked for in commits since %1 only.</source>
        <translation>Nach Änderungen an zusammengeführten Revisionen wurde nur in Commits seit %1 gesucht.</translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>Keine Migration hat die Revision %1.</translation>
    </message>
    <message>
        <source>After which revision there may be no repairs is not clear: %1</source>
        <translation>Nach welcher Revision es keine Reparaturen geben darf, ist nicht klar: %1</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation>Die Datei %1 kann nicht gelesen werden; sehen Sie nach ihren Rechten.</translation>
    </message>
    <message>
        <source>commit %1 of %2</source>
        <translation>Commit %1 vom %2</translation>
    </message>
    <message>
        <source>Revision %1 is edited here: on %2 it is what %3 brought. A database that ran it keeps what it did then.</source>
        <translation>Revision %1 ist hier geändert: Auf %2 ist sie, was %3 brachte. Eine Datenbank, die sie ausgeführt hat, behält, was sie damals tat.</translation>
    </message>
    <message>
        <source>Revision %1 was edited after it was merged: %2 brought it to %3, %4 changed what it does. A database that ran it before keeps what it did then.</source>
        <translation>Revision %1 wurde nach dem Zusammenführen geändert: %2 brachte sie auf %3, %4 änderte, was sie tut. Eine Datenbank, die sie vorher ausgeführt hat, behält, was sie damals tat.</translation>
    </message>
    <message>
        <source>%1 What is missing cannot be told from it: take a snapshot of all, or check only that part.</source>
        <translation>%1 Was fehlt, ist daraus nicht zu sagen: Machen Sie eine Momentaufnahme von allem, oder prüfen Sie nur diesen Teil.</translation>
    </message>
    <message>
        <source>Findings of the baseline that are not there any more: %1. Write it again, so that they are not known when they come back.</source>
        <translation>Befunde der Baseline, die es nicht mehr gibt: %1. Schreiben Sie sie neu, damit sie nicht als bekannt gelten, wenn sie wiederkommen.</translation>
    </message>
    <message>
        <source>The snapshot says that it was taken on %1, a day that has not come: look at the clock of the machine that took it.</source>
        <translation>Die Momentaufnahme sagt, sie sei am %1 gemacht worden, einem Tag, der noch nicht gekommen ist: Sehen Sie nach der Uhr des Rechners, der sie gemacht hat.</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>%1 is not valid TOML in line %2.</source>
        <translation>%1 ist in Zeile %2 kein gültiges TOML.</translation>
    </message>
</context>
<context>
    <name>CreateScript</name>
    <message>
        <source>owners and grants: %1 cannot speak of them</source>
        <translation>Eigentümer und Rechte: %1 enthält dazu keine Angaben</translation>
    </message>
    <message>
        <source>%1: %2, of a kind that is not read in full yet</source>
        <translation>%1: %2, eine Art, die noch nicht vollständig gelesen wird</translation>
    </message>
    <message>
        <source>%1: not understood, %2</source>
        <translation>%1: nicht verstanden, %2</translation>
    </message>
    <message>
        <source>%1: its expression is not known</source>
        <translation>%1: der Ausdruck ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1: its type is not known</source>
        <translation>%1: der Typ ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1, index %2</source>
        <translation>%1, Index %2</translation>
    </message>
    <message>
        <source>%1: it is not valid there; it is built here</source>
        <translation>%1: dort ungültig; hier wird der Index aufgebaut</translation>
    </message>
    <message>
        <source>%1, trigger %2</source>
        <translation>%1, Trigger %2</translation>
    </message>
    <message>
        <source>%1, policy %2</source>
        <translation>%1, Policy %2</translation>
    </message>
    <message>
        <source>%1, a check</source>
        <translation>%1, ein Check-Constraint</translation>
    </message>
    <message>
        <source>%1: its definition is not known</source>
        <translation>%1: die Definition ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2: triggers of the server that keep it are off there</source>
        <translation>%1, %2: Trigger des Servers, die ihn durchsetzen, sind dort abgeschaltet</translation>
    </message>
    <message>
        <source>%1: it goes by the server&apos;s name here</source>
        <translation>%1: Hier heißt es, wie der Server es nennt</translation>
    </message>
</context>
<context>
    <name>DemoText</name>
    <message>
        <source>The demo could not be unpacked: %1 cannot be written.</source>
        <translation>Die Demo konnte nicht entpackt werden: %1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The demo is not part of this build.</source>
        <translation>Die Demo ist in diesem Build nicht enthalten.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The demo&apos;s database could not be built.</source>
        <translation>Die Datenbank der Demo konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Unpacking the demo</source>
        <translation>Demo wird entpackt</translation>
    </message>
    <message>
        <source>Building the demo&apos;s database</source>
        <translation>Datenbank der Demo wird erstellt</translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message>
        <source>%1 %2 is made only under a condition: both present and absent are correct.</source>
        <translation>%1 %2 wird nur unter einer Bedingung angelegt: vorhanden oder nicht, beides ist richtig.</translation>
    </message>
    <message>
        <source>made under a condition that reading cannot decide</source>
        <translation>unter einer Bedingung angelegt, die sich durch Lesen nicht entscheiden lässt</translation>
    </message>
    <message>
        <source>Partitions of known tables are not compared: %1.</source>
        <translation>Partitionen bekannter Tabellen werden nicht verglichen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Schema %1 is answered for by the database alone: %n objects left out.</source>
        <translation>
            <numerusform>Für das Schema %1 ist allein die Datenbank zuständig: %n Objekt ausgelassen.</numerusform>
            <numerusform>Für das Schema %1 ist allein die Datenbank zuständig: %n Objekte ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>One side does not speak of this kind: %1 (%2).</source>
        <translation>Eine Seite sagt zu dieser Art nichts aus: %1 (%2).</translation>
    </message>
    <message>
        <source>the sides are in two dialects: %1 and %2</source>
        <translation>die Seiten haben zwei Dialekte: %1 und %2</translation>
    </message>
    <message>
        <source>%1 of %2 columns are the same</source>
        <translation>%1 von %2 Spalten sind gleich</translation>
    </message>
    <message>
        <source>a renamed table, or one dropped and another created</source>
        <translation>eine umbenannte Tabelle, oder eine gelöschte und eine neu angelegte</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>derselbe Text</translation>
    </message>
    <message>
        <source>%1 cannot speak of owners and grants</source>
        <translation>%1 enthält keine Angaben zu Eigentümern und Rechten</translation>
    </message>
    <message>
        <source>What is not listed belongs to %1 on the one side and to %2 on the other.</source>
        <translation>Was nicht aufgeführt ist, gehört auf der einen Seite %1 und auf der anderen %2.</translation>
    </message>
    <message>
        <source>the other side cannot speak of this facet</source>
        <translation>die andere Seite kann zu dieser Facette nichts aussagen</translation>
    </message>
    <message>
        <source>the meaning of &apos;%1&apos; could not be worked out</source>
        <translation>die Bedeutung von „%1“ ließ sich nicht ermitteln</translation>
    </message>
    <message>
        <source>the type &apos;%1&apos; could not be understood</source>
        <translation>der Typ „%1“ wurde nicht verstanden</translation>
    </message>
    <message>
        <source>an expression that could not be understood by reading</source>
        <translation>ein Ausdruck, der sich durch Lesen nicht verstehen ließ</translation>
    </message>
    <message>
        <source>the other side cannot speak of this kind</source>
        <translation>die andere Seite kann zu dieser Art nichts aussagen</translation>
    </message>
    <message>
        <source>same type, nullability and default</source>
        <translation>Typ, NULL-Zulässigkeit und Vorgabewert gleich</translation>
    </message>
    <message>
        <source>close positions</source>
        <translation>benachbarte Positionen</translation>
    </message>
    <message>
        <source>a renamed column, or one dropped and another added</source>
        <translation>eine umbenannte Spalte, oder eine gelöschte und eine neu hinzugefügte</translation>
    </message>
    <message>
        <source>the other side cannot speak of virtual tables</source>
        <translation>die andere Seite kann zu virtuellen Tabellen nichts aussagen</translation>
    </message>
    <message>
        <source>the same but for the name</source>
        <translation>bis auf den Namen gleich</translation>
    </message>
    <message>
        <source>renamed, or one dropped and another created</source>
        <translation>umbenannt, oder eines entfernt und ein anderes angelegt</translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>not spelt, compared as %1</source>
        <translation>nicht geschrieben, verglichen als %1</translation>
    </message>
    <message>
        <source>%1, compared as none</source>
        <translation>%1, verglichen als nichts</translation>
    </message>
    <message>
        <source>%1, compared as %2</source>
        <translation>%1, verglichen als %2</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach Regel</translation>
    </message>
    <message>
        <source>Equal, though spelt differently</source>
        <translation>Gleich, nur anders geschrieben</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>FileTreeText</name>
    <message>
        <source>There is no file %1 in %2.</source>
        <translation>In %2 gibt es keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation>Die Datei %1 ist nicht lesbar; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Reading the file %1 failed.</source>
        <translation>Die Datei %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The git repository of %1 has no revision %2.</source>
        <translation>Das Git-Repository von %1 hat keine Revision %2.</translation>
    </message>
    <message>
        <source>%1 is no commit.</source>
        <translation>%1 ist kein Commit.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 im Stand %2</translation>
    </message>
    <message>
        <source>There is no folder %1 at %2.</source>
        <translation>Im Stand %2 gibt es keinen Ordner %1.</translation>
    </message>
</context>
<context>
    <name>GateText</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>One finding reaches the gate.</source>
        <translation>Ein Befund erreicht das Tor.</translation>
    </message>
    <message>
        <source>%1 findings reach the gate.</source>
        <translation>%1 Befunde erreichen das Tor.</translation>
    </message>
    <message>
        <source>The gate wants no pending migration.</source>
        <translation>Das Tor will keine ausstehende Migration.</translation>
    </message>
    <message>
        <source>The gate wants a database on which this build&apos;s models would run.</source>
        <translation>Das Tor will eine Datenbank, auf der die Modelle dieses Builds laufen würden.</translation>
    </message>
    <message>
        <source>The version table could not be read: where the database stands is not known.</source>
        <translation>Die Versionstabelle konnte nicht gelesen werden: Wo die Datenbank steht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Where the database stands is not known: what is pending cannot be told.</source>
        <translation>Wo die Datenbank steht, ist nicht bekannt: Was aussteht, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>The snapshot is older than the policy allows, or its age is not known.</source>
        <translation>Die Momentaufnahme ist älter, als die Richtlinie erlaubt, oder ihr Alter ist nicht bekannt.</translation>
    </message>
    <message>
        <source>One difference is uncertain; --allow uncertain lets it pass.</source>
        <translation>Ein Unterschied ist unsicher; --allow uncertain lässt ihn durch.</translation>
    </message>
    <message>
        <source>%1 differences are uncertain; --allow uncertain lets them pass.</source>
        <translation>%1 Unterschiede sind unsicher; --allow uncertain lässt sie durch.</translation>
    </message>
    <message>
        <source>What may touch anything could not be understood; --allow opaque lets it pass: %1</source>
        <translation>Was alles betreffen kann, wurde nicht verstanden; --allow opaque lässt es durch: %1</translation>
    </message>
</context>
<context>
    <name>GitHistory</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2</source>
        <translation>Das Git-Repository von %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>libgit2, which reads git&apos;s history, cannot be loaded.</source>
        <translation>libgit2, das die Git-Historie liest, kann nicht geladen werden.</translation>
    </message>
</context>
<context>
    <name>GitHistoryText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The git history was not searched to its end: %1 commits took too long.</source>
        <translation>Die Git-Historie wurde nicht bis zum Ende durchsucht: %1 Commits haben zu lange gedauert.</translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2</source>
        <translation>Das Git-Repository von %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>libgit2, which reads git&apos;s history, cannot be loaded.</source>
        <translation>libgit2, das die Git-Historie liest, kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>%1 is in no git repository.</source>
        <translation>%1 liegt in keinem Git-Repository.</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>The picture could not be drawn.</source>
        <translation>Das Bild konnte nicht gezeichnet werden.</translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>Unique-Constraint</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Check-Constraint</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>Ausschluss-Constraint</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>Enum</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>composite</source>
        <translation>Verbundtyp</translation>
    </message>
    <message>
        <source>view</source>
        <translation>View</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>Materialisierte View</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereichstyp</translation>
    </message>
    <message>
        <source>collation</source>
        <translation>Collation</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>event trigger</source>
        <translation>Ereignistrigger</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Umschreiberegel</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>foreign server</source>
        <translation>Fremdserver</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>System Language</source>
        <translation>Systemsprache</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Shows where a database schema really stands.</source>
        <translation>Zeigt, wo ein Datenbankschema wirklich steht.</translation>
    </message>
    <message>
        <source>The project&apos;s folder</source>
        <translation>Der Ordner des Projekts</translation>
    </message>
    <message>
        <source>The database: a URL, sqlite:PATH or snapshot:FILE</source>
        <translation>Die Datenbank: eine URL, sqlite:PATH oder snapshot:FILE</translation>
    </message>
    <message>
        <source>postgresql or sqlite</source>
        <translation>postgresql oder sqlite</translation>
    </message>
    <message>
        <source>Save a picture of the window once it has read, and quit</source>
        <translation>Nach dem Einlesen ein Bild des Fensters speichern und beenden</translation>
    </message>
    <message>
        <source>The window&apos;s size, WIDTHxHEIGHT</source>
        <translation>Die Größe des Fensters, WIDTHxHEIGHT</translation>
    </message>
    <message>
        <source>system, light, dark, contrast or contrast-dark; for this run</source>
        <translation>system, light, dark, contrast oder contrast-dark; für diesen Lauf</translation>
    </message>
    <message>
        <source>system, en, de or zh_CN; for this run</source>
        <translation>system, en, de oder zh_CN; für diesen Lauf</translation>
    </message>
    <message>
        <source>There is no language %1.</source>
        <translation>Es gibt keine Sprache %1.</translation>
    </message>
    <message>
        <source>%1 is not a dialect.</source>
        <translation>%1 ist kein Dialekt.</translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation>Es gibt keine Seite %1.</translation>
    </message>
    <message>
        <source>There is no scheme %1.</source>
        <translation>Es gibt kein Farbschema %1.</translation>
    </message>
    <message>
        <source>The page to show: start, overview, schema, compare, history, indexes, findings, source</source>
        <translation>Die anzuzeigende Seite: start, overview, schema, compare, history, indexes, findings, source</translation>
    </message>
    <message>
        <source>The object to select, as a path: public.orders.total</source>
        <translation>Das auszuwählende Objekt als Pfad: public.orders.total</translation>
    </message>
    <message>
        <source>The file and line to show, from the project&apos;s folder</source>
        <translation>Die anzuzeigende Datei und Zeile, vom Projektordner aus</translation>
    </message>
    <message>
        <source>%1 is not a size: write 1180x760.</source>
        <translation>%1 ist keine Größenangabe: erwartet wird etwa 1180x760.</translation>
    </message>
    <message>
        <source>Say so once the window has been painted, and quit</source>
        <translation>Melden, sobald das Fenster gezeichnet ist, und beenden</translation>
    </message>
</context>
<context>
    <name>OrmText</name>
    <message>
        <source>A part of the class could not be understood.</source>
        <translation>Ein Teil der Klasse wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>The columns of a composite() are not read.</source>
        <translation>Die Spalten eines composite() werden nicht gelesen.</translation>
    </message>
    <message>
        <source>What %1.%2 is could not be worked out.</source>
        <translation>Was %1.%2 ist, ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>No column type is known for the annotation of %1.%2.</source>
        <translation>Zur Annotation von %1.%2 ist kein Spaltentyp bekannt.</translation>
    </message>
    <message>
        <source>%1= of the sequence is not literal.</source>
        <translation>%1= der Sequenz ist kein Literal.</translation>
    </message>
    <message>
        <source>The name of the sequence is not literal.</source>
        <translation>Der Name der Sequenz ist kein Literal.</translation>
    </message>
    <message>
        <source>The name of the column is not literal.</source>
        <translation>Der Name der Spalte ist kein Literal.</translation>
    </message>
    <message>
        <source>Some arguments of the column are not known.</source>
        <translation>Einige Argumente der Spalte sind nicht bekannt.</translation>
    </message>
    <message>
        <source>%1= is not literal.</source>
        <translation>%1= ist kein Literal.</translation>
    </message>
    <message>
        <source>The comment is not literal.</source>
        <translation>Der Kommentar ist kein Literal.</translation>
    </message>
    <message>
        <source>The column&apos;s argument %1= is not known.</source>
        <translation>Das Argument %1= der Spalte ist nicht bekannt.</translation>
    </message>
    <message>
        <source>An argument of the column could not be understood.</source>
        <translation>Ein Argument der Spalte wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>A column of the primary key could not be worked out.</source>
        <translation>Eine Spalte des Primärschlüssels ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>A column of the unique constraint could not be worked out.</source>
        <translation>Eine Spalte des Unique-Constraints ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>The columns of the unique constraint are not known.</source>
        <translation>Die Spalten des Unique-Constraints sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The target of the foreign key could not be worked out.</source>
        <translation>Das Ziel des Fremdschlüssels ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>The columns of the foreign key could not be worked out.</source>
        <translation>Die Spalten des Fremdschlüssels ließen sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>A column of the foreign key could not be worked out.</source>
        <translation>Eine Spalte des Fremdschlüssels ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>%1= is not known.</source>
        <translation>%1= ist nicht bekannt.</translation>
    </message>
    <message>
        <source>get_col_spec() of %1 could not be worked out.</source>
        <translation>get_col_spec() von %1 ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>%1 is not a type that is known.</source>
        <translation>%1 ist kein bekannter Typ.</translation>
    </message>
    <message>
        <source>load_dialect_impl() of %1 could not be worked out.</source>
        <translation>load_dialect_impl() von %1 ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>%1 has no impl.</source>
        <translation>%1 hat kein impl.</translation>
    </message>
    <message>
        <source>The labels of the enum could not be worked out.</source>
        <translation>Die Labels des Enums ließen sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>The name of the enum is not literal.</source>
        <translation>Der Name des Enums ist kein Literal.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s enum needs a name.</source>
        <translation>In PostgreSQL braucht ein Enum einen Namen.</translation>
    </message>
    <message>
        <source>The length of the enum is not literal.</source>
        <translation>Die Länge des Enums ist kein Literal.</translation>
    </message>
    <message>
        <source>Evaluating %1 raises an exception.</source>
        <translation>Das Auswerten von %1 löst eine Ausnahme aus.</translation>
    </message>
    <message>
        <source>The table name of %1 could not be worked out.</source>
        <translation>Der Tabellenname von %1 ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>The table arguments of %1 could not be worked out.</source>
        <translation>Die Tabellenargumente von %1 ließen sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>The table of %1 is not known by reading.</source>
        <translation>Die Tabelle von %1 lässt sich durch Lesen nicht bestimmen.</translation>
    </message>
    <message>
        <source>SQLAlchemy does not take this as a server default.</source>
        <translation>SQLAlchemy akzeptiert dies nicht als Vorgabewert des Servers.</translation>
    </message>
    <message>
        <source>SQLAlchemy does not take a member of an Enum as a server default.</source>
        <translation>SQLAlchemy akzeptiert kein Element eines Enum als Vorgabewert des Servers.</translation>
    </message>
    <message>
        <source>The SQL expression could not be worked out.</source>
        <translation>Der SQL-Ausdruck ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>Some arguments of the index are not known.</source>
        <translation>Einige Argumente des Index sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The name is not literal.</source>
        <translation>Der Name ist kein Literal.</translation>
    </message>
    <message>
        <source>A syntax error hides the class %1.</source>
        <translation>Ein Syntaxfehler verdeckt die Klasse %1.</translation>
    </message>
    <message>
        <source>Reading the models was stopped.</source>
        <translation>Das Lesen der Modelle wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No models were found in %1: %2 Python files were looked at, %3 of them speak of SQLAlchemy.</source>
        <translation>In %1 wurden keine Modelle gefunden: %2 Python-Dateien wurden durchgesehen, %3 davon erwähnen SQLAlchemy.</translation>
    </message>
    <message>
        <source>An event listener may add to the schema when the program runs; it is not followed.</source>
        <translation>Ein Event-Listener kann zur Laufzeit des Programms das Schema ergänzen; ihm wird nicht nachgegangen.</translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation>Modelle von %1</translation>
    </message>
    <message>
        <source>There is no folder %1 in %2.</source>
        <translation>In %2 gibt es keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The type could not be worked out by reading.</source>
        <translation>Der Typ ließ sich durch Lesen nicht ermitteln.</translation>
    </message>
    <message>
        <source>The default could not be worked out by reading.</source>
        <translation>Der Vorgabewert ließ sich durch Lesen nicht ermitteln.</translation>
    </message>
    <message>
        <source>The expression could not be worked out by reading.</source>
        <translation>Der Ausdruck ließ sich durch Lesen nicht ermitteln.</translation>
    </message>
    <message>
        <source>An expression could not be worked out by reading.</source>
        <translation>Ein Ausdruck ließ sich durch Lesen nicht ermitteln.</translation>
    </message>
    <message>
        <source>The predicate could not be worked out by reading.</source>
        <translation>Das Prädikat ließ sich durch Lesen nicht ermitteln.</translation>
    </message>
    <message>
        <source>A part of the table&apos;s definition could not be understood.</source>
        <translation>Ein Teil der Tabellendefinition wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>The enum %1 is declared twice with different labels.</source>
        <translation>Das Enum %1 ist zweimal mit unterschiedlichen Labels deklariert.</translation>
    </message>
    <message>
        <source>%1 is marked skip_autogenerate and left out.</source>
        <translation>%1 ist mit skip_autogenerate gekennzeichnet und wird ausgelassen.</translation>
    </message>
    <message>
        <source>The name of the table is not literal.</source>
        <translation>Der Name der Tabelle ist kein Literal.</translation>
    </message>
    <message>
        <source>The table is read from a database when the program runs.</source>
        <translation>Die Tabelle wird zur Laufzeit des Programms aus einer Datenbank gelesen.</translation>
    </message>
    <message>
        <source>Some arguments of the table are not known.</source>
        <translation>Einige Argumente der Tabelle sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The table to which this is appended is not known.</source>
        <translation>Die Tabelle, an die dies angehängt wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The naming convention needs a name for this constraint; SQLAlchemy refuses it without.</source>
        <translation>Die Namenskonvention verlangt für diesen Constraint einen Namen; ohne ihn lehnt SQLAlchemy ihn ab.</translation>
    </message>
    <message>
        <source>The naming convention could not be worked out.</source>
        <translation>Die Namenskonvention ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>The column of %1 could not be worked out.</source>
        <translation>Die Spalte von %1 ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>No column type is known for the annotation of %1.</source>
        <translation>Zur Annotation von %1 ist kein Spaltentyp bekannt.</translation>
    </message>
    <message>
        <source>INHERITS is not understood.</source>
        <translation>INHERITS wird nicht verstanden.</translation>
    </message>
    <message>
        <source>An argument of the table could not be understood.</source>
        <translation>Ein Argument der Tabelle wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>The exclusion constraint could not be worked out.</source>
        <translation>Der Exclusion-Constraint ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>The type refers to itself.</source>
        <translation>Der Typ verweist auf sich selbst.</translation>
    </message>
    <message>
        <source>The type of the column could not be worked out.</source>
        <translation>Der Typ der Spalte ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>A type is missing.</source>
        <translation>Ein Typ fehlt.</translation>
    </message>
    <message>
        <source>The length of a PasswordType depends on its schemes.</source>
        <translation>Die Länge eines PasswordType hängt von seinen Schemes ab.</translation>
    </message>
    <message>
        <source>An argument of the type is not literal.</source>
        <translation>Ein Argument des Typs ist kein Literal.</translation>
    </message>
    <message>
        <source>The domain could not be read.</source>
        <translation>Die Domäne ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>SQLAlchemy has no %1 for this database.</source>
        <translation>SQLAlchemy kennt kein %1 für diese Datenbank.</translation>
    </message>
    <message>
        <source>The collation is not literal.</source>
        <translation>Die Sortierfolge ist kein Literal.</translation>
    </message>
    <message>
        <source>SQLAlchemy has no ARRAY for this database.</source>
        <translation>SQLAlchemy kennt kein ARRAY für diese Datenbank.</translation>
    </message>
    <message>
        <source>%1 inherits %2, which is not in the source tree: its columns, constraints and table arguments are not known.</source>
        <translation>%1 erbt von %2, das nicht im Quellbaum liegt: Spalten, Constraints und Tabellenargumente von dort sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The table of %1 is not known by reading: its base %2 is not in the source tree.</source>
        <translation>Die Tabelle von %1 lässt sich durch Lesen nicht bestimmen: Die Basisklasse %2 liegt nicht im Quellbaum.</translation>
    </message>
    <message>
        <source>How the SQL expression is written depends on the version of SQLAlchemy, which the project does not say.</source>
        <translation>Wie der SQL-Ausdruck geschrieben wird, hängt von der Version von SQLAlchemy ab, die das Projekt nicht nennt.</translation>
    </message>
    <message>
        <source>Whether the type stands in the schema of the MetaData depends on the version of SQLAlchemy, which the project does not say.</source>
        <translation>Ob der Typ im Schema der MetaData steht, hängt von der Version von SQLAlchemy ab, die das Projekt nicht nennt.</translation>
    </message>
    <message>
        <source>The table that is copied is not known.</source>
        <translation>Die Tabelle, die kopiert wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether what was added to %1 later belongs to its copy is not known.</source>
        <translation>Ob zur Kopie gehört, was zu %1 später hinzukam, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The table of the index is not known.</source>
        <translation>Die Tabelle des Index ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The domain %1 is declared twice in different ways.</source>
        <translation>Die Domäne %1 ist zweimal auf verschiedene Weise deklariert.</translation>
    </message>
    <message>
        <source>What is assigned to a copied column could not be understood.</source>
        <translation>Was einer kopierten Spalte zugewiesen wird, konnte nicht verstanden werden.</translation>
    </message>
    <message>
        <source>The type of the column that is copied is not known.</source>
        <translation>Der Typ der Spalte, die kopiert wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What @compiles writes for %1 could not be worked out.</source>
        <translation>Was @compiles für %1 schreibt, konnte nicht ermittelt werden.</translation>
    </message>
    <message>
        <source>%1 may be set where the program runs; what is read here rests on its default.</source>
        <translation>%1 kann gesetzt sein, wo das Programm läuft; was hier gelesen wird, beruht auf der Vorgabe.</translation>
    </message>
    <message>
        <source>What a listener executes when tables are created is not known.</source>
        <translation>Was ein Listener ausführt, wenn Tabellen angelegt werden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether the loop over all tables meets %1 depends on the order of imports.</source>
        <translation>Ob die Schleife über alle Tabellen auf %1 trifft, hängt von der Reihenfolge der Importe ab.</translation>
    </message>
    <message>
        <source>Two MetaData have a table %1, here and at %2; what is read is the latter. A migration history that is named decides: --root.</source>
        <translation>Zwei MetaData haben eine Tabelle %1, hier und bei %2; gelesen wird die letztere. Eine genannte Migrationshistorie entscheidet: --root.</translation>
    </message>
    <message>
        <source>env.py never imports %1: Alembic does not see this table.</source>
        <translation>env.py importiert %1 nie: Alembic sieht diese Tabelle nicht.</translation>
    </message>
    <message>
        <source>%1: env.py never imports %2, so Alembic does not see this table.</source>
        <translation>%1: env.py importiert %2 nie, also sieht Alembic diese Tabelle nicht.</translation>
    </message>
    <message>
        <source>Tables from here on that hang on a MetaData that is not env.py&apos;s target_metadata: %1. No migration is about them, and they are left out.</source>
        <translation>Tabellen von hier an, die an einer MetaData hängen, die nicht die target_metadata von env.py ist: %1. Keine Migration betrifft sie, und sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>env.py also has the MetaData of %1, whose source is not there to read: its tables are not known. A virtual environment of the project is found by itself; --source-root names another.</source>
        <translation>env.py hat auch die MetaData von %1, deren Quelltext nicht zum Lesen da ist: Ihre Tabellen sind nicht bekannt. Eine virtuelle Umgebung des Projekts wird von selbst gefunden; --source-root nennt eine andere.</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>the empty database</source>
        <translation>die leere Datenbank</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>stimmen überein</translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not migrated</source>
        <translation>
            <numerusform>%n nicht migriert</numerusform>
            <numerusform>%n nicht migriert</numerusform>
        </translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>none pending</source>
        <translation>nichts ausstehend</translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n ausstehend</numerusform>
            <numerusform>%n ausstehend</numerusform>
        </translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>keine Datenbank</translation>
    </message>
    <message>
        <source>none; %1 assumed</source>
        <translation>keiner; %1 angenommen</translation>
    </message>
    <message>
        <source>no drift</source>
        <translation>keine Drift</translation>
    </message>
    <message numerus="yes">
        <source>%n drifted</source>
        <translation>
            <numerusform>%n mit Drift</numerusform>
            <numerusform>%n mit Drift</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>The fix</source>
        <translation>Der Standort</translation>
    </message>
    <message>
        <source>%1: the database is exactly there</source>
        <translation>%1: die Datenbank steht genau dort</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n difference(s) away</source>
        <translation>
            <numerusform>%1: %n Unterschied entfernt</numerusform>
            <numerusform>%1: %n Unterschiede entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is as near</source>
        <translation>%1 ist ebenso nah</translation>
    </message>
    <message>
        <source>It stands in for the stamp: no drift found this way is certain.</source>
        <translation>Er vertritt den Stempel: Keine so gefundene Drift ist sicher.</translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation>Durch Lesen nicht verstanden</translation>
    </message>
    <message>
        <source>Everything was understood.</source>
        <translation>Alles wurde verstanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) can only be data.</source>
        <translation>
            <numerusform>%n Anweisung kann nur Daten betreffen.</numerusform>
            <numerusform>%n Anweisungen können nur Daten betreffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of kind %1 in %2</source>
        <translation>
            <numerusform>%n der Art %1 in %2</numerusform>
            <numerusform>%n der Art %1 in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>PasswordsText</name>
    <message>
        <source>No keychain answers on this system.</source>
        <translation>Auf diesem System antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused.</source>
        <translation>Der Schlüsselbund des Systems hat abgelehnt.</translation>
    </message>
</context>
<context>
    <name>PgText</name>
    <message>
        <source>The expression holds a %1, which is not compared.</source>
        <translation>Der Ausdruck enthält ein %1, das nicht verglichen wird.</translation>
    </message>
    <message>
        <source>This is not one expression: %1</source>
        <translation>Dies ist nicht genau ein Ausdruck: %1</translation>
    </message>
    <message>
        <source>This build of Reckoner has no parser of PostgreSQL&apos;s SQL.</source>
        <translation>Dieser Build von Reckoner enthält keinen Parser für das SQL von PostgreSQL.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s parser does not read this statement: %1</source>
        <translation>Der Parser von PostgreSQL liest diese Anweisung nicht: %1</translation>
    </message>
    <message>
        <source>The statement is nested too deeply to be read.</source>
        <translation>Die Anweisung ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>Nothing reads %1 of %2: is it spelt right?</source>
        <translation>Nichts liest %1 in %2: Ist es richtig geschrieben?</translation>
    </message>
    <message>
        <source>%1 has no key %2; there is %3.</source>
        <translation>%1 hat keinen Schlüssel %2; es gibt %3.</translation>
    </message>
    <message>
        <source>%1 must be a table: [%1].</source>
        <translation>%1 muss eine Tabelle sein: [%1].</translation>
    </message>
    <message>
        <source>%1 must be a text in quotes.</source>
        <translation>%1 muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>%1 must be a list of words: [&quot;error&quot;].</source>
        <translation>%1 muss eine Liste von Wörtern sein: [&quot;error&quot;].</translation>
    </message>
    <message>
        <source>fail_on does not know %1; there is %2.</source>
        <translation>fail_on kennt %1 nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>allow does not know %1; there is %2.</source>
        <translation>allow kennt %1 nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 must be a number of days.</source>
        <translation>%1 muss eine Anzahl von Tagen sein.</translation>
    </message>
    <message>
        <source>The database %1 has a password in its URL: leave it to ~/.pgpass, a service file or env:NAME.</source>
        <translation>Die Datenbank %1 hat ein Passwort in ihrer URL: Überlassen Sie es ~/.pgpass, einer Service-Datei oder env:NAME.</translation>
    </message>
    <message>
        <source>What is ignored must be written as [[ignore]] tables, each with two brackets.</source>
        <translation>Was ignoriert wird, muss als [[ignore]]-Tabellen geschrieben sein, jede mit zwei Klammern.</translation>
    </message>
    <message>
        <source>There is no rule %1; `reckoner --help rules` lists them.</source>
        <translation>Es gibt keine Regel %1; `reckoner --help rules` zählt sie auf.</translation>
    </message>
    <message>
        <source>What is ignored names nothing: it needs a rule, object, kind, facet or owner.</source>
        <translation>Was ignoriert wird, nennt nichts: Es braucht rule, object, kind, facet oder owner.</translation>
    </message>
    <message>
        <source>There is no kind of object called %1; `reckoner --help facets` lists them.</source>
        <translation>Es gibt keine Objektart namens %1; `reckoner --help facets` zählt sie auf.</translation>
    </message>
    <message>
        <source>There is no facet called %1 in what is ignored; `reckoner --help facets` lists them.</source>
        <translation>Es gibt keine Facette namens %1 in dem, was ignoriert wird; `reckoner --help facets` zählt sie auf.</translation>
    </message>
    <message>
        <source>%1 is no severity; there is error, warning, info and off.</source>
        <translation>%1 ist kein Schweregrad; es gibt error, warning, info und off.</translation>
    </message>
    <message>
        <source>The kind %1 has no facet called %2; it has %3.</source>
        <translation>Die Art %1 hat keine Facette namens %2; sie hat %3.</translation>
    </message>
</context>
<context>
    <name>PositionText</name>
    <message numerus="yes">
        <source>%1 comes out differently, and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres Objekt fallen unterschiedlich aus</numerusform>
            <numerusform>%1 und %n weitere Objekte fallen unterschiedlich aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 comes out differently</source>
        <translation>%1 fällt unterschiedlich aus</translation>
    </message>
    <message>
        <source>in one of the two orders an operation fails: %1</source>
        <translation>in einer der beiden Reihenfolgen schlägt eine Operation fehl: %1</translation>
    </message>
    <message>
        <source>The branches up to %1 and %2 do not commute: %3.</source>
        <translation>Die Zweige bis %1 und %2 sind nicht vertauschbar: %3.</translation>
    </message>
    <message>
        <source>at head</source>
        <translation>am Head</translation>
    </message>
    <message>
        <source>in the models</source>
        <translation>in den Modellen</translation>
    </message>
    <message>
        <source>at the stamp</source>
        <translation>am Stempel</translation>
    </message>
    <message>
        <source>at the assumed revision</source>
        <translation>bei der angenommenen Revision</translation>
    </message>
    <message>
        <source>in Live</source>
        <translation>in Live</translation>
    </message>
    <message>
        <source>it is %1 and not %2</source>
        <translation>%1 vorhanden, %2 nicht</translation>
    </message>
    <message>
        <source>it seems to be called %1 %2</source>
        <translation>heißt %2 anscheinend %1</translation>
    </message>
    <message>
        <source>%1 is %2 %3 and %4 %5</source>
        <translation>%1 ist %2 %3 und %4 %5</translation>
    </message>
    <message>
        <source>the pending revision %1 makes it so</source>
        <translation>die ausstehende Revision %1 bewirkt es</translation>
    </message>
    <message>
        <source>revision %1 is stamped but was not run</source>
        <translation>Revision %1 ist gestempelt, wurde aber nicht ausgeführt</translation>
    </message>
    <message>
        <source>part of revision %1 was taken back</source>
        <translation>ein Teil der Revision %1 wurde zurückgenommen</translation>
    </message>
    <message>
        <source>the models say so, no revision does</source>
        <translation>die Modelle sehen es so vor, aber keine Revision</translation>
    </message>
    <message>
        <source>no revision and no model ever made it</source>
        <translation>keine Revision und kein Modell hat es je angelegt</translation>
    </message>
    <message>
        <source>no revision makes it so</source>
        <translation>keine Revision bewirkt es</translation>
    </message>
    <message>
        <source>no migration makes it so</source>
        <translation>keine Migration bewirkt es</translation>
    </message>
    <message>
        <source>the two differ</source>
        <translation>die beiden unterscheiden sich</translation>
    </message>
    <message>
        <source>the stamp is missing or unknown: the nearest revision stands in for it</source>
        <translation>der Stempel fehlt oder ist unbekannt: die nächstliegende Revision vertritt ihn</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n revisions with the database</source>
        <translation>
            <numerusform>%n Revision wird mit der Datenbank verglichen</numerusform>
            <numerusform>%n Revisionen werden mit der Datenbank verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is only one position: nothing to compare it with.</source>
        <translation>Es gibt nur eine Position: nichts, womit sie sich vergleichen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>Replaying %n revisions</source>
        <translation>
            <numerusform>%n Revision wird nachgespielt</numerusform>
            <numerusform>%n Revisionen werden nachgespielt</numerusform>
        </translation>
    </message>
    <message>
        <source>The database has no version table: the nearest revision stands in for its stamp.</source>
        <translation>Die Datenbank hat keine Versionstabelle: Die nächstliegende Revision vertritt ihren Stempel.</translation>
    </message>
    <message>
        <source>The stamp names revision %1, which the history does not have: it may be squashed, or on another branch; the nearest revision stands in.</source>
        <translation>Der Stempel nennt die Revision %1, die es in der Historie nicht gibt: Sie wurde vielleicht mit anderen zusammengefasst oder liegt auf einem anderen Zweig; die nächstliegende Revision vertritt sie.</translation>
    </message>
    <message>
        <source>The stamp has a row for revision %1, which is an ancestor of another row: it is left out.</source>
        <translation>Der Stempel hat eine Zeile für die Revision %1, die Vorfahr einer anderen Zeile ist: Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>Head %1 shares no base with the stamp and has no label of this database: it is not of this database.</source>
        <translation>Der Head %1 hat keine gemeinsame Basis mit dem Stempel und kein Label dieser Datenbank: Er gehört nicht zu dieser Datenbank.</translation>
    </message>
    <message>
        <source>The history has %1 heads (%2): upgrading to &quot;head&quot; is ambiguous.</source>
        <translation>Die Historie hat %1 Heads (%2): Ein Upgrade auf „head“ ist mehrdeutig.</translation>
    </message>
    <message>
        <source>There are too many branches to try all of them in the other order.</source>
        <translation>Es gibt zu viele Zweige, um alle auch in der anderen Reihenfolge zu prüfen.</translation>
    </message>
    <message>
        <source>An operation of revision %1 could not be replayed: %2</source>
        <translation>Eine Operation der Revision %1 ließ sich nicht nachspielen: %2</translation>
    </message>
    <message>
        <source>Revision %1 has a statement that reading cannot understand and that may touch anything: %2</source>
        <translation>Die Revision %1 enthält eine Anweisung, die sich durch Lesen nicht verstehen lässt und alles betreffen kann: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Revision %1 changes the schema and has no downgrade().</source>
        <translation>Revision %1 ändert das Schema und hat kein downgrade().</translation>
    </message>
    <message>
        <source>Revision %1 changes the schema and its downgrade() does nothing.</source>
        <translation>Revision %1 ändert das Schema, und ihr downgrade() tut nichts.</translation>
    </message>
    <message>
        <source>Revision %1 changes the schema and its downgrade() only raises.</source>
        <translation>Revision %1 ändert das Schema, und ihr downgrade() löst nur eine Ausnahme aus.</translation>
    </message>
    <message>
        <source>Revision %1 runs %2, which makes whatever the models declare on that day: today&apos;s models cannot replay it, so differences that it may explain are uncertain.</source>
        <translation>Revision %1 führt %2 aus, was anlegt, was immer die Modelle an jenem Tag deklarieren: Die heutigen Modelle können es nicht nachspielen, Unterschiede, die es erklären kann, sind daher unsicher.</translation>
    </message>
    <message>
        <source>Revision %1 comes after %2 and looks like a repair: its message says &quot;%3&quot;.</source>
        <translation>Revision %1 kommt nach %2 und sieht wie eine Reparatur aus: Ihre Nachricht sagt „%3“.</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>every statement that names it fails</source>
        <translation>jede Anweisung, die sie nennt, schlägt fehl</translation>
    </message>
    <message>
        <source>%1 is not in the models</source>
        <translation>%1 ist nicht in den Modellen</translation>
    </message>
    <message>
        <source>rows that it forbids cannot be written</source>
        <translation>Zeilen, die es verbietet, können nicht geschrieben werden</translation>
    </message>
    <message>
        <source>what the models say is not wholly known</source>
        <translation>was die Modelle sagen, ist nicht ganz bekannt</translation>
    </message>
    <message>
        <source>every query of its table fails</source>
        <translation>jede Abfrage ihrer Tabelle schlägt fehl</translation>
    </message>
    <message>
        <source>%1 is not in the models, takes no NULL and has no default</source>
        <translation>%1 ist nicht in den Modellen, nimmt kein NULL und hat keinen Vorgabewert</translation>
    </message>
    <message>
        <source>every INSERT fails</source>
        <translation>jedes INSERT schlägt fehl</translation>
    </message>
    <message>
        <source>%1 takes no NULL</source>
        <translation>%1 nimmt kein NULL</translation>
    </message>
    <message>
        <source>writing None fails</source>
        <translation>None zu schreiben schlägt fehl</translation>
    </message>
    <message>
        <source>%1 takes no NULL and has no default, which the models leave to the database</source>
        <translation>%1 nimmt kein NULL und hat keinen Vorgabewert, den die Modelle der Datenbank überlassen</translation>
    </message>
    <message>
        <source>every INSERT that leaves it out fails</source>
        <translation>jedes INSERT, das sie auslässt, schlägt fehl</translation>
    </message>
    <message>
        <source>%1 has no default, which the models leave to the database</source>
        <translation>%1 hat keinen Vorgabewert, den die Modelle der Datenbank überlassen</translation>
    </message>
    <message>
        <source>NULL is stored</source>
        <translation>NULL wird gespeichert</translation>
    </message>
    <message>
        <source>%1 is generated</source>
        <translation>%1 wird generiert</translation>
    </message>
    <message>
        <source>writing it fails</source>
        <translation>sie zu schreiben schlägt fehl</translation>
    </message>
    <message>
        <source>%1 is %2 and not %3</source>
        <translation>%1 ist %2 und nicht %3</translation>
    </message>
    <message>
        <source>values may be stored otherwise</source>
        <translation>Werte können anders gespeichert werden</translation>
    </message>
    <message>
        <source>statements may fail on it</source>
        <translation>Anweisungen können daran scheitern</translation>
    </message>
    <message>
        <source>%1 is %2, which takes less than %3</source>
        <translation>%1 ist %2, was weniger aufnimmt als %3</translation>
    </message>
    <message>
        <source>some values cannot be written</source>
        <translation>manche Werte können nicht geschrieben werden</translation>
    </message>
    <message>
        <source>comparing or writing values fails</source>
        <translation>Werte zu vergleichen oder zu schreiben schlägt fehl</translation>
    </message>
    <message>
        <source>%1 lacks %2</source>
        <translation>%1 fehlt %2</translation>
    </message>
    <message>
        <source>%1 has %2, which the models do not know</source>
        <translation>%1 hat %2, was die Modelle nicht kennen</translation>
    </message>
    <message>
        <source>reading it fails</source>
        <translation>es zu lesen schlägt fehl</translation>
    </message>
    <message>
        <source>The database has no version table: where it stands cannot be told without reading its schema. `reckoner check` without --quick does.</source>
        <translation>Die Datenbank hat keine Versionstabelle: Wo sie steht, ist nicht zu sagen, ohne ihr Schema zu lesen. `reckoner check` ohne --quick tut es.</translation>
    </message>
    <message>
        <source>The stamp names revision %1, which the history does not have: it may be squashed, or on another branch.</source>
        <translation>Der Stempel nennt die Revision %1, die die Historie nicht hat: Sie kann zusammengefasst worden sein oder auf einem anderen Zweig liegen.</translation>
    </message>
    <message>
        <source>The version table could not be read: the nearest revision stands in for the stamp.</source>
        <translation>Die Versionstabelle konnte nicht gelesen werden: Die nächste Revision steht für den Stempel.</translation>
    </message>
</context>
<context>
    <name>Postgres</name>
    <message>
        <source>This build of Reckoner reads SQLite only; use one with PostgreSQL.</source>
        <translation>Dieser Build von Reckoner liest nur SQLite; einen mit PostgreSQL verwenden.</translation>
    </message>
</context>
<context>
    <name>PostgresLinkText</name>
    <message>
        <source>the value of %1 must not hold a semicolon</source>
        <translation>der Wert von %1 darf kein Semikolon enthalten</translation>
    </message>
    <message>
        <source>QPSQL has no handle of libpq</source>
        <translation>QPSQL hat kein Handle von libpq</translation>
    </message>
</context>
<context>
    <name>PostgresSessionText</name>
    <message>
        <source>the default database</source>
        <translation>Standarddatenbank</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 runs PostgreSQL %2; this version of Reckoner reads PostgreSQL %3 to %4.</source>
        <translation>%1 läuft mit PostgreSQL %2; diese Version von Reckoner liest PostgreSQL %3 bis %4.</translation>
    </message>
    <message>
        <source>The query %1 is missing from this build.</source>
        <translation>Die Abfrage %1 fehlt in diesem Build.</translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds; try --timeout with more.</source>
        <translation>Das Lesen von %1 dauerte länger als %2 Sekunden; mit --timeout mehr Zeit geben.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for PostgreSQL (QPSQL) or the libpq that it uses is not installed (package libqt6sql6-psql).</source>
        <translation>Der PostgreSQL-Treiber von Qt (QPSQL) oder die von ihm verwendete libpq ist nicht installiert (Paket libqt6sql6-psql).</translation>
    </message>
    <message>
        <source>%1 refuses the password or wants one; set PGPASSWORD or ~/.pgpass.</source>
        <translation>%1 lehnt das Passwort ab oder verlangt eines; PGPASSWORD oder ~/.pgpass setzen.</translation>
    </message>
    <message>
        <source>Could not connect to %1: %2</source>
        <translation>Keine Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Another session keeps a table of %1 locked; wait for it to finish, then try again.</source>
        <translation>Eine andere Sitzung hält eine Tabelle von %1 gesperrt; ihr Ende abwarten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Could not read the catalogs of %1: %2</source>
        <translation>Die Kataloge von %1 konnten nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The connection to %1 was lost while reading; nothing was changed, try again.</source>
        <translation>Die Verbindung zu %1 ging beim Lesen verloren; es wurde nichts geändert, erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>PostgresText</name>
    <message>
        <source>it lists the columns of %1, one of which was dropped</source>
        <translation>führt die Spalten von %1 auf, von denen eine gelöscht wurde</translation>
    </message>
    <message>
        <source>it names %1, which was renamed</source>
        <translation>nennt %1, das umbenannt wurde</translation>
    </message>
    <message>
        <source>it may name column %1, which was renamed</source>
        <translation>nennt womöglich die umbenannte Spalte %1</translation>
    </message>
    <message>
        <source>it may call %1, which was dropped</source>
        <translation>ruft womöglich %1 auf, das gelöscht wurde</translation>
    </message>
    <message>
        <source>it may call %1, which was renamed</source>
        <translation>ruft womöglich %1 auf, das umbenannt wurde</translation>
    </message>
    <message>
        <source>Column %1 is not known.</source>
        <translation>Die Spalte %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Another session (%1) keeps %2 of %3 locked; wait for it to finish, then try again.</source>
        <translation>Eine andere Sitzung (%1) hält %2 von %3 gesperrt; ihr Ende abwarten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The schema of %1 changed each of the %2 times that it was read; try again when nobody changes it.</source>
        <translation>Das Schema von %1 änderte sich bei jedem der %2 Leseversuche; erneut versuchen, wenn niemand es ändert.</translation>
    </message>
    <message>
        <source>The schema of %1 changed meanwhile; reading it again</source>
        <translation>Das Schema von %1 hat sich inzwischen geändert; es wird erneut gelesen</translation>
    </message>
    <message>
        <source>The version table %1 could not be read: %2. Grant SELECT on it to the role that inspects.</source>
        <translation>Die Versionstabelle %1 konnte nicht gelesen werden: %2. Der inspizierenden Rolle SELECT darauf gewähren.</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1; this version of Reckoner was tried with %2 to %3 only.</source>
        <translation>Auf dem Server läuft PostgreSQL %1; diese Version von Reckoner wurde nur mit %2 bis %3 erprobt.</translation>
    </message>
    <message>
        <source>%1 has no schema named %2.</source>
        <translation>%1 hat kein Schema namens %2.</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>Einlesen: %1 von %2</translation>
    </message>
    <message>
        <source>This role may not read %1: what it says is not known. Grant SELECT on it.</source>
        <translation>Diese Rolle darf %1 nicht lesen: Der Inhalt ist nicht bekannt. SELECT darauf gewähren.</translation>
    </message>
</context>
<context>
    <name>PythonText</name>
    <message>
        <source>The attribute %1 is not known.</source>
        <translation>Das Attribut %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has no name %2 that could be read.</source>
        <translation>%1 enthält keinen lesbaren Namen %2.</translation>
    </message>
    <message>
        <source>super() is used outside of a class.</source>
        <translation>super() wird außerhalb einer Klasse verwendet.</translation>
    </message>
    <message>
        <source>Not all arguments of the call are known.</source>
        <translation>Nicht alle Argumente des Aufrufs sind bekannt.</translation>
    </message>
    <message>
        <source>The function&apos;s module is gone.</source>
        <translation>Das Modul der Funktion ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Calls are nested too deeply.</source>
        <translation>Die Aufrufe sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Reading this takes too long.</source>
        <translation>Das Lesen dauert hier zu lange.</translation>
    </message>
    <message>
        <source>What the function returns depends on a condition that is not known.</source>
        <translation>Was die Funktion zurückgibt, hängt von einer unbekannten Bedingung ab.</translation>
    </message>
    <message>
        <source>extended by something unknown</source>
        <translation>um etwas Unbekanntes erweitert</translation>
    </message>
    <message>
        <source>updated by something unknown</source>
        <translation>mit etwas Unbekanntem aktualisiert</translation>
    </message>
    <message>
        <source>%1 is larger than any Python source ought to be; it was not read.</source>
        <translation>%1 ist größer, als ein Python-Quelltext sein sollte; die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 has a syntax error in line %2; the statement was read around.</source>
        <translation>%1 hat in Zeile %2 einen Syntaxfehler; die Anweisung wurde beim Lesen übergangen.</translation>
    </message>
    <message>
        <source>A part of the text is not known.</source>
        <translation>Ein Teil des Textes ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which member of %1 it is, is not known.</source>
        <translation>Welches Element von %1 es ist, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>1 table</source>
        <translation>1 Tabelle</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 Tabellen</translation>
    </message>
    <message>
        <source>1 revision</source>
        <translation>1 Revision</translation>
    </message>
    <message>
        <source>%1 revisions</source>
        <translation>%1 Revisionen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>keine Revision</translation>
    </message>
    <message>
        <source>no migration history</source>
        <translation>keine Migrationshistorie</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>base (the version table is empty)</source>
        <translation>base (die Versionstabelle ist leer)</translation>
    </message>
    <message>
        <source>, PostgreSQL %1</source>
        <translation>, PostgreSQL %1</translation>
    </message>
    <message>
        <source>, SQLite %1</source>
        <translation>, SQLite %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>%1, %2%3</source>
        <translation>%1, %2%3</translation>
    </message>
    <message>
        <source>no database given</source>
        <translation>keine Datenbank angegeben</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>waived: %1</source>
        <translation>ausgenommen: %1</translation>
    </message>
    <message>
        <source>last shaped by %1</source>
        <translation>zuletzt geändert durch %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>as well explained by %1</source>
        <translation>ebenso gut erklärt durch %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>along with it: %1</source>
        <translation>damit verbunden: %1</translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation>Ausstehende Migrationen</translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation>Durch Lesen nicht verstanden</translation>
    </message>
    <message>
        <source>... more with --verbose</source>
        <translation>... mehr mit --verbose</translation>
    </message>
    <message>
        <source>could touch anything</source>
        <translation>könnte alles betreffen</translation>
    </message>
    <message>
        <source>data only</source>
        <translation>nur Daten</translation>
    </message>
    <message>
        <source>bounded to %1</source>
        <translation>begrenzt auf %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Drift: the database is not as its stamp says</source>
        <translation>Drift: Die Datenbank ist nicht so, wie ihr Stempel besagt</translation>
    </message>
    <message>
        <source>Model changes without a migration</source>
        <translation>Modelländerungen ohne Migration</translation>
    </message>
    <message>
        <source>Models and database differ</source>
        <translation>Modelle und Datenbank unterscheiden sich</translation>
    </message>
    <message>
        <source>The history itself</source>
        <translation>Die Historie selbst</translation>
    </message>
    <message>
        <source>Foreign objects</source>
        <translation>Fremde Objekte</translation>
    </message>
    <message>
        <source>base (the empty database)</source>
        <translation>base (die leere Datenbank)</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>%1, one difference away</source>
        <translation>%1, einen Unterschied entfernt</translation>
    </message>
    <message>
        <source>%1, %2 differences away</source>
        <translation>%1, %2 Unterschiede entfernt</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>; as near: %1</source>
        <translation>; ebenso nah: %1</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>One difference.</source>
        <translation>Ein Unterschied.</translation>
    </message>
    <message>
        <source>%1 differences.</source>
        <translation>%1 Unterschiede.</translation>
    </message>
    <message>
        <source> (revision %1)</source>
        <translation> (Revision %1)</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Heads</translation>
    </message>
    <message>
        <source>bases</source>
        <translation>Basen</translation>
    </message>
    <message>
        <source>stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>merge of %1</source>
        <translation>Zusammenführung von %1</translation>
    </message>
    <message>
        <source>%1 not understood</source>
        <translation>%1 nicht verstanden</translation>
    </message>
    <message>
        <source>%1 could not be applied</source>
        <translation>%1 nicht anwendbar</translation>
    </message>
    <message>
        <source>repair-like</source>
        <translation>ähnelt einer Reparatur</translation>
    </message>
    <message>
        <source>stamp: %1</source>
        <translation>Stempel: %1</translation>
    </message>
    <message>
        <source>stamp: none</source>
        <translation>Stempel: keiner</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 more annotations: GitHub shows ten of each level. The summary of the step has them.</source>
        <translation>%1 weitere Anmerkungen: GitHub zeigt zehn jeder Stufe. Die Zusammenfassung des Schritts hat sie.</translation>
    </message>
    <message>
        <source>facet</source>
        <translation>Facette</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>Ausgenommen: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, unsicher</translation>
    </message>
    <message>
        <source>Could not be understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>Pending migrations: %1</source>
        <translation>Ausstehende Migrationen: %1</translation>
    </message>
    <message>
        <source>What this build&apos;s models would stumble over: %1</source>
        <translation>Worüber die Modelle dieses Builds stolpern würden: %1</translation>
    </message>
    <message>
        <source>Not compared: %1</source>
        <translation>Nicht verglichen: %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Anmerkungen: %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this, as HTML names it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>could not be understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>| | Object | What differs |</source>
        <translation>| | Objekt | Was sich unterscheidet |</translation>
    </message>
    <message>
        <source>%1 more findings</source>
        <translation>%1 weitere Befunde</translation>
    </message>
    <message>
        <source>To be known, or waived: %1</source>
        <translation>Zur Kenntnis, oder ausgenommen: %1</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>Was verglichen wurde</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
    <message>
        <source>at head</source>
        <translation>am Head</translation>
    </message>
    <message>
        <source>in the models</source>
        <translation>in den Modellen</translation>
    </message>
    <message>
        <source>at the stamp</source>
        <translation>am Stempel</translation>
    </message>
    <message>
        <source>at the assumed revision</source>
        <translation>an der angenommenen Revision</translation>
    </message>
    <message>
        <source>in the database</source>
        <translation>in der Datenbank</translation>
    </message>
    <message>
        <source>in the history</source>
        <translation>in der Historie</translation>
    </message>
    <message>
        <source>waived here</source>
        <translation>hier ausgenommen</translation>
    </message>
    <message>
        <source>No database was given.</source>
        <translation>Es wurde keine Datenbank angegeben.</translation>
    </message>
    <message>
        <source>No models were found.</source>
        <translation>Es wurden keine Modelle gefunden.</translation>
    </message>
    <message>
        <source>Stamp and database (drift)</source>
        <translation>Stempel und Datenbank (Drift)</translation>
    </message>
    <message>
        <source>Stamp and head (pending migrations)</source>
        <translation>Stempel und Head (ausstehende Migrationen)</translation>
    </message>
    <message>
        <source>Migrations are pending.</source>
        <translation>Migrationen stehen aus.</translation>
    </message>
    <message>
        <source>Models and head</source>
        <translation>Modelle und Head</translation>
    </message>
    <message>
        <source>Models and database</source>
        <translation>Modelle und Datenbank</translation>
    </message>
    <message>
        <source>This build&apos;s models on this database</source>
        <translation>Die Modelle dieses Builds auf dieser Datenbank</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>may fail</source>
        <translation>kann scheitern</translation>
    </message>
    <message>
        <source>The snapshot is older than the policy allows.</source>
        <translation>Die Momentaufnahme ist älter, als die Richtlinie erlaubt.</translation>
    </message>
    <message>
        <source>out of line</source>
        <translation>nicht in Ordnung</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht zu entscheiden</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>interner Fehler</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Not understood by reading: %1 (%2)</source>
        <translation>Beim Lesen nicht verstanden: %1 (%2)</translation>
    </message>
    <message>
        <source>; a snapshot of an age that it does not say</source>
        <translation>; eine Momentaufnahme, die ihr Alter nicht sagt</translation>
    </message>
    <message>
        <source>; a snapshot of %1, today</source>
        <translation>; eine Momentaufnahme vom %1, heute</translation>
    </message>
    <message>
        <source>; a snapshot of %1, one day ago</source>
        <translation>; eine Momentaufnahme vom %1, vor einem Tag</translation>
    </message>
    <message>
        <source>; a snapshot of %1, %2 days ago</source>
        <translation>; eine Momentaufnahme vom %1, vor %2 Tagen</translation>
    </message>
    <message>
        <source>... %1 more of %2 with --verbose</source>
        <translation>… %1 weitere von %2 mit --verbose</translation>
    </message>
    <message>
        <source>What this build&apos;s models would stumble over</source>
        <translation>Worüber die Modelle dieses Builds stolpern würden</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>stamp and heads in line</source>
        <translation>Stempel und Heads in Ordnung</translation>
    </message>
    <message>
        <source>The age of the snapshot is not known.</source>
        <translation>Das Alter der Momentaufnahme ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The version table could not be read.</source>
        <translation>Die Versionstabelle konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>; a snapshot of %1, a day that has not come</source>
        <translation>; eine Momentaufnahme vom %1, einem Tag, der noch nicht gekommen ist</translation>
    </message>
    <message>
        <source>known: %1</source>
        <translation>bekannt: %1</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>Out of line: exit code 1</source>
        <translation>Nicht in Ordnung: Exit-Code 1</translation>
    </message>
    <message>
        <source>Could not tell: exit code 2</source>
        <translation>Nicht zu sagen: Exit-Code 2</translation>
    </message>
    <message>
        <source>Not as the stamp says, but not called drift</source>
        <translation>Nicht, wie der Stempel sagt, aber nicht Drift genannt</translation>
    </message>
    <message>
        <source>Not as in the models, but in need of no migration</source>
        <translation>Nicht wie in den Modellen, braucht aber keine Migration</translation>
    </message>
    <message>
        <source>; assumed as the stamp</source>
        <translation>; als Stempel angenommen</translation>
    </message>
</context>
<context>
    <name>RevisionDiffText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>Keine Migration hat die Revision %1.</translation>
    </message>
</context>
<context>
    <name>RevisionGraphText</name>
    <message>
        <source>Two migrations have the revision id %1: %2 and %3.</source>
        <translation>Zwei Migrationen haben die Revisions-ID %1: %2 und %3.</translation>
    </message>
    <message>
        <source>Branch label %1 of revision %2 is used by revision %3 already.</source>
        <translation>Das Zweig-Label %1 der Revision %2 wird bereits von der Revision %3 verwendet.</translation>
    </message>
    <message>
        <source>Revision %1 follows %2, which no migration has.</source>
        <translation>Die Revision %1 folgt auf %2, aber keine Migration hat diese Revision.</translation>
    </message>
    <message>
        <source>Revision %1 depends on %2, which no migration has.</source>
        <translation>Die Revision %1 hängt von %2 ab, aber keine Migration hat diese Revision.</translation>
    </message>
    <message>
        <source>These revisions follow one another in a circle: %1.</source>
        <translation>Diese Revisionen folgen einander im Kreis: %1.</translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>Keine Migration hat die Revision %1.</translation>
    </message>
    <message>
        <source>Revision %1 may be any of: %2.</source>
        <translation>Die Revision %1 kann jede von diesen sein: %2.</translation>
    </message>
    <message>
        <source>There are several heads (%1); name one, or say heads.</source>
        <translation>Es gibt mehrere Heads (%1); einen davon nennen oder heads angeben.</translation>
    </message>
    <message>
        <source>Revision %1 is not on branch %2.</source>
        <translation>Die Revision %1 liegt nicht auf dem Zweig %2.</translation>
    </message>
    <message>
        <source>%1 names several revisions; a step from there is not clear.</source>
        <translation>%1 bezeichnet mehrere Revisionen; ein Schritt von dort ist nicht eindeutig.</translation>
    </message>
    <message>
        <source>%1%2 goes below the base.</source>
        <translation>%1%2 führt unter die Basis.</translation>
    </message>
    <message>
        <source>%1+%2 goes above the head.</source>
        <translation>%1+%2 führt über den Head hinaus.</translation>
    </message>
    <message>
        <source>A step from %1 may lead to any of: %2.</source>
        <translation>Ein Schritt von %1 kann zu jeder von diesen führen: %2.</translation>
    </message>
</context>
<context>
    <name>RuleHelp</name>
    <message>
        <source>The models differ from what the migrations build.</source>
        <translation>Die Modelle unterscheiden sich von dem, was die Migrationen bauen.</translation>
    </message>
    <message>
        <source>Write a migration for the change, or take the change out of the models.</source>
        <translation>Schreiben Sie eine Migration für die Änderung, oder nehmen Sie sie aus den Modellen heraus.</translation>
    </message>
    <message>
        <source>The stamp says that a revision was run, but what it builds is missing.</source>
        <translation>Der Stempel sagt, dass eine Revision ausgeführt wurde, aber was sie baut, fehlt.</translation>
    </message>
    <message>
        <source>Run what is missing on this database. Upgrading does not do it: the stamp says it was done.</source>
        <translation>Führen Sie auf dieser Datenbank aus, was fehlt. Ein Upgrade tut es nicht: Der Stempel sagt, es sei geschehen.</translation>
    </message>
    <message>
        <source>The database has what a pending revision builds.</source>
        <translation>Die Datenbank hat, was eine ausstehende Revision baut.</translation>
    </message>
    <message>
        <source>If all of the revision is there, stamp the database forward; else its upgrade meets objects that exist already.</source>
        <translation>Ist die ganze Revision da, stempeln Sie die Datenbank vorwärts; sonst trifft ihr Upgrade auf Objekte, die es schon gibt.</translation>
    </message>
    <message>
        <source>The database was changed to what the models say, by hand or by create_all; no revision does it.</source>
        <translation>Die Datenbank wurde zu dem geändert, was die Modelle sagen, von Hand oder durch create_all; keine Revision tut es.</translation>
    </message>
    <message>
        <source>Write the migration that is missing, so that it does no harm where the change is there.</source>
        <translation>Schreiben Sie die fehlende Migration so, dass sie nicht schadet, wo die Änderung schon da ist.</translation>
    </message>
    <message>
        <source>Part of what a revision did has been undone in the database.</source>
        <translation>Ein Teil dessen, was eine Revision tat, wurde in der Datenbank zurückgenommen.</translation>
    </message>
    <message>
        <source>Bring it back on this database or, if it was meant, write a revision that says so.</source>
        <translation>Stellen Sie es auf dieser Datenbank wieder her oder schreiben Sie, wenn es gewollt war, eine Revision, die es sagt.</translation>
    </message>
    <message>
        <source>The database differs from what its stamp says, and no revision makes it so.</source>
        <translation>Die Datenbank unterscheidet sich von dem, was ihr Stempel sagt, und keine Revision macht es so.</translation>
    </message>
    <message>
        <source>Change this database back or, if it was meant, write a revision that says so.</source>
        <translation>Ändern Sie diese Datenbank zurück oder schreiben Sie, wenn es gewollt war, eine Revision, die es sagt.</translation>
    </message>
    <message>
        <source>The database has an object that no model and no revision ever made.</source>
        <translation>Die Datenbank hat ein Objekt, das kein Modell und keine Revision je angelegt hat.</translation>
    </message>
    <message>
        <source>Nothing, if it belongs to somebody else; reckoner.toml is where to say so.</source>
        <translation>Nichts, wenn es jemand anderem gehört; in reckoner.toml kann man es sagen.</translation>
    </message>
    <message>
        <source>Something about the migration history itself, or about the stamp.</source>
        <translation>Etwas über die Migrationshistorie selbst oder über den Stempel.</translation>
    </message>
    <message>
        <source>The message names the revision; look at its script.</source>
        <translation>Die Meldung nennt die Revision; sehen Sie in ihr Skript.</translation>
    </message>
    <message>
        <source>Something about what reckoner.toml says, not about the database.</source>
        <translation>Etwas über das, was reckoner.toml sagt, nicht über die Datenbank.</translation>
    </message>
    <message>
        <source>Look at it there.</source>
        <translation>Sehen Sie dort nach.</translation>
    </message>
    <message>
        <source>The database differs from the models; there is no migration history.</source>
        <translation>Die Datenbank unterscheidet sich von den Modellen; es gibt keine Migrationshistorie.</translation>
    </message>
    <message>
        <source>Change the database or the models, whichever was not meant.</source>
        <translation>Ändern Sie die Datenbank oder die Modelle, je nachdem, was nicht gewollt war.</translation>
    </message>
    <message>
        <source>It is on the second side only.</source>
        <translation>Es ist nur auf der zweiten Seite.</translation>
    </message>
    <message>
        <source>Add it to the first side, or remove it from the second.</source>
        <translation>Fügen Sie es der ersten Seite hinzu, oder entfernen Sie es von der zweiten.</translation>
    </message>
    <message>
        <source>It is on the first side only.</source>
        <translation>Es ist nur auf der ersten Seite.</translation>
    </message>
    <message>
        <source>Add it to the second side, or remove it from the first.</source>
        <translation>Fügen Sie es der zweiten Seite hinzu, oder entfernen Sie es von der ersten.</translation>
    </message>
    <message>
        <source>It is on both sides and differs.</source>
        <translation>Es ist auf beiden Seiten und unterscheidet sich.</translation>
    </message>
    <message>
        <source>Change the side that was not meant.</source>
        <translation>Ändern Sie die Seite, die nicht gewollt war.</translation>
    </message>
    <message>
        <source>It seems to have another name on the second side.</source>
        <translation>Es scheint auf der zweiten Seite anders zu heißen.</translation>
    </message>
    <message>
        <source>Look whether it is one object; --no-renames shows the two.</source>
        <translation>Sehen Sie nach, ob es ein Objekt ist; --no-renames zeigt die zwei.</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Unique constraint</source>
        <translation>Unique-Constraint</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check-Constraint</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>Ausschluss-Constraint</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Enum</source>
        <translation>Enum</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Composite type</source>
        <translation>Verbundtyp</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Materialized view</source>
        <translation>Materialisierte View</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Range type</source>
        <translation>Bereichstyp</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Collation</translation>
    </message>
    <message>
        <source>Extended statistics</source>
        <translation>Erweiterte Statistik</translation>
    </message>
    <message>
        <source>Rewrite rule</source>
        <translation>Umschreiberegel</translation>
    </message>
    <message>
        <source>Event trigger, publication or foreign server</source>
        <translation>Ereignistrigger, Publikation oder Fremdserver</translation>
    </message>
    <message>
        <source>%1 in the models without a migration</source>
        <translation>%1: in den Modellen, aber ohne Migration</translation>
    </message>
    <message>
        <source>%1 of the history is not in the models</source>
        <translation>%1: in der Historie, aber nicht in den Modellen</translation>
    </message>
    <message>
        <source>%1 differs between models and history</source>
        <translation>%1: zwischen Modellen und Historie verschieden</translation>
    </message>
    <message>
        <source>%1 may be renamed in the models</source>
        <translation>%1: in den Modellen möglicherweise umbenannt</translation>
    </message>
    <message>
        <source>A stamped revision was not run</source>
        <translation>Eine gestempelte Revision wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>A pending revision is applied ahead</source>
        <translation>Eine ausstehende Revision ist vorab angewendet</translation>
    </message>
    <message>
        <source>Live was changed to what the models say</source>
        <translation>Live wurde so geändert, wie die Modelle es sagen</translation>
    </message>
    <message>
        <source>Part of a revision was taken back</source>
        <translation>Ein Teil einer Revision wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Live was changed and no revision says so</source>
        <translation>Live wurde geändert, und keine Revision sagt es</translation>
    </message>
    <message>
        <source>An object that no revision and no model ever made</source>
        <translation>Ein Objekt, das weder eine Revision noch ein Modell je angelegt hat</translation>
    </message>
    <message>
        <source>The stamp names a revision that the history does not have</source>
        <translation>Der Stempel nennt eine Revision, die die Historie nicht kennt</translation>
    </message>
    <message>
        <source>The stamp has a row that is an ancestor of another</source>
        <translation>Der Stempel hat eine Zeile, die Vorfahr einer anderen ist</translation>
    </message>
    <message>
        <source>The history has several heads</source>
        <translation>Die Historie hat mehrere Heads</translation>
    </message>
    <message>
        <source>An operation could not be replayed</source>
        <translation>Eine Operation konnte nicht nachvollzogen werden</translation>
    </message>
    <message>
        <source>A statement that may touch anything could not be understood</source>
        <translation>Eine Anweisung, die alles betreffen kann, wurde nicht verstanden</translation>
    </message>
    <message>
        <source>Branches that do not commute</source>
        <translation>Zweige, deren Reihenfolge nicht gleichgültig ist</translation>
    </message>
    <message>
        <source>%1 in the database and not in the models</source>
        <translation>%1: in der Datenbank, aber nicht in den Modellen</translation>
    </message>
    <message>
        <source>%1 of the models is not in the database</source>
        <translation>%1: in den Modellen, aber nicht in der Datenbank</translation>
    </message>
    <message>
        <source>%1 differs between models and database</source>
        <translation>%1: zwischen Modellen und Datenbank verschieden</translation>
    </message>
    <message>
        <source>%1 may be renamed in the database</source>
        <translation>%1: in der Datenbank möglicherweise umbenannt</translation>
    </message>
    <message>
        <source>A revision changes the schema and cannot be taken back</source>
        <translation>Eine Revision ändert das Schema und kann nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>A revision makes whatever the models of its day declare</source>
        <translation>Eine Revision legt an, was immer die Modelle ihres Tages deklarieren</translation>
    </message>
    <message>
        <source>A revision was edited after it was merged</source>
        <translation>Eine Revision wurde nach dem Zusammenführen geändert</translation>
    </message>
    <message>
        <source>A repair after the revision that was to be the last to need one</source>
        <translation>Eine Reparatur nach der Revision, die die letzte sein sollte, die eine braucht</translation>
    </message>
    <message>
        <source>A waiver has expired</source>
        <translation>Eine Ausnahme ist abgelaufen</translation>
    </message>
</context>
<context>
    <name>SchemaEditor</name>
    <message>
        <source>Table %1 has no column %2.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2.</translation>
    </message>
    <message>
        <source>it needs what was dropped</source>
        <translation>benötigt, was gelöscht wurde</translation>
    </message>
    <message>
        <source>There is no table %1 to add column %2 to.</source>
        <translation>Es gibt keine Tabelle %1, der die Spalte %2 hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has a column %2 already.</source>
        <translation>Die Tabelle %1 hat bereits eine Spalte %2.</translation>
    </message>
    <message>
        <source>There is no table %1 to drop column %2 of.</source>
        <translation>Es gibt keine Tabelle %1, aus der die Spalte %2 gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to drop.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2, die gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is computed from %3.</source>
        <translation>Die Spalte %1 von %2 wird aus %3 berechnet.</translation>
    </message>
    <message>
        <source>SQLite does not drop column %1 of %2: a key, index or constraint uses it.</source>
        <translation>SQLite löscht die Spalte %1 von %2 nicht: Ein Schlüssel, Index oder Constraint verwendet sie.</translation>
    </message>
    <message>
        <source>A foreign key of table %1 points at column %2 of %3; say CASCADE.</source>
        <translation>Ein Fremdschlüssel der Tabelle %1 verweist auf die Spalte %2 von %3; CASCADE angeben.</translation>
    </message>
    <message>
        <source>There is no table %1 to alter column %2 of.</source>
        <translation>Es gibt keine Tabelle %1, deren Spalte %2 geändert werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to alter.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2, die geändert werden könnte.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is in the primary key and stays NOT NULL.</source>
        <translation>Die Spalte %1 von %2 gehört zum Primärschlüssel und bleibt NOT NULL.</translation>
    </message>
    <message>
        <source>There is no table %1 to add a primary key to.</source>
        <translation>Es gibt keine Tabelle %1, der ein Primärschlüssel hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has a primary key already.</source>
        <translation>Die Tabelle %1 hat bereits einen Primärschlüssel.</translation>
    </message>
    <message>
        <source>There is no table %1 to add a unique constraint to.</source>
        <translation>Es gibt keine Tabelle %1, der ein Unique-Constraint hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has a constraint %2 already.</source>
        <translation>Die Tabelle %1 hat bereits einen Constraint %2.</translation>
    </message>
    <message>
        <source>There is no table %1 to add a check to.</source>
        <translation>Es gibt keine Tabelle %1, der ein Check-Constraint hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>There is no table %1 to add a foreign key to.</source>
        <translation>Es gibt keine Tabelle %1, der ein Fremdschlüssel hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>There is no table %1 to add an exclusion constraint to.</source>
        <translation>Es gibt keine Tabelle %1, der ein Exclusion-Constraint hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>There is no table %1 to drop constraint %2 of.</source>
        <translation>Es gibt keine Tabelle %1, deren Constraint %2 gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to drop.</source>
        <translation>Die Tabelle %1 hat keinen Constraint %2, der gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>A foreign key of table %1 needs constraint %2 of %3; say CASCADE.</source>
        <translation>Ein Fremdschlüssel der Tabelle %1 benötigt den Constraint %2 von %3; CASCADE angeben.</translation>
    </message>
    <message>
        <source>There is no table %1 to rename constraint %2 of.</source>
        <translation>Es gibt keine Tabelle %1, deren Constraint %2 umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to rename.</source>
        <translation>Die Tabelle %1 hat keinen Constraint %2, der umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>There is no table %1 to validate constraint %2 of.</source>
        <translation>Es gibt keine Tabelle %1, deren Constraint %2 validiert werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to validate.</source>
        <translation>Die Tabelle %1 hat keinen Constraint %2, der validiert werden könnte.</translation>
    </message>
    <message>
        <source>Index %1 is there already.</source>
        <translation>Den Index %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no table %1 to index.</source>
        <translation>Es gibt keine Tabelle %1, die indiziert werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to index.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2, die indiziert werden könnte.</translation>
    </message>
    <message>
        <source>There is no index %1 to drop.</source>
        <translation>Es gibt keinen Index %1, der gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>There is no index %1 to rename.</source>
        <translation>Es gibt keinen Index %1, der umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>Sequence %1 is there already.</source>
        <translation>Die Sequenz %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no sequence %1 to alter.</source>
        <translation>Es gibt keine Sequenz %1, die geändert werden könnte.</translation>
    </message>
    <message>
        <source>There is no sequence %1 to drop.</source>
        <translation>Es gibt keine Sequenz %1, die gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>The default of column %1 of %2 uses sequence %3; say CASCADE.</source>
        <translation>Der Vorgabewert der Spalte %1 von %2 verwendet die Sequenz %3; CASCADE angeben.</translation>
    </message>
    <message>
        <source>There is no sequence %1 to rename.</source>
        <translation>Es gibt keine Sequenz %1, die umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>Sequence %1 cannot be renamed: %2 is there already.</source>
        <translation>Die Sequenz %1 kann nicht umbenannt werden: %2 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no table or view %1 for the %2 %3.</source>
        <translation>Es gibt keine Tabelle oder View %1 für: %2 %3.</translation>
    </message>
    <message>
        <source>There is no %1 %2 on %3 to drop.</source>
        <translation>%1 %2 auf %3 gibt es nicht und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>There is no %1 %2 to drop.</source>
        <translation>%1 %2 gibt es nicht und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>There is no %1 %2 to comment on.</source>
        <translation>%1 %2 gibt es nicht und kann nicht kommentiert werden.</translation>
    </message>
    <message>
        <source>Schema %1 is there already.</source>
        <translation>Das Schema %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no schema %1.</source>
        <translation>Es gibt kein Schema %1.</translation>
    </message>
    <message>
        <source>Schema %1 still holds %2 objects; say CASCADE.</source>
        <translation>Das Schema %1 enthält noch %2 Objekte; CASCADE angeben.</translation>
    </message>
    <message>
        <source>Table %1 is there already.</source>
        <translation>Die Tabelle %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no table %1 to rebuild.</source>
        <translation>Es gibt keine Tabelle %1, die neu aufgebaut werden könnte.</translation>
    </message>
    <message>
        <source>There is no table %1 to drop.</source>
        <translation>Es gibt keine Tabelle %1, die gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 inherits from %2; say CASCADE.</source>
        <translation>Die Tabelle %1 erbt von %2; CASCADE angeben.</translation>
    </message>
    <message>
        <source>A foreign key of table %1 points at %2; say CASCADE.</source>
        <translation>Ein Fremdschlüssel der Tabelle %1 verweist auf %2; CASCADE angeben.</translation>
    </message>
    <message>
        <source>There is no table %1 to rename.</source>
        <translation>Es gibt keine Tabelle %1, die umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 cannot be renamed: %2 is there already.</source>
        <translation>Die Tabelle %1 kann nicht umbenannt werden: %2 gibt es bereits.</translation>
    </message>
    <message>
        <source>Whether this key follows a rename depends on PRAGMA foreign_keys while legacy_alter_table is on.</source>
        <translation>Ob dieser Schlüssel einer Umbenennung folgt, hängt von PRAGMA foreign_keys ab, solange legacy_alter_table eingeschaltet ist.</translation>
    </message>
    <message>
        <source>View %1 cannot be moved: %2 is there already.</source>
        <translation>Die View %1 kann nicht verschoben werden: %2 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no table %1 to move.</source>
        <translation>Es gibt keine Tabelle %1, die verschoben werden könnte.</translation>
    </message>
    <message>
        <source>Table %1 cannot be moved: %2 is there already.</source>
        <translation>Die Tabelle %1 kann nicht verschoben werden: %2 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no table %1 to comment on.</source>
        <translation>Es gibt keine Tabelle %1, die kommentiert werden könnte.</translation>
    </message>
    <message>
        <source>Type %1 is there already.</source>
        <translation>Den Typ %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no type %1 to drop.</source>
        <translation>Es gibt keinen Typ %1, der gelöscht werden könnte.</translation>
    </message>
    <message>
        <source>Column %1 of %2 has type %3; say CASCADE.</source>
        <translation>Die Spalte %1 von %2 hat den Typ %3; CASCADE angeben.</translation>
    </message>
    <message>
        <source>Type %1 cannot be renamed: %2 is there already.</source>
        <translation>Der Typ %1 kann nicht umbenannt werden: %2 gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no type %1 to rename.</source>
        <translation>Es gibt keinen Typ %1, der umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>There is no enum %1 to add &apos;%2&apos; to.</source>
        <translation>Es gibt kein Enum %1, dem „%2“ hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>Enum %1 has a label &apos;%2&apos; already.</source>
        <translation>Das Enum %1 hat bereits ein Label „%2“.</translation>
    </message>
    <message>
        <source>Enum %1 has no label &apos;%2&apos;.</source>
        <translation>Das Enum %1 hat kein Label „%2“.</translation>
    </message>
    <message>
        <source>There is no enum %1 to change.</source>
        <translation>Es gibt kein Enum %1, das geändert werden könnte.</translation>
    </message>
    <message>
        <source>Label &apos;%1&apos; was renamed; which text of it is the label is not known.</source>
        <translation>Das Label „%1“ wurde umbenannt; welcher Text davon das Label ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no enum %1 to rename a label of.</source>
        <translation>Es gibt kein Enum %1, in dem ein Label umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>There is no index %1 to attach.</source>
        <translation>Es gibt keinen Index %1, der angehängt werden könnte.</translation>
    </message>
</context>
<context>
    <name>SnapshotText</name>
    <message>
        <source>%1 is not a snapshot: it is not valid JSON.</source>
        <translation>%1 ist keine Momentaufnahme: Die Datei enthält kein gültiges JSON.</translation>
    </message>
    <message>
        <source>%1 is not a snapshot written by Reckoner.</source>
        <translation>%1 ist keine von Reckoner geschriebene Momentaufnahme.</translation>
    </message>
    <message>
        <source>%1 is a snapshot of version %2; this build reads version 1.</source>
        <translation>%1 ist eine Momentaufnahme der Version %2; dieser Build liest Version 1.</translation>
    </message>
    <message>
        <source>%1 names a dialect this build does not know.</source>
        <translation>%1 nennt einen Dialekt, den dieser Build nicht kennt.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>SourcesText</name>
    <message>
        <source>%1 is not a text in UTF-8.</source>
        <translation>%1 ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 im Stand %2</translation>
    </message>
    <message>
        <source>--dialect says %1 but the database is %2.</source>
        <translation>--dialect gibt %1 an, aber die Datenbank ist %2.</translation>
    </message>
    <message>
        <source>Nothing here says which database this is for; add --dialect postgresql or --dialect sqlite.</source>
        <translation>Nichts gibt hier an, für welche Datenbank dies ist; --dialect postgresql oder --dialect sqlite hinzufügen.</translation>
    </message>
    <message>
        <source>This is for more than one database; add --dialect postgresql or --dialect sqlite.</source>
        <translation>Dies ist für mehr als eine Datenbank; --dialect postgresql oder --dialect sqlite hinzufügen.</translation>
    </message>
    <message>
        <source>%1 has several migration histories; add --root with one of: %2.</source>
        <translation>%1 hat mehrere Migrationshistorien; --root mit einer davon hinzufügen: %2.</translation>
    </message>
    <message>
        <source>%1 has no migration history called %2; there is: %3.</source>
        <translation>%1 hat keine Migrationshistorie namens %2; vorhanden: %3.</translation>
    </message>
    <message>
        <source>Reading the models of %1</source>
        <translation>Modelle von %1 werden gelesen</translation>
    </message>
    <message>
        <source>Reading the migrations of %1</source>
        <translation>Migrationen von %1 werden gelesen</translation>
    </message>
    <message>
        <source>%1 is not a database.</source>
        <translation>%1 ist keine Datenbank.</translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation>Modelle von %1</translation>
    </message>
    <message>
        <source>history of %1 at %2</source>
        <translation>Historie von %1 bei %2</translation>
    </message>
    <message>
        <source>This is not a PostgreSQL URL: %1</source>
        <translation>Dies ist keine PostgreSQL-URL: %1</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>The value of %1 is not a source: %2</source>
        <translation>Der Wert von %1 ist keine Quelle: %2</translation>
    </message>
    <message>
        <source>postgresql: wants a URL, or key=value words such as service=NAME.</source>
        <translation>postgresql: verlangt eine URL oder Angaben der Form key=value wie service=NAME.</translation>
    </message>
    <message>
        <source>sqlite: wants the path of a file; a database in memory cannot be inspected.</source>
        <translation>sqlite: verlangt den Pfad einer Datei; eine Datenbank im Arbeitsspeicher kann nicht inspiziert werden.</translation>
    </message>
    <message>
        <source>git: wants a revision and a source of files, as in git:main:models:.</source>
        <translation>git: verlangt eine Revision und eine Dateiquelle, wie in git:main:models:.</translation>
    </message>
    <message>
        <source>%1 is not a source of files; after git:%2: may stand models:DIR, history:DIR@REV, ddl:FILE or snapshot:FILE.</source>
        <translation>%1 ist keine Dateiquelle; auf git:%2: kann models:DIR, history:DIR@REV, ddl:FILE oder snapshot:FILE folgen.</translation>
    </message>
    <message>
        <source>Sources of the form %1: are not read by this version yet.</source>
        <translation>Quellen der Form %1: werden von dieser Version noch nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 is not an SQLite database.</source>
        <translation>%1 ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>%1 is a folder; say models:%1 or history:%1.</source>
        <translation>%1 ist ein Ordner; models:%1 oder history:%1 angeben.</translation>
    </message>
    <message>
        <source>%1 is not a source; try postgresql://..., sqlite:PATH, models:DIR, history:DIR, ddl:FILE or snapshot:FILE.</source>
        <translation>%1 ist keine Quelle; möglich sind postgresql://..., sqlite:PATH, models:DIR, history:DIR, ddl:FILE oder snapshot:FILE.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not a database; --database wants one, or a snapshot of one.</source>
        <translation>%1 ist keine Datenbank; --database verlangt eine Datenbank oder eine Momentaufnahme davon.</translation>
    </message>
    <message>
        <source>Git has revision %1: commit %2 of %3 has it in %4</source>
        <translation>Git kennt die Revision %1: Commit %2 vom %3 enthält sie in %4</translation>
    </message>
    <message>
        <source>, and it is on branch %1.</source>
        <translation>, und sie liegt auf dem Zweig %1.</translation>
    </message>
    <message>
        <source>; commit %1 of %2 took it away, so it may have been squashed.</source>
        <translation>; Commit %1 vom %2 hat sie entfernt, sie wurde also vielleicht mit anderen zusammengefasst.</translation>
    </message>
    <message>
        <source>Looking for revision %1 in the git history</source>
        <translation>Revision %1 wird in der Git-Historie gesucht</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>There is an @ behind the host of this PostgreSQL URL: write / of a password as %2F, and @ as %40.</source>
        <translation>Hinter dem Host dieser PostgreSQL-URL steht ein @: Schreiben Sie / eines Passworts als %2F und @ als %40.</translation>
    </message>
</context>
<context>
    <name>SqliteFactsText</name>
    <message>
        <source>%1 of column %2</source>
        <translation>%1 der Spalte %2</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>NOT NULL</source>
        <translation>NOT NULL</translation>
    </message>
    <message>
        <source>DEFAULT</source>
        <translation>DEFAULT</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>number of columns</source>
        <translation>Anzahl der Spalten</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>number of foreign keys</source>
        <translation>Anzahl der Fremdschlüssel</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>Fremdschlüssel %1</translation>
    </message>
    <message>
        <source>unique %1</source>
        <translation>Unique-Constraint %1</translation>
    </message>
</context>
<context>
    <name>SqliteReader</name>
    <message>
        <source>%1 kept changing while it was read; try again when no program writes to it.</source>
        <translation>%1 änderte sich beim Lesen immer wieder; erneut versuchen, wenn kein Programm darin schreibt.</translation>
    </message>
    <message>
        <source>The version table %1 could not be read: %2.</source>
        <translation>Die Versionstabelle %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n tables</source>
        <translation>
            <numerusform>%n Tabelle wird gelesen</numerusform>
            <numerusform>%n Tabellen werden gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqliteReaderText</name>
    <message>
        <source>it is no CREATE TABLE with columns</source>
        <translation>kein CREATE TABLE mit Spalten</translation>
    </message>
    <message>
        <source>The definition of table %1 is not understood (%2); it is read from PRAGMAs, which do not tell everything.</source>
        <translation>Die Definition der Tabelle %1 wird nicht verstanden (%2); sie wird aus PRAGMAs gelesen, die nicht alles verraten.</translation>
    </message>
    <message>
        <source>The definition of index %1 is not understood; it is read from PRAGMAs, which tell neither expressions nor the WHERE.</source>
        <translation>Die Definition des Index %1 wird nicht verstanden; sie wird aus PRAGMAs gelesen, die weder Ausdrücke noch das WHERE verraten.</translation>
    </message>
    <message>
        <source>The definition of %1 %2 is not understood (%3).</source>
        <translation>Die Definition wird nicht verstanden: %1 %2 (%3).</translation>
    </message>
</context>
<context>
    <name>SqliteRenameText</name>
    <message>
        <source>SQLite does not drop column %1 of %2: %3.</source>
        <translation>SQLite löscht die Spalte %1 von %2 nicht: %3.</translation>
    </message>
    <message>
        <source>What renaming in %1 makes of the text of %2 cannot be known (%3).</source>
        <translation>Was eine Umbenennung in %1 aus dem Text von %2 macht, lässt sich nicht wissen (%3).</translation>
    </message>
</context>
<context>
    <name>SqliteScriptText</name>
    <message>
        <source>It takes statements back that were applied before.</source>
        <translation>Die Anweisung nimmt zuvor angewendete Anweisungen zurück.</translation>
    </message>
    <message>
        <source>This SQL statement is not understood.</source>
        <translation>Diese SQL-Anweisung wird nicht verstanden.</translation>
    </message>
    <message>
        <source>It may edit SQLite&apos;s own table of definitions.</source>
        <translation>Die Anweisung bearbeitet womöglich SQLites eigene Definitionstabelle.</translation>
    </message>
    <message>
        <source>The columns of CREATE TABLE AS SELECT come from a query.</source>
        <translation>Die Spalten von CREATE TABLE AS SELECT ergeben sich aus einer Abfrage.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>SQLite cannot add a column with a UNIQUE or PRIMARY KEY to table %1.</source>
        <translation>SQLite kann der Tabelle %1 keine Spalte mit UNIQUE oder PRIMARY KEY hinzufügen.</translation>
    </message>
</context>
<context>
    <name>SqliteSessionText</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not an SQLite file; name the file inside it.</source>
        <translation>%1 ist ein Ordner, keine SQLite-Datei; die Datei darin angeben.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation>%1 kann nicht gelesen werden; Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 has unfinished work beside it and could not be copied to a temporary folder to be read there; check the free space.</source>
        <translation>Neben %1 liegt unfertige Arbeit, und die Datei konnte zum Lesen nicht in einen temporären Ordner kopiert werden; freien Speicherplatz prüfen.</translation>
    </message>
    <message>
        <source>%1 kept changing while it was copied; try again when no program writes to it.</source>
        <translation>%1 hat sich während des Kopierens ständig geändert; erneut versuchen, wenn kein Programm mehr hineinschreibt.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed (package libqt6sql6-sqlite).</source>
        <translation>Der SQLite-Treiber von Qt ist nicht installiert (Paket libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds; see --timeout.</source>
        <translation>Das Lesen von %1 hat länger als %2 Sekunden gedauert; siehe --timeout.</translation>
    </message>
    <message>
        <source>%1 is locked by another program; wait for it to finish or close it, then try again.</source>
        <translation>%1 ist von einem anderen Programm gesperrt; dessen Ende abwarten oder es schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is not an SQLite database, or it is encrypted.</source>
        <translation>%1 ist keine SQLite-Datenbank oder ist verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Run PRAGMA integrity_check on a copy.</source>
        <translation>%1 ist beschädigt: %2. PRAGMA integrity_check auf einer Kopie ausführen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened; check its permissions.</source>
        <translation>%1 kann nicht geöffnet werden; Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Reading %1 failed: %2.</source>
        <translation>Das Lesen von %1 ist fehlgeschlagen: %2.</translation>
    </message>
</context>
<context>
    <name>VerdictExportsText</name>
    <message>
        <source>Verdict as Text…</source>
        <translation>Urteil als Text …</translation>
    </message>
    <message>
        <source>Verdict as JSON…</source>
        <translation>Urteil als JSON …</translation>
    </message>
    <message>
        <source>Verdict as HTML…</source>
        <translation>Urteil als HTML …</translation>
    </message>
    <message>
        <source>Verdict as Markdown…</source>
        <translation>Urteil als Markdown …</translation>
    </message>
    <message>
        <source>Verdict as SARIF…</source>
        <translation>Urteil als SARIF …</translation>
    </message>
    <message>
        <source>Verdict as JUnit…</source>
        <translation>Urteil als JUnit …</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>the empty database</source>
        <translation>die leere Datenbank</translation>
    </message>
    <message>
        <source>The stamp %1 names no known revision.</source>
        <translation>Der Stempel %1 bezeichnet keine bekannte Revision.</translation>
    </message>
    <message>
        <source>The database has no stamp.</source>
        <translation>Die Datenbank hat keinen Stempel.</translation>
    </message>
    <message>
        <source>It is exactly where %1 leaves it (assumed as its stamp).</source>
        <translation>Die Datenbank steht genau dort, wohin %1 sie bringt (als Stempel angenommen).</translation>
    </message>
    <message>
        <source>It is nearest to %2, one difference away (assumed as its stamp).</source>
        <translation>Die Datenbank liegt am nächsten bei %2, einen Unterschied entfernt (als Stempel angenommen).</translation>
    </message>
    <message>
        <source>It is nearest to %2, %1 differences away (assumed as its stamp).</source>
        <translation>Die Datenbank liegt am nächsten bei %2, %1 Unterschiede entfernt (als Stempel angenommen).</translation>
    </message>
    <message>
        <source>The database is exactly where %1 leaves it.</source>
        <translation>Die Datenbank steht genau dort, wohin %1 sie bringt.</translation>
    </message>
    <message>
        <source>The database is nearest to %2, one difference away.</source>
        <translation>Die Datenbank liegt am nächsten bei %2, einen Unterschied entfernt.</translation>
    </message>
    <message>
        <source>The database is nearest to %2, %1 differences away.</source>
        <translation>Die Datenbank liegt am nächsten bei %2, %1 Unterschiede entfernt.</translation>
    </message>
    <message>
        <source>As near: %1.</source>
        <translation>Ebenso nah: %1.</translation>
    </message>
    <message>
        <source>No migration is pending.</source>
        <translation>Keine Migration ist ausstehend.</translation>
    </message>
    <message>
        <source>One migration is pending.</source>
        <translation>Eine Migration ist ausstehend.</translation>
    </message>
    <message>
        <source>%1 migrations are pending.</source>
        <translation>%1 Migrationen sind ausstehend.</translation>
    </message>
    <message>
        <source>No drift.</source>
        <translation>Keine Drift.</translation>
    </message>
    <message>
        <source>One difference is drift.</source>
        <translation>Ein Unterschied ist Drift.</translation>
    </message>
    <message>
        <source>%1 differences are drift.</source>
        <translation>%1 Unterschiede sind Drift.</translation>
    </message>
    <message>
        <source>Models and migrations agree.</source>
        <translation>Modelle und Migrationen stimmen überein.</translation>
    </message>
    <message>
        <source>One model change has no migration.</source>
        <translation>Eine Modelländerung hat keine Migration.</translation>
    </message>
    <message>
        <source>%1 model changes have no migration.</source>
        <translation>%1 Modelländerungen haben keine Migration.</translation>
    </message>
    <message>
        <source>Models and database agree.</source>
        <translation>Modelle und Datenbank stimmen überein.</translation>
    </message>
    <message>
        <source>Models and database differ in one thing.</source>
        <translation>Modelle und Datenbank unterscheiden sich in einem Punkt.</translation>
    </message>
    <message>
        <source>Models and database differ in %1 things.</source>
        <translation>Modelle und Datenbank unterscheiden sich in %1 Punkten.</translation>
    </message>
    <message>
        <source>One difference is uncertain.</source>
        <translation>Ein Unterschied ist ungewiss.</translation>
    </message>
    <message>
        <source>%1 differences are uncertain.</source>
        <translation>%1 Unterschiede sind ungewiss.</translation>
    </message>
    <message>
        <source>One object is foreign: no model and no revision ever made it.</source>
        <translation>Ein Objekt ist fremd: Kein Modell und keine Revision hat es je angelegt.</translation>
    </message>
    <message>
        <source>%1 objects are foreign: no model and no revision ever made them.</source>
        <translation>%1 Objekte sind fremd: Kein Modell und keine Revision hat sie je angelegt.</translation>
    </message>
    <message>
        <source>One thing could not be compared.</source>
        <translation>Ein Punkt konnte nicht verglichen werden.</translation>
    </message>
    <message>
        <source>%1 things could not be compared.</source>
        <translation>%1 Punkte konnten nicht verglichen werden.</translation>
    </message>
    <message>
        <source>One finding is waived: it does not reach the gate.</source>
        <translation>Ein Befund ist ausgenommen: Er zählt nicht für das Gate.</translation>
    </message>
    <message>
        <source>%1 findings are waived: they do not reach the gate.</source>
        <translation>%1 Befunde sind ausgenommen: Sie zählen nicht für das Gate.</translation>
    </message>
    <message>
        <source>No models were found: they are not part of this verdict.</source>
        <translation>Es wurden keine Modelle gefunden: Sie gehen in dieses Urteil nicht ein.</translation>
    </message>
    <message>
        <source>No migration history was found: models and database are compared directly.</source>
        <translation>Es wurde keine Migrationshistorie gefunden: Modelle und Datenbank werden direkt verglichen.</translation>
    </message>
    <message>
        <source>No database was given: stamp and drift are not part of this verdict.</source>
        <translation>Es wurde keine Datenbank angegeben: Stempel und Drift gehen in dieses Urteil nicht ein.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>renamed: %1</source>
        <translation>umbenannt: %1</translation>
    </message>
    <message>
        <source>applied ahead</source>
        <translation>vorab angewendet</translation>
    </message>
    <message>
        <source>stamped but not run</source>
        <translation>gestempelt, aber nicht ausgeführt</translation>
    </message>
    <message>
        <source>as in the models</source>
        <translation>wie in den Modellen</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>no revision explains it</source>
        <translation>durch keine Revision erklärt</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>fremd</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>One difference is ignored, as the policy asks.</source>
        <translation>Ein Unterschied wird ignoriert, wie die Richtlinie es verlangt.</translation>
    </message>
    <message>
        <source>%1 differences are ignored, as the policy asks.</source>
        <translation>%1 Unterschiede werden ignoriert, wie die Richtlinie es verlangt.</translation>
    </message>
    <message>
        <source>No database was given: only the migrations were looked at.</source>
        <translation>Es wurde keine Datenbank angegeben: Nur die Migrationen wurden angesehen.</translation>
    </message>
    <message>
        <source>The database has no version table: where it stands cannot be told.</source>
        <translation>Die Datenbank hat keine Versionstabelle: Wo sie steht, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>The database is at %1, which this build does not know: what is pending cannot be told.</source>
        <translation>Die Datenbank steht auf %1, was dieser Build nicht kennt: Was aussteht, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>The stamp of the database could not be read.</source>
        <translation>Der Stempel der Datenbank konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing of the history is there (base is assumed as its stamp).</source>
        <translation>Von der Historie ist nichts da (base wird als Stempel angenommen).</translation>
    </message>
    <message>
        <source>Nothing of the history is there: the database is at base.</source>
        <translation>Von der Historie ist nichts da: Die Datenbank steht auf base.</translation>
    </message>
    <message>
        <source>One difference may be drift.</source>
        <translation>Ein Unterschied kann Drift sein.</translation>
    </message>
    <message>
        <source>%1 differences may be drift.</source>
        <translation>%1 Unterschiede können Drift sein.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no stamp</comment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>Whether migrations are pending is not known.</source>
        <translation>Ob Migrationen ausstehen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>One finding is in the baseline: it does not reach the gate.</source>
        <translation>Ein Befund steht in der Baseline: Er erreicht das Tor nicht.</translation>
    </message>
    <message>
        <source>%1 findings are in the baseline: they do not reach the gate.</source>
        <translation>%1 Befunde stehen in der Baseline: Sie erreichen das Tor nicht.</translation>
    </message>
</context>
<context>
    <name>WaiverFileText</name>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation>Die Datei %1 ist nicht lesbar; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The file %1 was changed by somebody else meanwhile: nothing was written. Try again.</source>
        <translation>Die Datei %1 wurde inzwischen von anderer Seite geändert: Es wurde nichts geschrieben. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The file %1 could not be written; look at its permissions.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden; Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The file %1 could not be removed.</source>
        <translation>Die Datei %1 konnte nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>WaiversText</name>
    <message>
        <source>The waiver of %1 expired on %2 and waives nothing any more: %3</source>
        <translation>Die Ausnahme für %1 ist am %2 abgelaufen und nimmt nichts mehr aus: %3</translation>
    </message>
    <message>
        <source>The waiver of %1 expired on %2 and nothing needs it: it can go.</source>
        <translation>Die Ausnahme für %1 ist am %2 abgelaufen und wird nicht mehr gebraucht: Sie kann entfallen.</translation>
    </message>
    <message>
        <source>A waiver names nothing: it needs a fingerprint, a rule or an object.</source>
        <translation>Eine Ausnahme bezeichnet nichts: Sie braucht fingerprint, rule oder object.</translation>
    </message>
    <message>
        <source>A waiver gives no reason: it needs one.</source>
        <translation>Eine Ausnahme nennt keinen Grund: Sie braucht einen.</translation>
    </message>
    <message>
        <source>A waiver&apos;s expires must be a date without quotes, such as 2027-03-31.</source>
        <translation>expires einer Ausnahme muss ein Datum ohne Anführungszeichen sein, etwa 2027-03-31.</translation>
    </message>
    <message>
        <source>A waiver has no key %1; there are fingerprint, rule, object, reason, owner and expires.</source>
        <translation>Eine Ausnahme kennt keinen Schlüssel %1; es gibt fingerprint, rule, object, reason, owner und expires.</translation>
    </message>
    <message>
        <source>A waiver&apos;s %1 must be a text in quotes.</source>
        <translation>%1 einer Ausnahme muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>Waivers must be written as [[waiver]] tables, each with two brackets.</source>
        <translation>Ausnahmen müssen als [[waiver]]-Tabellen geschrieben werden, jede mit zwei eckigen Klammern.</translation>
    </message>
    <message>
        <source>Waivers stand in an array in line, where none can be added: write each as a [[waiver]] table.</source>
        <translation>Die Ausnahmen stehen in einem Inline-Array, dem keine hinzugefügt werden kann: jede als [[waiver]]-Tabelle schreiben.</translation>
    </message>
    <message>
        <source>The waiver could not be added to %1 so that it is read again as it was given.</source>
        <translation>Die Ausnahme konnte %1 nicht so hinzugefügt werden, dass sie wie angegeben wieder gelesen wird.</translation>
    </message>
    <message>
        <source>%1 has no waiver of the finding %2.</source>
        <translation>%1 enthält keine Ausnahme für den Befund %2.</translation>
    </message>
    <message>
        <source>rules_off must be a list of names: [&quot;pg.in.order&quot;].</source>
        <translation>rules_off muss eine Liste von Namen sein: [&quot;pg.in.order&quot;].</translation>
    </message>
    <message>
        <source>There is no rule of equality called %1; `reckoner --help equivalences` lists them.</source>
        <translation>Es gibt keine Gleichheitsregel namens %1; `reckoner --help equivalences` zählt sie auf.</translation>
    </message>
</context>
<context>
    <name>reckoner</name>
    <message>
        <source>The expression &quot;%1&quot; is not understood near &quot;%2&quot;.</source>
        <translation>Der Ausdruck „%1“ wird bei „%2“ nicht verstanden.</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>seinem Ende</translation>
    </message>
    <message>
        <source>The SQL statement is not understood near %1.</source>
        <translation>Die SQL-Anweisung wird bei %1 nicht verstanden.</translation>
    </message>
    <message numerus="yes">
        <source>One CREATE statement was expected, %n found.</source>
        <translation>
            <numerusform>Eine CREATE-Anweisung wurde erwartet, %n gefunden.</numerusform>
            <numerusform>Eine CREATE-Anweisung wurde erwartet, %n gefunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ChangeMap</name>
    <message>
        <source>Map of changes</source>
        <translation>Karte der Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n Stelle ist verschieden</numerusform>
            <numerusform>%n Stellen sind verschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>Gewünschte Aktion eingeben</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>reckoner::ComparePage</name>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Both sides in one text</source>
        <translation>Beide Seiten in einem Text</translation>
    </message>
    <message>
        <source>A position, or any source: git:main:models:., history:.@REVISION, snapshot:FILE</source>
        <translation>Eine Position oder eine beliebige Quelle: git:main:models:., history:.@REVISION, snapshot:FILE</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Whole schema</source>
        <translation>Ganzes Schema</translation>
    </message>
    <message>
        <source>Show the selected object only</source>
        <translation>Nur das ausgewählte Objekt zeigen</translation>
    </message>
    <message>
        <source>Where the left side comes from</source>
        <translation>Herkunft der linken Seite</translation>
    </message>
    <message>
        <source>Where the right side comes from</source>
        <translation>Herkunft der rechten Seite</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>%1 wird mit %2 verglichen</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts anzuzeigen</translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation>Verschieden: %1</translation>
    </message>
    <message>
        <source>Not compared in every facet</source>
        <translation>Nicht in jeder Facette verglichen</translation>
    </message>
    <message>
        <source>Equal, though spelt differently</source>
        <translation>Gleich, nur anders geschrieben</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Left: it is not there.</source>
        <translation>Links: nicht vorhanden.</translation>
    </message>
    <message>
        <source>Right: it is not there.</source>
        <translation>Rechts: nicht vorhanden.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>Catalog of %1</source>
        <translation>Katalog von %1</translation>
    </message>
    <message>
        <source>Differences as a Patch…</source>
        <translation>Unterschiede als Patch…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>One Text</source>
        <translation>Ein Text</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionDialog</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 · this version does not read %2</source>
        <translation>%1 · %2 wird von dieser Version nicht gelesen</translation>
    </message>
    <message>
        <source>%1 · parts of it are filled in at run time</source>
        <translation>%1 · Teile davon werden erst zur Laufzeit eingesetzt</translation>
    </message>
    <message>
        <source>%1 · a database in memory cannot be opened</source>
        <translation>%1 · eine Datenbank im Arbeitsspeicher kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1 · an example</source>
        <translation>%1 · ein Beispiel</translation>
    </message>
    <message>
        <source>No keychain answers on this system: a password is kept for this run only.</source>
        <translation>Auf diesem System antwortet kein Schlüsselbund: Ein Passwort wird nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>Choose a Database</source>
        <translation>Datenbank wählen</translation>
    </message>
    <message>
        <source>&amp;Open Database</source>
        <translation>Datenbank &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Databases are opened read-only: PostgreSQL in a read-only transaction, SQLite files without the right to write. Nothing in them is changed.</source>
        <translation>Datenbanken werden nur lesend geöffnet: PostgreSQL in einer nur lesenden Transaktion, SQLite-Dateien ohne Schreibrecht. Nichts darin wird geändert.</translation>
    </message>
    <message>
        <source>In the project&apos;s &amp;files</source>
        <translation>In den Dateien des &amp;Projekts</translation>
    </message>
    <message>
        <source>Databases that the project&apos;s files name</source>
        <translation>Datenbanken, die in den Dateien des Projekts genannt werden</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQL-Server</translation>
    </message>
    <message>
        <source>PostgreSQL on this machine, through its socket</source>
        <translation>PostgreSQL auf diesem Rechner, über seinen Socket</translation>
    </message>
    <message>
        <source>PostgreSQL service of pg_service.conf</source>
        <translation>PostgreSQL-Dienst aus pg_service.conf</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>Snapshot that was saved</source>
        <translation>Gespeicherte Momentaufnahme</translation>
    </message>
    <message>
        <source>Something else, typed</source>
        <translation>Etwas anderes, als Text</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>For this run only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>In the system&apos;s keychain</source>
        <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Choose the folder of the socket</source>
        <translation>Ordner des Sockets wählen</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>Or&amp;dner:</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>Po&amp;rt:</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>Di&amp;enst:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>Daten&amp;bank:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Ben&amp;utzer:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>Date&amp;i:</translation>
    </message>
    <message>
        <source>Sour&amp;ce:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Keep &amp;it:</source>
        <translation>&amp;Merken:</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>already known</source>
        <translation>bereits bekannt</translation>
    </message>
    <message>
        <source>A password stands in %1; it is not taken from there.</source>
        <translation>In %1 steht ein Passwort; es wird nicht von dort übernommen.</translation>
    </message>
    <message>
        <source>as the service says</source>
        <translation>wie im Dienst festgelegt</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Die Verbindung wird getestet</translation>
    </message>
    <message>
        <source>A snapshot that can be read.</source>
        <translation>Eine lesbare Momentaufnahme.</translation>
    </message>
    <message>
        <source>%1 %2, read-only</source>
        <translation>%1 %2, nur lesend</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
</context>
<context>
    <name>reckoner::CoverageModel</name>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>no index</source>
        <translation>kein Index</translation>
    </message>
    <message>
        <source>redundant</source>
        <translation>überflüssig</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>benötigt</translation>
    </message>
    <message>
        <source>Missing index</source>
        <translation>Fehlender Index</translation>
    </message>
    <message>
        <source>Duplicate index</source>
        <translation>Doppelter Index</translation>
    </message>
    <message>
        <source>Redundant index</source>
        <translation>Überflüssiger Index</translation>
    </message>
    <message>
        <source>Indexed</source>
        <translation>Indiziert</translation>
    </message>
    <message>
        <source>There are no foreign keys.</source>
        <translation>Es gibt keine Fremdschlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) in the database have an index.</source>
        <translation>
            <numerusform>%n Fremdschlüssel in der Datenbank, und er hat einen Index.</numerusform>
            <numerusform>Alle %n Fremdschlüssel in der Datenbank haben einen Index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) at the head of the history have an index.</source>
        <translation>
            <numerusform>%n Fremdschlüssel am Head der Historie, und er hat einen Index.</numerusform>
            <numerusform>Alle %n Fremdschlüssel am Head der Historie haben einen Index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) in the models have an index.</source>
        <translation>
            <numerusform>%n Fremdschlüssel in den Modellen, und er hat einen Index.</numerusform>
            <numerusform>Alle %n Fremdschlüssel in den Modellen haben einen Index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the database have no index.</source>
        <translation>
            <numerusform>%1 von %n Fremdschlüssel in der Datenbank ohne Index.</numerusform>
            <numerusform>%1 von %n Fremdschlüsseln in der Datenbank ohne Index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) at the head of the history have no index.</source>
        <translation>
            <numerusform>%1 von %n Fremdschlüssel am Head der Historie ohne Index.</numerusform>
            <numerusform>%1 von %n Fremdschlüsseln am Head der Historie ohne Index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the models have no index.</source>
        <translation>
            <numerusform>%1 von %n Fremdschlüssel in den Modellen ohne Index.</numerusform>
            <numerusform>%1 von %n Fremdschlüsseln in den Modellen ohne Index.</numerusform>
        </translation>
    </message>
    <message>
        <source>No index is redundant.</source>
        <translation>Kein Index ist überflüssig.</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) are redundant.</source>
        <translation>
            <numerusform>%n Index ist überflüssig.</numerusform>
            <numerusform>%n Indizes sind überflüssig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Key or index</source>
        <translation>Schlüssel oder Index</translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation>Abgedeckt durch</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>reckoner::EffectsModel</name>
    <message numerus="yes">
        <source>with %n part(s)</source>
        <translation>
            <numerusform>mit %n Teil</numerusform>
            <numerusform>mit %n Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht angewendet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an object, with its parts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
</context>
<context>
    <name>reckoner::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>reckoner::FacetsModel</name>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>left only</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>right only</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>Facet</source>
        <translation>Facette</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left, normal form</source>
        <translation>Links, Normalform</translation>
    </message>
    <message>
        <source>Right, normal form</source>
        <translation>Rechts, Normalform</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>reckoner::FileTree</name>
    <message>
        <source>There is no file %1 in %2.</source>
        <translation>In %2 gibt es keine Datei %1.</translation>
    </message>
</context>
<context>
    <name>reckoner::FindingDetail</name>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>About the finding</source>
        <translation>Zum Befund</translation>
    </message>
    <message>
        <source>Choose a finding to see both sides.</source>
        <translation>Einen Befund wählen, um beide Seiten zu sehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>revision and its message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>compared as</source>
        <translation>verglichen als</translation>
    </message>
    <message>
        <source>by the rule</source>
        <translation>nach der Regel</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Uncertain because</source>
        <translation>Ungewiss, weil</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>As well explained by</source>
        <translation>Ebenso gut erklärt durch</translation>
    </message>
    <message>
        <source>%1 comes from</source>
        <comment>a position</comment>
        <translation>Herkunft: %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Along with it</source>
        <translation>Damit verbunden</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule&apos;s code and its title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsFilter</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Foreign objects</source>
        <translation>Fremde Objekte</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Model changes without a migration</source>
        <translation>Modelländerungen ohne Migration</translation>
    </message>
    <message>
        <source>Models and database differ</source>
        <translation>Modelle und Datenbank unterscheiden sich</translation>
    </message>
    <message>
        <source>The history itself</source>
        <translation>Die Historie selbst</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule&apos;s code and its title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>It could touch anything.</source>
        <translation>Es könnte alles betreffen.</translation>
    </message>
    <message>
        <source>It can only touch data.</source>
        <translation>Es kann nur Daten betreffen.</translation>
    </message>
    <message>
        <source>It can only touch %1.</source>
        <translation>Es kann nur %1 betreffen.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation>Ausstehende Migrationen</translation>
    </message>
    <message>
        <source>Revision %1 is pending: an upgrade runs it.</source>
        <translation>Revision %1 ist ausstehend: Ein Upgrade führt sie aus.</translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation>Durch Lesen nicht verstanden</translation>
    </message>
    <message>
        <source>a statement</source>
        <translation>eine Anweisung</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n found in %1, which are read over.</source>
        <translation>
            <numerusform>%n in %1 gefunden, wird übergangen.</numerusform>
            <numerusform>%n in %1 gefunden, werden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsPage</name>
    <message>
        <source>By explanation</source>
        <translation>Nach Erklärung</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Nach Tabelle</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schweregrad</translation>
    </message>
    <message>
        <source>By leg</source>
        <translation>Nach Abschnitt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Group findings</source>
        <translation>Befunde gruppieren</translation>
    </message>
    <message>
        <source>Show all findings again</source>
        <translation>Wieder alle Befunde zeigen</translation>
    </message>
    <message>
        <source>Nothing is out of line.</source>
        <translation>Alles stimmt überein.</translation>
    </message>
    <message numerus="yes">
        <source>All %n finding(s) are waived.</source>
        <translation>
            <numerusform>Nur %n Befund, und er ist ausgenommen.</numerusform>
            <numerusform>Alle %n Befunde sind ausgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for information</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n ausgenommen</numerusform>
            <numerusform>%n ausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a project to see what is out of line.</source>
        <translation>Ein Projekt öffnen, um zu sehen, was nicht übereinstimmt.</translation>
    </message>
    <message>
        <source>No finding is as the filter wants it.</source>
        <translation>Kein Befund entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Only %1 ✕</source>
        <translation>Nur %1 ✕</translation>
    </message>
    <message>
        <source>Findings Shown as CSV…</source>
        <translation>Gezeigte Befunde als CSV…</translation>
    </message>
    <message>
        <source>Filter Findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Jump to Object</source>
        <translation>Zum Objekt springen</translation>
    </message>
    <message>
        <source>Compare Both Sides</source>
        <translation>Beide Seiten vergleichen</translation>
    </message>
    <message>
        <source>Show Revision</source>
        <translation>Revision zeigen</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Ausnehmen…</translation>
    </message>
    <message>
        <source>Undo Waive</source>
        <translation>Ausnehmen rückgängig machen</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Show Only This Rule</source>
        <translation>Nur diese Regel zeigen</translation>
    </message>
    <message>
        <source>Show Only This Explanation</source>
        <translation>Nur diese Erklärung zeigen</translation>
    </message>
    <message>
        <source>Show Only This Leg</source>
        <translation>Nur diesen Abschnitt zeigen</translation>
    </message>
    <message>
        <source>Show All Findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Waiving %n finding(s)</source>
        <translation>
            <numerusform>%n Befund wird ausgenommen</numerusform>
            <numerusform>%n Befunde werden ausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking waivers out again</source>
        <translation>Ausnahmen werden wieder entfernt</translation>
    </message>
</context>
<context>
    <name>reckoner::GraphLegend</name>
    <message>
        <source>A dashed line leads to a revision that it depends on.</source>
        <translation>Eine gestrichelte Linie führt zu einer Revision, von der sie abhängt.</translation>
    </message>
</context>
<context>
    <name>reckoner::HistoryPage</name>
    <message>
        <source>Migration graph</source>
        <translation>Migrationsgraph</translation>
    </message>
    <message>
        <source>Open a project to see its migrations.</source>
        <translation>Ein Projekt öffnen, um seine Migrationen zu sehen.</translation>
    </message>
    <message>
        <source>Find by id, message or table</source>
        <translation>Nach ID, Nachricht oder Tabelle suchen</translation>
    </message>
    <message>
        <source>Find revisions</source>
        <translation>Revisionen suchen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Find Revisions</source>
        <translation>Revisionen suchen</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Go to the Head</source>
        <translation>Zum Head gehen</translation>
    </message>
    <message>
        <source>Go to the Stamp</source>
        <translation>Zum Stempel gehen</translation>
    </message>
    <message>
        <source>Go to the Fix</source>
        <translation>Zum Standort gehen</translation>
    </message>
    <message>
        <source>Open the Migration&apos;s Source</source>
        <translation>Quelltext der Migration öffnen</translation>
    </message>
    <message>
        <source>Copy Revision Ids</source>
        <translation>Revisions-IDs kopieren</translation>
    </message>
    <message>
        <source>Show or Hide the Legend</source>
        <translation>Legende ein- oder ausblenden</translation>
    </message>
    <message>
        <source>The migration history has no revisions yet.</source>
        <translation>Die Migrationshistorie hat noch keine Revisionen.</translation>
    </message>
    <message>
        <source>This project has no migration history.</source>
        <translation>Dieses Projekt hat keine Migrationshistorie.</translation>
    </message>
    <message>
        <source>Choose a revision to see what it does, or two to see what lies between them.</source>
        <translation>Eine Revision wählen, um zu sehen, was sie bewirkt, oder zwei, um zu sehen, was zwischen ihnen liegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) are selected. Choose two to see what lies between them.</source>
        <translation>
            <numerusform>%n Revision ist ausgewählt. Zwei wählen, um zu sehen, was zwischen ihnen liegt.</numerusform>
            <numerusform>%n Revisionen sind ausgewählt. Zwei wählen, um zu sehen, was zwischen ihnen liegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No revision touched %1.</source>
        <translation>Keine Revision hat %1 berührt.</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) touched %1.</source>
        <translation>
            <numerusform>%n Revision hat %1 berührt.</numerusform>
            <numerusform>%n Revisionen haben %1 berührt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>Keine Migration hat die Revision %1.</translation>
    </message>
    <message>
        <source>Graph as SVG</source>
        <translation>Graph als SVG</translation>
    </message>
    <message>
        <source>Migrations of %1</source>
        <translation>Migrationen von %1</translation>
    </message>
    <message>
        <source>Revisions as CSV</source>
        <translation>Revisionen als CSV</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
</context>
<context>
    <name>reckoner::IndexesPage</name>
    <message>
        <source>Only what &amp;lacks an index</source>
        <translation>Nur, was keinen &amp;Index hat</translation>
    </message>
    <message>
        <source>Filter tables, columns and indexes</source>
        <translation>Tabellen, Spalten und Indizes filtern</translation>
    </message>
    <message>
        <source>Foreign keys and indexes</source>
        <translation>Fremdschlüssel und Indizes</translation>
    </message>
    <message>
        <source>Filter Indexes</source>
        <translation>Indizes filtern</translation>
    </message>
    <message>
        <source>Jump to Object</source>
        <translation>Zum Objekt springen</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Only What Lacks an Index</source>
        <translation>Nur, was keinen Index hat</translation>
    </message>
    <message>
        <source>Order by What Matters</source>
        <translation>Nach Wichtigkeit ordnen</translation>
    </message>
    <message>
        <source>Looking at indexes</source>
        <translation>Indizes werden geprüft</translation>
    </message>
    <message>
        <source>Open a project to see what its indexes cover.</source>
        <translation>Ein Projekt öffnen, um zu sehen, was seine Indizes abdecken.</translation>
    </message>
    <message>
        <source>There is no foreign key, and no index is redundant.</source>
        <translation>Es gibt keinen Fremdschlüssel, und kein Index ist überflüssig.</translation>
    </message>
    <message>
        <source>Every foreign key has an index.</source>
        <translation>Jeder Fremdschlüssel hat einen Index.</translation>
    </message>
    <message>
        <source>Nothing is as the filter wants it.</source>
        <translation>Nichts entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Table Shown as CSV…</source>
        <translation>Gezeigte Tabelle als CSV…</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
</context>
<context>
    <name>reckoner::JobsBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling: %1</source>
        <translation>Wird abgebrochen: %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::MainWindow</name>
    <message>
        <source>Choose &amp;Database…</source>
        <translation>&amp;Datenbank wählen…</translation>
    </message>
    <message>
        <source>Reckoner</source>
        <translation>Reckoner</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Databases are opened read-only.</source>
        <translation>Datenbanken werden nur lesend geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>%n neuer Befund</numerusform>
            <numerusform>%n neue Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) gone</source>
        <translation>
            <numerusform>%n Befund entfallen</numerusform>
            <numerusform>%n Befunde entfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>the stamp moved</source>
        <translation>der Stempel hat sich geändert</translation>
    </message>
    <message>
        <source>Since the last reading: %1.</source>
        <translation>Seit dem letzten Einlesen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were read have changed.</source>
        <translation>
            <numerusform>%n eingelesene Datei hat sich geändert.</numerusform>
            <numerusform>%n eingelesene Dateien haben sich geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt ist geöffnet</translation>
    </message>
    <message>
        <source>Migration history</source>
        <translation>Migrationshistorie</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>Projekt &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open De&amp;mo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Cancel What Runs</source>
        <translation>&amp;Laufendes abbrechen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Appearance: as the System</source>
        <translation>Darstellung: wie das System</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>Darstellung: hell</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>Darstellung: dunkel</translation>
    </message>
    <message>
        <source>Appearance: High Contrast, Light</source>
        <translation>Darstellung: hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>Appearance: High Contrast, Dark</source>
        <translation>Darstellung: hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Reckoner speaks the language that was chosen when it is started again.</source>
        <translation>Reckoner zeigt die gewählte Sprache nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 – Reckoner</source>
        <translation>%1 – Reckoner</translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · nur lesend</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>keine Datenbank</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Enter the Password…</source>
        <translation>Passwort eingeben…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>reckoner::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>reckoner::Opener</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>The demo could not be unpacked: there is no room for it in %1.</source>
        <translation>Die Demo konnte nicht entpackt werden: In %1 ist kein Platz dafür.</translation>
    </message>
    <message>
        <source>Unpacking the demo</source>
        <translation>Demo wird entpackt</translation>
    </message>
    <message>
        <source>Open a project first: a database is compared with one.</source>
        <translation>Zuerst ein Projekt öffnen: Mit ihm wird eine Datenbank verglichen.</translation>
    </message>
    <message>
        <source>Open a Project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Looking for databases in the project&apos;s files</source>
        <translation>In den Dateien des Projekts wird nach Datenbanken gesucht</translation>
    </message>
    <message>
        <source>The password is kept for this run only: the keychain did not take it.</source>
        <translation>Das Passwort wird nur für diese Sitzung behalten: Der Schlüsselbund hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>reckoner::OverviewPage</name>
    <message>
        <source>Open a project to see where its database stands.</source>
        <translation>Ein Projekt öffnen, um zu sehen, wo seine Datenbank steht.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionDetail</name>
    <message>
        <source>The migration&apos;s file %1 could not be read.</source>
        <translation>Die Datei %1 der Migration konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Schema change</source>
        <translation>Schemaänderung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Difference between two revisions</source>
        <translation>Unterschied zwischen zwei Revisionen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>revision, its message</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>commit id, its summary</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>After it had been merged, in %1.</source>
        <translation>Nach ihrer Zusammenführung, in %1.</translation>
    </message>
    <message>
        <source>Nothing: a history begins here.</source>
        <translation>Auf nichts: Hier beginnt eine Historie.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Replaying %1</source>
        <translation>%1 wird nachvollzogen</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>%1 wird mit %2 verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the schema.</source>
        <translation>
            <numerusform>%n Änderung des Schemas.</numerusform>
            <numerusform>%n Änderungen des Schemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema is the same at both.</source>
        <translation>Das Schema ist bei beiden gleich.</translation>
    </message>
    <message>
        <source>This revision does not change the schema.</source>
        <translation>Diese Revision ändert das Schema nicht.</translation>
    </message>
    <message>
        <source>The two are on different branches: each has what the other has not.</source>
        <translation>Die beiden liegen auf verschiedenen Zweigen: Jede hat, was der anderen fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) could not be understood and may do more.</source>
        <translation>
            <numerusform>%n Anweisung wurde nicht verstanden und bewirkt vielleicht mehr.</numerusform>
            <numerusform>%n Anweisungen wurden nicht verstanden und bewirken vielleicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionsModel</name>
    <message>
        <source>No message</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>It touched the object that is selected.</source>
        <translation>Sie hat das ausgewählte Objekt berührt.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n Operation</numerusform>
            <numerusform>%n Operationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>opaque</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>data only</source>
        <translation>nur Daten</translation>
    </message>
    <message>
        <source>The database has run it.</source>
        <translation>Die Datenbank hat sie ausgeführt.</translation>
    </message>
    <message>
        <source>It is pending: an upgrade runs it.</source>
        <translation>Sie ist ausstehend: Ein Upgrade führt sie aus.</translation>
    </message>
    <message>
        <source>No head of this database leads to it.</source>
        <translation>Kein Head dieser Datenbank führt zu ihr.</translation>
    </message>
    <message>
        <source>It is a head: no other revision follows it.</source>
        <translation>Sie ist ein Head: Keine andere Revision folgt auf sie.</translation>
    </message>
    <message>
        <source>It is the stamp: the database says that it is here.</source>
        <translation>Sie ist der Stempel: Laut eigener Angabe steht die Datenbank hier.</translation>
    </message>
    <message>
        <source>It is the fix: what it builds is nearest to the database.</source>
        <translation>Sie ist der Standort: Was sie aufbaut, kommt der Datenbank am nächsten.</translation>
    </message>
    <message>
        <source>Some of it could not be understood by reading.</source>
        <translation>Einiges darin wurde beim Lesen nicht verstanden.</translation>
    </message>
    <message>
        <source>It was edited after it had been merged: databases that ran it before have something else.</source>
        <translation>Sie wurde nach ihrer Zusammenführung bearbeitet: Datenbanken, die sie vorher ausgeführt haben, weichen davon ab.</translation>
    </message>
    <message>
        <source>It looks like a repair.</source>
        <translation>Sie sieht nach einer Reparatur aus.</translation>
    </message>
    <message>
        <source>It changes data only.</source>
        <translation>Sie ändert nur Daten.</translation>
    </message>
    <message>
        <source>It merges branches.</source>
        <translation>Sie führt Zweige zusammen.</translation>
    </message>
    <message>
        <source>It changes the schema.</source>
        <translation>Sie ändert das Schema.</translation>
    </message>
</context>
<context>
    <name>reckoner::SchemaModel</name>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>keine Position</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Functions and procedures</source>
        <translation>Funktionen und Prozeduren</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Collations</source>
        <translation>Kollationen</translation>
    </message>
    <message>
        <source>Extended statistics</source>
        <translation>Erweiterte Statistiken</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation>Event-Trigger</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publikationen</translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation>Fremde Server</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Check-Constraints</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Whole database</source>
        <translation>Ganze Datenbank</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>reckoner::SchemaPage</name>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Filter by name, or table.column</source>
        <translation>Nach Name oder Tabelle.Spalte filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Differs on</source>
        <translation>Abweichend in</translation>
    </message>
    <message>
        <source>Models and Head</source>
        <translation>Modelle und Head</translation>
    </message>
    <message>
        <source>Stamp and Head (pending)</source>
        <translation>Stempel und Head (ausstehend)</translation>
    </message>
    <message>
        <source>Stamp and Live (drift)</source>
        <translation>Stempel und Live (Drift)</translation>
    </message>
    <message>
        <source>Models and Live</source>
        <translation>Modelle und Live</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Class of drift</source>
        <translation>Art der Drift</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Filter the Tree</source>
        <translation>Baum filtern</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copy DDL</source>
        <translation>DDL kopieren</translation>
    </message>
    <message>
        <source>Open All</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Close All</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Filter (on)</source>
        <translation>Filter (aktiv)</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) found</source>
        <translation>
            <numerusform>%n Objekt gefunden</numerusform>
            <numerusform>%n Objekte gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) in it differ.</source>
        <translation>
            <numerusform>%n Objekt darin ist abweichend.</numerusform>
            <numerusform>%n Objekte darin sind abweichend.</numerusform>
        </translation>
    </message>
    <message>
        <source>It comes along with another difference.</source>
        <translation>Es ergibt sich aus einem anderen Unterschied.</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
</context>
<context>
    <name>reckoner::SourcePage</name>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>No file is shown.</source>
        <translation>Keine Datei wird gezeigt.</translation>
    </message>
    <message>
        <source>Open in Your Editor</source>
        <translation>Im eigenen Editor öffnen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 im Stand %2</translation>
    </message>
    <message>
        <source>No program was found that opens %1.</source>
        <translation>Kein Programm gefunden, das %1 öffnet.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
</context>
<context>
    <name>reckoner::StartPage</name>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Reckoner</source>
        <translation>Reckoner</translation>
    </message>
    <message>
        <source>Tells where a database schema really stands: what the models declare, what the migrations build, what the database is stamped with, and what is there.</source>
        <translation>Zeigt, wo ein Datenbankschema wirklich steht: was die Modelle deklarieren, was die Migrationen aufbauen, welchen Stempel die Datenbank trägt und was vorhanden ist.</translation>
    </message>
    <message>
        <source>You can also drop a project&apos;s folder anywhere on this window.</source>
        <translation>Ein Projektordner lässt sich auch an beliebiger Stelle auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Databases are opened read-only. Models and migrations are read, never run.</source>
        <translation>Datenbanken werden nur lesend geöffnet. Modelle und Migrationen werden gelesen, nie ausgeführt.</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Geöffnete Projekte werden hier aufgelistet.</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>Projekt &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>Remove from Recent Projects</source>
        <translation>Aus den zuletzt geöffneten Projekten entfernen</translation>
    </message>
    <message>
        <source>Choose the folder of a project (%1)</source>
        <translation>Ordner eines Projekts wählen (%1)</translation>
    </message>
    <message>
        <source>A small shop whose models and database have drifted apart</source>
        <translation>Ein kleiner Shop, dessen Modelle und Datenbank auseinandergedriftet sind</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Looking for the folders of recent projects</source>
        <translation>Die Ordner der zuletzt geöffneten Projekte werden gesucht</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>reckoner::StateDelegate</name>
    <message numerus="yes">
        <source>%1   %n differ</source>
        <comment>a tree&apos;s row and how many below it differ</comment>
        <translation>
            <numerusform>%1   %n abweichend</numerusform>
            <numerusform>%1   %n abweichend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::UnifiedModel</name>
    <message numerus="yes">
        <source>… %n equal line(s)</source>
        <translation>
            <numerusform>… %n gleiche Zeile</numerusform>
            <numerusform>… %n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
</context>
<context>
    <name>reckoner::UnifiedView</name>
    <message>
        <source>Copy Lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>reckoner::WaivePanel</name>
    <message>
        <source>&amp;Waive</source>
        <translation>&amp;Ausnehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Required: why this is as it should be, for now</source>
        <translation>Erforderlich: warum dies vorerst so sein soll</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Wer dafür einsteht</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>The last day on which it holds</source>
        <translation>Der letzte Tag, an dem sie gilt</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>A&amp;blauf</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Verantwortlich</translation>
    </message>
    <message numerus="yes">
        <source>Waive %n finding(s): they stay in sight, but do not reach the gate.</source>
        <translation>
            <numerusform>%n Befund ausnehmen: Er bleibt sichtbar, zählt aber nicht für das Gate.</numerusform>
            <numerusform>%n Befunde ausnehmen: Sie bleiben sichtbar, zählen aber nicht für das Gate.</numerusform>
        </translation>
    </message>
    <message>
        <source>A reason is required.</source>
        <translation>Ein Grund ist erforderlich.</translation>
    </message>
</context>
<context>
    <name>reckoner::Workspace</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>reckoner::python</name>
    <message>
        <source>This text is no expression of Python.</source>
        <translation>Dieser Text ist kein Python-Ausdruck.</translation>
    </message>
    <message>
        <source>The range is too long.</source>
        <translation>Der Bereich ist zu lang.</translation>
    </message>
    <message>
        <source>This has a syntax error.</source>
        <translation>Hier ist ein Syntaxfehler.</translation>
    </message>
    <message>
        <source>What is unpacked is not known.</source>
        <translation>Was entpackt wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What the comprehension goes through is not known.</source>
        <translation>Was die Comprehension durchläuft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reading this takes too long.</source>
        <translation>Das Lesen dauert hier zu lange.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Dies ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The condition is not known.</source>
        <translation>Die Bedingung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This expression was not understood.</source>
        <translation>Dieser Ausdruck wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>This number does not fit 64 bits.</source>
        <translation>Diese Zahl passt nicht in 64 Bit.</translation>
    </message>
    <message>
        <source>This number is not understood.</source>
        <translation>Diese Zahl wird nicht verstanden.</translation>
    </message>
    <message>
        <source>What the loop goes through is not known.</source>
        <translation>Was die Schleife durchläuft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The loop does not end within %1 rounds.</source>
        <translation>Die Schleife endet nicht innerhalb von %1 Durchläufen.</translation>
    </message>
    <message>
        <source>A part of the text is not known.</source>
        <translation>Ein Teil des Textes ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The module %1 is not in the tree.</source>
        <translation>Das Modul %1 liegt nicht im Verzeichnisbaum.</translation>
    </message>
    <message>
        <source>%1 has no name %2 that could be read.</source>
        <translation>%1 enthält keinen lesbaren Namen %2.</translation>
    </message>
    <message>
        <source>No module %1 was found below the import roots.</source>
        <translation>Unterhalb der Importwurzeln wurde kein Modul %1 gefunden.</translation>
    </message>
    <message>
        <source>Which case is taken is not known.</source>
        <translation>Welcher Fall zutrifft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The name %1 is not known here.</source>
        <translation>Der Name %1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>What is unpacked here is not known.</source>
        <translation>Was hier entpackt wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Assigned at an unknown index.</source>
        <translation>Zuweisung an einen unbekannten Index.</translation>
    </message>
    <message>
        <source>Whether this runs depends on a condition that is not known.</source>
        <translation>Ob dies ausgeführt wird, hängt von einer unbekannten Bedingung ab.</translation>
    </message>
    <message>
        <source>This raises %1.</source>
        <translation>Dies löst %1 aus.</translation>
    </message>
    <message>
        <source>Text that is executed is not read.</source>
        <translation>Text, der ausgeführt wird, wird nicht gelesen.</translation>
    </message>
    <message>
        <source>An escape in the text is not known.</source>
        <translation>Eine Escape-Sequenz im Text ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What the context yields is not known.</source>
        <translation>Was der Kontext liefert, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The name that is bound is not known.</source>
        <translation>Der Name, der gebunden wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What is called here is not known.</source>
        <translation>Was hier aufgerufen wird, ist nicht bekannt.</translation>
    </message>
</context>
</TS>
