"""Reusable pieces of the screens (ui.md section 5)."""
