"""What holds for all tests: the laws that hypothesis tries are tried on the same examples on every machine."""

from __future__ import annotations

import pytest
from hypothesis import settings

# No deadline: how long one example takes says more about what else the machine does than about the code.
settings.register_profile("graphkit", deadline=None, derandomize=True)
settings.load_profile("graphkit")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that open a browser on one worker: they measure time, and two browsers disturb each other."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))
