<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlembicReader</name>
    <message numerus="yes">
        <source>Reading %n migrations</source>
        <translation>
            <numerusform>正在读取 %n 个迁移</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>No Alembic history below %1: no ini file or pyproject.toml names a script_location that is there, and no Python file has revision, down_revision and upgrade().</source>
        <translation>在 %1 下没有找到 Alembic 迁移历史：没有 ini 文件或 pyproject.toml 指明实际存在的 script_location，也没有 Python 文件同时含有 revision、down_revision 和 upgrade()。</translation>
    </message>
</context>
<context>
    <name>AlembicReaderText</name>
    <message>
        <source>The %1 of migration %2 cannot be read.</source>
        <translation>无法读取迁移 %2 的 %1。</translation>
    </message>
</context>
<context>
    <name>AlembicReplay</name>
    <message>
        <source>What runs on the connection is not known.</source>
        <translation>在该连接上执行的内容未知。</translation>
    </message>
    <message>
        <source>The reflected type is not known.</source>
        <translation>反射得到的类型未知。</translation>
    </message>
</context>
<context>
    <name>AlembicReplayText</name>
    <message>
        <source>upgrade() of %1 ends in %2.</source>
        <translation>%1 的 upgrade() 以 %2 结束。</translation>
    </message>
    <message>
        <source>The script has no upgrade() that can be read.</source>
        <translation>脚本中没有可以读取的 upgrade()。</translation>
    </message>
    <message>
        <source>%1() makes whatever the models of that day declare; it can be replayed only with them.</source>
        <translation>%1() 会创建当时的模型所声明的全部内容；只有借助那些模型才能重放。</translation>
    </message>
    <message>
        <source>A name in it is not literal.</source>
        <translation>其中有名称不是字面量。</translation>
    </message>
    <message>
        <source>op.%1 is not known.</source>
        <translation>op.%1 未知。</translation>
    </message>
    <message>
        <source>What op.%1 runs is not known.</source>
        <translation>op.%1 执行的内容未知。</translation>
    </message>
    <message>
        <source>There is no enum %1 to change.</source>
        <translation>枚举 %1 不存在，无法更改。</translation>
    </message>
    <message>
        <source>Table %1 cannot be dropped to be made anew: %2 points at it.</source>
        <translation>无法删除并重建表 %1：%2 引用了它。</translation>
    </message>
    <message>
        <source>Alembic drops type %1 here, unless the run began with the revision that made it.</source>
        <translation>Alembic 会在此处删除类型 %1，除非本次运行从创建该类型的修订版本开始。</translation>
    </message>
    <message>
        <source>The table of the batch is not literal.</source>
        <translation>批处理的表不是字面量。</translation>
    </message>
    <message>
        <source>The table to copy from is not known; the one that is there is taken.</source>
        <translation>要复制的来源表未知；改用现有的表。</translation>
    </message>
    <message>
        <source>There is no table %1 to alter.</source>
        <translation>表 %1 不存在，无法更改。</translation>
    </message>
    <message>
        <source>A constraint made in batch mode must have a name; Alembic stops there.</source>
        <translation>在批处理模式下创建的约束必须有名称；Alembic 会在此处停止。</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to alter.</source>
        <translation>表 %1 没有列 %2，无法更改。</translation>
    </message>
    <message>
        <source>The index cannot be read.</source>
        <translation>无法读取该索引。</translation>
    </message>
    <message>
        <source>The foreign key cannot be read.</source>
        <translation>无法读取该外键。</translation>
    </message>
    <message>
        <source>The constraint cannot be read.</source>
        <translation>无法读取该约束。</translation>
    </message>
    <message>
        <source>The check cannot be read.</source>
        <translation>无法读取该检查约束。</translation>
    </message>
    <message>
        <source>The key cannot be read.</source>
        <translation>无法读取该键。</translation>
    </message>
    <message>
        <source>batch_op.%1 is not known.</source>
        <translation>batch_op.%1 未知。</translation>
    </message>
    <message>
        <source>The name of the index is not literal.</source>
        <translation>索引的名称不是字面量。</translation>
    </message>
    <message>
        <source>SQLite has no ADD CONSTRAINT; Alembic says to use batch mode.</source>
        <translation>SQLite 没有 ADD CONSTRAINT；Alembic 会提示使用批处理模式。</translation>
    </message>
    <message>
        <source>There is no table %1 for the foreign key to point at.</source>
        <translation>外键要引用的表 %1 不存在。</translation>
    </message>
    <message>
        <source>A constraint without a name cannot be dropped; Alembic stops at op.drop_constraint(None, ...).</source>
        <translation>没有名称的约束无法删除；Alembic 会在 op.drop_constraint(None, ...) 处停止。</translation>
    </message>
    <message>
        <source>SQLite has no DROP CONSTRAINT; Alembic says to use batch mode.</source>
        <translation>SQLite 没有 DROP CONSTRAINT；Alembic 会提示使用批处理模式。</translation>
    </message>
    <message>
        <source>Part of the statement is not known; what is known is data.</source>
        <translation>语句的一部分未知；已知的部分只涉及数据。</translation>
    </message>
    <message>
        <source>The statement is not known.</source>
        <translation>语句未知。</translation>
    </message>
    <message>
        <source>The name of the table is not literal.</source>
        <translation>表的名称不是字面量。</translation>
    </message>
    <message>
        <source>Some of the table&apos;s columns are not known.</source>
        <translation>表的部分列未知。</translation>
    </message>
    <message>
        <source>The column cannot be read.</source>
        <translation>无法读取该列。</translation>
    </message>
    <message>
        <source>The type %1 of column %2 is not there: op.add_column does not create it.</source>
        <translation>列 %2 的类型 %1 不存在：op.add_column 不会创建它。</translation>
    </message>
    <message>
        <source>SQLite cannot add a constraint along with column %1; Alembic says to use batch mode.</source>
        <translation>SQLite 无法在添加列 %1 的同时添加约束；Alembic 会提示使用批处理模式。</translation>
    </message>
    <message>
        <source>SQLite has no ALTER COLUMN: op.alter_column of %1.%2 fails outside batch mode.</source>
        <translation>SQLite 没有 ALTER COLUMN：在批处理模式之外，对 %1.%2 执行 op.alter_column 会失败。</translation>
    </message>
    <message>
        <source>Table %1 has a column %2 already.</source>
        <translation>表 %1 已有列 %2。</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to drop.</source>
        <translation>表 %1 没有列 %2，无法删除。</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to drop.</source>
        <translation>表 %1 没有约束 %2，无法删除。</translation>
    </message>
    <message>
        <source>Table %1 has no index %2 to drop.</source>
        <translation>表 %1 没有索引 %2，无法删除。</translation>
    </message>
    <message>
        <source>%1 names column %2, which the batch renames; SQLite stops there.</source>
        <translation>%1 引用了列 %2，而该列会被此批处理重命名；SQLite 会在此处停止。</translation>
    </message>
    <message>
        <source>Index %1 is on a column that the batch drops; Alembic stops there unless it is dropped too.</source>
        <translation>索引 %1 所在的列会被此批处理删除；除非索引也一并删除，否则 Alembic 会在此处停止。</translation>
    </message>
    <message>
        <source>Type %1 is there already.</source>
        <translation>类型 %1 已经存在。</translation>
    </message>
    <message>
        <source>Which database upgrade() is asked for is not known.</source>
        <translation>不知道 upgrade() 针对哪个数据库。</translation>
    </message>
    <message>
        <source>What is said of the reflected table is not known.</source>
        <translation>对反射得到的表所作的说明未知。</translation>
    </message>
    <message>
        <source>%1() of a table</source>
        <translation>表的 %1()</translation>
    </message>
    <message>
        <source>%1() of table %2</source>
        <translation>表 %2 的 %1()</translation>
    </message>
    <message>
        <source>%1() of a table of the models makes it as they declare it on that day; it can be replayed only with them.</source>
        <translation>模型中某个表的 %1() 按模型当天的声明创建它；只有用那时的模型才能重放。</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>Whether the database is at a revision of this build is not known.</source>
        <translation>不知道数据库是否处于此构建所知的修订。</translation>
    </message>
    <message>
        <source>The database has no version table.</source>
        <translation>数据库没有版本表。</translation>
    </message>
    <message>
        <source>The database is stamped at base: no revision was run.</source>
        <translation>数据库的版本戳为 base：没有执行过任何修订。</translation>
    </message>
    <message>
        <source>The database is at %1, which this build does not know.</source>
        <translation>数据库处于 %1，此构建不认识它。</translation>
    </message>
    <message>
        <source>The database is at %1, which this build knows.</source>
        <translation>数据库处于 %1，此构建认识它。</translation>
    </message>
    <message>
        <source>Whether migrations are pending is not known.</source>
        <translation>不知道是否有待执行的迁移。</translation>
    </message>
    <message>
        <source>No migration is pending.</source>
        <translation>没有待执行的迁移。</translation>
    </message>
    <message>
        <source>Migrations are pending: %1.</source>
        <translation>待执行的迁移：%1 个。</translation>
    </message>
    <message>
        <source>Whether there is drift is not known.</source>
        <translation>不知道是否存在漂移。</translation>
    </message>
    <message>
        <source>There is drift: %1 certain, %2 possible.</source>
        <translation>存在漂移：%1 处确定，%2 处可能。</translation>
    </message>
    <message>
        <source>There may be drift: %1 possible, none certain.</source>
        <translation>可能存在漂移：%1 处可能，没有确定的。</translation>
    </message>
    <message>
        <source>There is no drift.</source>
        <translation>没有漂移。</translation>
    </message>
    <message>
        <source>Whether models and migrations agree is not known.</source>
        <translation>不知道模型与迁移是否一致。</translation>
    </message>
    <message>
        <source>Models and migrations agree.</source>
        <translation>模型与迁移一致。</translation>
    </message>
    <message>
        <source>Models and migrations do not agree: %1 changes have no migration.</source>
        <translation>模型与迁移不一致：%1 处更改没有迁移。</translation>
    </message>
    <message>
        <source>There is no migration history.</source>
        <translation>没有迁移历史。</translation>
    </message>
    <message>
        <source>The history has several heads: %1.</source>
        <translation>历史有多个 head：%1。</translation>
    </message>
    <message>
        <source>The history has one head.</source>
        <translation>历史有一个 head。</translation>
    </message>
    <message>
        <source>This build&apos;s models would run on the database as it is.</source>
        <translation>此构建的模型可以在数据库现状上运行。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 项</translation>
    </message>
    <message>
        <source>This build&apos;s models would not run on the database as it is: %1.</source>
        <translation>此构建的模型无法在数据库现状上运行：%1。</translation>
    </message>
    <message>
        <source>This build&apos;s models may stumble over the database as it is: %1.</source>
        <translation>此构建的模型在数据库现状上可能出错：%1。</translation>
    </message>
    <message>
        <source>Whether this build&apos;s models would run is not known.</source>
        <translation>不知道此构建的模型能否运行。</translation>
    </message>
    <message>
        <source>The version table could not be read.</source>
        <translation>无法读取版本表。</translation>
    </message>
</context>
<context>
    <name>Applier</name>
    <message>
        <source>It alters a relation that is not known.</source>
        <translation>该语句更改了未知的关系。</translation>
    </message>
    <message>
        <source>This form of ALTER TABLE is not read.</source>
        <translation>不支持读取这种形式的 ALTER TABLE。</translation>
    </message>
    <message>
        <source>It alters an identity that is not there.</source>
        <translation>该语句更改了不存在的标识列。</translation>
    </message>
    <message>
        <source>It copies a table that is not known.</source>
        <translation>该语句复制了未知的表。</translation>
    </message>
    <message>
        <source>The names that the copied statistics get are not worked out.</source>
        <translation>无法推断复制所得的统计信息的名称。</translation>
    </message>
    <message>
        <source>DETACH ... CONCURRENTLY leaves a CHECK with the partition&apos;s bounds.</source>
        <translation>DETACH ... CONCURRENTLY 会留下一个带有分区边界的 CHECK。</translation>
    </message>
    <message>
        <source>It copies a collation of the server.</source>
        <translation>该语句复制了服务器的排序规则。</translation>
    </message>
    <message>
        <source>The name of these statistics is the server&apos;s choice.</source>
        <translation>这些统计信息的名称由服务器决定。</translation>
    </message>
    <message>
        <source>It alters statistics that are not known.</source>
        <translation>该语句更改了未知的统计信息。</translation>
    </message>
    <message>
        <source>It publishes the current schema, whichever that is.</source>
        <translation>该语句发布当前模式，而当前模式是哪一个并不确定。</translation>
    </message>
    <message>
        <source>It alters a publication that is not known.</source>
        <translation>该语句更改了未知的发布。</translation>
    </message>
    <message>
        <source>It alters a server that is not known.</source>
        <translation>该语句更改了未知的服务器。</translation>
    </message>
    <message>
        <source>It alters a domain that is not known.</source>
        <translation>该语句更改了未知的域。</translation>
    </message>
    <message>
        <source>It alters a type that is not known.</source>
        <translation>该语句更改了未知的类型。</translation>
    </message>
    <message>
        <source>It renames a column of a view that is not known.</source>
        <translation>该语句重命名了未知视图的列。</translation>
    </message>
    <message>
        <source>This form of RENAME is not read.</source>
        <translation>不支持读取这种形式的 RENAME。</translation>
    </message>
    <message>
        <source>This form of SET SCHEMA is not read.</source>
        <translation>不支持读取这种形式的 SET SCHEMA。</translation>
    </message>
    <message>
        <source>The columns of SELECT INTO are not read from its query.</source>
        <translation>不会从查询中读取 SELECT INTO 的列。</translation>
    </message>
    <message>
        <source>It calls %1, which is not read.</source>
        <translation>该语句调用 %1，其内容不会被读取。</translation>
    </message>
    <message>
        <source>It calls a procedure, which is not read.</source>
        <translation>该语句调用了一个存储过程，其内容不会被读取。</translation>
    </message>
    <message>
        <source>A DO block without DDL.</source>
        <translation>不含 DDL 的 DO 块。</translation>
    </message>
    <message>
        <source>A DO block puts its statements together at run time.</source>
        <translation>DO 块在运行时才拼接出语句。</translation>
    </message>
    <message>
        <source>A DO block is not run.</source>
        <translation>DO 块不会执行。</translation>
    </message>
    <message>
        <source>It alters a policy that is not known.</source>
        <translation>该语句更改了未知的策略。</translation>
    </message>
    <message>
        <source>It alters an event trigger that is not known.</source>
        <translation>该语句更改了未知的事件触发器。</translation>
    </message>
    <message>
        <source>It alters a routine that is not known.</source>
        <translation>该语句更改了未知的函数或过程。</translation>
    </message>
    <message>
        <source>It alters a sequence that is not known.</source>
        <translation>该语句更改了未知的序列。</translation>
    </message>
    <message>
        <source>It holds placeholders whose values are not known.</source>
        <translation>该语句含有占位符，其值未知。</translation>
    </message>
    <message>
        <source>This form of statement is not read.</source>
        <translation>不支持读取这种形式的语句。</translation>
    </message>
    <message>
        <source>Its names are not looked up in search_path.</source>
        <translation>其中的名称不按 search_path 查找。</translation>
    </message>
    <message>
        <source>The type that the table is made of is not known.</source>
        <translation>该表所依据的类型未知。</translation>
    </message>
    <message>
        <source>The elements of CREATE SCHEMA could not be told apart.</source>
        <translation>无法区分 CREATE SCHEMA 的各个元素。</translation>
    </message>
    <message>
        <source>The columns of this table are not read from its query.</source>
        <translation>未从此表的查询中读取其列。</translation>
    </message>
    <message>
        <source>A DO block is not run to its end.</source>
        <translation>DO 块没有被执行到结尾。</translation>
    </message>
</context>
<context>
    <name>BaselineText</name>
    <message>
        <source>it is in the baseline %1</source>
        <translation>它在基线 %1 中</translation>
    </message>
    <message>
        <source>It is not a baseline; `reckoner check --write-baseline FILE` writes one.</source>
        <translation>这不是基线；`reckoner check --write-baseline FILE` 可写出一个。</translation>
    </message>
    <message>
        <source>The baseline is of a version that this build does not read.</source>
        <translation>基线的版本是此构建无法读取的。</translation>
    </message>
    <message>
        <source>The baseline has a finding without a fingerprint.</source>
        <translation>基线中有一个没有指纹的发现项。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>models of %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>history of %1 at %2</source>
        <translation>%1 在 %2 处的迁移历史</translation>
    </message>
    <message>
        <source>%1 has neither SQLAlchemy models nor an Alembic history.</source>
        <translation>%1 既没有 SQLAlchemy 模型，也没有 Alembic 迁移历史。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The baseline %1 cannot be read; `reckoner check --write-baseline FILE` writes one.</source>
        <translation>无法读取基线 %1；`reckoner check --write-baseline FILE` 可写出一个。</translation>
    </message>
    <message>
        <source>The database is a snapshot that does not say when it was taken: `reckoner snapshot --taken-at` writes it down.</source>
        <translation>数据库是一个没有说明拍摄时间的快照：`reckoner snapshot --taken-at` 会记下时间。</translation>
    </message>
    <message>
        <source>The snapshot is %1 days old, and the policy allows %2: take a new one.</source>
        <translation>快照已有 %1 天，而策略允许 %2 天：请重新拍摄。</translation>
    </message>
    <message>
        <source>Edits of merged revisions were looked for in commits since %1 only.</source>
        <translation>仅在 %1 以来的提交中查找了对已合并修订的编辑。</translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>没有迁移具有修订 %1。</translation>
    </message>
    <message>
        <source>After which revision there may be no repairs is not clear: %1</source>
        <translation>不清楚在哪个修订之后不允许有修复：%1</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation>无法读取文件 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>commit %1 of %2</source>
        <translation>提交 %1（%2）</translation>
    </message>
    <message>
        <source>Revision %1 is edited here: on %2 it is what %3 brought. A database that ran it keeps what it did then.</source>
        <translation>修订 %1 在此被编辑：在 %2 上它是 %3 带来的内容。执行过它的数据库保留它当时所做的。</translation>
    </message>
    <message>
        <source>Revision %1 was edited after it was merged: %2 brought it to %3, %4 changed what it does. A database that ran it before keeps what it did then.</source>
        <translation>修订 %1 在合并后被编辑：%2 把它带到 %3，%4 改变了它所做的。此前执行过它的数据库保留它当时所做的。</translation>
    </message>
    <message>
        <source>%1 What is missing cannot be told from it: take a snapshot of all, or check only that part.</source>
        <translation>%1 无法由此得知缺少什么：请对全部内容拍摄快照，或只检查那一部分。</translation>
    </message>
    <message>
        <source>Findings of the baseline that are not there any more: %1. Write it again, so that they are not known when they come back.</source>
        <translation>基线中已不存在的发现项：%1。请重新写出基线，以免它们再次出现时被视为已知。</translation>
    </message>
    <message>
        <source>The snapshot says that it was taken on %1, a day that has not come: look at the clock of the machine that took it.</source>
        <translation>快照称其拍摄于 %1，而这一天尚未到来：请检查拍摄它的机器的时钟。</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>%1 is not valid TOML in line %2.</source>
        <translation>%1 的第 %2 行不是有效的 TOML。</translation>
    </message>
