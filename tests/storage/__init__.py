"""A real vault on a real disk."""
