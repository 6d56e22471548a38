"""Expectations written by hand from the domain specification, never generated from the code."""
