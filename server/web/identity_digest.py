"""National identity numbers on their way in: only what nobody can guess goes further."""

from __future__ import annotations

import hashlib
import hmac

from pydantic import SecretStr

from server.domain.errors import IdentityNeeded
from server.domain.identity import is_plausible
from server.web.context import context


def identity_digest(site: str, number: SecretStr | None) -> str | None:
    """The number as it is kept until the day's end: nobody can make or check it without the server's secret.

    Raises IdentityNeeded for what cannot be a national identity number.
    """
    if number is None:
        return None
    digits = "".join(number.get_secret_value().split())
    if not is_plausible(digits):
        raise IdentityNeeded
    return hmac.new(context().secret, f"identity:{site}:{digits}".encode(), hashlib.sha256).hexdigest()
