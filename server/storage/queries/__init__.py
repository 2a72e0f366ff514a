"""Reading: what use cases decide on and what screens show, as plain values."""
