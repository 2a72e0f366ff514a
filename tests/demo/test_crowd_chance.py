"""What the dice give: plausible people, and courses that always end."""

from __future__ import annotations

from collections import Counter
from typing import Any

from server.demo.crowd.chance import Course, Dice
from tests.demo.pretend_mall import pekanbaru

MALL = pekanbaru()
DK = MALL.queues["DK"]
OTHERS = [queue for queue in MALL.queues.values() if queue.code != "DK"]
MANY = 4000


def ticket(state: str = "called", calls: int = 1, services: tuple[str, ...] = ("DK-01", "DK-09")) -> dict[str, Any]:
    lines = [{"service": service, "outcome": None} for service in services]
    return {"id": "t", "number": "DK-001", "state": state, "calls": calls, "lines": lines}


def moves(course: Course) -> list[str]:
    return [act.move for _wait, act in course]


def test_the_same_seed_brings_the_same_people_and_another_one_others() -> None:
    def people(seed: int) -> list[object]:
        dice = Dice(seed)
        return [dice.visit(DK, OTHERS) for _ in range(20)]

    assert people(1) == people(1)
    assert people(1) != people(2)


def test_about_one_in_eight_has_priority_and_one_in_twelve_goes_to_two_agencies() -> None:
    dice = Dice(3)
    visits = [dice.visit(DK, OTHERS) for _ in range(MANY)]
    assert 0.10 < sum(visit.priority is not None for visit in visits) / MANY < 0.14
    abroad = [visit for visit in visits if len({code[:2] for code in visit.services}) == 2]
    assert 0.06 < len(abroad) / MANY < 0.10
    assert all(len(set(visit.services)) == len(visit.services) for visit in visits)
    assert all(visit.services[0].startswith("DK") for visit in visits)


def test_nobody_is_sent_to_a_second_agency_when_all_others_are_full() -> None:
    dice = Dice(3)
    assert all(code.startswith("DK") for _ in range(MANY) for code in dice.visit(DK, []).services)


def test_popular_services_are_wanted_most() -> None:
    dice = Dice(5)
    wanted = Counter(dice.visit(DK, []).services[0] for _ in range(MANY))
    assert {code for code, _count in wanted.most_common(3)} == {"DK-01", "DK-05", "DK-08"}
    assert set(wanted) == {service.code for service in DK.services}


def test_a_called_visitor_is_served_or_missed_after_the_third_call() -> None:
    dice = Dice(7)
    courses = Counter(tuple(moves(dice.course(15, ticket(), MALL))) for _ in range(MANY))
    assert set(courses) == {
        ("start", "finish"),
        ("recall", "start", "finish"),
        ("recall", "recall", "start", "finish"),
        ("recall", "recall", "no-show"),
    }
    assert courses["start", "finish"] > 0.7 * MANY
    assert 0.02 * MANY < courses["recall", "recall", "no-show"] < 0.06 * MANY


def test_a_ticket_found_is_called_again_while_the_rule_allows_it_started_and_finished() -> None:
    dice = Dice(7)
    for _ in range(200):
        assert moves(dice.rest(15, ticket(calls=1), MALL)) == ["recall", "start", "finish"]
        assert moves(dice.rest(15, ticket(calls=2), MALL)) == ["recall", "start", "finish"]
        assert moves(dice.rest(15, ticket(calls=3), MALL)) == ["start", "finish"]
        assert moves(dice.rest(15, ticket("serving"), MALL)) == ["finish"]


def test_walking_takes_five_to_twenty_five_seconds_and_serving_follows_the_standard() -> None:
    dice = Dice(9)
    courses = [dice.course(15, ticket(services=("DK-01",)), MALL) for _ in range(MANY)]
    walks = [wait for course in courses for wait, act in course if act.move == "start"]
    served = [wait for course in courses for wait, act in course if act.move == "finish"]
    assert min(walks) >= 5
    assert max(walks) <= 25
    standard = MALL.services["DK-01"].minutes * 10
    assert 0.6 * standard <= min(served) < standard < max(served) <= 1.6 * standard
    assert 0.9 * standard < sum(served) / len(served) < 1.2 * standard


def test_every_line_gets_an_outcome_and_most_are_completed() -> None:
    dice = Dice(11)
    outcomes: Counter[str] = Counter()
    for _ in range(MANY):
        finish = dice.rest(15, ticket("serving"), MALL)[-1][1]
        assert [code for code, _outcome in finish.outcomes] == ["DK-01", "DK-09"]
        outcomes.update(outcome for _code, outcome in finish.outcomes)
    assert [outcome for outcome, _count in outcomes.most_common(3)] == ["completed", "accepted", "incomplete"]
    assert outcomes["completed"] > MANY
    assert set(outcomes) == {"completed", "accepted", "incomplete", "referred", "declined"}


def test_a_service_that_the_crowd_does_not_know_is_served_all_the_same() -> None:
    course = Dice(2).rest(15, ticket(services=("XX-01",)), MALL)
    assert [code for code, _outcome in course[-1][1].outcomes] == ["XX-01"]
    assert course[-1][0] >= 15


def test_the_opening_leaves_no_queue_out_for_long() -> None:
    wanted = [DK] * 16 + [MALL.queues["PL"]] * 4
    order = Dice(1).order(wanted)
    assert Counter(queue.code for queue in order) == {"DK": 16, "PL": 4}
    assert all("PL" in {queue.code for queue in order[start : start + 12]} for start in range(8))
