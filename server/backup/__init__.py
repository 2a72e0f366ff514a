"""A whole server in one file: made while it works, checked, kept for some days, and put back.

May import storage, settings and clock. What belongs to a backup is the database and the server's secret, on which
sessions and identity digests hang: one without the other restores to a mall whose phones and receipts are strangers.
"""