</context>
<context>
    <name>CreateScript</name>
    <message>
        <source>owners and grants: %1 cannot speak of them</source>
        <translation>所有者与授权：%1 无法说明</translation>
    </message>
    <message>
        <source>%1: %2, of a kind that is not read in full yet</source>
        <translation>%1：%2，此类对象尚不能完整读取</translation>
    </message>
    <message>
        <source>%1: not understood, %2</source>
        <translation>%1：无法理解，%2</translation>
    </message>
    <message>
        <source>%1: its expression is not known</source>
        <translation>%1：其表达式未知</translation>
    </message>
    <message>
        <source>%1: its type is not known</source>
        <translation>%1：其类型未知</translation>
    </message>
    <message>
        <source>%1, index %2</source>
        <translation>%1，索引 %2</translation>
    </message>
    <message>
        <source>%1: it is not valid there; it is built here</source>
        <translation>%1：在原处无效；在此处会建立</translation>
    </message>
    <message>
        <source>%1, trigger %2</source>
        <translation>%1，触发器 %2</translation>
    </message>
    <message>
        <source>%1, policy %2</source>
        <translation>%1，策略 %2</translation>
    </message>
    <message>
        <source>%1, a check</source>
        <translation>%1，检查约束</translation>
    </message>
    <message>
        <source>%1: its definition is not known</source>
        <translation>%1：其定义未知</translation>
    </message>
    <message>
        <source>%1, %2: triggers of the server that keep it are off there</source>
        <translation>%1，%2：那里保证它的服务器触发器已关闭</translation>
    </message>
    <message>
        <source>%1: it goes by the server&apos;s name here</source>
        <translation>%1：此处使用服务器给出的名称</translation>
    </message>
</context>
<context>
    <name>DemoText</name>
    <message>
        <source>The demo could not be unpacked: %1 cannot be written.</source>
        <translation>无法解包演示项目：%1 无法写入。</translation>
    </message>
    <message>
        <source>The demo is not part of this build.</source>
        <translation>此构建不包含演示项目。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The demo&apos;s database could not be built.</source>
        <translation>无法建立演示项目的数据库。</translation>
    </message>
    <message>
        <source>Unpacking the demo</source>
        <translation>正在解包演示项目</translation>
    </message>
    <message>
        <source>Building the demo&apos;s database</source>
        <translation>正在建立演示项目的数据库</translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message>
        <source>%1 %2 is made only under a condition: both present and absent are correct.</source>
        <translation>%1 %2 仅在满足条件时才会创建：存在与不存在都是正确的。</translation>
    </message>
    <message>
        <source>made under a condition that reading cannot decide</source>
        <translation>是否创建取决于仅凭读取无法判定的条件</translation>
    </message>
    <message>
        <source>Partitions of known tables are not compared: %1.</source>
        <translation>不比较已知表的分区：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Schema %1 is answered for by the database alone: %n objects left out.</source>
        <translation>
            <numerusform>模式 %1 仅由数据库负责：略去 %n 个对象。</numerusform>
        </translation>
    </message>
    <message>
        <source>One side does not speak of this kind: %1 (%2).</source>
        <translation>有一方不涉及此类对象：%1（%2）。</translation>
    </message>
    <message>
        <source>the sides are in two dialects: %1 and %2</source>
        <translation>两方使用不同的方言：%1 和 %2</translation>
    </message>
    <message>
        <source>%1 of %2 columns are the same</source>
        <translation>%2 列中有 %1 列相同</translation>
    </message>
    <message>
        <source>a renamed table, or one dropped and another created</source>
        <translation>表被重命名，或者删除了一个表并新建了另一个表</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>文本相同</translation>
    </message>
    <message>
        <source>%1 cannot speak of owners and grants</source>
        <translation>%1 无法说明所有者与授权</translation>
    </message>
    <message>
        <source>What is not listed belongs to %1 on the one side and to %2 on the other.</source>
        <translation>未列出的对象，在一方归 %1 所有，在另一方归 %2 所有。</translation>
    </message>
    <message>
        <source>the other side cannot speak of this facet</source>
        <translation>另一方无法说明此方面</translation>
    </message>
    <message>
        <source>the meaning of &apos;%1&apos; could not be worked out</source>
        <translation>无法推断“%1”的含义</translation>
    </message>
    <message>
        <source>the type &apos;%1&apos; could not be understood</source>
        <translation>无法理解类型“%1”</translation>
    </message>
    <message>
        <source>an expression that could not be understood by reading</source>
        <translation>仅凭读取无法理解的表达式</translation>
    </message>
    <message>
        <source>the other side cannot speak of this kind</source>
        <translation>另一方无法说明此类对象</translation>
    </message>
    <message>
        <source>same type, nullability and default</source>
        <translation>类型、可空性和默认值相同</translation>
    </message>
    <message>
        <source>close positions</source>
        <translation>位置相近</translation>
    </message>
    <message>
        <source>a renamed column, or one dropped and another added</source>
        <translation>列被重命名，或者删除了一列并添加了另一列</translation>
    </message>
    <message>
        <source>the other side cannot speak of virtual tables</source>
        <translation>另一方无法说明虚拟表</translation>
    </message>
    <message>
        <source>the same but for the name</source>
        <translation>除名称外相同</translation>
    </message>
    <message>
        <source>renamed, or one dropped and another created</source>
        <translation>已重命名，或删除一个并新建另一个</translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not spelt, compared as %1</source>
        <translation>未写出，按 %1 比较</translation>
    </message>
    <message>
        <source>%1, compared as none</source>
        <translation>%1，按无比较</translation>
    </message>
    <message>
        <source>%1, compared as %2</source>
        <translation>%1，按 %2 比较</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Equal, though spelt differently</source>
        <translation>相等，只是写法不同</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相等</translation>
    </message>
</context>
<context>
    <name>FileTreeText</name>
    <message>
        <source>There is no file %1 in %2.</source>
        <translation>%2 中没有文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation>无法读取文件 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>Reading the file %1 failed.</source>
        <translation>读取文件 %1 失败。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>The git repository of %1 has no revision %2.</source>
        <translation>%1 的 git 仓库没有修订版本 %2。</translation>
    </message>
    <message>
        <source>%1 is no commit.</source>
        <translation>%1 不是提交。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 处的 %1</translation>
    </message>
    <message>
        <source>There is no folder %1 at %2.</source>
        <translation>%2 处没有文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>GateText</name>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 项</translation>
    </message>
    <message>
        <source>One finding reaches the gate.</source>
        <translation>有一个发现项触及门限。</translation>
    </message>
    <message>
        <source>%1 findings reach the gate.</source>
        <translation>有 %1 个发现项触及门限。</translation>
    </message>
    <message>
        <source>The gate wants no pending migration.</source>
        <translation>门限要求没有待执行的迁移。</translation>
    </message>
    <message>
        <source>The gate wants a database on which this build&apos;s models would run.</source>
        <translation>门限要求数据库能运行此构建的模型。</translation>
    </message>
    <message>
        <source>The version table could not be read: where the database stands is not known.</source>
        <translation>无法读取版本表：不知道数据库处于何处。</translation>
    </message>
    <message>
        <source>Where the database stands is not known: what is pending cannot be told.</source>
        <translation>不知道数据库处于何处：无法得知有哪些待执行的迁移。</translation>
    </message>
    <message>
        <source>The snapshot is older than the policy allows, or its age is not known.</source>
        <translation>快照比策略允许的更旧，或其时间不明。</translation>
    </message>
    <message>
        <source>One difference is uncertain; --allow uncertain lets it pass.</source>
        <translation>有一处差异不确定；--allow uncertain 可放行。</translation>
    </message>
    <message>
        <source>%1 differences are uncertain; --allow uncertain lets them pass.</source>
        <translation>有 %1 处差异不确定；--allow uncertain 可放行。</translation>
    </message>
    <message>
        <source>What may touch anything could not be understood; --allow opaque lets it pass: %1</source>
        <translation>可能影响任何内容的语句无法理解；--allow opaque 可放行：%1</translation>
    </message>
</context>
<context>
    <name>GitHistory</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2</source>
        <translation>无法读取 %1 的 git 仓库：%2</translation>
    </message>
    <message>
        <source>libgit2, which reads git&apos;s history, cannot be loaded.</source>
        <translation>无法加载用于读取 git 历史的 libgit2。</translation>
    </message>
</context>
<context>
    <name>GitHistoryText</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The git history was not searched to its end: %1 commits took too long.</source>
        <translation>git 历史没有搜索到底：%1 个提交耗时过长。</translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2</source>
        <translation>无法读取 %1 的 git 仓库：%2</translation>
    </message>
    <message>
        <source>libgit2, which reads git&apos;s history, cannot be loaded.</source>
        <translation>无法加载用于读取 git 历史的 libgit2。</translation>
    </message>
    <message>
        <source>%1 is in no git repository.</source>
        <translation>%1 不在任何 git 仓库中。</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>The picture could not be drawn.</source>
        <translation>无法绘制图片。</translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message>
        <source>schema</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>唯一约束</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查约束</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>外键</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>排除约束</translation>
    </message>
    <message>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>枚举</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>域</translation>
    </message>
    <message>
        <source>composite</source>
        <translation>复合类型</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>物化视图</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>range</source>
        <translation>范围类型</translation>
    </message>
    <message>
        <source>collation</source>
        <translation>排序规则</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>统计信息</translation>
    </message>
    <message>
        <source>event trigger</source>
        <translation>事件触发器</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>重写规则</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>foreign server</source>
        <translation>外部服务器</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>System Language</source>
        <translation>系统语言</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Shows where a database schema really stands.</source>
        <translation>显示数据库模式的真实状态。</translation>
    </message>
    <message>
        <source>The project&apos;s folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>The database: a URL, sqlite:PATH or snapshot:FILE</source>
        <translation>数据库：URL、sqlite:PATH 或 snapshot:FILE</translation>
    </message>
    <message>
        <source>postgresql or sqlite</source>
        <translation>postgresql 或 sqlite</translation>
    </message>
    <message>
        <source>Save a picture of the window once it has read, and quit</source>
        <translation>读取完成后保存窗口的图片并退出</translation>
    </message>
    <message>
        <source>The window&apos;s size, WIDTHxHEIGHT</source>
        <translation>窗口大小，WIDTHxHEIGHT</translation>
    </message>
    <message>
        <source>system, light, dark, contrast or contrast-dark; for this run</source>
        <translation>system、light、dark、contrast 或 contrast-dark；仅用于本次运行</translation>
    </message>
    <message>
        <source>system, en, de or zh_CN; for this run</source>
        <translation>system、en、de 或 zh_CN；仅用于本次运行</translation>
    </message>
    <message>
        <source>There is no language %1.</source>
        <translation>没有语言 %1。</translation>
    </message>
    <message>
        <source>%1 is not a dialect.</source>
        <translation>%1 不是方言。</translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation>没有页面 %1。</translation>
    </message>
    <message>
        <source>There is no scheme %1.</source>
        <translation>没有配色方案 %1。</translation>
    </message>
    <message>
        <source>The page to show: start, overview, schema, compare, history, indexes, findings, source</source>
        <translation>要显示的页面：start、overview、schema、compare、history、indexes、findings、source</translation>
    </message>
    <message>
        <source>The object to select, as a path: public.orders.total</source>
        <translation>要选中的对象，以路径表示：public.orders.total</translation>
    </message>
    <message>
        <source>The file and line to show, from the project&apos;s folder</source>
        <translation>要显示的文件和行，相对于项目文件夹</translation>
    </message>
    <message>
        <source>%1 is not a size: write 1180x760.</source>
        <translation>%1 不是大小：请写成 1180x760 的形式。</translation>
    </message>
    <message>
        <source>Say so once the window has been painted, and quit</source>
        <translation>窗口绘制完成后报告并退出</translation>
    </message>
