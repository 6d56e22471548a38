"""The only package that knows SQLite, keys and vault files."""
