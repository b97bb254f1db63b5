<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlembicReader</name>
    <message numerus="yes">
        <source>Reading %n migrations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Alembic history below %1: no ini file or pyproject.toml names a script_location that is there, and no Python file has revision, down_revision and upgrade().</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlembicReaderText</name>
    <message>
        <source>The %1 of migration %2 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlembicReplay</name>
    <message>
        <source>What runs on the connection is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reflected type is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlembicReplayText</name>
    <message>
        <source>upgrade() of %1 ends in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script has no upgrade() that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1() makes whatever the models of that day declare; it can be replayed only with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in it is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>op.%1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What op.%1 runs is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no enum %1 to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 cannot be dropped to be made anew: %2 points at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alembic drops type %1 here, unless the run began with the revision that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of the batch is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table to copy from is not known; the one that is there is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to alter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A constraint made in batch mode must have a name; Alembic stops there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to alter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The foreign key cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The constraint cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_op.%1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the index is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite has no ADD CONSTRAINT; Alembic says to use batch mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 for the foreign key to point at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A constraint without a name cannot be dropped; Alembic stops at op.drop_constraint(None, ...).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite has no DROP CONSTRAINT; Alembic says to use batch mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the statement is not known; what is known is data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the table is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the table&apos;s columns are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type %1 of column %2 is not there: op.add_column does not create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite cannot add a constraint along with column %1; Alembic says to use batch mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite has no ALTER COLUMN: op.alter_column of %1.%2 fails outside batch mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has a column %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no index %2 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names column %2, which the batch renames; SQLite stops there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index %1 is on a column that the batch drops; Alembic stops there unless it is dropped too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Applier</name>
    <message>
        <source>It alters a relation that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form of ALTER TABLE is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters an identity that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It copies a table that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names that the copied statistics get are not worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DETACH ... CONCURRENTLY leaves a CHECK with the partition&apos;s bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It copies a collation of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of these statistics is the server&apos;s choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters statistics that are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It publishes the current schema, whichever that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters a publication that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters a server that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters a domain that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters a type that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It renames a column of a view that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form of RENAME is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form of SET SCHEMA is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of SELECT INTO are not read from its query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls %1, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls a procedure, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DO block without DDL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DO block puts its statements together at run time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DO block is not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of CREATE TABLE AS are not read from its query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role of a policy depends on who runs the migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters a policy that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters an event trigger that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters a routine that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table made of a type is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It alters a sequence that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds placeholders whose values are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form of statement is not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>models of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history of %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has neither SQLAlchemy models nor an Alembic history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateScript</name>
    <message>
        <source>owners and grants: %1 cannot speak of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, of a kind that is not read in full yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not understood, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its expression is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its type is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is not valid there; it is built here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, trigger %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, policy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its definition is not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoText</name>
    <message>
        <source>The demo could not be unpacked: %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo is not part of this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo&apos;s database could not be built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the demo&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message>
        <source>%1 %2 is made only under a condition: both present and absent are correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made under a condition that reading cannot decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partitions of known tables are not compared: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Schema %1 is answered for by the database alone: %n objects left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One side does not speak of this kind: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sides are in two dialects: %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a renamed table, or one dropped and another created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot speak of owners and grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not listed belongs to %1 on the one side and to %2 on the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other side cannot speak of this facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meaning of &apos;%1&apos; could not be worked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the type &apos;%1&apos; could not be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expression that could not be understood by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other side cannot speak of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same type, nullability and default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a renamed column, or one dropped and another added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other side cannot speak of virtual tables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileTreeText</name>
    <message>
        <source>There is no file %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The git repository of %1 has no revision %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GitHistory</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libgit2, which reads git&apos;s history, cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GitHistoryText</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The git history was not searched to its end: %1 commits took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libgit2, which reads git&apos;s history, cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in no git repository.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>The picture could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>System Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Shows where a database schema really stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database: a URL, sqlite:PATH or snapshot:FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postgresql or sqlite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window once it has read, and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page to show: overview, schema, compare, history, findings, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s size, WIDTHxHEIGHT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, light, dark, contrast or contrast-dark; for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, en, de or zh_CN; for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a dialect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scheme %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrmText</name>
    <message>
        <source>A part of the class could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of a composite() are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1.%2 is could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column type is known for the annotation of %1.%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1= of the sequence is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the sequence is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the column is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some arguments of the column are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1= is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column&apos;s argument %1= is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument of the column could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the primary key could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the unique constraint could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of the unique constraint are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target of the foreign key could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of the foreign key could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the foreign key could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1= is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get_col_spec() of %1 could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a type that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load_dialect_impl() of %1 could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no impl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels of the enum could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the enum is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s enum needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the enum is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating %1 raises an exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table name of %1 could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table arguments of %1 could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of %1 is not known by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLAlchemy does not take this as a server default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLAlchemy does not take a member of an Enum as a server default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQL expression could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some arguments of the index are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A syntax error hides the class %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the models was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models were found in %1: %2 Python files were looked at, %3 of them speak of SQLAlchemy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event listener may add to the schema when the program runs; it is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type could not be worked out by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default could not be worked out by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression could not be worked out by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expression could not be worked out by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The predicate could not be worked out by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the table&apos;s definition could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enum %1 is declared twice with different labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked skip_autogenerate and left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the table is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is read from a database when the program runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some arguments of the table are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table to which this is appended is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The naming convention needs a name for this constraint; SQLAlchemy refuses it without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The naming convention could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column of %1 could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column type is known for the annotation of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INHERITS is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument of the table could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exclusion constraint could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type refers to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of the column could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A type is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of a PasswordType depends on its schemes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument of the type is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLAlchemy has no %1 for this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collation is not literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLAlchemy has no ARRAY for this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 inherits %2, which is not in the source tree: its columns, constraints and table arguments are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of %1 is not known by reading: its base %2 is not in the source tree.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>the empty database</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not migrated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; %1 assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n drifted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the database is exactly there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n difference(s) away</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is as near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in for the stamp: no drift found this way is certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) can only be data.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of kind %1 in %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordsText</name>
    <message>
        <source>No keychain answers on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PgText</name>
    <message>
        <source>The expression holds a %1, which is not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of Reckoner has no parser of PostgreSQL&apos;s SQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s parser does not read this statement: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is nested too deeply to be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionText</name>
    <message numerus="yes">
        <source>%1 comes out differently, and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 comes out differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one of the two orders an operation fails: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branches up to %1 and %2 do not commute: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the assumed revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is %1 and not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it seems to be called %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 %3 and %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pending revision %1 makes it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1 is stamped but was not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of revision %1 was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the models say so, no revision does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no revision and no model ever made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no revision makes it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no migration makes it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the two differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stamp is missing or unknown: the nearest revision stands in for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n revisions with the database</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is only one position: nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Replaying %n revisions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The database has no version table: the nearest revision stands in for its stamp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stamp names revision %1, which the history does not have: it may be squashed, or on another branch; the nearest revision stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stamp has a row for revision %1, which is an ancestor of another row: it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head %1 shares no base with the stamp and has no label of this database: it is not of this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has %1 heads (%2): upgrading to &quot;head&quot; is ambiguous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many branches to try all of them in the other order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operation of revision %1 could not be replayed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 has a statement that reading cannot understand and that may touch anything: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Postgres</name>
    <message>
        <source>This build of Reckoner reads SQLite only; use one with PostgreSQL.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostgresLinkText</name>
    <message>
        <source>the value of %1 must not hold a semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QPSQL has no handle of libpq</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostgresSessionText</name>
    <message>
        <source>the default database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs PostgreSQL %2; this version of Reckoner reads PostgreSQL %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query %1 is missing from this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds; try --timeout with more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s driver for PostgreSQL (QPSQL) or the libpq that it uses is not installed (package libqt6sql6-psql).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the password or wants one; set PGPASSWORD or ~/.pgpass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not connect to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session keeps a table of %1 locked; wait for it to finish, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read the catalogs of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost while reading; nothing was changed, try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostgresText</name>
    <message>
        <source>it lists the columns of %1, one of which was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names %1, which was renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may name column %1, which was renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may call %1, which was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may call %1, which was renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session (%1) keeps %2 of %3 locked; wait for it to finish, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema of %1 changed each of the %2 times that it was read; try again when nobody changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema of %1 changed meanwhile; reading it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version table %1 could not be read: %2. Grant SELECT on it to the role that inspects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1; this version of Reckoner was tried with %2 to %3 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no schema named %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This role may not read %1: what it says is not known. Grant SELECT on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PythonText</name>
    <message>
        <source>The attribute %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no name %2 that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>super() is used outside of a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all arguments of the call are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function&apos;s module is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the function returns depends on a condition that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended by something unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated by something unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than any Python source ought to be; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a syntax error in line %2; the statement was read around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the text is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>1 table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no migration history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base (the version table is empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, PostgreSQL %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, SQLite %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no database given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last shaped by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as well explained by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along with it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... more with --verbose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could touch anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bounded to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift: the database is not as its stamp says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model changes without a migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and database differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base (the empty database)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, one difference away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 differences away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; as near: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (revision %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repair-like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stamp: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stamp: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevisionDiffText</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevisionGraphText</name>
    <message>
        <source>Two migrations have the revision id %1: %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch label %1 of revision %2 is used by revision %3 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 follows %2, which no migration has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 depends on %2, which no migration has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These revisions follow one another in a circle: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 may be any of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several heads (%1); name one, or say heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is not on branch %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names several revisions; a step from there is not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 goes below the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1+%2 goes above the head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step from %1 may lead to any of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemaEditor</name>
    <message>
        <source>Table %1 has no column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs what was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to add column %2 to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has a column %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to drop column %2 of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 of %2 is computed from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite does not drop column %1 of %2: a key, index or constraint uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A foreign key of table %1 points at column %2 of %3; say CASCADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to alter column %2 of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to alter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 of %2 is in the primary key and stays NOT NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to add a primary key to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has a primary key already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to add a unique constraint to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has a constraint %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to add a check to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to add a foreign key to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to add an exclusion constraint to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to drop constraint %2 of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A foreign key of table %1 needs constraint %2 of %3; say CASCADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to rename constraint %2 of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to rename.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to validate constraint %2 of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to validate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index %1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no index %1 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no index %1 to rename.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence %1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sequence %1 to alter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sequence %1 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default of column %1 of %2 uses sequence %3; say CASCADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sequence %1 to rename.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence %1 cannot be renamed: %2 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table or view %1 for the %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 %2 on %3 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 %2 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 %2 to comment on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema %1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schema %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema %1 still holds %2 objects; say CASCADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to rebuild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 inherits from %2; say CASCADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A foreign key of table %1 points at %2; say CASCADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to rename.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 cannot be renamed: %2 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this key follows a rename depends on PRAGMA foreign_keys while legacy_alter_table is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View %1 cannot be moved: %2 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 cannot be moved: %2 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 to comment on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no type %1 to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 of %2 has type %3; say CASCADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 cannot be renamed: %2 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no type %1 to rename.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no enum %1 to add &apos;%2&apos; to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enum %1 has a label &apos;%2&apos; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enum %1 has no label &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no enum %1 to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label &apos;%1&apos; was renamed; which text of it is the label is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no enum %1 to rename a label of.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnapshotText</name>
    <message>
        <source>%1 is not a snapshot: it is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a snapshot written by Reckoner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a snapshot of version %2; this build reads version 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a dialect this build does not know.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesText</name>
    <message>
        <source>%1 is not a text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dialect says %1 but the database is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here says which database this is for; add --dialect postgresql or --dialect sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for more than one database; add --dialect postgresql or --dialect sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has several migration histories; add --root with one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no migration history called %2; there is: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the models of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the migrations of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history of %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a PostgreSQL URL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 is not a source: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postgresql: wants a URL, or key=value words such as service=NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sqlite: wants the path of a file; a database in memory cannot be inspected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git: wants a revision and a source of files, as in git:main:models:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a source of files; after git:%2: may stand models:DIR, history:DIR@REV, ddl:FILE or snapshot:FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources of the form %1: are not read by this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; say models:%1 or history:%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a source; try postgresql://..., sqlite:PATH, models:DIR, history:DIR, ddl:FILE or snapshot:FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a database; --database wants one, or a snapshot of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git has revision %1: commit %2 of %3 has it in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and it is on branch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; commit %1 of %2 took it away, so it may have been squashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for revision %1 in the git history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteFactsText</name>
    <message>
        <source>%1 of column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEFAULT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of foreign keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteReader</name>
    <message>
        <source>%1 kept changing while it was read; try again when no program writes to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version table %1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading %n tables</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqliteReaderText</name>
    <message>
        <source>it is no CREATE TABLE with columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of table %1 is not understood (%2); it is read from PRAGMAs, which do not tell everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of index %1 is not understood; it is read from PRAGMAs, which tell neither expressions nor the WHERE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of %1 %2 is not understood (%3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteRenameText</name>
    <message>
        <source>SQLite does not drop column %1 of %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What renaming in %1 makes of the text of %2 cannot be known (%3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteScriptText</name>
    <message>
        <source>It takes statements back that were applied before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This SQL statement is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may edit SQLite&apos;s own table of definitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of CREATE TABLE AS SELECT come from a query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite cannot add a column with a UNIQUE or PRIMARY KEY to table %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteSessionText</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not an SQLite file; name the file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has unfinished work beside it and could not be copied to a temporary folder to be read there; check the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kept changing while it was copied; try again when no program writes to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed (package libqt6sql6-sqlite).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds; see --timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked by another program; wait for it to finish or close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an SQLite database, or it is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Run PRAGMA integrity_check on a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>the empty database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stamp %1 names no known revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has no stamp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is exactly where %1 leaves it (assumed as its stamp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is nearest to %2, one difference away (assumed as its stamp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is nearest to %2, %1 differences away (assumed as its stamp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is exactly where %1 leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is nearest to %2, one difference away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is nearest to %2, %1 differences away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As near: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No migration is pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One migration is pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 migrations are pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One difference is drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differences are drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and migrations agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One model change has no migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 model changes have no migration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and database agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and database differ in one thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and database differ in %1 things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One difference is uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differences are uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One object is foreign: no model and no revision ever made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects are foreign: no model and no revision ever made them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing could not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 things could not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One finding is waived: it does not reach the gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 findings are waived: they do not reach the gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models were found: they are not part of this verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No migration history was found: models and database are compared directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database was given: stamp and drift are not part of this verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renamed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stamped but not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no revision explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foreign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaiverFileText</name>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was changed by somebody else meanwhile: nothing was written. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be written; look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaiversText</name>
    <message>
        <source>The waiver of %1 expired on %2 and waives nothing any more: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiver of %1 expired on %2 and nothing needs it: it can go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A waiver names nothing: it needs a fingerprint, a rule or an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A waiver gives no reason: it needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A waiver&apos;s expires must be a date without quotes, such as 2027-03-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A waiver has no key %1; there are fingerprint, rule, object, reason, owner and expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A waiver&apos;s %1 must be a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid TOML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waivers must be written as [[waiver]] tables, each with two brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waivers stand in an array in line, where none can be added: write each as a [[waiver]] table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiver could not be added to %1 so that it is read again as it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no waiver of the finding %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner</name>
    <message>
        <source>The expression &quot;%1&quot; is not understood near &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQL statement is not understood near %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One CREATE statement was expected, %n found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ChangeMap</name>
    <message>
        <source>Map of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::ComparePage</name>
    <message>
        <source>Left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides in one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position, or any source: git:main:models:., history:.@REVISION, snapshot:FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text for both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected object only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the left side comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the right side comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared in every facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal, though spelt differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left: it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalog of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences as a Patch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionDialog</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · this version does not read %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · parts of it are filled in at run time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · a database in memory cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers on this system: a password is kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases are opened read-only: PostgreSQL in a read-only transaction, SQLite files without the right to write. Nothing in them is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the project&apos;s &amp;files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases that the project&apos;s files name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL on this machine, through its socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL service of pg_service.conf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot that was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else, typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the system&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sour&amp;ce:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password stands in %1; it is not taken from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the service says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::CoverageModel</name>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redundant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redundant index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no foreign keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) in the database have an index.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) at the head of the history have an index.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) in the models have an index.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the database have no index.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) at the head of the history have no index.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the models have no index.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No index is redundant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) are redundant.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::EffectsModel</name>
    <message numerus="yes">
        <source>with %n part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an object, with its parts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::FacetsModel</name>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, normal form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, normal form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::FileTree</name>
    <message>
        <source>There is no file %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::FindingDetail</name>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a finding to see both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>revision and its message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As well explained by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes from</source>
        <comment>a position</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule&apos;s code and its title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsFilter</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model changes without a migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and database differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule&apos;s code and its title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could touch anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only touch data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only touch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is pending: an upgrade runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found in %1, which are read over.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsPage</name>
    <message>
        <source>By explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all findings again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is out of line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n finding(s) are waived.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for information</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open a project to see what is out of line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is as the filter wants it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings Shown as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict as Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare Both Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo Waive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Only This Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Only This Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Only This Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waiving %n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taking waivers out again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::GraphLegend</name>
    <message>
        <source>A dashed line leads to a revision that it depends on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::HistoryPage</name>
    <message>
        <source>Migration graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project to see its migrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by id, message or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Migration&apos;s Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Revision Ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or Hide the Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration history has no revisions yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no migration history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a revision to see what it does, or two to see what lies between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) are selected. Choose two to see what lies between them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No revision touched %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) touched %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph as SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::IndexesPage</name>
    <message>
        <source>Only what &amp;lacks an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tables, columns and indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign keys and indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter Indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only What Lacks an Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by What Matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project to see what its indexes cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no foreign key, and no index is redundant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every foreign key has an index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is as the filter wants it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table Shown as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::JobsBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::MainWindow</name>
    <message>
        <source>Choose &amp;Database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases are opened read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) gone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the stamp moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the last reading: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were read have changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open De&amp;mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel What Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: as the System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: High Contrast, Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: High Contrast, Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoner speaks the language that was chosen when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Reckoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the Password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::Opener</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo could not be unpacked: there is no room for it in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first: a database is compared with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for databases in the project&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is kept for this run only: the keychain did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::OverviewPage</name>
    <message>
        <source>Open a project to see where its database stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionDetail</name>
    <message>
        <source>The migration&apos;s file %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between two revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>revision, its message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>commit id, its summary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it had been merged, in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: a history begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the schema.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The schema is the same at both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This revision does not change the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are on different branches: each has what the other has not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) could not be understood and may do more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionsModel</name>
    <message>
        <source>No message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It touched the object that is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is pending: an upgrade runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No head of this database leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a head: no other revision follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the stamp: the database says that it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the fix: what it builds is nearest to the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it could not be understood by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was edited after it had been merged: databases that ran it before have something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like a repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes data only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It merges branches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes the schema.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::SchemaModel</name>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions and procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::SchemaPage</name>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, or table.column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp and Head (pending)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp and Live (drift)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy DDL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) in it differ.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It comes along with another difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::SourcePage</name>
    <message>
        <source>Source text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Your Editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found that opens %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::StartPage</name>
    <message>
        <source>%1 is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells where a database schema really stands: what the models declare, what the migrations build, what the database is stamped with, and what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop a project&apos;s folder anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases are opened read-only. Models and migrations are read, never run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from Recent Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a project (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small shop whose models and database have drifted apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the folders of recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::StateDelegate</name>
    <message numerus="yes">
        <source>%1   %n differ</source>
        <comment>a tree&apos;s row and how many below it differ</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::UnifiedModel</name>
    <message numerus="yes">
        <source>… %n equal line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::UnifiedView</name>
    <message>
        <source>Copy Lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::WaivePanel</name>
    <message>
        <source>&amp;Waive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required: why this is as it should be, for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day on which it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waive %n finding(s): they stay in sight, but do not reach the gate.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A reason is required.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::Workspace</name>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reckoner::python</name>
    <message>
        <source>This text is no expression of Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has a syntax error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is unpacked is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the comprehension goes through is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This expression was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number does not fit 64 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the loop goes through is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop does not end within %1 rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the text is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module %1 is not in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no name %2 that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module %1 was found below the import roots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which case is taken is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is unpacked here is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned at an unknown index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this runs depends on a condition that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This raises %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that is executed is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An escape in the text is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the context yields is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