</context>
<context>
    <name>OrmText</name>
    <message>
        <source>A part of the class could not be understood.</source>
        <translation>无法理解该类的一部分。</translation>
    </message>
    <message>
        <source>The columns of a composite() are not read.</source>
        <translation>不支持读取 composite() 的列。</translation>
    </message>
    <message>
        <source>What %1.%2 is could not be worked out.</source>
        <translation>无法推断 %1.%2 是什么。</translation>
    </message>
    <message>
        <source>No column type is known for the annotation of %1.%2.</source>
        <translation>%1.%2 的注解没有已知的列类型。</translation>
    </message>
    <message>
        <source>%1= of the sequence is not literal.</source>
        <translation>序列的 %1= 不是字面量。</translation>
    </message>
    <message>
        <source>The name of the sequence is not literal.</source>
        <translation>序列的名称不是字面量。</translation>
    </message>
    <message>
        <source>The name of the column is not literal.</source>
        <translation>列的名称不是字面量。</translation>
    </message>
    <message>
        <source>Some arguments of the column are not known.</source>
        <translation>列的部分参数未知。</translation>
    </message>
    <message>
        <source>%1= is not literal.</source>
        <translation>%1= 不是字面量。</translation>
    </message>
    <message>
        <source>The comment is not literal.</source>
        <translation>注释不是字面量。</translation>
    </message>
    <message>
        <source>The column&apos;s argument %1= is not known.</source>
        <translation>列的参数 %1= 未知。</translation>
    </message>
    <message>
        <source>An argument of the column could not be understood.</source>
        <translation>无法理解列的一个参数。</translation>
    </message>
    <message>
        <source>A column of the primary key could not be worked out.</source>
        <translation>无法推断主键的一列。</translation>
    </message>
    <message>
        <source>A column of the unique constraint could not be worked out.</source>
        <translation>无法推断唯一约束的一列。</translation>
    </message>
    <message>
        <source>The columns of the unique constraint are not known.</source>
        <translation>唯一约束的列未知。</translation>
    </message>
    <message>
        <source>The target of the foreign key could not be worked out.</source>
        <translation>无法推断外键的目标。</translation>
    </message>
    <message>
        <source>The columns of the foreign key could not be worked out.</source>
        <translation>无法推断外键的列。</translation>
    </message>
    <message>
        <source>A column of the foreign key could not be worked out.</source>
        <translation>无法推断外键的一列。</translation>
    </message>
    <message>
        <source>%1= is not known.</source>
        <translation>%1= 未知。</translation>
    </message>
    <message>
        <source>get_col_spec() of %1 could not be worked out.</source>
        <translation>无法推断 %1 的 get_col_spec()。</translation>
    </message>
    <message>
        <source>%1 is not a type that is known.</source>
        <translation>%1 不是已知的类型。</translation>
    </message>
    <message>
        <source>load_dialect_impl() of %1 could not be worked out.</source>
        <translation>无法推断 %1 的 load_dialect_impl()。</translation>
    </message>
    <message>
        <source>%1 has no impl.</source>
        <translation>%1 没有 impl。</translation>
    </message>
    <message>
        <source>The labels of the enum could not be worked out.</source>
        <translation>无法推断枚举的标签。</translation>
    </message>
    <message>
        <source>The name of the enum is not literal.</source>
        <translation>枚举的名称不是字面量。</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s enum needs a name.</source>
        <translation>PostgreSQL 的枚举需要名称。</translation>
    </message>
    <message>
        <source>The length of the enum is not literal.</source>
        <translation>枚举的长度不是字面量。</translation>
    </message>
    <message>
        <source>Evaluating %1 raises an exception.</source>
        <translation>对 %1 求值会抛出异常。</translation>
    </message>
    <message>
        <source>The table name of %1 could not be worked out.</source>
        <translation>无法推断 %1 的表名。</translation>
    </message>
    <message>
        <source>The table arguments of %1 could not be worked out.</source>
        <translation>无法推断 %1 的表参数。</translation>
    </message>
    <message>
        <source>The table of %1 is not known by reading.</source>
        <translation>仅凭读取无法得知 %1 的表。</translation>
    </message>
    <message>
        <source>SQLAlchemy does not take this as a server default.</source>
        <translation>SQLAlchemy 不接受以此作为服务器端默认值。</translation>
    </message>
    <message>
        <source>SQLAlchemy does not take a member of an Enum as a server default.</source>
        <translation>SQLAlchemy 不接受以 Enum 的成员作为服务器端默认值。</translation>
    </message>
    <message>
        <source>The SQL expression could not be worked out.</source>
        <translation>无法推断该 SQL 表达式。</translation>
    </message>
    <message>
        <source>Some arguments of the index are not known.</source>
        <translation>索引的部分参数未知。</translation>
    </message>
    <message>
        <source>The name is not literal.</source>
        <translation>名称不是字面量。</translation>
    </message>
    <message>
        <source>A syntax error hides the class %1.</source>
        <translation>语法错误导致无法读取类 %1。</translation>
    </message>
    <message>
        <source>Reading the models was stopped.</source>
        <translation>读取模型已中止。</translation>
    </message>
    <message>
        <source>No models were found in %1: %2 Python files were looked at, %3 of them speak of SQLAlchemy.</source>
        <translation>在 %1 中没有找到模型：查看了 %2 个 Python 文件，其中 %3 个涉及 SQLAlchemy。</translation>
    </message>
    <message>
        <source>An event listener may add to the schema when the program runs; it is not followed.</source>
        <translation>程序运行时，事件监听器可能会向模式中添加内容；不会对其进行跟踪。</translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>There is no folder %1 in %2.</source>
        <translation>%2 中没有文件夹 %1。</translation>
    </message>
    <message>
        <source>The type could not be worked out by reading.</source>
        <translation>仅凭读取无法推断该类型。</translation>
    </message>
    <message>
        <source>The default could not be worked out by reading.</source>
        <translation>仅凭读取无法推断该默认值。</translation>
    </message>
    <message>
        <source>The expression could not be worked out by reading.</source>
        <translation>仅凭读取无法推断该表达式。</translation>
    </message>
    <message>
        <source>An expression could not be worked out by reading.</source>
        <translation>仅凭读取无法推断其中一个表达式。</translation>
    </message>
    <message>
        <source>The predicate could not be worked out by reading.</source>
        <translation>仅凭读取无法推断该谓词。</translation>
    </message>
    <message>
        <source>A part of the table&apos;s definition could not be understood.</source>
        <translation>无法理解表定义的一部分。</translation>
    </message>
    <message>
        <source>The enum %1 is declared twice with different labels.</source>
        <translation>枚举 %1 声明了两次，且标签不同。</translation>
    </message>
    <message>
        <source>%1 is marked skip_autogenerate and left out.</source>
        <translation>%1 标有 skip_autogenerate，已略去。</translation>
    </message>
    <message>
        <source>The name of the table is not literal.</source>
        <translation>表的名称不是字面量。</translation>
    </message>
    <message>
        <source>The table is read from a database when the program runs.</source>
        <translation>该表在程序运行时从数据库读取。</translation>
    </message>
    <message>
        <source>Some arguments of the table are not known.</source>
        <translation>表的部分参数未知。</translation>
    </message>
    <message>
        <source>The table to which this is appended is not known.</source>
        <translation>此项所附加到的表未知。</translation>
    </message>
    <message>
        <source>The naming convention needs a name for this constraint; SQLAlchemy refuses it without.</source>
        <translation>命名约定要求此约束有名称；没有名称时 SQLAlchemy 会拒绝。</translation>
    </message>
    <message>
        <source>The naming convention could not be worked out.</source>
        <translation>无法推断命名约定。</translation>
    </message>
    <message>
        <source>The column of %1 could not be worked out.</source>
        <translation>无法推断 %1 的列。</translation>
    </message>
    <message>
        <source>No column type is known for the annotation of %1.</source>
        <translation>%1 的注解没有已知的列类型。</translation>
    </message>
    <message>
        <source>INHERITS is not understood.</source>
        <translation>无法理解 INHERITS。</translation>
    </message>
    <message>
        <source>An argument of the table could not be understood.</source>
        <translation>无法理解表的一个参数。</translation>
    </message>
    <message>
        <source>The exclusion constraint could not be worked out.</source>
        <translation>无法推断该排除约束。</translation>
    </message>
    <message>
        <source>The type refers to itself.</source>
        <translation>该类型引用了自身。</translation>
    </message>
    <message>
        <source>The type of the column could not be worked out.</source>
        <translation>无法推断列的类型。</translation>
    </message>
    <message>
        <source>A type is missing.</source>
        <translation>缺少类型。</translation>
    </message>
    <message>
        <source>The length of a PasswordType depends on its schemes.</source>
        <translation>PasswordType 的长度取决于其 schemes。</translation>
    </message>
    <message>
        <source>An argument of the type is not literal.</source>
        <translation>类型的一个参数不是字面量。</translation>
    </message>
    <message>
        <source>The domain could not be read.</source>
        <translation>无法读取该域。</translation>
    </message>
    <message>
        <source>SQLAlchemy has no %1 for this database.</source>
        <translation>对于此数据库，SQLAlchemy 没有 %1。</translation>
    </message>
    <message>
        <source>The collation is not literal.</source>
        <translation>排序规则不是字面量。</translation>
    </message>
    <message>
        <source>SQLAlchemy has no ARRAY for this database.</source>
        <translation>对于此数据库，SQLAlchemy 没有 ARRAY。</translation>
    </message>
    <message>
        <source>%1 inherits %2, which is not in the source tree: its columns, constraints and table arguments are not known.</source>
        <translation>%1 继承 %2，而后者不在源码树中：其列、约束和表参数未知。</translation>
    </message>
    <message>
        <source>The table of %1 is not known by reading: its base %2 is not in the source tree.</source>
        <translation>仅凭读取无法得知 %1 的表：其基类 %2 不在源码树中。</translation>
    </message>
    <message>
        <source>How the SQL expression is written depends on the version of SQLAlchemy, which the project does not say.</source>
        <translation>SQL 表达式的写法取决于 SQLAlchemy 的版本，而项目没有说明版本。</translation>
    </message>
    <message>
        <source>Whether the type stands in the schema of the MetaData depends on the version of SQLAlchemy, which the project does not say.</source>
        <translation>该类型是否位于 MetaData 的模式中取决于 SQLAlchemy 的版本，而项目没有说明版本。</translation>
    </message>
    <message>
        <source>The table that is copied is not known.</source>
        <translation>被复制的表未知。</translation>
    </message>
    <message>
        <source>Whether what was added to %1 later belongs to its copy is not known.</source>
        <translation>之后添加到 %1 的内容是否属于其副本未知。</translation>
    </message>
    <message>
        <source>The table of the index is not known.</source>
        <translation>该索引所属的表未知。</translation>
    </message>
    <message>
        <source>The domain %1 is declared twice in different ways.</source>
        <translation>域 %1 声明了两次，且方式不同。</translation>
    </message>
    <message>
        <source>What is assigned to a copied column could not be understood.</source>
        <translation>无法理解赋给所复制列的内容。</translation>
    </message>
    <message>
        <source>The type of the column that is copied is not known.</source>
        <translation>所复制列的类型未知。</translation>
    </message>
    <message>
        <source>What @compiles writes for %1 could not be worked out.</source>
        <translation>无法推断 @compiles 为 %1 写出的内容。</translation>
    </message>
    <message>
        <source>%1 may be set where the program runs; what is read here rests on its default.</source>
        <translation>程序运行的环境中可能设置了 %1；此处读取的内容以其默认值为准。</translation>
    </message>
    <message>
        <source>What a listener executes when tables are created is not known.</source>
        <translation>创建表时监听器执行的内容未知。</translation>
    </message>
    <message>
        <source>Whether the loop over all tables meets %1 depends on the order of imports.</source>
        <translation>对所有表的循环是否会遇到 %1，取决于导入的顺序。</translation>
    </message>
    <message>
        <source>Two MetaData have a table %1, here and at %2; what is read is the latter. A migration history that is named decides: --root.</source>
        <translation>两个 MetaData 都有表 %1，分别在此处和 %2；读取的是后者。指定迁移历史即可确定：--root。</translation>
    </message>
    <message>
        <source>env.py never imports %1: Alembic does not see this table.</source>
        <translation>env.py 从未导入 %1：Alembic 看不到这个表。</translation>
    </message>
    <message>
        <source>%1: env.py never imports %2, so Alembic does not see this table.</source>
        <translation>%1：env.py 从未导入 %2，因此 Alembic 看不到这个表。</translation>
    </message>
    <message>
        <source>Tables from here on that hang on a MetaData that is not env.py&apos;s target_metadata: %1. No migration is about them, and they are left out.</source>
        <translation>从此处起属于并非 env.py 的 target_metadata 的 MetaData 的表：%1 个。没有迁移涉及它们，因此被略去。</translation>
    </message>
    <message>
        <source>env.py also has the MetaData of %1, whose source is not there to read: its tables are not known. A virtual environment of the project is found by itself; --source-root names another.</source>
        <translation>env.py 还包含 %1 的 MetaData，但其源代码无法读取：它的表未知。项目的虚拟环境会被自动找到；--source-root 可指定另一个。</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>the empty database</source>
        <translation>空数据库</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>一致</translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n 项不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not migrated</source>
        <translation>
            <numerusform>%n 项未迁移</numerusform>
        </translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>none pending</source>
        <translation>无待执行</translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n 个待执行</numerusform>
        </translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>无数据库</translation>
    </message>
    <message>
        <source>none; %1 assumed</source>
        <translation>无；假定为 %1</translation>
    </message>
    <message>
        <source>no drift</source>
        <translation>无漂移</translation>
    </message>
    <message numerus="yes">
        <source>%n drifted</source>
        <translation>
            <numerusform>%n 项漂移</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实际库</translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation>优先查看</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>The fix</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>%1: the database is exactly there</source>
        <translation>%1：数据库恰好在此处</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n difference(s) away</source>
        <translation>
            <numerusform>%1：相差 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is as near</source>
        <translation>%1 同样接近</translation>
    </message>
    <message>
        <source>It stands in for the stamp: no drift found this way is certain.</source>
        <translation>它代替版本戳：由此发现的漂移都不能确定。</translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation>读取时无法理解</translation>
    </message>
    <message>
        <source>Everything was understood.</source>
        <translation>全部内容均已理解。</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) can only be data.</source>
        <translation>
            <numerusform>%n 条语句只可能涉及数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1（%n 次）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of kind %1 in %2</source>
        <translation>
            <numerusform>%2 中有 %n 个 %1 类对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PasswordsText</name>
    <message>
        <source>No keychain answers on this system.</source>
        <translation>此系统上没有密钥环响应。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused.</source>
        <translation>系统的密钥环拒绝了请求。</translation>
    </message>
</context>
<context>
    <name>PgText</name>
    <message>
        <source>The expression holds a %1, which is not compared.</source>
        <translation>表达式含有 %1，不会比较。</translation>
    </message>
    <message>
        <source>This is not one expression: %1</source>
        <translation>这不是单个表达式：%1</translation>
    </message>
    <message>
        <source>This build of Reckoner has no parser of PostgreSQL&apos;s SQL.</source>
        <translation>Reckoner 的此构建不含 PostgreSQL SQL 解析器。</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s parser does not read this statement: %1</source>
        <translation>PostgreSQL 的解析器无法读取此语句：%1</translation>
    </message>
    <message>
        <source>The statement is nested too deeply to be read.</source>
        <translation>语句嵌套过深，无法读取。</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>Nothing reads %1 of %2: is it spelt right?</source>
        <translation>%2 中的 %1 没有任何东西读取：拼写正确吗？</translation>
    </message>
    <message>
        <source>%1 has no key %2; there is %3.</source>
        <translation>%1 没有键 %2；可用的有 %3。</translation>
    </message>
    <message>
        <source>%1 must be a table: [%1].</source>
        <translation>%1 必须是一个表：[%1]。</translation>
    </message>
    <message>
        <source>%1 must be a text in quotes.</source>
        <translation>%1 必须是带引号的文本。</translation>
    </message>
    <message>
        <source>%1 must be a list of words: [&quot;error&quot;].</source>
        <translation>%1 必须是词的列表：[&quot;error&quot;]。</translation>
    </message>
    <message>
        <source>fail_on does not know %1; there is %2.</source>
        <translation>fail_on 不认识 %1；可用的有 %2。</translation>
    </message>
    <message>
        <source>allow does not know %1; there is %2.</source>
        <translation>allow 不认识 %1；可用的有 %2。</translation>
    </message>
    <message>
        <source>%1 must be a number of days.</source>
        <translation>%1 必须是天数。</translation>
    </message>
    <message>
        <source>The database %1 has a password in its URL: leave it to ~/.pgpass, a service file or env:NAME.</source>
        <translation>数据库 %1 的 URL 中含有密码：请改用 ~/.pgpass、服务文件或 env:NAME。</translation>
    </message>
    <message>
        <source>What is ignored must be written as [[ignore]] tables, each with two brackets.</source>
        <translation>要忽略的内容必须写成 [[ignore]] 表，每个都用双括号。</translation>
    </message>
    <message>
        <source>There is no rule %1; `reckoner --help rules` lists them.</source>
        <translation>没有规则 %1；`reckoner --help rules` 会列出它们。</translation>
    </message>
    <message>
        <source>What is ignored names nothing: it needs a rule, object, kind, facet or owner.</source>
        <translation>要忽略的内容没有指明任何东西：需要 rule、object、kind、facet 或 owner。</translation>
    </message>
    <message>
        <source>There is no kind of object called %1; `reckoner --help facets` lists them.</source>
        <translation>没有名为 %1 的对象种类；`reckoner --help facets` 会列出它们。</translation>
    </message>
    <message>
        <source>There is no facet called %1 in what is ignored; `reckoner --help facets` lists them.</source>
        <translation>要忽略的内容中没有名为 %1 的方面；`reckoner --help facets` 会列出它们。</translation>
    </message>
    <message>
        <source>%1 is no severity; there is error, warning, info and off.</source>
        <translation>%1 不是严重程度；可用的有 error、warning、info 和 off。</translation>
    </message>
    <message>
        <source>The kind %1 has no facet called %2; it has %3.</source>
        <translation>种类 %1 没有名为 %2 的方面；它有 %3。</translation>
    </message>
</context>
<context>
    <name>PositionText</name>
    <message numerus="yes">
        <source>%1 comes out differently, and %n more</source>
        <translation>
            <numerusform>%1 的结果不同，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 comes out differently</source>
        <translation>%1 的结果不同</translation>
    </message>
    <message>
        <source>in one of the two orders an operation fails: %1</source>
        <translation>按两种顺序之一执行时，有一个操作失败：%1</translation>
    </message>
    <message>
        <source>The branches up to %1 and %2 do not commute: %3.</source>
        <translation>到 %1 和到 %2 的两个分支不能交换顺序：%3。</translation>
    </message>
    <message>
        <source>at head</source>
        <translation>在 Head 处</translation>
    </message>
    <message>
        <source>in the models</source>
        <translation>在模型中</translation>
    </message>
    <message>
        <source>at the stamp</source>
        <translation>在版本戳处</translation>
    </message>
    <message>
        <source>at the assumed revision</source>
        <translation>在假定的修订版本处</translation>
    </message>
    <message>
        <source>in Live</source>
        <translation>在实际库中</translation>
    </message>
    <message>
        <source>it is %1 and not %2</source>
        <translation>%1存在，%2不存在</translation>
    </message>
    <message>
        <source>it seems to be called %1 %2</source>
        <translation>%2似乎名为 %1</translation>
    </message>
    <message>
        <source>%1 is %2 %3 and %4 %5</source>
        <translation>%1 %3为 %2，%5为 %4</translation>
    </message>
    <message>
        <source>the pending revision %1 makes it so</source>
        <translation>由待执行的修订版本 %1 造成</translation>
    </message>
    <message>
        <source>revision %1 is stamped but was not run</source>
        <translation>修订版本 %1 已打戳但未执行</translation>
    </message>
    <message>
        <source>part of revision %1 was taken back</source>
        <translation>修订版本 %1 的一部分已回退</translation>
    </message>
    <message>
        <source>the models say so, no revision does</source>
        <translation>模型如此声明，但没有修订版本如此定义</translation>
    </message>
    <message>
        <source>no revision and no model ever made it</source>
        <translation>从未有修订版本或模型创建过它</translation>
    </message>
    <message>
        <source>no revision makes it so</source>
        <translation>没有修订版本如此定义</translation>
    </message>
    <message>
        <source>no migration makes it so</source>
        <translation>没有迁移如此定义</translation>
    </message>
    <message>
        <source>the two differ</source>
        <translation>两者不同</translation>
    </message>
    <message>
        <source>the stamp is missing or unknown: the nearest revision stands in for it</source>
        <translation>版本戳缺失或未知：由最接近的修订版本代替</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n revisions with the database</source>
        <translation>
            <numerusform>正在将 %n 个修订版本与数据库比较</numerusform>
        </translation>
    </message>
    <message>
        <source>There is only one position: nothing to compare it with.</source>
        <translation>只有一个位置：没有可与之比较的对象。</translation>
    </message>
    <message numerus="yes">
        <source>Replaying %n revisions</source>
        <translation>
            <numerusform>正在重放 %n 个修订版本</numerusform>
        </translation>
    </message>
    <message>
        <source>The database has no version table: the nearest revision stands in for its stamp.</source>
        <translation>数据库没有版本表：由最接近的修订版本代替其版本戳。</translation>
    </message>
    <message>
        <source>The stamp names revision %1, which the history does not have: it may be squashed, or on another branch; the nearest revision stands in.</source>
        <translation>版本戳指向修订版本 %1，但迁移历史中没有它：它可能已被压缩合并，或位于另一个分支；由最接近的修订版本代替。</translation>
    </message>
    <message>
        <source>The stamp has a row for revision %1, which is an ancestor of another row: it is left out.</source>
        <translation>版本戳中有一行是修订版本 %1，而它是另一行的祖先：已略去。</translation>
    </message>
    <message>
        <source>Head %1 shares no base with the stamp and has no label of this database: it is not of this database.</source>
        <translation>Head %1 与版本戳没有共同的 base，也没有此数据库的标签：它不属于此数据库。</translation>
    </message>
    <message>
        <source>The history has %1 heads (%2): upgrading to &quot;head&quot; is ambiguous.</source>
        <translation>迁移历史有 %1 个 Head（%2）：升级到 &quot;head&quot; 有歧义。</translation>
    </message>
    <message>
        <source>There are too many branches to try all of them in the other order.</source>
        <translation>分支过多，无法全部按另一种顺序尝试。</translation>
    </message>
    <message>
        <source>An operation of revision %1 could not be replayed: %2</source>
        <translation>修订版本 %1 的一个操作无法重放：%2</translation>
    </message>
    <message>
        <source>Revision %1 has a statement that reading cannot understand and that may touch anything: %2</source>
        <translation>修订版本 %1 含有一条仅凭读取无法理解、且可能影响任何对象的语句：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Revision %1 changes the schema and has no downgrade().</source>
        <translation>修订 %1 更改了模式，却没有 downgrade()。</translation>
    </message>
    <message>
        <source>Revision %1 changes the schema and its downgrade() does nothing.</source>
        <translation>修订 %1 更改了模式，而它的 downgrade() 什么也不做。</translation>
    </message>
    <message>
        <source>Revision %1 changes the schema and its downgrade() only raises.</source>
        <translation>修订 %1 更改了模式，而它的 downgrade() 只会抛出异常。</translation>
    </message>
    <message>
        <source>Revision %1 runs %2, which makes whatever the models declare on that day: today&apos;s models cannot replay it, so differences that it may explain are uncertain.</source>
        <translation>修订 %1 执行 %2，它会创建模型当天声明的一切：今天的模型无法重放它，因此它可能解释的差异是不确定的。</translation>
    </message>
    <message>
        <source>Revision %1 comes after %2 and looks like a repair: its message says &quot;%3&quot;.</source>
        <translation>修订 %1 在 %2 之后，看起来像是修复：其消息中有“%3”。</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>every statement that names it fails</source>
        <translation>每条提到它的语句都会失败</translation>
    </message>
    <message>
        <source>%1 is not in the models</source>
        <translation>%1 不在模型中</translation>
    </message>
    <message>
        <source>rows that it forbids cannot be written</source>
        <translation>它所禁止的行无法写入</translation>
    </message>
    <message>
        <source>what the models say is not wholly known</source>
        <translation>模型所说的内容并非完全已知</translation>
    </message>
    <message>
        <source>every query of its table fails</source>
        <translation>对其所在表的每次查询都会失败</translation>
    </message>
    <message>
        <source>%1 is not in the models, takes no NULL and has no default</source>
        <translation>%1 不在模型中，不接受 NULL，也没有默认值</translation>
    </message>
    <message>
        <source>every INSERT fails</source>
        <translation>每次 INSERT 都会失败</translation>
    </message>
    <message>
        <source>%1 takes no NULL</source>
        <translation>%1 不接受 NULL</translation>
    </message>
    <message>
        <source>writing None fails</source>
        <translation>写入 None 会失败</translation>
    </message>
    <message>
        <source>%1 takes no NULL and has no default, which the models leave to the database</source>
        <translation>%1 不接受 NULL，也没有默认值，而模型把默认值留给了数据库</translation>
    </message>
    <message>
        <source>every INSERT that leaves it out fails</source>
        <translation>每次省略它的 INSERT 都会失败</translation>
    </message>
    <message>
        <source>%1 has no default, which the models leave to the database</source>
        <translation>%1 没有默认值，而模型把默认值留给了数据库</translation>
    </message>
    <message>
        <source>NULL is stored</source>
        <translation>会存入 NULL</translation>
    </message>
    <message>
        <source>%1 is generated</source>
        <translation>%1 是生成列</translation>
    </message>
    <message>
        <source>writing it fails</source>
        <translation>写入它会失败</translation>
    </message>
    <message>
        <source>%1 is %2 and not %3</source>
        <translation>%1 是 %2 而不是 %3</translation>
    </message>
    <message>
        <source>values may be stored otherwise</source>
        <translation>值可能以别的方式存储</translation>
    </message>
    <message>
        <source>statements may fail on it</source>
        <translation>语句可能因此失败</translation>
    </message>
    <message>
        <source>%1 is %2, which takes less than %3</source>
        <translation>%1 是 %2，容纳的比 %3 少</translation>
    </message>
    <message>
        <source>some values cannot be written</source>
        <translation>某些值无法写入</translation>
    </message>
    <message>
        <source>comparing or writing values fails</source>
        <translation>比较或写入值会失败</translation>
    </message>
    <message>
        <source>%1 lacks %2</source>
        <translation>%1 缺少 %2</translation>
    </message>
    <message>
        <source>%1 has %2, which the models do not know</source>
        <translation>%1 有 %2，模型不认识</translation>
    </message>
    <message>
        <source>reading it fails</source>
        <translation>读取它会失败</translation>
    </message>
    <message>
        <source>The database has no version table: where it stands cannot be told without reading its schema. `reckoner check` without --quick does.</source>
        <translation>数据库没有版本表：不读取其模式就无法得知它处于何处。不带 --quick 的 `reckoner check` 会读取。</translation>
    </message>
    <message>
        <source>The stamp names revision %1, which the history does not have: it may be squashed, or on another branch.</source>
        <translation>版本戳指向修订 %1，而历史中没有它：它可能已被合并压缩，或在另一个分支上。</translation>
    </message>
    <message>
        <source>The version table could not be read: the nearest revision stands in for the stamp.</source>
        <translation>无法读取版本表：以最接近的修订代替版本戳。</translation>
    </message>
