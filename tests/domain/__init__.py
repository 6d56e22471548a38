"""Invariants of the case file."""
