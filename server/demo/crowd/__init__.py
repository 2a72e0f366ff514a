"""`antrean crowd`: simulated visitors and officers who fill the demo's mall, through the public API only.

`planner` decides what happens next, from what the API answered: pure, seeded, no clock, no I/O. `client` asks the API.
`run` lets the one drive the other. Only `server.demo` and the command line may import this room; it imports nothing of
the server.

Time here is the crowd's own: it runs with the server's clock, at `--speed N` N times as fast, but at most `run.FASTEST`
times. People walk at a person's pace, but one minute of a service standard lasts ten seconds (`mall.STANDARD_MINUTE`),
so that a zone with ten officers calls about five times a minute.
"""
