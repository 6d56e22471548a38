"""A vault of its own for each story."""

from __future__ import annotations

from tests.services.conftest import eigen_kluis

__all__ = ["eigen_kluis"]
