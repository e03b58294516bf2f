"""What holds for all tests: the laws that hypothesis tries are tried on the same examples on every machine."""

from __future__ import annotations

from hypothesis import settings

# No deadline: how long one example takes says more about what else the machine does than about the code.
settings.register_profile("graphkit", deadline=None, derandomize=True)
settings.load_profile("graphkit")