</context>
<context>
    <name>Postgres</name>
    <message>
        <source>This build of Reckoner reads SQLite only; use one with PostgreSQL.</source>
        <translation>Reckoner 的此构建只能读取 SQLite；请使用支持 PostgreSQL 的构建。</translation>
    </message>
</context>
<context>
    <name>PostgresLinkText</name>
    <message>
        <source>the value of %1 must not hold a semicolon</source>
        <translation>%1 的值不能含有分号</translation>
    </message>
    <message>
        <source>QPSQL has no handle of libpq</source>
        <translation>QPSQL 没有 libpq 句柄</translation>
    </message>
</context>
<context>
    <name>PostgresSessionText</name>
    <message>
        <source>the default database</source>
        <translation>默认数据库</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1 runs PostgreSQL %2; this version of Reckoner reads PostgreSQL %3 to %4.</source>
        <translation>%1 运行的是 PostgreSQL %2；此版本的 Reckoner 支持读取 PostgreSQL %3 至 %4。</translation>
    </message>
    <message>
        <source>The query %1 is missing from this build.</source>
        <translation>此构建中缺少查询 %1。</translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds; try --timeout with more.</source>
        <translation>读取 %1 的时间超过了 %2 秒；请用 --timeout 指定更长的时间。</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for PostgreSQL (QPSQL) or the libpq that it uses is not installed (package libqt6sql6-psql).</source>
        <translation>未安装 Qt 的 PostgreSQL 驱动（QPSQL）或其使用的 libpq（软件包 libqt6sql6-psql）。</translation>
    </message>
    <message>
        <source>%1 refuses the password or wants one; set PGPASSWORD or ~/.pgpass.</source>
        <translation>%1 拒绝了密码或需要密码；请设置 PGPASSWORD 或 ~/.pgpass。</translation>
    </message>
    <message>
        <source>Could not connect to %1: %2</source>
        <translation>无法连接到 %1：%2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Another session keeps a table of %1 locked; wait for it to finish, then try again.</source>
        <translation>另一个会话锁定了 %1 的一个表；请等它结束后重试。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Could not read the catalogs of %1: %2</source>
        <translation>无法读取 %1 的系统目录：%2</translation>
    </message>
    <message>
        <source>The connection to %1 was lost while reading; nothing was changed, try again.</source>
        <translation>读取时与 %1 的连接中断；没有更改任何内容，请重试。</translation>
    </message>
</context>
<context>
    <name>PostgresText</name>
    <message>
        <source>it lists the columns of %1, one of which was dropped</source>
        <translation>它列出了 %1 的各列，其中一列已被删除</translation>
    </message>
    <message>
        <source>it names %1, which was renamed</source>
        <translation>它引用了 %1，而后者已被重命名</translation>
    </message>
    <message>
        <source>it may name column %1, which was renamed</source>
        <translation>它可能引用了列 %1，而后者已被重命名</translation>
    </message>
    <message>
        <source>it may call %1, which was dropped</source>
        <translation>它可能调用了 %1，而后者已被删除</translation>
    </message>
    <message>
        <source>it may call %1, which was renamed</source>
        <translation>它可能调用了 %1，而后者已被重命名</translation>
    </message>
    <message>
        <source>Column %1 is not known.</source>
        <translation>列 %1 未知。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Another session (%1) keeps %2 of %3 locked; wait for it to finish, then try again.</source>
        <translation>另一个会话（%1）锁定了 %3 的 %2；请等它结束后重试。</translation>
    </message>
    <message>
        <source>The schema of %1 changed each of the %2 times that it was read; try again when nobody changes it.</source>
        <translation>共读取 %2 次，%1 的模式每次都发生了变化；请在没有人更改它时重试。</translation>
    </message>
    <message>
        <source>The schema of %1 changed meanwhile; reading it again</source>
        <translation>%1 的模式在此期间发生了变化；正在重新读取</translation>
    </message>
    <message>
        <source>The version table %1 could not be read: %2. Grant SELECT on it to the role that inspects.</source>
        <translation>无法读取版本表 %1：%2。请将其 SELECT 权限授予执行检查的角色。</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1; this version of Reckoner was tried with %2 to %3 only.</source>
        <translation>服务器运行的是 PostgreSQL %1；此版本的 Reckoner 仅在 %2 至 %3 上测试过。</translation>
    </message>
    <message>
        <source>%1 has no schema named %2.</source>
        <translation>%1 没有名为 %2 的模式。</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>正在读取 %2 的 %1</translation>
    </message>
    <message>
        <source>This role may not read %1: what it says is not known. Grant SELECT on it.</source>
        <translation>此角色无权读取 %1：其内容未知。请授予其 SELECT 权限。</translation>
    </message>
</context>
<context>
    <name>PythonText</name>
    <message>
        <source>The attribute %1 is not known.</source>
        <translation>属性 %1 未知。</translation>
    </message>
    <message>
        <source>%1 has no name %2 that could be read.</source>
        <translation>%1 没有可以读取的名称 %2。</translation>
    </message>
    <message>
        <source>super() is used outside of a class.</source>
        <translation>super() 在类之外使用。</translation>
    </message>
    <message>
        <source>Not all arguments of the call are known.</source>
        <translation>调用的部分参数未知。</translation>
    </message>
    <message>
        <source>The function&apos;s module is gone.</source>
        <translation>函数所在的模块已不存在。</translation>
    </message>
    <message>
        <source>Calls are nested too deeply.</source>
        <translation>调用嵌套过深。</translation>
    </message>
    <message>
        <source>Reading this takes too long.</source>
        <translation>读取此内容耗时过长。</translation>
    </message>
    <message>
        <source>What the function returns depends on a condition that is not known.</source>
        <translation>函数的返回值取决于一个未知的条件。</translation>
    </message>
    <message>
        <source>extended by something unknown</source>
        <translation>由未知内容扩展</translation>
    </message>
    <message>
        <source>updated by something unknown</source>
        <translation>由未知内容更新</translation>
    </message>
    <message>
        <source>%1 is larger than any Python source ought to be; it was not read.</source>
        <translation>%1 超出了 Python 源文件应有的大小；未读取。</translation>
    </message>
    <message>
        <source>%1 has a syntax error in line %2; the statement was read around.</source>
        <translation>%1 在第 %2 行有语法错误；已跳过该语句。</translation>
    </message>
    <message>
        <source>A part of the text is not known.</source>
        <translation>文本的一部分未知。</translation>
    </message>
    <message>
        <source>Which member of %1 it is, is not known.</source>
        <translation>不知道它是 %1 的哪个成员。</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>1 table</source>
        <translation>1 个表</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 个表</translation>
    </message>
    <message>
        <source>1 revision</source>
        <translation>1 个修订版本</translation>
    </message>
    <message>
        <source>%1 revisions</source>
        <translation>%1 个修订版本</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>无修订版本</translation>
    </message>
    <message>
        <source>no migration history</source>
        <translation>无迁移历史</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1（未知）</translation>
    </message>
    <message>
        <source>base (the version table is empty)</source>
        <translation>base（版本表为空）</translation>
    </message>
    <message>
        <source>, PostgreSQL %1</source>
        <translation>，PostgreSQL %1</translation>
    </message>
    <message>
        <source>, SQLite %1</source>
        <translation>，SQLite %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实际库</translation>
    </message>
    <message>
        <source>%1, %2%3</source>
        <translation>%1，%2%3</translation>
    </message>
    <message>
        <source>no database given</source>
        <translation>未指定数据库</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>waived: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message>
        <source>last shaped by %1</source>
        <translation>最后由 %1 改动</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>as well explained by %1</source>
        <translation>%1 同样可以解释</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>along with it: %1</source>
        <translation>连带：%1</translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation>待执行的迁移</translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation>读取时无法理解</translation>
    </message>
    <message>
        <source>... more with --verbose</source>
        <translation>... 使用 --verbose 查看更多</translation>
    </message>
    <message>
        <source>could touch anything</source>
        <translation>可能影响任何对象</translation>
    </message>
    <message>
        <source>data only</source>
        <translation>仅涉及数据</translation>
    </message>
    <message>
        <source>bounded to %1</source>
        <translation>仅限于 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Drift: the database is not as its stamp says</source>
        <translation>漂移：数据库与其版本戳所示不符</translation>
    </message>
    <message>
        <source>Model changes without a migration</source>
        <translation>没有迁移的模型更改</translation>
    </message>
    <message>
        <source>Models and database differ</source>
        <translation>模型与数据库不同</translation>
    </message>
    <message>
        <source>The history itself</source>
        <translation>迁移历史本身</translation>
    </message>
    <message>
        <source>Foreign objects</source>
        <translation>外来对象</translation>
    </message>
    <message>
        <source>base (the empty database)</source>
        <translation>base（空数据库）</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>恰好是 %1</translation>
    </message>
    <message>
        <source>%1, one difference away</source>
        <translation>%1，相差 1 处</translation>
    </message>
    <message>
        <source>%1, %2 differences away</source>
        <translation>%1，相差 %2 处</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>; as near: %1</source>
        <translation>；同样接近：%1</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>One difference.</source>
        <translation>1 处差异。</translation>
    </message>
    <message>
        <source>%1 differences.</source>
        <translation>%1 处差异。</translation>
    </message>
    <message>
        <source> (revision %1)</source>
        <translation> (修订版本 %1)</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>bases</source>
        <translation>base</translation>
    </message>
    <message>
        <source>stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>merge of %1</source>
        <translation>%1 的合并</translation>
    </message>
    <message>
        <source>%1 not understood</source>
        <translation>%1 处无法理解</translation>
    </message>
    <message>
        <source>%1 could not be applied</source>
        <translation>%1 处无法应用</translation>
    </message>
    <message>
        <source>repair-like</source>
        <translation>类似修复</translation>
    </message>
    <message>
        <source>stamp: %1</source>
        <translation>版本戳：%1</translation>
    </message>
    <message>
        <source>stamp: none</source>
        <translation>版本戳：无</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>已略去：%1</translation>
    </message>
    <message>
        <source>%1 more annotations: GitHub shows ten of each level. The summary of the step has them.</source>
        <translation>另有 %1 条注解：GitHub 每级只显示十条。步骤摘要中有它们。</translation>
    </message>
    <message>
        <source>facet</source>
        <translation>方面</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1，不确定</translation>
    </message>
    <message>
        <source>Could not be understood: %1</source>
        <translation>无法理解：%1</translation>
    </message>
    <message>
        <source>Pending migrations: %1</source>
        <translation>待执行的迁移：%1</translation>
    </message>
    <message>
        <source>What this build&apos;s models would stumble over: %1</source>
        <translation>此构建的模型会出错之处：%1</translation>
    </message>
    <message>
        <source>Not compared: %1</source>
        <translation>未比较：%1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this, as HTML names it</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>指纹 %1</translation>
    </message>
    <message>
        <source>could not be understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另外 %1 项</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>另外还有 %1 项。</translation>
    </message>
    <message>
        <source>| | Object | What differs |</source>
        <translation>| | 对象 | 差异 |</translation>
    </message>
    <message>
        <source>%1 more findings</source>
        <translation>另外 %1 个发现项</translation>
    </message>
    <message>
        <source>To be known, or waived: %1</source>
        <translation>仅供了解或已豁免：%1</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>at head</source>
        <translation>在 head</translation>
    </message>
    <message>
        <source>in the models</source>
        <translation>在模型中</translation>
    </message>
    <message>
        <source>at the stamp</source>
        <translation>在版本戳处</translation>
    </message>
    <message>
        <source>at the assumed revision</source>
        <translation>在假定的修订处</translation>
    </message>
    <message>
        <source>in the database</source>
        <translation>在数据库中</translation>
    </message>
    <message>
        <source>in the history</source>
        <translation>在历史中</translation>
    </message>
    <message>
        <source>waived here</source>
        <translation>在此豁免</translation>
    </message>
    <message>
        <source>No database was given.</source>
        <translation>没有给出数据库。</translation>
    </message>
    <message>
        <source>No models were found.</source>
        <translation>没有找到模型。</translation>
    </message>
    <message>
        <source>Stamp and database (drift)</source>
        <translation>版本戳与数据库（漂移）</translation>
    </message>
    <message>
        <source>Stamp and head (pending migrations)</source>
        <translation>版本戳与 head（待执行的迁移）</translation>
    </message>
    <message>
        <source>Migrations are pending.</source>
        <translation>有待执行的迁移。</translation>
    </message>
    <message>
        <source>Models and head</source>
        <translation>模型与 head</translation>
    </message>
    <message>
        <source>Models and database</source>
        <translation>模型与数据库</translation>
    </message>
    <message>
        <source>This build&apos;s models on this database</source>
        <translation>此构建的模型在此数据库上</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>may fail</source>
        <translation>可能失败</translation>
    </message>
    <message>
        <source>The snapshot is older than the policy allows.</source>
        <translation>快照比策略允许的更旧。</translation>
    </message>
    <message>
        <source>out of line</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>用法错误</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Not understood by reading: %1 (%2)</source>
        <translation>读取时无法理解：%1（%2）</translation>
    </message>
    <message>
        <source>; a snapshot of an age that it does not say</source>
        <translation>；一个没有说明时间的快照</translation>
    </message>
    <message>
        <source>; a snapshot of %1, today</source>
        <translation>；%1 的快照，今天</translation>
    </message>
    <message>
        <source>; a snapshot of %1, one day ago</source>
        <translation>；%1 的快照，一天前</translation>
    </message>
    <message>
        <source>; a snapshot of %1, %2 days ago</source>
        <translation>；%1 的快照，%2 天前</translation>
    </message>
    <message>
        <source>... %1 more of %2 with --verbose</source>
        <translation>… 还有 %1 个 %2，用 --verbose 查看</translation>
    </message>
    <message>
        <source>What this build&apos;s models would stumble over</source>
        <translation>此构建的模型会出错之处</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>stamp and heads in line</source>
        <translation>版本戳与 head 一致</translation>
    </message>
    <message>
        <source>The age of the snapshot is not known.</source>
        <translation>快照的时间不明。</translation>
    </message>
    <message>
        <source>The version table could not be read.</source>
        <translation>无法读取版本表。</translation>
    </message>
    <message>
        <source>; a snapshot of %1, a day that has not come</source>
        <translation>；快照日期为 %1，而这一天尚未到来</translation>
    </message>
    <message>
        <source>known: %1</source>
        <translation>已知：%1</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Out of line: exit code 1</source>
        <translation>不一致：退出码 1</translation>
    </message>
    <message>
        <source>Could not tell: exit code 2</source>
        <translation>无法得知：退出码 2</translation>
    </message>
    <message>
        <source>Not as the stamp says, but not called drift</source>
        <translation>与版本戳不符，但不称为漂移</translation>
    </message>
    <message>
        <source>Not as in the models, but in need of no migration</source>
        <translation>与模型不同，但无需迁移</translation>
    </message>
    <message>
        <source>; assumed as the stamp</source>
        <translation>；假定为版本戳</translation>
    </message>
