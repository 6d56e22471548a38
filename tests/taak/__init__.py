"""The whole task of a gezinsvoogd's request, done by keyboard in the real window (`python -m tests.taak --uit MAP`)."""
