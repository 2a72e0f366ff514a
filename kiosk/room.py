"""The live protocol of one room without a socket or a clock: snapshot first, then changes.

A change is put in place only on exactly the state that it was made for; every doubt is settled by asking for the
whole again. The browsers' side of the same rule is `ui/static/room.js`.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

Parts = dict[str, Any]
Message = dict[str, Any]


class Then(Enum):
    """What a message leads to."""

    NOTHING = "nothing"
    SHOW = "show"
    """The parts are new."""
    ASK = "ask"
    """The parts cannot be trusted to be the newest: ask for a snapshot."""


class Room:
    """One view of the server as its messages make it. Not safe from several threads."""

    def __init__(self) -> None:
        self.name: str | None = None
        self.seq: int | None = None
        self.parts: Parts = {}
        self.asking = False
        self._early: list[Message] = []

    def asked(self) -> None:
        """A snapshot was asked for; what comes before it is kept, since it may be newer."""
        self.asking = True
        self._early = []

    def snapshot(self, snapshot: Message) -> Then:
        """The whole as it was at `seq`, and then what came early."""
        self.name, self.seq, self.parts = snapshot["room"], snapshot["seq"], dict(snapshot["parts"])
        self.asking = False
        early, self._early = self._early, []
        doubts = [self.change(change) is Then.ASK for change in early]
        return Then.ASK if any(doubts) else Then.SHOW

    def change(self, change: Message) -> Then:
        """New values of some parts, null for a part that is gone."""
        if self.asking:
            self._early.append(change)
            return Then.NOTHING
        if change["room"] != self.name or self.seq is None:
            return Then.NOTHING
        # Looked at first: what changes with time alone (opening hours) keeps the room's seq.
        if change["after"] == self.seq:
            self._put(change)
            return Then.SHOW
        return Then.NOTHING if change["seq"] <= self.seq else Then.ASK

    def heartbeat(self, heartbeat: Message) -> Then:
        """The seq that the room should have."""
        if self.asking or heartbeat["room"] != self.name or heartbeat["seq"] == self.seq:
            return Then.NOTHING
        return Then.ASK

    def _put(self, change: Message) -> None:
        merged = self.parts | change["parts"]
        self.parts = {key: value for key, value in merged.items() if value is not None}
        self.seq = change["seq"]
