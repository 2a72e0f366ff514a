"""Where a server keeps its things, and the secret that it makes for itself."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

SECRET_BYTES = 32


def database_in(data: Path) -> str:
    """The address of the SQLite database in a data folder."""
    return f"sqlite:///{(data / 'antrean.db').absolute()}"


def secret_in(data: Path) -> Path:
    """The file of the server's secret in a data folder."""
    return data / "secret.key"


def load_secret(data: Path) -> bytes:
    """The secret behind public tokens, made once; readable by its owner only."""
    path = secret_in(data)
    data.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(handle, "wb") as file:
        secret = secrets.token_bytes(SECRET_BYTES)
        file.write(secret)
    return secret
