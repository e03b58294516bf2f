"""Refuses SERVICE, with which a query would have the store open a network connection to any address.

Whether the word is the keyword, or stands in a text, a name or an address, is decided by the engine's own parser: with
the word replaced by one that is no keyword, a query that asks nobody else parses as before, and one that does, does
not. No reading of ours can then be at odds with that of the engine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyoxigraph as ox

from graphkit.errors import QueryError

__all__ = ["refuse_service"]

_WORD = re.compile("service", re.IGNORECASE | re.ASCII)
_OTHER = "sxrvice"
"""As long as the word, so that places stay, and the beginning of no keyword. Before a keyword's term and its brace no
other word or name can stand, so nothing that asks a service parses with it."""
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
"""SPARQL 1.1, 19.2: some stores resolve these escapes before the grammar sees the text, and others in texts alone."""


def refuse_service(sparql: str, prefixes: Mapping[str, str]) -> None:
    """Raise QueryError if ``sparql`` asks another endpoint with SERVICE, or may do so in another store's reading.

    Recurses as deep as the query goes: to be called with a stack for it, see depth.py.
    """
    for text in {sparql, _CODEPOINT.sub(_resolved, sparql)}:
        if _WORD.search(text) and (fault := _fault(_WORD.sub(_OTHER, text), prefixes)):
            raise QueryError(
                f"SERVICE asks another endpoint over the network, or stands where it cannot be read ({fault})",
                remedy="allow it with --allow-service",
            )


def _resolved(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x11_0000 else escape[0]


def _fault(sparql: str, prefixes: Mapping[str, str]) -> str | None:
    """Return what keeps a query from being parsed; what little of it runs here, runs on an empty store."""
    try:
        ox.Store().query(sparql, prefixes=dict(prefixes))
    except SyntaxError as error:
        return str(error)[:100]
    except (OSError, RuntimeError, ValueError):
        return None
    return None
