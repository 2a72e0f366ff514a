"""The publisher tells each room what changed, in order, each message linked to the one before."""

from datetime import time

import pytest

from server.clock import ManualClock
from server.domain.catalogue import Hours
from server.domain.errors import UnknownCounter, UnknownSite
from server.realtime.publisher import Message, Publisher, RoomKey
from tests.malls import SITE, Mall, small_mall


class Client:
    """What a screen does with snapshot and messages: the rule of `ui/static/room.js`."""

    def __init__(self, publisher: Publisher, key: RoomKey) -> None:
        room = publisher.snapshot(key)
        self.key, self.seq, self.parts = key, room.seq, room.parts

    def put(self, message: Message) -> None:
        if message.room != self.key:
            return
        assert message.after == self.seq, "a gap"
        self.seq = message.seq
        for part, value in message.parts.items():
            if value is None:
                self.parts.pop(part, None)
            else:
                self.parts[part] = value


@pytest.fixture
def sent() -> list[Message]:
    return []


@pytest.fixture
def publisher(mall: Mall, sent: list[Message]) -> Publisher:
    return Publisher(mall.store, sent.append)


BOARD = RoomKey(SITE, "board", "*")
COUNTER = RoomKey(SITE, "counter", "1")
QUEUE = RoomKey(SITE, "queue", "DK")


def test_a_client_that_puts_messages_in_place_is_as_right_as_a_new_one(
    mall: Mall, publisher: Publisher, sent: list[Message]
) -> None:
    clients = [Client(publisher, key) for key in (BOARD, COUNTER, QUEUE)]
    for _ in range(3):
        mall.issue("DK-01")
        publisher.advance(SITE)
        mall.serve(1)
        mall.issue("DK-02", "PL-01")
        publisher.advance(SITE)
    for client in clients:
        for message in sent:
            client.put(message)
        fresh = Publisher(mall.store, sent.append).snapshot(client.key)
        assert client.parts == fresh.parts


def test_a_room_hears_nothing_of_what_does_not_concern_it(
    mall: Mall, publisher: Publisher, sent: list[Message]
) -> None:
    publisher.snapshot(COUNTER)
    mall.issue("PL-01")
    mall.call_somebody(3)
    publisher.advance(SITE)
    assert sent == []


def test_many_commands_become_one_message_a_room(mall: Mall, publisher: Publisher, sent: list[Message]) -> None:
    publisher.snapshot(QUEUE)
    for _ in range(5):
        mall.issue("DK-01")
    publisher.advance(SITE)
    assert [len(message.parts) for message in sent] == [5]


def test_a_message_carries_absolute_values(mall: Mall, publisher: Publisher, sent: list[Message]) -> None:
    publisher.snapshot(BOARD)
    mall.issue("DK-01")
    mall.issue("DK-01")
    publisher.advance(SITE)
    assert sent[0].parts["waiting/DK"]["waiting"] == 2


def test_who_joins_late_gets_a_snapshot_that_the_next_message_fits(
    mall: Mall, publisher: Publisher, sent: list[Message]
) -> None:
    publisher.snapshot(BOARD)
    mall.issue("DK-01")
    late = Client(publisher, BOARD)
    assert late.parts["waiting/DK"]["waiting"] == 1
    seen = len(sent)
    mall.issue("DK-01")
    publisher.advance(SITE)
    for message in sent[seen:]:
        late.put(message)
    assert late.parts["waiting/DK"]["waiting"] == 2


def test_what_changes_with_time_alone_is_told_by_a_refresh(
    mall: Mall, publisher: Publisher, sent: list[Message], clock: ManualClock
) -> None:
    until_nine = small_mall((Hours(weekday=2, opens=time(8), closes=time(9)),))
    mall = Mall(mall.store, clock, until_nine)
    mall.issue("DK-01")
    mall.serve(1)
    client = Client(publisher, BOARD)
    assert client.parts["waiting/DK"]["estimate"] is not None
    clock.advance(minutes=31)
    publisher.refresh(SITE)
    for message in sent:
        client.put(message)
    assert client.parts["waiting/DK"]["estimate"] is None


def test_a_lost_bell_loses_nothing(mall: Mall, publisher: Publisher, sent: list[Message]) -> None:
    client = Client(publisher, BOARD)
    mall.store.bell = lambda _site: None
    for _ in range(3):
        mall.issue("DK-01")
    publisher.advance(SITE)
    for message in sent:
        client.put(message)
    assert client.parts["waiting/DK"]["waiting"] == 3


def test_an_empty_room_costs_nothing(mall: Mall, publisher: Publisher, sent: list[Message]) -> None:
    publisher.snapshot(BOARD)
    publisher.drop(BOARD)
    mall.issue("DK-01")
    publisher.advance(SITE)
    assert sent == []
    assert publisher.sites() == []
    assert Client(publisher, BOARD).parts["waiting/DK"]["waiting"] == 1


def test_there_is_no_room_of_what_does_not_exist(publisher: Publisher) -> None:
    with pytest.raises(UnknownCounter):
        publisher.snapshot(RoomKey(SITE, "counter", "99"))
    with pytest.raises(UnknownSite):
        publisher.snapshot(RoomKey("nowhere", "board", "*"))
