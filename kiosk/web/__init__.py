"""The kiosk's own HTTP: its page, and the small API that the page speaks to."""
