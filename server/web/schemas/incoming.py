"""What a caller may send: the bases of all bodies and queries, and how texts, dates and ids are written.

Unknown fields are refused, so that a typing error is not silently ignored.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache
from typing import Annotated, Any, get_args, get_origin
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, GetJsonSchemaHandler, ValidationInfo, field_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

NO_NUL = r"^[^\u0000]*$"
"""PostgreSQL keeps no NUL in a text; every other character is somebody's."""

YEAR = r"^[1-8]"
_DAY = rf"{YEAR}[0-9]{{3}}-[0-9]{{2}}-[0-9]{{2}}"

WRITTEN: dict[object, str] = {
    date: rf"{_DAY}$",
    datetime: rf"{_DAY}[Tt][0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]+)?)?([Zz]|[+-][0-9]{{2}}:[0-9]{{2}})$",
    time: r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$",
    UUID: r"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
}
"""How a value stands in a text. Years are those from 1000 to 8999: counting days from the edges of the calendar fails.
A time of day is the mall's, without a zone; an instant has one."""
WRITTEN[AwareDatetime] = WRITTEN[datetime]


class In(BaseModel):
    """A body, which is JSON: a number is none in quotes, and a date is no number of seconds."""

    model_config = ConfigDict(extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _as_it_is_written(cls, value: Any, info: ValidationInfo) -> Any:
        kinds = _kinds_of(cls, info.field_name or "")
        for each in value if isinstance(value, list) else [value]:
            if each is not None and not all(cls._fits(each, kind) for kind in kinds):
                raise PydanticCustomError("written", "Value is not written as described")
        return value

    @classmethod
    def _fits(cls, value: Any, kind: Any) -> bool:
        if isinstance(value, str) and not re.fullmatch(WRITTEN.get(kind, NO_NUL), value, re.DOTALL):
            return False
        if kind in WRITTEN:
            return isinstance(value, str)
        return kind not in {bool, int} or type(value) is kind

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        found = handler(core_schema)
        for field in handler.resolve_ref_schema(found).get("properties", {}).values():
            _say_how_it_is_written(field)
        return found


class Query(In):
    """What stands behind the question mark of an address: all of it is text."""

    @classmethod
    def _fits(cls, value: Any, kind: Any) -> bool:
        return kind in {bool, int} or super()._fits(value, kind)


@cache
def _kinds_of(model: type[In], field: str) -> frozenset[Any]:
    return _kinds(model.model_fields[field].annotation)


def _kinds(annotation: Any) -> frozenset[Any]:
    """The types that an annotation is made of."""
    if get_origin(annotation) is Annotated:
        return _kinds(get_args(annotation)[0])
    inner = get_args(annotation)
    return frozenset({annotation}).union(*(_kinds(each) for each in inner)) if inner else frozenset({annotation})


_PATTERNS = {"date": YEAR, "date-time": YEAR, "time": WRITTEN[time]}


def _say_how_it_is_written(schema: dict[str, Any]) -> None:
    """What the validation refuses, the description does not allow."""
    for inner in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
        _say_how_it_is_written(inner)
    if schema.get("format") in _PATTERNS:
        schema.setdefault("pattern", _PATTERNS[schema["format"]])
    if schema.get("format") == "time":
        # That format wants a zone, which a time of the mall's day has not.
        del schema["format"]
