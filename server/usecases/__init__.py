"""One file per thing a person can do: load, decide, record. `run.py` opens and commits the transaction.

May import `server.domain`, `server.storage` and the clock. A command is a frozen dataclass in the imperative; the
function beside it takes a transaction and the command, authorises, and returns plain JSON values.
"""
