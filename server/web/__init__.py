"""HTTP: parse, identify, call one use case, answer. Pages, OpenAPI, health.

May import `server.usecases`, `server.storage`, `server.domain`, `server.voice` and `ui`; never `server.realtime`.
"""
