<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AlembicReader</name>
    <message numerus="yes">
        <source>Reading %n migrations</source>
        <translation>
            <numerusform>Reading %n migration</numerusform>
            <numerusform>Reading %n migrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message numerus="yes">
        <source>Schema %1 is answered for by the database alone: %n objects left out.</source>
        <translation>
            <numerusform>Schema %1 is answered for by the database alone: %n object left out.</numerusform>
            <numerusform>Schema %1 is answered for by the database alone: %n objects left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrmText</name>
</context>
<context>
    <name>OverviewText</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not migrated</source>
        <translation>
            <numerusform>%n not migrated</numerusform>
            <numerusform>%n not migrated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drifted</source>
        <translation>
            <numerusform>%n drifted</numerusform>
            <numerusform>%n drifted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n difference(s) away</source>
        <translation>
            <numerusform>%1: %n difference away</numerusform>
            <numerusform>%1: %n differences away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) can only be data.</source>
        <translation>
            <numerusform>%n statement can only be data.</numerusform>
            <numerusform>%n statements can only be data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (once)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of kind %1 in %2</source>
        <translation>
            <numerusform>%n of kind %1 in %2</numerusform>
            <numerusform>%n of kind %1 in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PositionText</name>
    <message numerus="yes">
        <source>%1 comes out differently, and %n more</source>
        <translation>
            <numerusform>%1 comes out differently, and %n more</numerusform>
            <numerusform>%1 comes out differently, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n revisions with the database</source>
        <translation>
            <numerusform>Comparing %n revision with the database</numerusform>
            <numerusform>Comparing %n revisions with the database</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaying %n revisions</source>
        <translation>
            <numerusform>Replaying %n revision</numerusform>
            <numerusform>Replaying %n revisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqliteReader</name>
    <message numerus="yes">
        <source>Reading %n tables</source>
        <translation>
            <numerusform>Reading %n table</numerusform>
            <numerusform>Reading %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner</name>
    <message numerus="yes">
        <source>One CREATE statement was expected, %n found.</source>
        <translation>
            <numerusform>One CREATE statement was expected, %n found.</numerusform>
            <numerusform>One CREATE statement was expected, %n found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ChangeMap</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n place differs</numerusform>
            <numerusform>%n places differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ComparePage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::CoverageModel</name>
    <message numerus="yes">
        <source>All %n foreign key(s) in the database have an index.</source>
        <translation>
            <numerusform>The only foreign key in the database has an index.</numerusform>
            <numerusform>All %n foreign keys in the database have an index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) at the head of the history have an index.</source>
        <translation>
            <numerusform>The only foreign key at the head of the history has an index.</numerusform>
            <numerusform>All %n foreign keys at the head of the history have an index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) in the models have an index.</source>
        <translation>
            <numerusform>The only foreign key in the models has an index.</numerusform>
            <numerusform>All %n foreign keys in the models have an index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the database have no index.</source>
        <translation>
            <numerusform>%1 of %n foreign key in the database has no index.</numerusform>
            <numerusform>%1 of %n foreign keys in the database have no index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) at the head of the history have no index.</source>
        <translation>
            <numerusform>%1 of %n foreign key at the head of the history has no index.</numerusform>
            <numerusform>%1 of %n foreign keys at the head of the history have no index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the models have no index.</source>
        <translation>
            <numerusform>%1 of %n foreign key in the models has no index.</numerusform>
            <numerusform>%1 of %n foreign keys in the models have no index.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) are redundant.</source>
        <translation>
            <numerusform>%n index is redundant.</numerusform>
            <numerusform>%n indexes are redundant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::EffectsModel</name>
    <message numerus="yes">
        <source>with %n part(s)</source>
        <translation>
            <numerusform>with %n part</numerusform>
            <numerusform>with %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsModel</name>
    <message numerus="yes">
        <source>%n found in %1, which are read over.</source>
        <translation>
            <numerusform>%n found in %1, which is read over.</numerusform>
            <numerusform>%n found in %1, which are read over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsPage</name>
    <message numerus="yes">
        <source>All %n finding(s) are waived.</source>
        <translation>
            <numerusform>The only finding is waived.</numerusform>
            <numerusform>All %n findings are waived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for information</source>
        <translation>
            <numerusform>%n for information</numerusform>
            <numerusform>%n for information</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiving %n finding(s)</source>
        <translation>
            <numerusform>Waiving %n finding</numerusform>
            <numerusform>Waiving %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::HistoryPage</name>
    <message numerus="yes">
        <source>%n revision(s) are selected. Choose two to see what lies between them.</source>
        <translation>
            <numerusform>%n revision is selected. Choose two to see what lies between them.</numerusform>
            <numerusform>%n revisions are selected. Choose two to see what lies between them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) touched %1.</source>
        <translation>
            <numerusform>%n revision touched %1.</numerusform>
            <numerusform>%n revisions touched %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::JobsBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::MainWindow</name>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>%n new finding</numerusform>
            <numerusform>%n new findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) gone</source>
        <translation>
            <numerusform>%n finding gone</numerusform>
            <numerusform>%n findings gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were read have changed.</source>
        <translation>
            <numerusform>%n file that was read has changed.</numerusform>
            <numerusform>%n files that were read have changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::OverviewPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionDetail</name>
    <message numerus="yes">
        <source>%n change(s) of the schema.</source>
        <translation>
            <numerusform>%n change of the schema.</numerusform>
            <numerusform>%n changes of the schema.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) could not be understood and may do more.</source>
        <translation>
            <numerusform>%n statement could not be understood and may do more.</numerusform>
            <numerusform>%n statements could not be understood and may do more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionsModel</name>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::SchemaPage</name>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) found</source>
        <translation>
            <numerusform>%n object found</numerusform>
            <numerusform>%n objects found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) in it differ.</source>
        <translation>
            <numerusform>%n object in it differs.</numerusform>
            <numerusform>%n objects in it differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::StateDelegate</name>
    <message numerus="yes">
        <source>%1   %n differ</source>
        <comment>a tree&apos;s row and how many below it differ</comment>
        <translation>
            <numerusform>%1   %n differs</numerusform>
            <numerusform>%1   %n differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::UnifiedModel</name>
    <message numerus="yes">
        <source>… %n equal line(s)</source>
        <translation>
            <numerusform>… %n equal line</numerusform>
            <numerusform>… %n equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::WaivePanel</name>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waive %n finding(s): they stay in sight, but do not reach the gate.</source>
        <translation>
            <numerusform>Waive %n finding: it stays in sight, but does not reach the gate.</numerusform>
            <numerusform>Waive %n findings: they stay in sight, but do not reach the gate.</numerusform>
        </translation>
    </message>
</context>
</TS>
