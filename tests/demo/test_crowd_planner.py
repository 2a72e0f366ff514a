"""The crowd in a mall that answers at once: lively within seconds, steady for hours, polite to people."""

from __future__ import annotations

from collections import Counter

import pytest

from server.demo.crowd.mall import Queue
from server.demo.crowd.steps import Act, Answer, CallNext, Find, Issue, Step
from tests.demo.pretend_mall import PretendMall, crowd, pekanbaru

HOUR = 3600.0


@pytest.fixture
def here() -> PretendMall:
    return PretendMall(pekanbaru())


def issued(here: PretendMall, since: float = 0.0) -> int:
    return sum(isinstance(step, Issue) and at >= since for at, step, _answer in here.log)


def steps_at(here: PretendMall, counter: int) -> list[Step]:
    return [step for _at, step, _answer in here.log if getattr(step, "counter", None) == counter]


def test_within_ten_seconds_people_wait_and_are_called_in_every_zone(here: PretendMall) -> None:
    here.play(crowd(here), 10)
    assert set(here.calls()) == {"Z1", "Z2", "Z3", "Z4", "Z5"}
    assert sum(len(line) for line in here.waiting.values()) >= 15
    assert here.waiting["DK"]
    assert here.waiting["PT"]


def test_on_a_slow_server_officers_begin_while_visitors_still_come(here: PretendMall) -> None:
    here.play(crowd(here), 60, gap=1.0)
    assert sum(here.calls().values()) >= 8
    assert issued(here) >= 15


def test_the_opening_brings_between_sixty_and_a_hundred_and_twenty_visitors(here: PretendMall) -> None:
    here.play(crowd(here, visits_per_hour=0), HOUR)
    assert 60 <= issued(here) <= 120


def test_the_opening_only_fills_up_what_is_missing(here: PretendMall) -> None:
    for _ in range(20):
        here.issue(("DK-01",))
    here.play(crowd(here, visits_per_hour=0), HOUR)
    of_disdukcapil = [step for _at, step, _answer in here.log if isinstance(step, Issue) and "DK" in step.services[0]]
    assert not of_disdukcapil


def test_a_zone_with_ten_officers_calls_about_five_times_a_minute(here: PretendMall) -> None:
    here.play(crowd(here), 2 * HOUR)
    a_minute = here.calls(since=HOUR)["Z5"] / 60
    assert 4 < a_minute < 6.5


@pytest.mark.parametrize("gap", [0.2, 0.6, 1.5], ids=["quick", "three times as fast", "slow server"])
def test_busy_queues_are_neither_empty_nor_endless(here: PretendMall, gap: float) -> None:
    planner = crowd(here)
    here.play(planner, HOUR, gap)
    lengths: dict[str, list[int]] = {queue: [] for queue in here.waiting}
    while here.at < 2 * HOUR:
        here.play(planner, here.at + 20, gap)
        for code, line in here.waiting.items():
            lengths[code].append(len(line))
    for queue in here.mall.queues.values():
        assert max(lengths[queue.code]) <= queue.limit
        if queue.busy:
            assert 2 < sum(lengths[queue.code]) / len(lengths[queue.code]) < 12


def test_a_flood_of_visitors_is_turned_away_at_the_limit(here: PretendMall) -> None:
    here.play(crowd(here, visits_per_hour=20_000), HOUR / 2, gap=0.01)
    assert all(len(here.waiting[queue.code]) <= queue.limit for queue in here.mall.queues.values())


def test_control_without_the_limit_the_flood_fills_the_hall(here: PretendMall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Queue, "appetite", lambda _queue, _waiting: 1.0)
    here.play(crowd(here, visits_per_hour=20_000), HOUR / 2, gap=0.01)
    assert len(here.waiting["DK"]) > 100


def test_left_alone_the_crowd_is_never_refused(here: PretendMall) -> None:
    here.play(crowd(here), 2 * HOUR)
    assert {answer.status for _at, _step, answer in here.log} == {200, 201, 204}
    moves = Counter(step.move for _at, step, _answer in here.log if isinstance(step, Act))
    assert set(moves) == {"recall", "start", "finish", "no-show"}


def test_the_same_seed_plays_the_same_day(here: PretendMall) -> None:
    again, other = PretendMall(here.mall), PretendMall(here.mall)
    here.play(crowd(here, seed=5), 300)
    again.play(crowd(again, seed=5), 300)
    other.play(crowd(other, seed=6), 300)
    assert here.log == again.log
    assert here.log != other.log


