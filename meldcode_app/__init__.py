"""The application around the law: layers that only look down (CONTRIBUTING, map of the code)."""
