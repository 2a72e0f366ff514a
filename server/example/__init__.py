"""The example malls: Pekanbaru and Tangerang as CSV files (see data/README.md) and what loads them.

It imports `server.domain` and the standard library only, and knows no storage: whoever wants an example mall
records the catalogue that `load.load_example` returns as any administrator's definition would be.
"""
