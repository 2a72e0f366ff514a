"""Which places of a visit are taken later: "B only after A" (Service.after)."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

from server.domain.catalogue import Catalogue

Place = TypeVar("Place", bound=Hashable)


def waits_for(mall: Catalogue, services: Mapping[Place, Collection[str]]) -> dict[Place, set[Place]]:
    """For each open place of a visit, the others whose services must be finished first.

    A circle in the mall's rules would leave a visitor waiting for nobody: places in one wait for nothing.
    """
    direct = {
        place: {
            other
            for other, theirs in services.items()
            if other != place and any(set(theirs) & _before(mall, code) for code in own)
        }
        for place, own in services.items()
    }
    return {place: set() if place in _reached(direct, place) else found for place, found in direct.items()}


def _before(mall: Catalogue, code: str) -> set[str]:
    service = mall.service(code)
    return set(service.after) if service else set()


def _reached(direct: Mapping[Place, set[Place]], start: Place) -> set[Place]:
    """All that is waited for, directly or by way of others."""
    found: set[Place] = set()
    open_ends = list(direct[start])
    while open_ends:
        place = open_ends.pop()
        if place not in found:
            found.add(place)
            open_ends.extend(direct[place])
    return found
