"""Whole days of a mall, pretended with its own rules, to see what a rule brings."""
