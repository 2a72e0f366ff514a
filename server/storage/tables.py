"""The tables of the hot path as Core sees them.

Statements over them are built once, with parameters, when a module is loaded: building an expression anew for each
command cost several times what running it does.
"""

from __future__ import annotations

from server.storage.models import Base

_TABLES = Base.metadata.tables

call = _TABLES["call"]
call_zone = _TABLES["call_zone"]
idempotency = _TABLES["idempotency"]
journal = _TABLES["journal"]
number_series = _TABLES["number_series"]
service_line = _TABLES["service_line"]
site = _TABLES["site"]
ticket = _TABLES["ticket"]
visit = _TABLES["visit"]
