"""Timing on request."""
