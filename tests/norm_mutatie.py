"""Stub while it is written."""


def pytest_addoption(parser):
    """Options come with the module itself."""


def pytest_runtestloop(session):
    """Nothing yet."""
