"""kiosks and desks that work without the server: letters, numbers that are entered later, what staff are told."""

import sqlalchemy as sa
from alembic import op

from server.storage.types import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _new_tables()
    _new_columns()


def _new_tables() -> None:
    op.create_table(
        "kiosk_lane",
        _site(),
        sa.Column("lane", sa.String(length=24), nullable=False),
        sa.Column("device", sa.Uuid(), nullable=False),
        sa.Column(
            "spool",
            sa.Uuid(),
            nullable=False,
            comment="the kiosk's own database, which counts; a new one gets another letter",
        ),
        sa.Column("granted_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "left_at",
            UtcDateTime(timezone=True),
            nullable=True,
            comment="not used any more; free from the next service day on",
        ),
        sa.ForeignKeyConstraint(["site"], ["site.site"], name=op.f("fk_kiosk_lane_site_site")),
        sa.PrimaryKeyConstraint("site", "lane", name=op.f("pk_kiosk_lane")),
        comment="the letter in the numbers that a kiosk gives without the server",
    )
    op.create_table(
        "kiosk_state",
        _site(),
        sa.Column("device", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column(
            "alone_since",
            UtcDateTime(timezone=True),
            nullable=True,
            comment="not heard of since; gives numbers by itself",
        ),
        sa.Column("printer", sa.String(length=24), nullable=False),
        sa.Column("printer_since", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["site"], ["site.site"], name=op.f("fk_kiosk_state_site_site")),
        sa.PrimaryKeyConstraint("site", "device", name=op.f("pk_kiosk_state")),
        comment="what staff are told of a kiosk",
    )
    op.create_table(
        "retired_number",
        _site(),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("prefix", sa.String(length=16), nullable=False),
        sa.Column("lane", sa.String(length=24), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("visit", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site", "visit"], ["visit.site", "visit.visit"], name=op.f("fk_retired_number_site_visit_visit")
        ),
        sa.PrimaryKeyConstraint("site", "service_day", "prefix", "lane", "sequence", name=op.f("pk_retired_number")),
        comment="a number that is no visit's any more: the visitor's paper says another",
    )
    op.create_table(
        "sheet_series",
        _site(),
        sa.Column("queue", sa.String(length=16), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site", "queue"], ["queue.site", "queue.queue"], name=op.f("fk_sheet_series_site_queue_queue")
        ),
        sa.PrimaryKeyConstraint("site", "queue", name=op.f("pk_sheet_series")),
        comment="the last emergency number of a queue that was printed ahead",
    )


def _new_columns() -> None:
    op.add_column(
        "visit",
        sa.Column(
            "entered_at", UtcDateTime(timezone=True), nullable=True, comment="given without the server and entered then"
        ),
    )
    op.add_column(
        "visit",
        sa.Column(
            "printed_at",
            UtcDateTime(timezone=True),
            nullable=True,
            comment="time on the paper of a number given without the server",
        ),
    )
    # A default instead of writing every row anew: what was there before was given with the server.
    for table, column, kind, zero, comment in (
        ("visit", "over_quota", sa.Boolean(), sa.false(), "given without the server when the quota was used up"),
        ("ticket", "afterwards", sa.Boolean(), sa.false(), "served while the desk was alone, and recorded later"),
        ("device", "waiting", sa.Integer(), sa.text("0"), "numbers that the kiosk gave and has not entered yet"),
    ):
        op.add_column(table, sa.Column(column, kind, nullable=False, server_default=zero, comment=comment))

    on_sheet = sa.text("lane = 'X'")
    op.create_index(
        "uq_visit_sheet",
        "visit",
        ["site", "prefix", "sequence"],
        unique=True,
        sqlite_where=on_sheet,
        postgresql_where=on_sheet,
    )


def _site() -> sa.Column[str]:
    return sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key")