</context>
<context>
    <name>RevisionDiffText</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>没有迁移对应修订版本 %1。</translation>
    </message>
</context>
<context>
    <name>RevisionGraphText</name>
    <message>
        <source>Two migrations have the revision id %1: %2 and %3.</source>
        <translation>两个迁移的修订版本 ID 都是 %1：%2 和 %3。</translation>
    </message>
    <message>
        <source>Branch label %1 of revision %2 is used by revision %3 already.</source>
        <translation>修订版本 %2 的分支标签 %1 已被修订版本 %3 使用。</translation>
    </message>
    <message>
        <source>Revision %1 follows %2, which no migration has.</source>
        <translation>修订版本 %1 接在 %2 之后，但没有迁移对应后者。</translation>
    </message>
    <message>
        <source>Revision %1 depends on %2, which no migration has.</source>
        <translation>修订版本 %1 依赖 %2，但没有迁移对应后者。</translation>
    </message>
    <message>
        <source>These revisions follow one another in a circle: %1.</source>
        <translation>这些修订版本首尾相接，形成循环：%1。</translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>没有迁移对应修订版本 %1。</translation>
    </message>
    <message>
        <source>Revision %1 may be any of: %2.</source>
        <translation>修订版本 %1 可能是以下任意一个：%2。</translation>
    </message>
    <message>
        <source>There are several heads (%1); name one, or say heads.</source>
        <translation>有多个 Head（%1）；请指定其中一个，或写 heads。</translation>
    </message>
    <message>
        <source>Revision %1 is not on branch %2.</source>
        <translation>修订版本 %1 不在分支 %2 上。</translation>
    </message>
    <message>
        <source>%1 names several revisions; a step from there is not clear.</source>
        <translation>%1 指代多个修订版本；从那里移动一步的去向不明确。</translation>
    </message>
    <message>
        <source>%1%2 goes below the base.</source>
        <translation>%1%2 已低于 base。</translation>
    </message>
    <message>
        <source>%1+%2 goes above the head.</source>
        <translation>%1+%2 已高于 Head。</translation>
    </message>
    <message>
        <source>A step from %1 may lead to any of: %2.</source>
        <translation>从 %1 移动一步可能到达以下任意一个：%2。</translation>
    </message>
</context>
<context>
    <name>RuleHelp</name>
    <message>
        <source>The models differ from what the migrations build.</source>
        <translation>模型与迁移所构建的不同。</translation>
    </message>
    <message>
        <source>Write a migration for the change, or take the change out of the models.</source>
        <translation>为该更改编写迁移，或把更改从模型中去掉。</translation>
    </message>
    <message>
        <source>The stamp says that a revision was run, but what it builds is missing.</source>
        <translation>版本戳说某个修订已执行，但它所构建的内容缺失。</translation>
    </message>
    <message>
        <source>Run what is missing on this database. Upgrading does not do it: the stamp says it was done.</source>
        <translation>在此数据库上执行缺失的部分。升级不会执行它：版本戳说已经做过。</translation>
    </message>
    <message>
        <source>The database has what a pending revision builds.</source>
        <translation>数据库已有某个待执行修订所构建的内容。</translation>
    </message>
    <message>
        <source>If all of the revision is there, stamp the database forward; else its upgrade meets objects that exist already.</source>
        <translation>如果该修订的全部内容都在，就把数据库的版本戳前移；否则其升级会遇到已存在的对象。</translation>
    </message>
    <message>
        <source>The database was changed to what the models say, by hand or by create_all; no revision does it.</source>
        <translation>数据库被手工或由 create_all 改成了模型所说的样子；没有任何修订这样做。</translation>
    </message>
    <message>
        <source>Write the migration that is missing, so that it does no harm where the change is there.</source>
        <translation>编写缺失的迁移，使其在更改已存在之处不造成损害。</translation>
    </message>
    <message>
        <source>Part of what a revision did has been undone in the database.</source>
        <translation>某个修订所做的一部分在数据库中被撤销了。</translation>
    </message>
    <message>
        <source>Bring it back on this database or, if it was meant, write a revision that says so.</source>
        <translation>在此数据库上恢复它；如果是有意的，就编写一个说明它的修订。</translation>
    </message>
    <message>
        <source>The database differs from what its stamp says, and no revision makes it so.</source>
        <translation>数据库与其版本戳所说的不同，且没有任何修订使其如此。</translation>
    </message>
    <message>
        <source>Change this database back or, if it was meant, write a revision that says so.</source>
        <translation>把此数据库改回去；如果是有意的，就编写一个说明它的修订。</translation>
    </message>
    <message>
        <source>The database has an object that no model and no revision ever made.</source>
        <translation>数据库中有一个从未由任何模型或修订创建的对象。</translation>
    </message>
    <message>
        <source>Nothing, if it belongs to somebody else; reckoner.toml is where to say so.</source>
        <translation>如果它属于别人，就不必做什么；可在 reckoner.toml 中说明。</translation>
    </message>
    <message>
        <source>Something about the migration history itself, or about the stamp.</source>
        <translation>关于迁移历史本身或版本戳的问题。</translation>
    </message>
    <message>
        <source>The message names the revision; look at its script.</source>
        <translation>消息中指出了修订；请查看其脚本。</translation>
    </message>
    <message>
        <source>Something about what reckoner.toml says, not about the database.</source>
        <translation>关于 reckoner.toml 所说的内容，而不是数据库。</translation>
    </message>
    <message>
        <source>Look at it there.</source>
        <translation>请到那里查看。</translation>
    </message>
    <message>
        <source>The database differs from the models; there is no migration history.</source>
        <translation>数据库与模型不同；没有迁移历史。</translation>
    </message>
    <message>
        <source>Change the database or the models, whichever was not meant.</source>
        <translation>更改数据库或模型中并非本意的一方。</translation>
    </message>
    <message>
        <source>It is on the second side only.</source>
        <translation>它只在第二侧。</translation>
    </message>
    <message>
        <source>Add it to the first side, or remove it from the second.</source>
        <translation>把它加到第一侧，或从第二侧移除。</translation>
    </message>
    <message>
        <source>It is on the first side only.</source>
        <translation>它只在第一侧。</translation>
    </message>
    <message>
        <source>Add it to the second side, or remove it from the first.</source>
        <translation>把它加到第二侧，或从第一侧移除。</translation>
    </message>
    <message>
        <source>It is on both sides and differs.</source>
        <translation>它在两侧都有，但不同。</translation>
    </message>
    <message>
        <source>Change the side that was not meant.</source>
        <translation>更改并非本意的一侧。</translation>
    </message>
    <message>
        <source>It seems to have another name on the second side.</source>
        <translation>它在第二侧似乎有另一个名称。</translation>
    </message>
    <message>
        <source>Look whether it is one object; --no-renames shows the two.</source>
        <translation>请查看是否为同一对象；--no-renames 会显示两个。</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Unique constraint</source>
        <translation>唯一约束</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查约束</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>外键</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>排除约束</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Enum</source>
        <translation>枚举</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域</translation>
    </message>
    <message>
        <source>Composite type</source>
        <translation>复合类型</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Materialized view</source>
        <translation>物化视图</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Range type</source>
        <translation>范围类型</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>排序规则</translation>
    </message>
    <message>
        <source>Extended statistics</source>
        <translation>扩展统计信息</translation>
    </message>
    <message>
        <source>Rewrite rule</source>
        <translation>重写规则</translation>
    </message>
    <message>
        <source>Event trigger, publication or foreign server</source>
        <translation>事件触发器、发布或外部服务器</translation>
    </message>
    <message>
        <source>%1 in the models without a migration</source>
        <translation>%1在模型中，但没有迁移</translation>
    </message>
    <message>
        <source>%1 of the history is not in the models</source>
        <translation>迁移历史中的%1不在模型中</translation>
    </message>
    <message>
        <source>%1 differs between models and history</source>
        <translation>%1在模型与迁移历史之间不同</translation>
    </message>
    <message>
        <source>%1 may be renamed in the models</source>
        <translation>%1在模型中可能已重命名</translation>
    </message>
    <message>
        <source>A stamped revision was not run</source>
        <translation>已打戳的修订版本未执行</translation>
    </message>
    <message>
        <source>A pending revision is applied ahead</source>
        <translation>待执行的修订版本已提前应用</translation>
    </message>
    <message>
        <source>Live was changed to what the models say</source>
        <translation>实际库已被改成与模型一致</translation>
    </message>
    <message>
        <source>Part of a revision was taken back</source>
        <translation>修订版本的一部分已被回退</translation>
    </message>
    <message>
        <source>Live was changed and no revision says so</source>
        <translation>实际库已被更改，而没有修订版本说明</translation>
    </message>
    <message>
        <source>An object that no revision and no model ever made</source>
        <translation>从未由任何修订版本或模型创建的对象</translation>
    </message>
    <message>
        <source>The stamp names a revision that the history does not have</source>
        <translation>版本戳指向迁移历史中没有的修订版本</translation>
    </message>
    <message>
        <source>The stamp has a row that is an ancestor of another</source>
        <translation>版本戳中有一行是另一行的祖先</translation>
    </message>
    <message>
        <source>The history has several heads</source>
        <translation>迁移历史有多个 head</translation>
    </message>
    <message>
        <source>An operation could not be replayed</source>
        <translation>有一个操作无法重放</translation>
    </message>
    <message>
        <source>A statement that may touch anything could not be understood</source>
        <translation>有一条可能影响任何对象的语句无法理解</translation>
    </message>
    <message>
        <source>Branches that do not commute</source>
        <translation>互不可交换的分支</translation>
    </message>
    <message>
        <source>%1 in the database and not in the models</source>
        <translation>%1在数据库中，但不在模型中</translation>
    </message>
    <message>
        <source>%1 of the models is not in the database</source>
        <translation>模型中的%1不在数据库中</translation>
    </message>
    <message>
        <source>%1 differs between models and database</source>
        <translation>%1在模型与数据库之间不同</translation>
    </message>
    <message>
        <source>%1 may be renamed in the database</source>
        <translation>%1在数据库中可能已重命名</translation>
    </message>
    <message>
        <source>A revision changes the schema and cannot be taken back</source>
        <translation>修订更改了模式且无法撤回</translation>
    </message>
    <message>
        <source>A revision makes whatever the models of its day declare</source>
        <translation>修订创建其当天模型声明的一切</translation>
    </message>
    <message>
        <source>A revision was edited after it was merged</source>
        <translation>修订在合并后被编辑</translation>
    </message>
    <message>
        <source>A repair after the revision that was to be the last to need one</source>
        <translation>在应为最后一个需要修复的修订之后出现了修复</translation>
    </message>
    <message>
        <source>A waiver has expired</source>
        <translation>一项豁免已过期</translation>
    </message>
</context>
<context>
    <name>SchemaEditor</name>
    <message>
        <source>Table %1 has no column %2.</source>
        <translation>表 %1 没有列 %2。</translation>
    </message>
    <message>
        <source>it needs what was dropped</source>
        <translation>它需要已被删除的对象</translation>
    </message>
    <message>
        <source>There is no table %1 to add column %2 to.</source>
        <translation>表 %1 不存在，无法添加列 %2。</translation>
    </message>
    <message>
        <source>Table %1 has a column %2 already.</source>
        <translation>表 %1 已有列 %2。</translation>
    </message>
    <message>
        <source>There is no table %1 to drop column %2 of.</source>
        <translation>表 %1 不存在，无法删除列 %2。</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to drop.</source>
        <translation>表 %1 没有列 %2，无法删除。</translation>
    </message>
    <message>
        <source>Column %1 of %2 is computed from %3.</source>
        <translation>%2 的列 %1 由 %3 计算得出。</translation>
    </message>
    <message>
        <source>SQLite does not drop column %1 of %2: a key, index or constraint uses it.</source>
        <translation>SQLite 不会删除 %2 的列 %1：有键、索引或约束使用它。</translation>
    </message>
    <message>
        <source>A foreign key of table %1 points at column %2 of %3; say CASCADE.</source>
        <translation>表 %1 的一个外键引用了 %3 的列 %2；请使用 CASCADE。</translation>
    </message>
    <message>
        <source>There is no table %1 to alter column %2 of.</source>
        <translation>表 %1 不存在，无法更改列 %2。</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to alter.</source>
        <translation>表 %1 没有列 %2，无法更改。</translation>
    </message>
    <message>
        <source>Column %1 of %2 is in the primary key and stays NOT NULL.</source>
        <translation>%2 的列 %1 属于主键，仍为 NOT NULL。</translation>
    </message>
    <message>
        <source>There is no table %1 to add a primary key to.</source>
        <translation>表 %1 不存在，无法添加主键。</translation>
    </message>
    <message>
        <source>Table %1 has a primary key already.</source>
        <translation>表 %1 已有主键。</translation>
    </message>
    <message>
        <source>There is no table %1 to add a unique constraint to.</source>
        <translation>表 %1 不存在，无法添加唯一约束。</translation>
    </message>
    <message>
        <source>Table %1 has a constraint %2 already.</source>
        <translation>表 %1 已有约束 %2。</translation>
    </message>
    <message>
        <source>There is no table %1 to add a check to.</source>
        <translation>表 %1 不存在，无法添加检查约束。</translation>
    </message>
    <message>
        <source>There is no table %1 to add a foreign key to.</source>
        <translation>表 %1 不存在，无法添加外键。</translation>
    </message>
    <message>
        <source>There is no table %1 to add an exclusion constraint to.</source>
        <translation>表 %1 不存在，无法添加排除约束。</translation>
    </message>
    <message>
        <source>There is no table %1 to drop constraint %2 of.</source>
        <translation>表 %1 不存在，无法删除约束 %2。</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to drop.</source>
        <translation>表 %1 没有约束 %2，无法删除。</translation>
    </message>
    <message>
        <source>A foreign key of table %1 needs constraint %2 of %3; say CASCADE.</source>
        <translation>表 %1 的一个外键需要 %3 的约束 %2；请使用 CASCADE。</translation>
    </message>
    <message>
        <source>There is no table %1 to rename constraint %2 of.</source>
        <translation>表 %1 不存在，无法重命名约束 %2。</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to rename.</source>
        <translation>表 %1 没有约束 %2，无法重命名。</translation>
    </message>
    <message>
        <source>There is no table %1 to validate constraint %2 of.</source>
        <translation>表 %1 不存在，无法验证约束 %2。</translation>
    </message>
    <message>
        <source>Table %1 has no constraint %2 to validate.</source>
        <translation>表 %1 没有约束 %2，无法验证。</translation>
    </message>
    <message>
        <source>Index %1 is there already.</source>
        <translation>索引 %1 已存在。</translation>
    </message>
    <message>
        <source>There is no table %1 to index.</source>
        <translation>表 %1 不存在，无法建立索引。</translation>
    </message>
    <message>
        <source>Table %1 has no column %2 to index.</source>
        <translation>表 %1 没有列 %2，无法建立索引。</translation>
    </message>
    <message>
        <source>There is no index %1 to drop.</source>
        <translation>索引 %1 不存在，无法删除。</translation>
    </message>
    <message>
        <source>There is no index %1 to rename.</source>
        <translation>索引 %1 不存在，无法重命名。</translation>
    </message>
    <message>
        <source>Sequence %1 is there already.</source>
        <translation>序列 %1 已存在。</translation>
    </message>
    <message>
        <source>There is no sequence %1 to alter.</source>
        <translation>序列 %1 不存在，无法更改。</translation>
    </message>
    <message>
        <source>There is no sequence %1 to drop.</source>
        <translation>序列 %1 不存在，无法删除。</translation>
    </message>
    <message>
        <source>The default of column %1 of %2 uses sequence %3; say CASCADE.</source>
        <translation>%2 的列 %1 的默认值使用了序列 %3；请使用 CASCADE。</translation>
    </message>
    <message>
        <source>There is no sequence %1 to rename.</source>
        <translation>序列 %1 不存在，无法重命名。</translation>
    </message>
    <message>
        <source>Sequence %1 cannot be renamed: %2 is there already.</source>
        <translation>无法重命名序列 %1：%2 已存在。</translation>
    </message>
    <message>
        <source>There is no table or view %1 for the %2 %3.</source>
        <translation>%2 %3 所属的表或视图 %1 不存在。</translation>
    </message>
    <message>
        <source>There is no %1 %2 on %3 to drop.</source>
        <translation>%3 上没有 %1 %2，无法删除。</translation>
    </message>
    <message>
        <source>There is no %1 %2 to drop.</source>
        <translation>%1 %2 不存在，无法删除。</translation>
    </message>
    <message>
        <source>There is no %1 %2 to comment on.</source>
        <translation>%1 %2 不存在，无法添加注释。</translation>
    </message>
    <message>
        <source>Schema %1 is there already.</source>
        <translation>模式 %1 已存在。</translation>
    </message>
    <message>
        <source>There is no schema %1.</source>
        <translation>模式 %1 不存在。</translation>
    </message>
    <message>
        <source>Schema %1 still holds %2 objects; say CASCADE.</source>
        <translation>模式 %1 中仍有 %2 个对象；请使用 CASCADE。</translation>
    </message>
    <message>
        <source>Table %1 is there already.</source>
        <translation>表 %1 已存在。</translation>
    </message>
    <message>
        <source>There is no table %1 to rebuild.</source>
        <translation>表 %1 不存在，无法重建。</translation>
    </message>
    <message>
        <source>There is no table %1 to drop.</source>
        <translation>表 %1 不存在，无法删除。</translation>
    </message>
    <message>
        <source>Table %1 inherits from %2; say CASCADE.</source>
        <translation>表 %1 继承自 %2；请使用 CASCADE。</translation>
    </message>
    <message>
        <source>A foreign key of table %1 points at %2; say CASCADE.</source>
        <translation>表 %1 的一个外键引用了 %2；请使用 CASCADE。</translation>
    </message>
    <message>
        <source>There is no table %1 to rename.</source>
        <translation>表 %1 不存在，无法重命名。</translation>
    </message>
    <message>
        <source>Table %1 cannot be renamed: %2 is there already.</source>
        <translation>无法重命名表 %1：%2 已存在。</translation>
    </message>
    <message>
        <source>Whether this key follows a rename depends on PRAGMA foreign_keys while legacy_alter_table is on.</source>
        <translation>legacy_alter_table 开启时，此键是否随重命名而更新取决于 PRAGMA foreign_keys。</translation>
    </message>
    <message>
        <source>View %1 cannot be moved: %2 is there already.</source>
        <translation>无法移动视图 %1：%2 已存在。</translation>
    </message>
    <message>
        <source>There is no table %1 to move.</source>
        <translation>表 %1 不存在，无法移动。</translation>
    </message>
    <message>
        <source>Table %1 cannot be moved: %2 is there already.</source>
        <translation>无法移动表 %1：%2 已存在。</translation>
    </message>
    <message>
        <source>There is no table %1 to comment on.</source>
        <translation>表 %1 不存在，无法添加注释。</translation>
    </message>
    <message>
        <source>Type %1 is there already.</source>
        <translation>类型 %1 已存在。</translation>
    </message>
    <message>
        <source>There is no type %1 to drop.</source>
        <translation>类型 %1 不存在，无法删除。</translation>
    </message>
    <message>
        <source>Column %1 of %2 has type %3; say CASCADE.</source>
        <translation>%2 的列 %1 的类型是 %3；请使用 CASCADE。</translation>
    </message>
    <message>
        <source>Type %1 cannot be renamed: %2 is there already.</source>
        <translation>无法重命名类型 %1：%2 已存在。</translation>
    </message>
    <message>
        <source>There is no type %1 to rename.</source>
        <translation>类型 %1 不存在，无法重命名。</translation>
    </message>
    <message>
        <source>There is no enum %1 to add &apos;%2&apos; to.</source>
        <translation>枚举 %1 不存在，无法添加 &apos;%2&apos;。</translation>
    </message>
    <message>
        <source>Enum %1 has a label &apos;%2&apos; already.</source>
        <translation>枚举 %1 已有标签 &apos;%2&apos;。</translation>
    </message>
    <message>
        <source>Enum %1 has no label &apos;%2&apos;.</source>
        <translation>枚举 %1 没有标签 &apos;%2&apos;。</translation>
    </message>
    <message>
        <source>There is no enum %1 to change.</source>
        <translation>枚举 %1 不存在，无法更改。</translation>
    </message>
    <message>
        <source>Label &apos;%1&apos; was renamed; which text of it is the label is not known.</source>
        <translation>标签 &apos;%1&apos; 已重命名；无法得知其中哪处文本是该标签。</translation>
    </message>
    <message>
        <source>There is no enum %1 to rename a label of.</source>
        <translation>枚举 %1 不存在，无法重命名标签。</translation>
    </message>
    <message>
        <source>There is no index %1 to attach.</source>
        <translation>没有可附加的索引 %1。</translation>
    </message>
