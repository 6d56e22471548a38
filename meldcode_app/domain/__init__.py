"""The case file without Qt and without SQL."""
