"""Quotas, identities and disruptions are looked up by their indexes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from server.clock import ManualClock
from server.domain.catalogue import Quota
from server.domain.events import Scope
from server.usecases.declare_disruption import DeclareDisruption, declare_disruption
from server.usecases.end_disruption import EndDisruption, end_disruption
from server.usecases.run import run
from server.usecases.run_due import run_due
from tests.malls import Mall
from tests.storage import test_plans
from tests.usecases.changing import HEAD, change, take

statements = test_plans.statements


def test_what_decides_about_a_number_reads_no_growing_table_whole(
    mall: Mall, clock: ManualClock, statements: list[tuple[str, Any]]
) -> None:
    change(mall, DK={"needs_identity": True}, DK_01={"quotas": (Quota(5),)})
    declared = run(
        mall.store, mall.ask(HEAD), declare_disruption, DeclareDisruption(Scope.AGENCY, "PL", {"id": "Mati"})
    )
    take(mall, "DK-01", identity="siti")
    run(mall.store, mall.ask(HEAD), end_disruption, EndDisruption(UUID(declared["id"])))
    clock.advance(days=1)
    run_due(mall.store)
    about = ("service_line", "identity", "disruption")
    asked = [(statement, values) for statement, values in statements if any(name in statement for name in about)]
    assert len(asked) > 5
    assert test_plans.too_wide(mall, asked) == []