</context>
<context>
    <name>SnapshotText</name>
    <message>
        <source>%1 is not a snapshot: it is not valid JSON.</source>
        <translation>%1 不是快照：它不是有效的 JSON。</translation>
    </message>
    <message>
        <source>%1 is not a snapshot written by Reckoner.</source>
        <translation>%1 不是由 Reckoner 写入的快照。</translation>
    </message>
    <message>
        <source>%1 is a snapshot of version %2; this build reads version 1.</source>
        <translation>%1 是版本 %2 的快照；此构建只能读取版本 1。</translation>
    </message>
    <message>
        <source>%1 names a dialect this build does not know.</source>
        <translation>%1 指定了此构建不认识的方言。</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>SourcesText</name>
    <message>
        <source>%1 is not a text in UTF-8.</source>
        <translation>%1 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 处的 %1</translation>
    </message>
    <message>
        <source>--dialect says %1 but the database is %2.</source>
        <translation>--dialect 指定为 %1，但数据库是 %2。</translation>
    </message>
    <message>
        <source>Nothing here says which database this is for; add --dialect postgresql or --dialect sqlite.</source>
        <translation>此处没有说明针对哪种数据库；请添加 --dialect postgresql 或 --dialect sqlite。</translation>
    </message>
    <message>
        <source>This is for more than one database; add --dialect postgresql or --dialect sqlite.</source>
        <translation>此内容适用于多种数据库；请添加 --dialect postgresql 或 --dialect sqlite。</translation>
    </message>
    <message>
        <source>%1 has several migration histories; add --root with one of: %2.</source>
        <translation>%1 有多个迁移历史；请添加 --root 并指定以下之一：%2。</translation>
    </message>
    <message>
        <source>%1 has no migration history called %2; there is: %3.</source>
        <translation>%1 没有名为 %2 的迁移历史；现有：%3。</translation>
    </message>
    <message>
        <source>Reading the models of %1</source>
        <translation>正在读取 %1 的模型</translation>
    </message>
    <message>
        <source>Reading the migrations of %1</source>
        <translation>正在读取 %1 的迁移</translation>
    </message>
    <message>
        <source>%1 is not a database.</source>
        <translation>%1 不是数据库。</translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>history of %1 at %2</source>
        <translation>%1 在 %2 处的迁移历史</translation>
    </message>
    <message>
        <source>This is not a PostgreSQL URL: %1</source>
        <translation>这不是 PostgreSQL URL：%1</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>未设置环境变量 %1。</translation>
    </message>
    <message>
        <source>The value of %1 is not a source: %2</source>
        <translation>%1 的值不是来源：%2</translation>
    </message>
    <message>
        <source>postgresql: wants a URL, or key=value words such as service=NAME.</source>
        <translation>postgresql: 需要一个 URL，或 service=NAME 这样的 key=value 词。</translation>
    </message>
    <message>
        <source>sqlite: wants the path of a file; a database in memory cannot be inspected.</source>
        <translation>sqlite: 需要文件路径；无法检查内存中的数据库。</translation>
    </message>
    <message>
        <source>git: wants a revision and a source of files, as in git:main:models:.</source>
        <translation>git: 需要一个修订版本和一个文件来源，例如 git:main:models:.</translation>
    </message>
    <message>
        <source>%1 is not a source of files; after git:%2: may stand models:DIR, history:DIR@REV, ddl:FILE or snapshot:FILE.</source>
        <translation>%1 不是文件来源；git:%2: 之后可以是 models:DIR、history:DIR@REV、ddl:FILE 或 snapshot:FILE。</translation>
    </message>
    <message>
        <source>Sources of the form %1: are not read by this version yet.</source>
        <translation>此版本尚不能读取 %1: 形式的来源。</translation>
    </message>
    <message>
        <source>%1 is not an SQLite database.</source>
        <translation>%1 不是 SQLite 数据库。</translation>
    </message>
    <message>
        <source>%1 is a folder; say models:%1 or history:%1.</source>
        <translation>%1 是文件夹；请写成 models:%1 或 history:%1。</translation>
    </message>
    <message>
        <source>%1 is not a source; try postgresql://..., sqlite:PATH, models:DIR, history:DIR, ddl:FILE or snapshot:FILE.</source>
        <translation>%1 不是来源；请尝试 postgresql://...、sqlite:PATH、models:DIR、history:DIR、ddl:FILE 或 snapshot:FILE。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is not a database; --database wants one, or a snapshot of one.</source>
        <translation>%1 不是数据库；--database 需要一个数据库或其快照。</translation>
    </message>
    <message>
        <source>Git has revision %1: commit %2 of %3 has it in %4</source>
        <translation>Git 中有修订版本 %1：%3 的提交 %2 在 %4 中含有它</translation>
    </message>
    <message>
        <source>, and it is on branch %1.</source>
        <translation>，并且它在分支 %1 上。</translation>
    </message>
    <message>
        <source>; commit %1 of %2 took it away, so it may have been squashed.</source>
        <translation>；%2 的提交 %1 将其移除，因此它可能已被压缩合并。</translation>
    </message>
    <message>
        <source>Looking for revision %1 in the git history</source>
        <translation>正在 git 历史中查找修订版本 %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>There is an @ behind the host of this PostgreSQL URL: write / of a password as %2F, and @ as %40.</source>
        <translation>此 PostgreSQL URL 的主机之后有一个 @：请把密码中的 / 写作 %2F，把 @ 写作 %40。</translation>
    </message>
</context>
<context>
    <name>SqliteFactsText</name>
    <message>
        <source>%1 of column %2</source>
        <translation>列 %2：%1</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
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
        <translation>生成方式</translation>
    </message>
    <message>
        <source>number of columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>number of foreign keys</source>
        <translation>外键数</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>外键 %1</translation>
    </message>
    <message>
        <source>unique %1</source>
        <translation>唯一约束 %1</translation>
    </message>
</context>
<context>
    <name>SqliteReader</name>
    <message>
        <source>%1 kept changing while it was read; try again when no program writes to it.</source>
        <translation>%1 在读取期间不断变化；请在没有程序写入它时重试。</translation>
    </message>
    <message>
        <source>The version table %1 could not be read: %2.</source>
        <translation>无法读取版本表 %1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n tables</source>
        <translation>
            <numerusform>正在读取 %n 个表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqliteReaderText</name>
    <message>
        <source>it is no CREATE TABLE with columns</source>
        <translation>它不是带有列定义的 CREATE TABLE</translation>
    </message>
    <message>
        <source>The definition of table %1 is not understood (%2); it is read from PRAGMAs, which do not tell everything.</source>
        <translation>无法理解表 %1 的定义（%2）；改为从 PRAGMA 读取，但 PRAGMA 提供的信息不完整。</translation>
    </message>
    <message>
        <source>The definition of index %1 is not understood; it is read from PRAGMAs, which tell neither expressions nor the WHERE.</source>
        <translation>无法理解索引 %1 的定义；改为从 PRAGMA 读取，但 PRAGMA 既不提供表达式，也不提供 WHERE。</translation>
    </message>
    <message>
        <source>The definition of %1 %2 is not understood (%3).</source>
        <translation>无法理解 %1 %2 的定义（%3）。</translation>
    </message>
</context>
<context>
    <name>SqliteRenameText</name>
    <message>
        <source>SQLite does not drop column %1 of %2: %3.</source>
        <translation>SQLite 不会删除 %2 的列 %1：%3。</translation>
    </message>
    <message>
        <source>What renaming in %1 makes of the text of %2 cannot be known (%3).</source>
        <translation>无法得知在 %1 中重命名会使 %2 的文本变成什么（%3）。</translation>
    </message>
</context>
<context>
    <name>SqliteScriptText</name>
    <message>
        <source>It takes statements back that were applied before.</source>
        <translation>该语句会撤回先前已应用的语句。</translation>
    </message>
    <message>
        <source>This SQL statement is not understood.</source>
        <translation>无法理解此 SQL 语句。</translation>
    </message>
    <message>
        <source>It may edit SQLite&apos;s own table of definitions.</source>
        <translation>该语句可能修改 SQLite 自身的定义表。</translation>
    </message>
    <message>
        <source>The columns of CREATE TABLE AS SELECT come from a query.</source>
        <translation>CREATE TABLE AS SELECT 的列来自查询。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>SQLite cannot add a column with a UNIQUE or PRIMARY KEY to table %1.</source>
        <translation>SQLite 无法向表 %1 添加带有 UNIQUE 或 PRIMARY KEY 的列。</translation>
    </message>
</context>
<context>
    <name>SqliteSessionText</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is a folder, not an SQLite file; name the file inside it.</source>
        <translation>%1 是文件夹，不是 SQLite 文件；请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation>无法读取 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>%1 has unfinished work beside it and could not be copied to a temporary folder to be read there; check the free space.</source>
        <translation>%1 旁边留有未完成的写入，且无法复制到临时文件夹中读取；请检查可用空间。</translation>
    </message>
    <message>
        <source>%1 kept changing while it was copied; try again when no program writes to it.</source>
        <translation>%1 在复制过程中不断变化；请在没有程序写入它时重试。</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed (package libqt6sql6-sqlite).</source>
        <translation>未安装 Qt 的 SQLite 驱动（软件包 libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds; see --timeout.</source>
        <translation>读取 %1 超过了 %2 秒；参见 --timeout。</translation>
    </message>
    <message>
        <source>%1 is locked by another program; wait for it to finish or close it, then try again.</source>
        <translation>%1 已被另一个程序锁定；请等待该程序完成或将其关闭，然后重试。</translation>
    </message>
    <message>
        <source>%1 is not an SQLite database, or it is encrypted.</source>
        <translation>%1 不是 SQLite 数据库，或者已加密。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Run PRAGMA integrity_check on a copy.</source>
        <translation>%1 已损坏：%2。请在副本上运行 PRAGMA integrity_check。</translation>
    </message>
    <message>
        <source>%1 cannot be opened; check its permissions.</source>
        <translation>无法打开 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Reading %1 failed: %2.</source>
        <translation>读取 %1 失败：%2。</translation>
    </message>
</context>
<context>
    <name>VerdictExportsText</name>
    <message>
        <source>Verdict as Text…</source>
        <translation>结论存为文本…</translation>
    </message>
    <message>
        <source>Verdict as JSON…</source>
        <translation>结论存为 JSON…</translation>
    </message>
    <message>
        <source>Verdict as HTML…</source>
        <translation>结论存为 HTML…</translation>
    </message>
    <message>
        <source>Verdict as Markdown…</source>
        <translation>结论存为 Markdown…</translation>
    </message>
    <message>
        <source>Verdict as SARIF…</source>
        <translation>结论存为 SARIF…</translation>
    </message>
    <message>
        <source>Verdict as JUnit…</source>
        <translation>结论存为 JUnit…</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>the empty database</source>
        <translation>空数据库</translation>
    </message>
    <message>
        <source>The stamp %1 names no known revision.</source>
        <translation>版本戳 %1 不对应任何已知的修订版本。</translation>
    </message>
    <message>
        <source>The database has no stamp.</source>
        <translation>数据库没有版本戳。</translation>
    </message>
    <message>
        <source>It is exactly where %1 leaves it (assumed as its stamp).</source>
        <translation>它恰好处于 %1 执行后的状态（假定以此为版本戳）。</translation>
    </message>
    <message>
        <source>It is nearest to %2, one difference away (assumed as its stamp).</source>
        <translation>它最接近 %2，相差一处（假定以此为版本戳）。</translation>
    </message>
    <message>
        <source>It is nearest to %2, %1 differences away (assumed as its stamp).</source>
        <translation>它最接近 %2，相差 %1 处（假定以此为版本戳）。</translation>
    </message>
    <message>
        <source>The database is exactly where %1 leaves it.</source>
        <translation>数据库恰好处于 %1 执行后的状态。</translation>
    </message>
    <message>
        <source>The database is nearest to %2, one difference away.</source>
        <translation>数据库最接近 %2，相差一处。</translation>
    </message>
    <message>
        <source>The database is nearest to %2, %1 differences away.</source>
        <translation>数据库最接近 %2，相差 %1 处。</translation>
    </message>
    <message>
        <source>As near: %1.</source>
        <translation>同样接近：%1。</translation>
    </message>
    <message>
        <source>No migration is pending.</source>
        <translation>没有待执行的迁移。</translation>
    </message>
    <message>
        <source>One migration is pending.</source>
        <translation>有一个待执行的迁移。</translation>
    </message>
    <message>
        <source>%1 migrations are pending.</source>
        <translation>有 %1 个待执行的迁移。</translation>
    </message>
    <message>
        <source>No drift.</source>
        <translation>没有漂移。</translation>
    </message>
    <message>
        <source>One difference is drift.</source>
        <translation>有一处差异属于漂移。</translation>
    </message>
    <message>
        <source>%1 differences are drift.</source>
        <translation>有 %1 处差异属于漂移。</translation>
    </message>
    <message>
        <source>Models and migrations agree.</source>
        <translation>模型与迁移一致。</translation>
    </message>
    <message>
        <source>One model change has no migration.</source>
        <translation>有一处模型变更没有对应的迁移。</translation>
    </message>
    <message>
        <source>%1 model changes have no migration.</source>
        <translation>有 %1 处模型变更没有对应的迁移。</translation>
    </message>
    <message>
        <source>Models and database agree.</source>
        <translation>模型与数据库一致。</translation>
    </message>
    <message>
        <source>Models and database differ in one thing.</source>
        <translation>模型与数据库有一处不同。</translation>
    </message>
    <message>
        <source>Models and database differ in %1 things.</source>
        <translation>模型与数据库有 %1 处不同。</translation>
    </message>
    <message>
        <source>One difference is uncertain.</source>
        <translation>有一处差异无法确定。</translation>
    </message>
    <message>
        <source>%1 differences are uncertain.</source>
        <translation>有 %1 处差异无法确定。</translation>
    </message>
    <message>
        <source>One object is foreign: no model and no revision ever made it.</source>
        <translation>有一个外来对象：没有任何模型或修订版本创建过它。</translation>
    </message>
    <message>
        <source>%1 objects are foreign: no model and no revision ever made them.</source>
        <translation>有 %1 个外来对象：没有任何模型或修订版本创建过它们。</translation>
    </message>
    <message>
        <source>One thing could not be compared.</source>
        <translation>有一项无法比较。</translation>
    </message>
    <message>
        <source>%1 things could not be compared.</source>
        <translation>有 %1 项无法比较。</translation>
    </message>
    <message>
        <source>One finding is waived: it does not reach the gate.</source>
        <translation>有一个发现项已豁免：它不计入门禁。</translation>
    </message>
    <message>
        <source>%1 findings are waived: they do not reach the gate.</source>
        <translation>有 %1 个发现项已豁免：它们不计入门禁。</translation>
    </message>
    <message>
        <source>No models were found: they are not part of this verdict.</source>
        <translation>未找到模型：本次判定不包含模型。</translation>
    </message>
    <message>
        <source>No migration history was found: models and database are compared directly.</source>
        <translation>未找到迁移历史：直接比较模型与数据库。</translation>
    </message>
    <message>
        <source>No database was given: stamp and drift are not part of this verdict.</source>
        <translation>未指定数据库：本次判定不包含版本戳和漂移。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>renamed: %1</source>
        <translation>已重命名：%1</translation>
    </message>
    <message>
        <source>applied ahead</source>
        <translation>提前应用</translation>
    </message>
    <message>
        <source>stamped but not run</source>
        <translation>已打戳但未执行</translation>
    </message>
    <message>
        <source>as in the models</source>
        <translation>与模型一致</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>no revision explains it</source>
        <translation>没有修订版本能解释</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>外来</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>One difference is ignored, as the policy asks.</source>
        <translation>按策略要求忽略了一处差异。</translation>
    </message>
    <message>
        <source>%1 differences are ignored, as the policy asks.</source>
        <translation>按策略要求忽略了 %1 处差异。</translation>
    </message>
    <message>
        <source>No database was given: only the migrations were looked at.</source>
        <translation>没有给出数据库：只查看了迁移。</translation>
    </message>
    <message>
        <source>The database has no version table: where it stands cannot be told.</source>
        <translation>数据库没有版本表：无法得知它处于何处。</translation>
    </message>
    <message>
        <source>The database is at %1, which this build does not know: what is pending cannot be told.</source>
        <translation>数据库处于 %1，此构建不认识它：无法得知有哪些待执行的迁移。</translation>
    </message>
    <message>
        <source>The stamp of the database could not be read.</source>
        <translation>无法读取数据库的版本戳。</translation>
    </message>
    <message>
        <source>Nothing of the history is there (base is assumed as its stamp).</source>
        <translation>历史中的内容全都不存在（假定其版本戳为 base）。</translation>
    </message>
    <message>
        <source>Nothing of the history is there: the database is at base.</source>
        <translation>历史中的内容全都不存在：数据库处于 base。</translation>
    </message>
    <message>
        <source>One difference may be drift.</source>
        <translation>有一处差异可能是漂移。</translation>
    </message>
    <message>
        <source>%1 differences may be drift.</source>
        <translation>有 %1 处差异可能是漂移。</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no stamp</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1（未知）</translation>
    </message>
    <message>
        <source>Whether migrations are pending is not known.</source>
        <translation>不知道是否有待执行的迁移。</translation>
    </message>
    <message>
        <source>One finding is in the baseline: it does not reach the gate.</source>
        <translation>有一个发现项在基线中：它不触及门限。</translation>
    </message>
    <message>
        <source>%1 findings are in the baseline: they do not reach the gate.</source>
        <translation>有 %1 个发现项在基线中：它们不触及门限。</translation>
    </message>
