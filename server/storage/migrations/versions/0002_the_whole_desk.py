"""the officer's whole desk: duties, cases, the calendar, devices that are paired, sessions that are renewed."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

import server.storage.types

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_OPEN = sa.text("state IN ('planned', 'waiting', 'called', 'serving', 'on_hold')")
_TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "must_change": sa.Boolean(),
    "disabled": sa.Boolean(),
    "past": sa.Boolean(),
    "needs_identity": sa.Boolean(),
    "weight": sa.Double(),
    "priority_rate": sa.Double(),
    "held_seconds": sa.Integer(),
    "service_day": sa.Date(),
    "serving": sa.String(length=24),
    "policy": sa.String(length=24),
    "enrolled_at": server.storage.types.UtcDateTime(timezone=True),
    **dict.fromkeys(("hours", "service_hours", "schedules", "quotas", "after", "missing", "rules"), sa.JSON()),
}
_RULES = {
    "no_show_calls": 3,
    "no_show_minutes": 3,
    "return_places": 3,
    "return_minutes": 15,
    "transfer_placing": "seniority",
    "most_on_hold": 3,
    "walking_minutes": 2,
    "walking_minutes_priority": 4,
    "undo_seconds": 15,
}


def upgrade() -> None:
    _new_tables()
    _new_columns()
    _what_the_journal_knows()
    _left_counters()
    _not_null()
    _short_index_last()
    _no_hours_are_reduced()


def _new_tables() -> None:
    # Nobody's token has an id yet: everybody signs in again.
    op.drop_table("session")
    op.create_table(
        "session",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("session", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column("account", sa.Uuid(), nullable=False),
        sa.Column("token_sha256", sa.String(), nullable=False),
        sa.Column(
            "previous_sha256",
            sa.String(),
            nullable=True,
            comment="the token before it was renewed, good for a minute",
        ),
        sa.Column("created_at", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "renewed_at",
            server.storage.types.UtcDateTime(timezone=True),
            nullable=False,
            comment="when the token was made",
        ),
        sa.Column("expires_at", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["site", "account"], ["account.site", "account.account"], name=op.f("fk_session_site_account_account")
        ),
        sa.PrimaryKeyConstraint("site", "session", name=op.f("pk_session")),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_session_token_sha256")),
        sa.UniqueConstraint("previous_sha256", name=op.f("uq_session_previous_sha256")),
        comment="a signed-in account; the token itself is not kept",
    )
    op.create_index(op.f("ix_session_site_account"), "session", ["site", "account"])
    op.create_index(op.f("ix_session_expires_at"), "session", ["expires_at"])
    op.create_table(
        "pairing",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "anonymous",
                "kiosk",
                "display",
                "officer",
                "greeter",
                "supervisor",
                "head",
                "administrator",
                "operator",
                "system",
                name="role",
                native_enum=False,
                length=24,
            ),
            nullable=False,
            comment="kiosk or display",
        ),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("token_sha256", sa.String(), nullable=False, comment="of the token that the device will have"),
        sa.Column("expires_at", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("site", "code", name=op.f("pk_pairing")),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_pairing_token_sha256")),
        comment="a device that shows a code and waits to be confirmed; belongs to no site yet",
    )
    with op.batch_alter_table("pairing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pairing_expires_at"), ["expires_at"], unique=False)

    op.create_table(
        "disruption",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("disruption", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column(
            "scope", sa.Enum("site", "agency", "service", name="scope", native_enum=False, length=24), nullable=False
        ),
        sa.Column("code", sa.String(length=16), nullable=False, comment="of the agency or service; empty: the site"),
        sa.Column("reason", sa.JSON(), nullable=False, comment="public notice, per language"),
        sa.Column("since", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("until", server.storage.types.UtcDateTime(timezone=True), nullable=True, comment="null: goes on"),
        sa.ForeignKeyConstraint(["site"], ["site.site"], name=op.f("fk_disruption_site_site")),
        sa.PrimaryKeyConstraint("site", "disruption", name=op.f("pk_disruption")),
        comment="a service, an agency or the whole site cannot work",
    )
    with op.batch_alter_table("disruption", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_disruption_site_since"), ["site", "since"], unique=False)
        batch_op.create_index(
            "ix_disruption_standing",
            ["site"],
            unique=False,
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )

    op.create_table(
        "note",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("note", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.site"], name=op.f("fk_note_site_site")),
        sa.PrimaryKeyConstraint("site", "note", name=op.f("pk_note")),
        comment="what one officer tells the next about a transferred ticket",
    )
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_note_site_at"), ["site", "at"], unique=False)

    op.create_table(
        "duty",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("duty", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False, comment="reference of the person: user:<uuid>"),
        sa.Column(
            "state",
            sa.Enum("open", "on_break", "closed", name="dutystate", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column(
            "since", server.storage.types.UtcDateTime(timezone=True), nullable=False, comment="in this state since"
        ),
        sa.Column("opened_at", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "break_reason",
            sa.Enum("rest", "prayer", "meeting", "errand", "trouble", name="breakreason", native_enum=False, length=24),
            nullable=True,
        ),
        sa.Column(
            "back_at",
            server.storage.types.UtcDateTime(timezone=True),
            nullable=True,
            comment="when the officer expects to be back",
        ),
        sa.Column(
            "ended",
            sa.Enum(
                "by_officer",
                "shift_over",
                "unwell",
                "trouble",
                "by_supervisor",
                "day_ended",
                name="dutyended",
                native_enum=False,
                length=24,
            ),
            nullable=True,
            comment="why it was closed",
        ),
        sa.Column(
            "left_waiting",
            sa.Integer(),
            nullable=False,
            comment="people who waited when it was closed, no other being open",
        ),
        sa.ForeignKeyConstraint(
            ["site", "counter"], ["counter.site", "counter.counter"], name=op.f("fk_duty_site_counter_counter")
        ),
        sa.PrimaryKeyConstraint("site", "duty", name=op.f("pk_duty")),
        comment="an officer's session at a counter",
    )
    with op.batch_alter_table("duty", schema=None) as batch_op:
        batch_op.create_index(
            "uq_duty_counter",
            ["site", "counter"],
            unique=True,
            sqlite_where=sa.text("state IN ('open', 'on_break')"),
            postgresql_where=sa.text("state IN ('open', 'on_break')"),
        )
        batch_op.create_index(batch_op.f("ix_duty_site_since"), ["site", "since"], unique=False)

    op.create_table(
        "external_count",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("queue", sa.String(length=16), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site", "queue"], ["queue.site", "queue.queue"], name=op.f("fk_external_count_site_queue_queue")
        ),
        sa.PrimaryKeyConstraint("site", "queue", "service_day", name=op.f("pk_external_count")),
        comment="how many people an agency with numbers of its own served on a day",
    )
    op.create_table(
        "reentry",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("visit", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column("queue", sa.String(length=16), nullable=False),
        sa.Column("valid_on", sa.Date(), nullable=False),
        sa.Column("used_by", sa.Uuid(), nullable=True, comment="the visit that entered by it"),
        sa.ForeignKeyConstraint(
            ["site", "queue"], ["queue.site", "queue.queue"], name=op.f("fk_reentry_site_queue_queue")
        ),
        sa.ForeignKeyConstraint(
            ["site", "visit"], ["visit.site", "visit.visit"], name=op.f("fk_reentry_site_visit_visit")
        ),
        sa.PrimaryKeyConstraint("site", "visit", "queue", name=op.f("pk_reentry")),
        comment="who expired by a disruption may enter the queue again, before those who come that day",
    )
    op.create_index(op.f("ix_reentry_site_valid_on"), "reentry", ["site", "valid_on"])
    op.create_table(
        "identity",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("visit", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column("digest", sa.String(), nullable=False, comment="HMAC of the number with the server's secret"),
        sa.ForeignKeyConstraint(
            ["site", "visit"], ["visit.site", "visit.visit"], name=op.f("fk_identity_site_visit_visit")
        ),
        sa.PrimaryKeyConstraint("site", "visit", name=op.f("pk_identity")),
        comment="a national identity number as a keyed digest, until the day's end",
    )
    op.create_index(op.f("ix_identity_site_digest"), "identity", ["site", "digest"])
    op.create_table(
        "presence",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("duty", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column("seen_at", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["site", "duty"], ["duty.site", "duty.duty"], name=op.f("fk_presence_site_duty_duty")),
        sa.PrimaryKeyConstraint("site", "duty", name=op.f("pk_presence")),
        comment="when the screen of a duty was last connected",
    )
    op.create_table(
        "service_case",
        sa.Column("site", sa.String(length=32), nullable=False, comment="code of the mall; first in every key"),
        sa.Column("case_id", sa.Uuid(), nullable=False, comment="UUIDv7"),
        sa.Column("ticket", sa.Uuid(), nullable=False),
        sa.Column("visit", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False, comment="number of the visit, for people"),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("agency", sa.String(length=16), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "in_process",
                "ready",
                "collected",
                "declined",
                "withdrawn",
                name="casestate",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("opened_at", server.storage.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "due_on", sa.Date(), nullable=True, comment="last day of the service standard; null: it promises none"
        ),
        sa.Column(
            "state_at", server.storage.types.UtcDateTime(timezone=True), nullable=False, comment="in this state since"
        ),
        sa.ForeignKeyConstraint(
            ["site", "service"], ["service.site", "service.service"], name=op.f("fk_service_case_site_service_service")
        ),
        sa.ForeignKeyConstraint(
            ["site", "ticket"], ["ticket.site", "ticket.ticket"], name=op.f("fk_service_case_site_ticket_ticket")
        ),
        sa.PrimaryKeyConstraint("site", "case_id", name=op.f("pk_service_case")),
        comment="accepted work with a due date, completed later (permohonan)",
    )
    with op.batch_alter_table("service_case", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_service_case_site_agency_state_due_on"), ["site", "agency", "state", "due_on"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_service_case_site_ticket"), ["site", "ticket"], unique=False)
        batch_op.create_index(batch_op.f("ix_service_case_site_visit"), ["site", "visit"], unique=False)


def _new_columns() -> None:
    op.add_column(
        "account",
        sa.Column(
            "must_change", sa.Boolean(), nullable=True, comment="the password is a first one, which somebody else knows"
        ),
    )
    op.add_column(
        "account", sa.Column("pin_hash", sa.String(), nullable=True, comment="argon2id; for taking over a counter")
    )
    op.add_column("account", sa.Column("disabled", sa.Boolean(), nullable=True, comment="may not sign in any more"))
    op.add_column(
        "agency",
        sa.Column(
            "collection_queue",
            sa.String(length=16),
            nullable=True,
            comment="where products are collected; null: own queue",
        ),
    )
    op.add_column(
        "call",
        sa.Column(
            "past", sa.Boolean(), nullable=True, comment="the ticket went back to its queue: no longer shown or counted"
        ),
    )
    op.add_column(
        "counter",
        sa.Column(
            "serving",
            sa.Enum("longest", "order", "weights", name="serving", native_enum=False, length=24),
            nullable=True,
            comment="how it chooses between its queues",
        ),
    )
    op.add_column(
        "counter_queue",
        sa.Column(
            "weight", sa.Double(), nullable=True, comment="of waiting in this queue, where the counter goes by weights"
        ),
    )
    op.add_column("device", sa.Column("zone", sa.String(length=16), nullable=True, comment="null: the whole site"))
    op.add_column("device", sa.Column("enrolled_at", server.storage.types.UtcDateTime(timezone=True), nullable=True))
    op.add_column("device", sa.Column("revoked_at", server.storage.types.UtcDateTime(timezone=True), nullable=True))
    op.add_column(
        "device",
        sa.Column(
            "seen_at", server.storage.types.UtcDateTime(timezone=True), nullable=True, comment="last sign of life"
        ),
    )
    op.add_column("device", sa.Column("version", sa.String(), nullable=True))
    op.add_column(
        "device",
        sa.Column("printer", sa.JSON(none_as_null=True), nullable=True, comment="what the kiosk says of its printer"),
    )
    op.add_column(
        "queue",
        sa.Column(
            "policy",
            sa.Enum("fifo", "strict", "accumulating", name="policy", native_enum=False, length=24),
            nullable=True,
            comment="who is next",
        ),
    )
    op.add_column(
        "queue",
        sa.Column(
            "priority_rate", sa.Double(), nullable=True, comment="credit of priority a minute, where regular gathers 1"
        ),
    )
    op.add_column(
        "queue", sa.Column("hours", sa.JSON(), nullable=True, comment="instead of the site's; empty: the site's")
    )
    op.add_column("queue", sa.Column("service_hours", sa.JSON(), nullable=True))
    op.add_column("queue", sa.Column("schedules", sa.JSON(), nullable=True))
    op.add_column(
        "queue", sa.Column("cut_off", sa.Time(), nullable=True, comment="site time after which no number is given")
    )
    op.add_column(
        "queue",
        sa.Column(
            "external",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="where to take a number of the agency's own; null: here",
        ),
    )
    op.add_column(
        "queue",
        sa.Column(
            "needs_identity", sa.Boolean(), nullable=True, comment="one live ticket for a national identity number"
        ),
    )
    op.add_column(
        "service", sa.Column("cut_off", sa.Time(), nullable=True, comment="site time after which no number is given")
    )
    op.add_column(
        "service",
        sa.Column(
            "quotas", sa.JSON(), nullable=True, comment="tickets a day by channel and time of release; empty: no limit"
        ),
    )
    op.add_column(
        "service", sa.Column("after", sa.JSON(), nullable=True, comment="services of a visit that are finished first")
    )
    op.add_column("service_line", sa.Column("service_day", sa.Date(), nullable=True))
    op.add_column(
        "service_line",
        sa.Column("case_id", sa.Uuid(), nullable=True, comment="the case that is collected by this line"),
    )
    op.add_column(
        "service_line",
        sa.Column("missing", sa.JSON(), nullable=True, comment="positions of the requirements that were not fulfilled"),
    )
    op.create_index(
        op.f("ix_service_line_site_service_service_day"),
        "service_line",
        ["site", "service", "service_day"],
        unique=False,
    )
    op.add_column(
        "site",
        sa.Column(
            "service_hours",
            sa.JSON(),
            nullable=True,
            comment="weekly intervals in which people are served; empty: as hours",
        ),
    )
    op.add_column(
        "site",
        sa.Column("schedules", sa.JSON(), nullable=True, comment="dated hours: Ramadan, one-off openings and closures"),
    )
    op.add_column("site", sa.Column("rules", sa.JSON(), nullable=True, comment="what the mall decided about calling"))
    op.add_column(
        "ticket",
        sa.Column("held_at", server.storage.types.UtcDateTime(timezone=True), nullable=True, comment="on hold since"),
    )
    op.add_column(
        "ticket",
        sa.Column("held_seconds", sa.Integer(), nullable=True, comment="time on hold so far, which is no service time"),
    )
    op.add_column(
        "ticket",
        sa.Column(
            "why",
            sa.Enum(
                "longest_wait",
                "priority_first",
                "priority_had_its_turn",
                "first_come",
                "most_credit",
                "queue_order",
                "queue_weight",
                "chosen",
                name="why",
                native_enum=False,
                length=24,
            ),
            nullable=True,
            comment="why this one was called and no other",
        ),
    )
    op.add_column(
        "ticket",
        sa.Column(
            "reason",
            sa.Enum(
                "returning",
                "agreed_time",
                "frail",
                "quick_matter",
                "supervisor",
                name="callreason",
                native_enum=False,
                length=24,
            ),
            nullable=True,
            comment="of a call out of turn",
        ),
    )
    op.add_column(
        "ticket", sa.Column("for_counter", sa.Integer(), nullable=True, comment="the only counter that may call it")
    )
    op.add_column("ticket", sa.Column("came_from", sa.Uuid(), nullable=True, comment="the ticket that it continues"))
    op.add_column(
        "ticket",
        sa.Column("note", sa.Uuid(), nullable=True, comment="what the next officer reads; kept apart from the journal"),
    )
    op.add_column(
        "ticket",
        sa.Column(
            "expired_because",
            sa.Enum("day_ended", "left_open", "disruption", name="expiredbecause", native_enum=False, length=24),
            nullable=True,
        ),
    )
    op.create_index(
        "ix_ticket_on_hold",
        "ticket",
        ["site", "counter"],
        unique=False,
        sqlite_where=sa.text("state = 'on_hold'"),
        postgresql_where=sa.text("state = 'on_hold'"),
    )
    op.create_index(
        "ix_ticket_no_show",
        "ticket",
        ["site", "queue", "ended_at"],
        unique=False,
        sqlite_where=sa.text("state = 'no_show'"),
        postgresql_where=sa.text("state = 'no_show'"),
    )
    op.add_column(
        "visit",
        sa.Column(
            "paused_at",
            server.storage.types.UtcDateTime(timezone=True),
            nullable=True,
            comment="stepped away since; keeps every place",
        ),
    )
    op.add_column(
        "visit",
        sa.Column(
            "fetch",
            sa.Enum("wheelchair", "deaf", "other", name="fetch", native_enum=False, length=24),
            nullable=True,
            comment="staff go to this visitor",
        ),
    )
    op.add_column(
        "visit",
        sa.Column(
            "last_zone", sa.String(length=16), nullable=True, comment="zone of the counter that the visitor left last"
        ),
    )
    op.add_column(
        "visit",
        sa.Column(
            "left_at",
            server.storage.types.UtcDateTime(timezone=True),
            nullable=True,
            comment="when the visitor left it; walking takes time",
        ),
    )
    op.drop_index("uq_ticket_place", "ticket")
    op.create_index(
        "uq_ticket_place", "ticket", ["site", "visit", "queue"], unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN
    )


def _not_null() -> None:
    values: dict[str, dict[str, object]] = {
        "account": {"must_change": sa.false(), "disabled": sa.false()},
        "call": {"past": sa.false()},
        "counter": {"serving": "longest"},
        "counter_queue": {"weight": 1.0},
        "device": {"enrolled_at": datetime.now(UTC)},
        "queue": {
            "policy": "strict",
            "priority_rate": 2.0,
            "hours": [],
            "service_hours": [],
            "schedules": [],
            "needs_identity": sa.false(),
        },
        "service": {"quotas": [], "after": []},
        "service_line": {"missing": []},
        "site": {"service_hours": [], "schedules": [], "rules": _RULES},
        "ticket": {"held_seconds": 0},
    }
    for table, columns in values.items():
        target = sa.table(table, *(sa.column(name, _TYPES.get(name)) for name in columns))
        op.execute(target.update().values(**columns))
    op.execute(
        "UPDATE service_line SET service_day = (SELECT service_day FROM ticket"
        " WHERE ticket.site = service_line.site AND ticket.ticket = service_line.ticket)"
    )
    values["service_line"]["service_day"] = None
    for table, columns in values.items():
        with op.batch_alter_table(table) as batch:
            for name in columns:
                batch.alter_column(name, existing_type=_TYPES.get(name) or sa.String(), nullable=False)


def _short_index_last() -> None:
    """Of two indexes that seem equally good SQLite takes the one that was made last: it has to be that of the open
    places, which is short. Making columns not null makes the table and its indexes anew, in any order, so this comes
    after it."""
    op.drop_index("uq_ticket_place", "ticket")
    op.create_index(
        "uq_ticket_place", "ticket", ["site", "visit", "queue"], unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN
    )


def _what_the_journal_knows() -> None:
    """Why a ticket was called, and why it expired, stood in the journal only."""
    connection = op.get_bind()
    journal = sa.table("journal", sa.column("site"), sa.column("seq"), sa.column("kind"), sa.column("data", sa.JSON()))
    ticket = sa.table(
        "ticket", sa.column("site"), sa.column("ticket", sa.Uuid()), sa.column("why"), sa.column("expired_because")
    )
    columns = {"ticket_called": ("why", "why"), "ticket_expired": ("expired_because", "reason")}
    rows = connection.execute(
        sa.select(journal.c.site, journal.c.kind, journal.c.data)
        .where(journal.c.kind.in_(columns))
        .order_by(journal.c.site, journal.c.seq)
    )
    for row in rows.all():
        column, fact = columns[row.kind]
        connection.execute(
            ticket.update()
            .where(ticket.c.site == row.site, ticket.c.ticket == UUID(row.data["ticket"]))
            .values({column: row.data[fact]})
        )


def _left_counters() -> None:
    """Which zone each visitor left last, and when."""
    visit, ticket, counter = (
        sa.table("visit", *map(sa.column, ("site", "visit", "last_zone", "left_at"))),
        sa.table("ticket", *map(sa.column, ("site", "visit", "state", "counter", "ended_at"))),
        sa.table("counter", *map(sa.column, ("site", "counter", "zone"))),
    )
    left = (
        sa.select()
        .select_from(ticket.join(counter, (counter.c.site == ticket.c.site) & (counter.c.counter == ticket.c.counter)))
        .where(
            ticket.c.site == visit.c.site,
            ticket.c.visit == visit.c.visit,
            ticket.c.state.in_(("finished", "no_show")),
        )
        .order_by(ticket.c.ended_at.desc())
        .limit(1)
    )
    values = {"last_zone": left.add_columns(counter.c.zone), "left_at": left.add_columns(ticket.c.ended_at)}
    op.execute(visit.update().values({name: found.scalar_subquery() for name, found in values.items()}))


def _no_hours_are_reduced() -> None:
    connection = op.get_bind()
    site = sa.table("site", sa.column("site"), sa.column("hours", sa.JSON()))
    for row in connection.execute(sa.select(site)).all():
        hours = [{**interval, "reduced": False} for interval in row.hours]
        connection.execute(site.update().where(site.c.site == row.site).values(hours=hours))
