"""The waiting list of each mall as a file that opens without the server, written every ten minutes to a second place.

May import storage, settings and clock. Whoever finds the server dead prints the newest file and calls from it.
"""