</context>
<context>
    <name>WaiverFileText</name>
    <message>
        <source>The file %1 cannot be read; look at its permissions.</source>
        <translation>无法读取文件 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>The file %1 was changed by somebody else meanwhile: nothing was written. Try again.</source>
        <translation>文件 %1 在此期间被他人修改：未写入任何内容。请重试。</translation>
    </message>
    <message>
        <source>The file %1 could not be written; look at its permissions.</source>
        <translation>无法写入文件 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>The file %1 could not be removed.</source>
        <translation>无法删除文件 %1。</translation>
    </message>
</context>
<context>
    <name>WaiversText</name>
    <message>
        <source>The waiver of %1 expired on %2 and waives nothing any more: %3</source>
        <translation>对 %1 的豁免已于 %2 到期，不再豁免任何内容：%3</translation>
    </message>
    <message>
        <source>The waiver of %1 expired on %2 and nothing needs it: it can go.</source>
        <translation>对 %1 的豁免已于 %2 到期，且已不再需要：可以删除。</translation>
    </message>
    <message>
        <source>A waiver names nothing: it needs a fingerprint, a rule or an object.</source>
        <translation>有一条豁免未指明对象：需要 fingerprint、rule 或 object。</translation>
    </message>
    <message>
        <source>A waiver gives no reason: it needs one.</source>
        <translation>有一条豁免没有给出理由：必须填写理由。</translation>
    </message>
    <message>
        <source>A waiver&apos;s expires must be a date without quotes, such as 2027-03-31.</source>
        <translation>豁免的 expires 必须是不带引号的日期，例如 2027-03-31。</translation>
    </message>
    <message>
        <source>A waiver has no key %1; there are fingerprint, rule, object, reason, owner and expires.</source>
        <translation>豁免没有键 %1；可用的键有 fingerprint、rule、object、reason、owner 和 expires。</translation>
    </message>
    <message>
        <source>A waiver&apos;s %1 must be a text in quotes.</source>
        <translation>豁免的 %1 必须是带引号的文本。</translation>
    </message>
    <message>
        <source>Waivers must be written as [[waiver]] tables, each with two brackets.</source>
        <translation>豁免必须写成 [[waiver]] 表，两侧各用两个方括号。</translation>
    </message>
    <message>
        <source>Waivers stand in an array in line, where none can be added: write each as a [[waiver]] table.</source>
        <translation>豁免写在行内数组中，无法向其中添加：请将每条豁免写成 [[waiver]] 表。</translation>
    </message>
    <message>
        <source>The waiver could not be added to %1 so that it is read again as it was given.</source>
        <translation>无法将豁免添加到 %1 并保证重新读取时内容不变。</translation>
    </message>
    <message>
        <source>%1 has no waiver of the finding %2.</source>
        <translation>%1 中没有针对发现项 %2 的豁免。</translation>
    </message>
    <message>
        <source>rules_off must be a list of names: [&quot;pg.in.order&quot;].</source>
        <translation>rules_off 必须是名称列表：[&quot;pg.in.order&quot;]。</translation>
    </message>
    <message>
        <source>There is no rule of equality called %1; `reckoner --help equivalences` lists them.</source>
        <translation>没有名为 %1 的等价规则；`reckoner --help equivalences` 列出全部规则。</translation>
    </message>
</context>
<context>
    <name>reckoner</name>
    <message>
        <source>The expression &quot;%1&quot; is not understood near &quot;%2&quot;.</source>
        <translation>无法理解表达式“%1”中“%2”附近的内容。</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>The SQL statement is not understood near %1.</source>
        <translation>无法理解 SQL 语句中 %1 附近的内容。</translation>
    </message>
    <message numerus="yes">
        <source>One CREATE statement was expected, %n found.</source>
        <translation>
            <numerusform>应为一条 CREATE 语句，实际找到 %n 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ChangeMap</name>
    <message>
        <source>Map of changes</source>
        <translation>变更分布图</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>输入要执行的操作</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>reckoner::ComparePage</name>
    <message>
        <source>Left side</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Both sides in one text</source>
        <translation>两侧合为一份文本</translation>
    </message>
    <message>
        <source>A position, or any source: git:main:models:., history:.@REVISION, snapshot:FILE</source>
        <translation>某个位置，或任意来源：git:main:models:.、history:.@REVISION、snapshot:FILE</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>交换两侧</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处变更</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处变更</translation>
    </message>
    <message>
        <source>Whole schema</source>
        <translation>整个模式</translation>
    </message>
    <message>
        <source>Show the selected object only</source>
        <translation>仅显示选中的对象</translation>
    </message>
    <message>
        <source>Where the left side comes from</source>
        <translation>左侧的来源</translation>
    </message>
    <message>
        <source>Where the right side comes from</source>
        <translation>右侧的来源</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>方面</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实际库</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>正在比较 %1 与 %2</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation>不同：%1</translation>
    </message>
    <message>
        <source>Not compared in every facet</source>
        <translation>并非每个方面都已比较</translation>
    </message>
    <message>
        <source>Equal, though spelt differently</source>
        <translation>相同，仅写法不同</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Left: it is not there.</source>
        <translation>左侧：不存在。</translation>
    </message>
    <message>
        <source>Right: it is not there.</source>
        <translation>右侧：不存在。</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>Catalog of %1</source>
        <translation>%1 的系统目录</translation>
    </message>
    <message>
        <source>Differences as a Patch…</source>
        <translation>差异导出为补丁…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>One Text</source>
        <translation>合并文本</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionDialog</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1 · this version does not read %2</source>
        <translation>%1 · 此版本无法读取 %2</translation>
    </message>
    <message>
        <source>%1 · parts of it are filled in at run time</source>
        <translation>%1 · 部分内容在运行时填入</translation>
    </message>
    <message>
        <source>%1 · a database in memory cannot be opened</source>
        <translation>%1 · 内存中的数据库无法打开</translation>
    </message>
    <message>
        <source>%1 · an example</source>
        <translation>%1 · 示例</translation>
    </message>
    <message>
        <source>No keychain answers on this system: a password is kept for this run only.</source>
        <translation>此系统上没有可用的密钥环：密码仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Choose a Database</source>
        <translation>选择数据库</translation>
    </message>
    <message>
        <source>&amp;Open Database</source>
        <translation>打开数据库(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Databases are opened read-only: PostgreSQL in a read-only transaction, SQLite files without the right to write. Nothing in them is changed.</source>
        <translation>数据库以只读方式打开：PostgreSQL 使用只读事务，SQLite 文件不带写入权限。不会更改其中的任何内容。</translation>
    </message>
    <message>
        <source>In the project&apos;s &amp;files</source>
        <translation>项目文件中(&amp;F)</translation>
    </message>
    <message>
        <source>Databases that the project&apos;s files name</source>
        <translation>项目文件中提到的数据库</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQL 服务器</translation>
    </message>
    <message>
        <source>PostgreSQL on this machine, through its socket</source>
        <translation>本机上的 PostgreSQL（通过套接字）</translation>
    </message>
    <message>
        <source>PostgreSQL service of pg_service.conf</source>
        <translation>pg_service.conf 中的 PostgreSQL 服务</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite 文件</translation>
    </message>
    <message>
        <source>Snapshot that was saved</source>
        <translation>已保存的快照</translation>
    </message>
    <message>
        <source>Something else, typed</source>
        <translation>其他（手动输入）</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>For this run only</source>
        <translation>仅限本次运行</translation>
    </message>
    <message>
        <source>In the system&apos;s keychain</source>
        <translation>保存在系统密钥环中</translation>
    </message>
    <message>
        <source>Choose the folder of the socket</source>
        <translation>选择套接字所在的文件夹</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>文件夹(&amp;O)：</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>端口(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>服务(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>数据库(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
    <message>
        <source>Sour&amp;ce:</source>
        <translation>来源(&amp;C)：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>Keep &amp;it:</source>
        <translation>保存方式(&amp;I)：</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>already known</source>
        <translation>已有密码</translation>
    </message>
    <message>
        <source>A password stands in %1; it is not taken from there.</source>
        <translation>%1 中写有密码；不会从中读取。</translation>
    </message>
    <message>
        <source>as the service says</source>
        <translation>由服务指定</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>正在测试连接</translation>
    </message>
    <message>
        <source>A snapshot that can be read.</source>
        <translation>可以读取的快照。</translation>
    </message>
    <message>
        <source>%1 %2, read-only</source>
        <translation>%1 %2，只读</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
</context>
<context>
    <name>reckoner::CoverageModel</name>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>no index</source>
        <translation>无索引</translation>
    </message>
    <message>
        <source>redundant</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Missing index</source>
        <translation>缺少索引</translation>
    </message>
    <message>
        <source>Duplicate index</source>
        <translation>重复索引</translation>
    </message>
    <message>
        <source>Redundant index</source>
        <translation>冗余索引</translation>
    </message>
    <message>
        <source>Indexed</source>
        <translation>已有索引</translation>
    </message>
    <message>
        <source>There are no foreign keys.</source>
        <translation>没有外键。</translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) in the database have an index.</source>
        <translation>
            <numerusform>数据库中的 %n 个外键都有索引。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) at the head of the history have an index.</source>
        <translation>
            <numerusform>迁移历史 Head 处的 %n 个外键都有索引。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n foreign key(s) in the models have an index.</source>
        <translation>
            <numerusform>模型中的 %n 个外键都有索引。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the database have no index.</source>
        <translation>
            <numerusform>数据库中的 %n 个外键有 %1 个没有索引。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) at the head of the history have no index.</source>
        <translation>
            <numerusform>迁移历史 Head 处的 %n 个外键有 %1 个没有索引。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n foreign key(s) in the models have no index.</source>
        <translation>
            <numerusform>模型中的 %n 个外键有 %1 个没有索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>No index is redundant.</source>
        <translation>没有冗余索引。</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) are redundant.</source>
        <translation>
            <numerusform>有 %n 个冗余索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Key or index</source>
        <translation>键或索引</translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation>覆盖者</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实际库</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
</context>
<context>
    <name>reckoner::EffectsModel</name>
    <message numerus="yes">
        <source>with %n part(s)</source>
        <translation>
            <numerusform>含 %n 个部分</numerusform>
        </translation>
    </message>
    <message>
        <source>created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>未应用</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an object, with its parts</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>reckoner::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>reckoner::FacetsModel</name>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>left only</source>
        <translation>仅左侧</translation>
    </message>
    <message>
        <source>right only</source>
        <translation>仅右侧</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>Facet</source>
        <translation>方面</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Left, normal form</source>
        <translation>左侧（规范形式）</translation>
    </message>
    <message>
        <source>Right, normal form</source>
        <translation>右侧（规范形式）</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>reckoner::FileTree</name>
    <message>
        <source>There is no file %1 in %2.</source>
        <translation>%2 中没有文件 %1。</translation>
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
        <translation>模型</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实际库</translation>
    </message>
    <message>
        <source>About the finding</source>
        <translation>关于此发现项</translation>
    </message>
    <message>
        <source>Choose a finding to see both sides.</source>
        <translation>选择一个发现项以查看两侧。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>revision and its message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>compared as</source>
        <translation>比较时视为</translation>
    </message>
    <message>
        <source>by the rule</source>
        <translation>依据规则</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Uncertain because</source>
        <translation>不确定的原因</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>As well explained by</source>
        <translation>同样可能的解释</translation>
    </message>
    <message>
        <source>%1 comes from</source>
        <comment>a position</comment>
        <translation>%1 来自</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Along with it</source>
        <translation>连带影响</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule&apos;s code and its title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsFilter</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%2/%3）</translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Foreign objects</source>
        <translation>外来对象</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>Model changes without a migration</source>
        <translation>没有迁移的模型更改</translation>
    </message>
    <message>
        <source>Models and database differ</source>
        <translation>模型与数据库不同</translation>
    </message>
    <message>
        <source>The history itself</source>
        <translation>迁移历史本身</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule&apos;s code and its title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>It could touch anything.</source>
        <translation>它可能影响任何内容。</translation>
    </message>
    <message>
        <source>It can only touch data.</source>
        <translation>它只可能影响数据。</translation>
    </message>
    <message>
        <source>It can only touch %1.</source>
        <translation>它只可能影响 %1。</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Pending migrations</source>
        <translation>待执行的迁移</translation>
    </message>
    <message>
        <source>Revision %1 is pending: an upgrade runs it.</source>
        <translation>修订版本 %1 待执行：升级时会执行它。</translation>
    </message>
    <message>
        <source>Not understood by reading</source>
        <translation>读取时无法理解</translation>
    </message>
    <message>
        <source>a statement</source>
        <translation>一条语句</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message numerus="yes">
        <source>%n found in %1, which are read over.</source>
        <translation>
            <numerusform>%1 中有 %n 个，读取时已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>reckoner::FindingsPage</name>
    <message>
        <source>By explanation</source>
        <translation>按解释</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>按表</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>按严重程度</translation>
    </message>
    <message>
        <source>By leg</source>
        <translation>按区段</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>筛选发现项</translation>
    </message>
    <message>
        <source>Group findings</source>
        <translation>对发现项分组</translation>
    </message>
    <message>
        <source>Show all findings again</source>
        <translation>重新显示所有发现项</translation>
    </message>
    <message>
        <source>Nothing is out of line.</source>
        <translation>没有不一致之处。</translation>
    </message>
    <message numerus="yes">
        <source>All %n finding(s) are waived.</source>
        <translation>
            <numerusform>全部 %n 个发现项均已豁免。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个发现项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for information</source>
        <translation>
            <numerusform>%n 条信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n 个已豁免</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a project to see what is out of line.</source>
        <translation>打开项目以查看不一致之处。</translation>
    </message>
    <message>
        <source>No finding is as the filter wants it.</source>
        <translation>没有符合筛选条件的发现项。</translation>
    </message>
    <message>
        <source>Only %1 ✕</source>
        <translation>仅 %1 ✕</translation>
    </message>
    <message>
        <source>Findings Shown as CSV…</source>
        <translation>显示的发现项导出为 CSV…</translation>
    </message>
    <message>
        <source>Filter Findings</source>
        <translation>筛选发现项</translation>
    </message>
    <message>
        <source>Jump to Object</source>
        <translation>跳转到对象</translation>
    </message>
    <message>
        <source>Compare Both Sides</source>
        <translation>比较两侧</translation>
    </message>
    <message>
        <source>Show Revision</source>
        <translation>显示修订版本</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>Undo Waive</source>
        <translation>撤销豁免</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Show Only This Rule</source>
        <translation>仅显示此规则</translation>
    </message>
    <message>
        <source>Show Only This Explanation</source>
        <translation>仅显示此解释</translation>
    </message>
    <message>
        <source>Show Only This Leg</source>
        <translation>仅显示此区段</translation>
    </message>
    <message>
        <source>Show All Findings</source>
        <translation>显示所有发现项</translation>
    </message>
    <message numerus="yes">
        <source>Waiving %n finding(s)</source>
        <translation>
            <numerusform>正在豁免 %n 个发现项</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking waivers out again</source>
        <translation>正在移除豁免</translation>
    </message>
