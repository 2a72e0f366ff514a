"""Events to plain JSON and back, by their types."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from server.domain.events import KIND_OF, KINDS, Event


@cache
def adapter_for(kind: Any) -> TypeAdapter[Any]:
    """The adapter of a dataclass, made once."""
    return TypeAdapter(kind)


def encode(event: Event) -> tuple[str, dict[str, Any]]:
    """The event's kind and its data as JSON values."""
    kind = KIND_OF[type(event)]
    event_type: Any = type(event)
    data: dict[str, Any] = adapter_for(event_type).dump_python(event, mode="json")
    return kind, data


def decode(kind: str, data: dict[str, Any]) -> Event:
    """The event again; raises KeyError for an unknown kind and pydantic.ValidationError for damaged data."""
    event_type: Any = KINDS[kind]
    event: Event = adapter_for(event_type).validate_python(data)
    return event
