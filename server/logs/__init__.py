"""The logs of a server: one line each for what happened, with what it belongs to and without anybody's data.

`trail` says which piece of work a line is part of; `lines` writes it; `set_up` does so for everything that speaks in
the process: our own code, gunicorn, the libraries. Knows no web framework.
"""

from server.logs.set_up import set_up
from server.logs.trail import Trail, begin, current, end, new_id, trail

__all__ = ["Trail", "begin", "current", "end", "new_id", "set_up", "trail"]
