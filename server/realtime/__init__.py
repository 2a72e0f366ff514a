"""Socket.IO: rooms, snapshots, and the publisher that reads the journal.

May import `server.usecases`, `server.storage`, `server.domain`; never `server.web`.
"""
