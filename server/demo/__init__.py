"""`antrean demo`: the example mall on one machine, started and ended as one."""
