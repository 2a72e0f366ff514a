"""Pure rules of a mall: no clock, no input or output, no framework. Time and identities come in as arguments."""
