"""What the page sends, read strictly."""

from __future__ import annotations

from typing import TypeVar

from flask import request
from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.web.problems import Problem


class In(BaseModel):
    """The body of a request; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


_Wish = TypeVar("_Wish", bound=In)


def read(kind: type[_Wish]) -> _Wish:
    """The body of the request. Raises Problem."""
    try:
        return kind.model_validate(request.get_json())
    except ValidationError as error:
        errors: dict[str, list[str]] = {}
        for one in error.errors(include_input=False, include_url=False):
            errors.setdefault(".".join(map(str, one["loc"])) or "body", []).append(one["type"])
        raise Problem(422, "invalid", errors=errors) from error