</context>
<context>
    <name>reckoner::GraphLegend</name>
    <message>
        <source>A dashed line leads to a revision that it depends on.</source>
        <translation>虚线指向它所依赖的修订版本。</translation>
    </message>
</context>
<context>
    <name>reckoner::HistoryPage</name>
    <message>
        <source>Migration graph</source>
        <translation>迁移图</translation>
    </message>
    <message>
        <source>Open a project to see its migrations.</source>
        <translation>打开项目以查看其迁移。</translation>
    </message>
    <message>
        <source>Find by id, message or table</source>
        <translation>按 ID、消息或表查找</translation>
    </message>
    <message>
        <source>Find revisions</source>
        <translation>查找修订版本</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Find Revisions</source>
        <translation>查找修订版本</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Go to the Head</source>
        <translation>转到 Head</translation>
    </message>
    <message>
        <source>Go to the Stamp</source>
        <translation>转到版本戳</translation>
    </message>
    <message>
        <source>Go to the Fix</source>
        <translation>转到定位</translation>
    </message>
    <message>
        <source>Open the Migration&apos;s Source</source>
        <translation>打开迁移源代码</translation>
    </message>
    <message>
        <source>Copy Revision Ids</source>
        <translation>复制修订版本 ID</translation>
    </message>
    <message>
        <source>Show or Hide the Legend</source>
        <translation>显示或隐藏图例</translation>
    </message>
    <message>
        <source>The migration history has no revisions yet.</source>
        <translation>迁移历史中还没有修订版本。</translation>
    </message>
    <message>
        <source>This project has no migration history.</source>
        <translation>此项目没有迁移历史。</translation>
    </message>
    <message>
        <source>Choose a revision to see what it does, or two to see what lies between them.</source>
        <translation>选择一个修订版本以查看其作用，或选择两个以查看它们之间的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) are selected. Choose two to see what lies between them.</source>
        <translation>
            <numerusform>已选中 %n 个修订版本。请选择两个以查看它们之间的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>No revision touched %1.</source>
        <translation>没有修订版本涉及 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) touched %1.</source>
        <translation>
            <numerusform>有 %n 个修订版本涉及 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>No migration has the revision %1.</source>
        <translation>没有迁移对应修订版本 %1。</translation>
    </message>
    <message>
        <source>Graph as SVG</source>
        <translation>迁移图导出为 SVG</translation>
    </message>
    <message>
        <source>Migrations of %1</source>
        <translation>%1 的迁移</translation>
    </message>
    <message>
        <source>Revisions as CSV</source>
        <translation>修订版本导出为 CSV</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>迁移</translation>
    </message>
</context>
<context>
    <name>reckoner::IndexesPage</name>
    <message>
        <source>Only what &amp;lacks an index</source>
        <translation>仅显示缺少索引的项(&amp;L)</translation>
    </message>
    <message>
        <source>Filter tables, columns and indexes</source>
        <translation>筛选表、列和索引</translation>
    </message>
    <message>
        <source>Foreign keys and indexes</source>
        <translation>外键和索引</translation>
    </message>
    <message>
        <source>Filter Indexes</source>
        <translation>筛选索引</translation>
    </message>
    <message>
        <source>Jump to Object</source>
        <translation>跳转到对象</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Only What Lacks an Index</source>
        <translation>仅显示缺少索引的项</translation>
    </message>
    <message>
        <source>Order by What Matters</source>
        <translation>按重要性排序</translation>
    </message>
    <message>
        <source>Looking at indexes</source>
        <translation>正在检查索引</translation>
    </message>
    <message>
        <source>Open a project to see what its indexes cover.</source>
        <translation>打开项目以查看其索引的覆盖情况。</translation>
    </message>
    <message>
        <source>There is no foreign key, and no index is redundant.</source>
        <translation>没有外键，也没有冗余索引。</translation>
    </message>
    <message>
        <source>Every foreign key has an index.</source>
        <translation>每个外键都有索引。</translation>
    </message>
    <message>
        <source>Nothing is as the filter wants it.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Table Shown as CSV…</source>
        <translation>显示的表格导出为 CSV…</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>索引</translation>
    </message>
</context>
<context>
    <name>reckoner::JobsBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling: %1</source>
        <translation>正在取消：%1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::MainWindow</name>
    <message>
        <source>Choose &amp;Database…</source>
        <translation>选择数据库(&amp;D)…</translation>
    </message>
    <message>
        <source>Reckoner</source>
        <translation>Reckoner</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Databases are opened read-only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>新增 %n 个发现项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) gone</source>
        <translation>
            <numerusform>%n 个发现项已消失</numerusform>
        </translation>
    </message>
    <message>
        <source>the stamp moved</source>
        <translation>版本戳已变动</translation>
    </message>
    <message>
        <source>Since the last reading: %1.</source>
        <translation>自上次读取以来：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were read have changed.</source>
        <translation>
            <numerusform>有 %n 个已读取的文件发生了更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Migration history</source>
        <translation>迁移历史</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open De&amp;mo</source>
        <translation>打开演示(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel What Runs</source>
        <translation>取消正在运行的任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Appearance: as the System</source>
        <translation>外观：跟随系统</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>Appearance: High Contrast, Light</source>
        <translation>外观：高对比度浅色</translation>
    </message>
    <message>
        <source>Appearance: High Contrast, Dark</source>
        <translation>外观：高对比度深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Reckoner speaks the language that was chosen when it is started again.</source>
        <translation>重新启动 Reckoner 后将使用所选语言。</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 – Reckoner</source>
        <translation>%1 – Reckoner</translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · 只读</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>无数据库</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Enter the Password…</source>
        <translation>输入密码…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>reckoner::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>reckoner::Opener</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开的项目(&amp;R)</translation>
    </message>
    <message>
        <source>The demo could not be unpacked: there is no room for it in %1.</source>
        <translation>无法解压演示项目：%1 中空间不足。</translation>
    </message>
    <message>
        <source>Unpacking the demo</source>
        <translation>正在解包演示项目</translation>
    </message>
    <message>
        <source>Open a project first: a database is compared with one.</source>
        <translation>请先打开项目：数据库要与项目进行比较。</translation>
    </message>
    <message>
        <source>Open a Project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Looking for databases in the project&apos;s files</source>
        <translation>正在项目文件中查找数据库</translation>
    </message>
    <message>
        <source>The password is kept for this run only: the keychain did not take it.</source>
        <translation>密码仅在本次运行期间保留：未能存入密钥环。</translation>
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
        <translation>打开项目以查看其数据库的状态。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionDetail</name>
    <message>
        <source>The migration&apos;s file %1 could not be read.</source>
        <translation>无法读取迁移文件 %1。</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较旧</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>前一修订版本</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依赖于</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Schema change</source>
        <translation>模式变更</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Difference between two revisions</source>
        <translation>两个修订版本之间的差异</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>revision, its message</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, moment</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>commit id, its summary</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>After it had been merged, in %1.</source>
        <translation>合并之后，在 %1 中。</translation>
    </message>
    <message>
        <source>Nothing: a history begins here.</source>
        <translation>无：迁移历史从这里开始。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Replaying %1</source>
        <translation>正在重放 %1</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>正在比较 %1 与 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the schema.</source>
        <translation>
            <numerusform>模式有 %n 处变更。</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema is the same at both.</source>
        <translation>两处的模式相同。</translation>
    </message>
    <message>
        <source>This revision does not change the schema.</source>
        <translation>此修订版本不更改模式。</translation>
    </message>
    <message>
        <source>The two are on different branches: each has what the other has not.</source>
        <translation>两者位于不同的分支：各自包含对方没有的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) could not be understood and may do more.</source>
        <translation>
            <numerusform>有 %n 条语句无法理解，可能还有其他作用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>reckoner::RevisionsModel</name>
    <message>
        <source>No message</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>It touched the object that is selected.</source>
        <translation>它涉及选中的对象。</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n 个操作</numerusform>
        </translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>迁移图</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>opaque</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>data only</source>
        <translation>仅涉及数据</translation>
    </message>
    <message>
        <source>The database has run it.</source>
        <translation>数据库已执行它。</translation>
    </message>
    <message>
        <source>It is pending: an upgrade runs it.</source>
        <translation>它待执行：升级时会执行它。</translation>
    </message>
    <message>
        <source>No head of this database leads to it.</source>
        <translation>此数据库的任何 Head 都不经过它。</translation>
    </message>
    <message>
        <source>It is a head: no other revision follows it.</source>
        <translation>它是 Head：没有其他修订版本接在其后。</translation>
    </message>
    <message>
        <source>It is the stamp: the database says that it is here.</source>
        <translation>它是版本戳：数据库声明自己处于这里。</translation>
    </message>
    <message>
        <source>It is the fix: what it builds is nearest to the database.</source>
        <translation>它是定位：它构建的结果与数据库最接近。</translation>
    </message>
    <message>
        <source>Some of it could not be understood by reading.</source>
        <translation>其中部分内容无法通过读取来理解。</translation>
    </message>
    <message>
        <source>It was edited after it had been merged: databases that ran it before have something else.</source>
        <translation>它在合并之后被修改过：此前已执行它的数据库内容有所不同。</translation>
    </message>
    <message>
        <source>It looks like a repair.</source>
        <translation>它看起来是一次修复。</translation>
    </message>
    <message>
        <source>It changes data only.</source>
        <translation>它只更改数据。</translation>
    </message>
    <message>
        <source>It merges branches.</source>
        <translation>它合并分支。</translation>
    </message>
    <message>
        <source>It changes the schema.</source>
        <translation>它更改模式。</translation>
    </message>
</context>
<context>
    <name>reckoner::SchemaModel</name>
    <message>
        <source>there</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无此位置</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Functions and procedures</source>
        <translation>函数和过程</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Collations</source>
        <translation>排序规则</translation>
    </message>
    <message>
        <source>Extended statistics</source>
        <translation>扩展统计信息</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation>事件触发器</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation>外部服务器</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>外键</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查约束</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Whole database</source>
        <translation>整个数据库</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>版本戳</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实际库</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>reckoner::SchemaPage</name>
    <message>
        <source>Schema</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Filter by name, or table.column</source>
        <translation>按名称或 table.column 筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Differs on</source>
        <translation>存在差异的区段</translation>
    </message>
    <message>
        <source>Models and Head</source>
        <translation>模型与 Head</translation>
    </message>
    <message>
        <source>Stamp and Head (pending)</source>
        <translation>版本戳与 Head（待执行）</translation>
    </message>
    <message>
        <source>Stamp and Live (drift)</source>
        <translation>版本戳与实际库（漂移）</translation>
    </message>
    <message>
        <source>Models and Live</source>
        <translation>模型与实际库</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Class of drift</source>
        <translation>漂移类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Filter the Tree</source>
        <translation>筛选树</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Copy DDL</source>
        <translation>复制 DDL</translation>
    </message>
    <message>
        <source>Open All</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Close All</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Filter (on)</source>
        <translation>筛选（已启用）</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) found</source>
        <translation>
            <numerusform>找到 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选中任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) in it differ.</source>
        <translation>
            <numerusform>其中有 %n 个对象不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>It comes along with another difference.</source>
        <translation>它由另一处差异连带产生。</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>没有差异。</translation>
    </message>
</context>
<context>
    <name>reckoner::SourcePage</name>
    <message>
        <source>Source text</source>
        <translation>源代码文本</translation>
    </message>
    <message>
        <source>No file is shown.</source>
        <translation>未显示文件。</translation>
    </message>
    <message>
        <source>Open in Your Editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 处的 %1</translation>
    </message>
    <message>
        <source>No program was found that opens %1.</source>
        <translation>未找到可打开 %1 的程序。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
</context>
<context>
    <name>reckoner::StartPage</name>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Reckoner</source>
        <translation>Reckoner</translation>
    </message>
    <message>
        <source>Tells where a database schema really stands: what the models declare, what the migrations build, what the database is stamped with, and what is there.</source>
        <translation>显示数据库模式的真实状态：模型声明了什么，迁移构建出什么，数据库的版本戳是什么，以及数据库中实际有什么。</translation>
    </message>
    <message>
        <source>You can also drop a project&apos;s folder anywhere on this window.</source>
        <translation>也可以将项目文件夹拖放到此窗口的任意位置。</translation>
    </message>
    <message>
        <source>Databases are opened read-only. Models and migrations are read, never run.</source>
        <translation>数据库以只读方式打开。模型和迁移只会被读取，绝不会被执行。</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>打开过的项目会列在这里。</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Demo</source>
        <translation>打开演示(&amp;D)</translation>
    </message>
    <message>
        <source>Remove from Recent Projects</source>
        <translation>从最近的项目中移除</translation>
    </message>
    <message>
        <source>Choose the folder of a project (%1)</source>
        <translation>选择项目文件夹（%1）</translation>
    </message>
    <message>
        <source>A small shop whose models and database have drifted apart</source>
        <translation>一个小商店，其模型与数据库已彼此漂移</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Looking for the folders of recent projects</source>
        <translation>正在查找最近项目的文件夹</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>reckoner::StateDelegate</name>
    <message numerus="yes">
        <source>%1   %n differ</source>
        <comment>a tree&apos;s row and how many below it differ</comment>
        <translation>
            <numerusform>%1   %n 处不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::UnifiedModel</name>
    <message numerus="yes">
        <source>… %n equal line(s)</source>
        <translation>
            <numerusform>… %n 行相同</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>新增：%1</translation>
    </message>
</context>
<context>
    <name>reckoner::UnifiedView</name>
    <message>
        <source>Copy Lines</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>reckoner::WaivePanel</name>
    <message>
        <source>&amp;Waive</source>
        <translation>豁免(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Required: why this is as it should be, for now</source>
        <translation>必填：为何目前可以保持现状</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>由谁负责</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>The last day on which it holds</source>
        <translation>有效期的最后一天</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>到期(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>负责人(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>Waive %n finding(s): they stay in sight, but do not reach the gate.</source>
        <translation>
            <numerusform>豁免 %n 个发现项：它们仍会显示，但不计入门禁。</numerusform>
        </translation>
    </message>
    <message>
        <source>A reason is required.</source>
        <translation>必须填写理由。</translation>
    </message>
</context>
<context>
    <name>reckoner::Workspace</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>reckoner::python</name>
    <message>
        <source>This text is no expression of Python.</source>
        <translation>此文本不是 Python 表达式。</translation>
    </message>
    <message>
        <source>The range is too long.</source>
        <translation>范围过长。</translation>
    </message>
    <message>
        <source>This has a syntax error.</source>
        <translation>此处有语法错误。</translation>
    </message>
    <message>
        <source>What is unpacked is not known.</source>
        <translation>解包的内容未知。</translation>
    </message>
    <message>
        <source>What the comprehension goes through is not known.</source>
        <translation>推导式遍历的内容未知。</translation>
    </message>
    <message>
        <source>Reading this takes too long.</source>
        <translation>读取此内容耗时过长。</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>嵌套过深。</translation>
    </message>
    <message>
        <source>The condition is not known.</source>
        <translation>条件未知。</translation>
    </message>
    <message>
        <source>This expression was not understood.</source>
        <translation>无法理解此表达式。</translation>
    </message>
    <message>
        <source>This number does not fit 64 bits.</source>
        <translation>此数字超出 64 位范围。</translation>
    </message>
    <message>
        <source>This number is not understood.</source>
        <translation>无法理解此数字。</translation>
    </message>
    <message>
        <source>What the loop goes through is not known.</source>
        <translation>循环遍历的内容未知。</translation>
    </message>
    <message>
        <source>The loop does not end within %1 rounds.</source>
        <translation>循环在 %1 轮内未结束。</translation>
    </message>
    <message>
        <source>A part of the text is not known.</source>
        <translation>文本的一部分未知。</translation>
    </message>
    <message>
        <source>The module %1 is not in the tree.</source>
        <translation>模块 %1 不在目录树中。</translation>
    </message>
    <message>
        <source>%1 has no name %2 that could be read.</source>
        <translation>%1 没有可以读取的名称 %2。</translation>
    </message>
    <message>
        <source>No module %1 was found below the import roots.</source>
        <translation>在导入根目录下未找到模块 %1。</translation>
    </message>
    <message>
        <source>Which case is taken is not known.</source>
        <translation>无法得知会进入哪个 case 分支。</translation>
    </message>
    <message>
        <source>The name %1 is not known here.</source>
        <translation>名称 %1 在此处未知。</translation>
    </message>
    <message>
        <source>What is unpacked here is not known.</source>
        <translation>此处解包的内容未知。</translation>
    </message>
    <message>
        <source>Assigned at an unknown index.</source>
        <translation>赋值的索引未知。</translation>
    </message>
    <message>
        <source>Whether this runs depends on a condition that is not known.</source>
        <translation>此处是否执行取决于一个未知的条件。</translation>
    </message>
    <message>
        <source>This raises %1.</source>
        <translation>此处会引发 %1。</translation>
    </message>
    <message>
        <source>Text that is executed is not read.</source>
        <translation>作为代码执行的文本不会被读取。</translation>
    </message>
    <message>
        <source>An escape in the text is not known.</source>
        <translation>文本中有未知的转义序列。</translation>
    </message>
    <message>
        <source>What the context yields is not known.</source>
        <translation>上下文产生的值未知。</translation>
    </message>
    <message>
        <source>The name that is bound is not known.</source>
        <translation>被绑定的名称未知。</translation>
    </message>
    <message>
        <source>What is called here is not known.</source>
        <translation>不知道这里调用的是什么。</translation>
    </message>
</context>
</TS>
