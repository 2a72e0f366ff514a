"""The one authority: everything that must be true in a mall is decided here.

Rooms and what they may import: `app` wires `web` and `realtime`; those call `usecases`, which use `storage`,
which knows `domain`; `domain` knows nothing but the rules. Screens (`counter`, `display`) and the shared `ui`
are mounted by `app` and talk to this server over its API only.
"""
