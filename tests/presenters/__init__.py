"""View-state without a window."""
