"""Libraries that are no part of a plain installation: found, or named with what installs them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from graphkit.errors import PageError

__all__ = ["extra"]


def extra(module: str, name: str) -> Any:
    """Return a module of the extra ``name``; raises PageError that says how to install it."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        wanted = f"pip install 'graphkit[{name}]'"
        raise PageError(f"reading it needs {library}, which is not installed", remedy=wanted) from error