def test_after_an_hour_without_a_server_nothing_is_made_up_for(here: PretendMall) -> None:
    planner = crowd(here)
    here.play(planner, 600)
    before = len(here.log)
    here.at += HOUR
    here.play(planner, here.at + 60, gap=0)
    assert len(here.log) - before < 200
    here.play(planner, here.at + HOUR)
    assert 4 < here.calls(since=here.at - HOUR / 2)["Z5"] / 30 < 6.5


def test_a_closed_mall_issues_nothing_until_it_opens_and_serves_who_is_inside(here: PretendMall) -> None:
    planner = crowd(here)
    here.play(planner, 120)
    here.open = False
    here.play(planner, 130)
    refused = [answer for at, step, answer in here.log if isinstance(step, Issue) and answer.status == 409]
    assert len(refused) <= 1
    here.play(planner, 2 * HOUR)
    assert issued(here, since=130) == 0
    assert not any(here.waiting.values())
    here.open = True
    here.play(planner, 2 * HOUR + 60)
    assert issued(here, since=2 * HOUR) > 5


def test_a_crowd_that_comes_to_a_closed_mall_waits_for_its_opening(here: PretendMall) -> None:
    here.open = False
    planner = crowd(here)
    here.play(planner, 60)
    assert issued(here) == 0
    here.open = True
    here.play(planner, 120)
    assert issued(here) > 10


def test_mornings_are_fuller_than_afternoons_where_the_mall_has_hours() -> None:
    counts = []
    for began in (1, 7):  # 08:00 and 14:00 in Pekanbaru
        here = PretendMall(pekanbaru("real"))
        here.began = here.began.replace(hour=began)
        here.play(crowd(here), HOUR)
        counts.append(issued(here, since=600))
    assert counts[0] > 1.5 * counts[1]


def test_tickets_that_an_earlier_crowd_left_are_finished_first(here: PretendMall) -> None:
    here.issue(("DK-01",))
    here.issue(("DK-02",))
    here.call_next(20)
    here.call_next(21)
    here.counters[21].update(state="serving")
    here.play(crowd(here), 600)
    for counter, moves in ((20, ["recall", "start", "finish"]), (21, ["finish"])):
        found, *rest = steps_at(here, counter)
        assert found == Find(counter)
        assert [step.move for step in rest[: len(moves)] if isinstance(step, Act)] == moves
        assert isinstance(rest[len(moves)], CallNext)


def test_a_counter_where_somebody_else_calls_is_left_alone_until_nobody_has_touched_it_for_long(
    here: PretendMall,
) -> None:
    planner = crowd(here)
    here.issue(("BC-01",))
    number = next(number for number, counter in here.mall.counters.items() if counter.queues == ("BC",))
    here.call_next(number)
    theirs = here.counters[number]["id"]
    for _ in range(3):
        here.issue(("BC-01",))
    here.play(planner, 250)
    assert here.counters[number]["id"] == theirs
    assert [type(step) for step in steps_at(here, number)] == [CallNext, Find]
    here.counters[number].update(state="serving")  # they are still at it
    here.play(planner, 500)
    assert here.counters[number]["state"] == "serving"
    here.play(planner, 1200)
    moves = [step.move for step in steps_at(here, number) if isinstance(step, Act) and step.ticket == theirs]
    assert moves == ["finish"]


def test_a_ticket_that_somebody_else_finished_is_let_go_and_the_next_is_called(here: PretendMall) -> None:
    planner = crowd(here)
    while 20 not in here.counters:
        here.play(planner, here.at + 5)
    gone = here.counters.pop(20)["id"]
    here.play(planner, here.at + 400)
    after = [(step, answer) for _at, step, answer in here.log if getattr(step, "counter", None) == 20]
    refused = next(index for index, (_step, answer) in enumerate(after) if answer.status == 409)
    assert getattr(after[refused][0], "ticket", None) == gone
    assert isinstance(after[refused + 1][0], Find)
    assert isinstance(after[refused + 2][0], CallNext)
    assert after[refused + 2][1].status == 200


def test_an_officer_who_may_not_call_tries_again_only_after_a_long_while(
    here: PretendMall, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbidden = Answer(403, {"code": "forbidden"})
    perform = here.perform

    def locked_out(step: Step) -> Answer:
        if getattr(step, "counter", None) != 20:
            return perform(step)
        here.log.append((here.at, step, forbidden))
        return forbidden

    monkeypatch.setattr(here, "perform", locked_out)
    here.play(crowd(here), HOUR)
    assert 2 <= len(steps_at(here, 20)) <= 15
