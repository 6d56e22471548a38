"""Whole tasks done by keyboard in the real window: the request of a gezinsvoogd, and the five tasks of a newcomer."""
