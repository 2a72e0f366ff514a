"""One function per kind of event, grouped by what it is about; only `storage/apply.py` calls them."""
