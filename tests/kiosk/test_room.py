"""A room of the live protocol is never wrong: it is right, or it asks."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.room import Message, Room, Then


def snapshot(seq: int, **parts: Any) -> Message:
    return {"room": "r", "seq": seq, "parts": parts}


def change(after: int, seq: int, room: str = "r", **parts: Any) -> Message:
    return {"room": room, "after": after, "seq": seq, "parts": parts}


def joined(seq: int = 5, **parts: Any) -> Room:
    room = Room()
    room.asked()
    assert room.snapshot(snapshot(seq, **parts)) is Then.SHOW
    return room


def test_a_change_of_the_state_it_was_made_for_is_put_in_place() -> None:
    room = joined(5, a=1, b=2)
    assert room.change(change(5, 7, a=3, b=None)) is Then.SHOW
    assert (room.seq, room.parts) == (7, {"a": 3})


def test_a_change_that_is_already_contained_is_passed_over() -> None:
    room = joined(5, a=1)
    assert room.change(change(3, 5, a=0)) is Then.NOTHING
    assert room.parts == {"a": 1}


def test_a_gap_makes_it_ask() -> None:
    room = joined(5, a=1)
    assert room.change(change(6, 7, a=9)) is Then.ASK
    assert room.parts == {"a": 1}


def test_what_changes_with_time_alone_keeps_the_seq_and_is_put_in_place() -> None:
    room = joined(5, open=True)
    assert room.change(change(5, 5, open=False)) is Then.SHOW
    assert (room.seq, room.parts) == (5, {"open": False})


def test_changes_that_come_before_the_snapshot_are_sorted_out_by_it() -> None:
    room = Room()
    room.asked()
    for early in (change(4, 5, a="old"), change(5, 6, a="new"), change(5, 6, room="other", a="foreign")):
        assert room.change(early) is Then.NOTHING
    assert room.snapshot(snapshot(5, a="whole")) is Then.SHOW
    assert (room.seq, room.parts) == (6, {"a": "new"})


def test_a_heartbeat_of_another_seq_makes_it_ask_once() -> None:
    room = joined(5)
    assert room.heartbeat({"room": "r", "seq": 5}) is Then.NOTHING
    assert room.heartbeat({"room": "other", "seq": 9}) is Then.NOTHING
    assert room.heartbeat({"room": "r", "seq": 6}) is Then.ASK
    room.asked()
    assert room.heartbeat({"room": "r", "seq": 6}) is Then.NOTHING


def test_nothing_is_shown_before_the_first_snapshot() -> None:
    room = Room()
    assert room.change(change(0, 1, a=1)) is Then.NOTHING
    assert room.heartbeat({"room": "r", "seq": 1}) is Then.NOTHING
    assert room.parts == {}


KEYS = st.sampled_from("abc")
CHANGES = st.lists(st.dictionaries(KEYS, st.one_of(st.none(), st.integers(0, 9)), min_size=1), min_size=1, max_size=8)


def history_of(changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    states: list[dict[str, Any]] = [{"a": 0}]
    for parts in changes:
        merged = states[-1] | parts
        states.append({key: value for key, value in merged.items() if value is not None})
    return states


def play(room: Room, changes: list[dict[str, Any]], arrivals: list[int]) -> bool:
    """Whether the room always showed what was true at its seq; it asks whenever it wants to."""
    states = history_of(changes)
    newest = 0
    room.asked()
    room.snapshot(snapshot(0, **states[0]))
    for index in arrivals:
        newest = max(newest, index + 1)
        if room.change(change(index, index + 1, **changes[index])) is Then.ASK:
            room.asked()
            room.snapshot(snapshot(newest, **states[newest]))
        if room.seq is None or room.parts != states[room.seq]:
            return False
    if room.heartbeat({"room": "r", "seq": newest}) is Then.ASK:
        room.asked()
        room.snapshot(snapshot(newest, **states[newest]))
    return room.parts == states[newest]


@given(st.data(), CHANGES)
def test_messages_lost_doubled_and_reordered_never_make_it_wrong(
    data: st.DataObject, changes: list[dict[str, Any]]
) -> None:
    arrivals = data.draw(st.lists(st.integers(0, len(changes) - 1), max_size=20))
    assert play(Room(), changes, arrivals)


class Careless(Room):
    """The control: puts everything in place."""

    def change(self, change: Message) -> Then:
        self._put(change)
        return Then.SHOW


def test_without_the_rule_the_same_play_goes_wrong() -> None:
    assert not play(Careless(), [{"a": 1}, {"b": 2}], [1, 0])
