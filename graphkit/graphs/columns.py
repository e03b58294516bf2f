"""The order of an answer's columns. For ``SELECT *`` the standard leaves it open and stores sort by name.

Reads the text of a query, for querying.py and pushing.py; people expect the order in which the query names things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["column_order"]

_ASIDE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|' + r"'''(?:[^'\\]|\\.|'(?!''))*'''|"
    r'"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\\\n]|\\.)*'|<[^<>\"{}|^`\\\s]*>|#[^\n]*",
    re.DOTALL,
)
"""Literals, IRIs and comments (SPARQL 1.1, 19.8): what stands there is no variable."""
_ALL = re.compile(r"(?<![?$:\w])select\s*(?:distinct\s*|reduced\s*)?(?P<star>\*)?", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$](\w+)")


def column_order(sparql: str, columns: Sequence[str]) -> tuple[int, ...]:
    """Return the positions of ``columns`` in the order to show them: that of the query's text under ``SELECT *``."""
    bare = _ASIDE.sub(" ", sparql)
    select = _ALL.search(bare)
    if not select or not select["star"]:
        return tuple(range(len(columns)))
    named = list(dict.fromkeys(_VARIABLE.findall(bare, select.end())))
    return tuple(sorted(range(len(columns)), key=lambda at: _rank(named, columns[at])))


def _rank(named: list[str], column: str) -> int:
    return named.index(column) if column in named else len(named)
