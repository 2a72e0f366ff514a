"""Alembic migrations; `migrate.py` runs them."""
