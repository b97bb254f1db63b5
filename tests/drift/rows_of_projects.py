# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both dialects: models changed without a migration (models-head), revisions that nobody has run (stamp-head), and what was
done by hand before its revision was run (stamp-live, applied ahead). The base is the bookshop of tests/oracle."""
from rows import Expected, maker, names

PEOPLE = "bookshop/models/people.py"
BOOKS = "bookshop/models/books.py"
SALES = "bookshop/models/sales.py"


def both(dialect):
    p = "public" if dialect == "postgresql" else "main"
    modelled = maker(dialect, "bookshop", "models-head")
    pending = maker(dialect, "bookshop", "stamp-head")
    live = maker(dialect, "bookshop")

    def model(name, kind, path, objects, facet, action, file, old, new):
        return modelled(name, kind, path, objects, facet, action, edits=((file, old, new),))

    def column(name, table, column, facet, action, file, old, new):
        return model(name, "column", f"{p}.{table}", column, facet, action, file, old, new)

    website = "    website: Mapped[Optional[str]] = mapped_column(String(200))\n"
    yield column("a column in the model only", "publishers", "phone", "", "added", PEOPLE, website,
                 website + "    phone: Mapped[Optional[str]] = mapped_column(String(40))\n")
    yield column("a column taken out of the model", "publishers", "website", "", "removed", PEOPLE, website, "")
    yield column("a column renamed in the model", "publishers", ("website", "homepage"), "", "renamed", PEOPLE, "website:",
                 "homepage:")
    yield column("a column that the model wants", "publishers", "website", "nullable", "added", PEOPLE,
                 "website: Mapped[Optional[str]]", "website: Mapped[str]")
    yield column("a column that the model does not want", "books", "title", "nullable", "removed", BOOKS, "title: Mapped[str]",
                 "title: Mapped[str | None]")
    yield column("another default in the model", "publishers", "country", "default", "modified", PEOPLE, 'server_default="NL"',
                 'server_default="DE"')
    yield column("no default in the model", "order_lines", "quantity", "default", "removed", SALES,
                 'mapped_column(server_default="1")', "mapped_column()")
    yield column("another computation in the model", "books", "tax", "generated", "modified", BOOKS, "price * 0.09",
                 "price * 0.07")
    if dialect == "sqlite":
        yield model("another bound in the model", "check", f"{p}.reviews", "ck_reviews_rating_range", "expression", "modified",
                    BOOKS,
                    "BETWEEN 1 AND 5", "BETWEEN 1 AND 6")
        yield column("another type in the model", "order_lines", "quantity", "type", "modified", SALES,
                     'quantity: Mapped[int] = mapped_column(server', 'quantity: Mapped[str] = mapped_column(server')
    else:
        yield column("another comment in the model", "publishers", "country", "comment", "modified", PEOPLE, "ISO 3166 code",
                     "ISO 3166-1 code")
        yield model("another comment of a table in the model", "table", p, "publishers", "comment", "modified", PEOPLE,
                    "Houses we buy from", "Our suppliers")
    yield model("a table in the model only", "table", p, "shops", "", "added", SALES, "class OrderLine(Base):",
                'class Shop(Base):\n    __tablename__ = "shops"\n\n    id: Mapped[int] = '
                'mapped_column(primary_key=True)\n\n\nclass OrderLine(Base):')
    yield model("a unique in the model only", "unique", f"{p}.orders", "one_customer", "", "added", SALES,
                'UniqueConstraint("number", name="uq_orders_number"),',
                'UniqueConstraint("number", name="uq_orders_number"), UniqueConstraint("customer", name="one_customer"),')
    yield model("a unique taken out of the model", "unique", f"{p}.books", "uq_books_isbn", "", "removed", BOOKS,
                "mapped_column(String(13), unique=True)",
                "mapped_column(String(13))")
    yield model("a check in the model only", "check", f"{p}.books", "ck_books_isbn_length", "", "added", BOOKS,
                'CheckConstraint("price >= 0", name="price_not_negative"),',
                'CheckConstraint("price >= 0", name="price_not_negative"), CheckConstraint("length(isbn) = 13", '
                'name="isbn_length"),')
    yield model("a check taken out of the model", "check", f"{p}.reviews", "ck_reviews_rating_range", "", "removed", BOOKS,
                '        CheckConstraint("rating BETWEEN 1 AND 5", name="rating_range"),\n', "")
    yield model("a foreign key that restricts in the model", "foreignKey", f"{p}.books", "fk_books_publisher_id_publishers",
                "onDelete", "modified", BOOKS,
                '"publishers.id", ondelete="CASCADE"', '"publishers.id", ondelete="RESTRICT"')
    yield model("a foreign key that keeps in the model", "foreignKey", f"{p}.orders", "fk_orders_parent_id_orders", "onDelete",
                "removed", SALES,
                '"orders.id", ondelete="SET NULL"', '"orders.id"')
    yield model("an index in the model only", "index", f"{p}.order_lines", "ix_order_lines_book_id", "", "added", SALES,
                'mapped_column(ForeignKey("books.id"))', 'mapped_column(ForeignKey("books.id"), index=True)')
    yield model("an index taken out of the model", "index", f"{p}.books", "ix_books_publisher_id", "", "removed", BOOKS,
                'ondelete="CASCADE"), index=True)', 'ondelete="CASCADE"))')
    yield model("an index of all in the model", "index", f"{p}.books", "ix_books_in_print", "predicate", "removed", BOOKS,
                '            postgresql_where=text("in_print"),\n            sqlite_where=text("in_print"),\n', "")

    def revised(name, kind, path, objects, facet, action, body, file, old, new):
        return pending(name, kind, path, objects, facet, action, edits=((file, old, new),), revision=body)

    phone = 'op.add_column("publishers", sa.Column("phone", sa.String(40)))'
    with_phone = (PEOPLE, website, website + "    phone: Mapped[Optional[str]] = mapped_column(String(40))\n")
    yield revised("a column that is pending", "column", f"{p}.publishers", "phone", "", "added", phone, *with_phone)
    yield revised("a default that is pending", "column", f"{p}.publishers", "country", "default", "modified",
                  'with op.batch_alter_table("publishers") as batch:\n    batch.alter_column("country", server_default="DE", '
                  'existing_type=sa.String(2), existing_nullable=False)', PEOPLE, 'server_default="NL"', 'server_default="DE"')
    by_day = ('        Index("ix_books_title",',
              '        Index("ix_books_published_on", "published_on"),\n        Index("ix_books_title",')
    day = 'op.create_index("ix_books_published_on", "books", ["published_on"])'
    yield revised("an index that is pending", "index", f"{p}.books", "ix_books_published_on", "", "added", day, BOOKS, *by_day)
    yield revised("an index whose end is pending", "index", f"{p}.books", "ix_books_title", "", "removed",
                  'op.drop_index("ix_books_title", "books")',
                  BOOKS, '        Index("ix_books_title", "title", postgresql_include=["isbn"]),\n', "")

    # Done by hand before the revision was run: drift that the revision explains, while the revision is still pending.
    def ahead(name, kind, path, one, facet, action, change, body, edit):
        also = (Expected("stamp-head", kind, path, names(one), facet, action),)
        return live(name, kind, path, one, facet, action, change, edits=(edit,), revision=body, also=also)

    yield ahead("an index made before its revision", "index", f"{p}.books", "ix_books_published_on", "", "added",
                "CREATE INDEX ix_books_published_on ON books (published_on)", day, (BOOKS, *by_day))
    yield ahead("a column made before its revision", "column", f"{p}.publishers", "phone", "", "added",
                "ALTER TABLE publishers ADD COLUMN phone VARCHAR(40)", phone, with_phone)
