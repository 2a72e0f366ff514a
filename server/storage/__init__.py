"""Models, migrations, queries, the unit of work, and `apply.py`, the only code that writes the operational tables.

May import `server.domain`, the clock and SQLAlchemy. Works alike on SQLite and PostgreSQL; the site stands first in
every key.
"""
