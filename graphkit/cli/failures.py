"""Tells of pages that were not read: each at once, but of many that fail for one reason only the first few."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from graphkit.cli.printing import print_failure, say
from graphkit.model import Failure

__all__ = ["Failures"]

_EACH = 3
"""Enough to see what they have in common."""
_PARTICULAR = re.compile(r"\d+|'[^']*'|\"[^\"]*\"")


@dataclass(slots=True)
class _Kind:
    """Failures for one reason: the first of them, how many there are, and the names of the first few."""

    first: Failure
    count: int = 0
    names: list[str] = field(default_factory=list)


class Failures:
    """Those of one build. Two are of one kind where their reasons differ in numbers and quoted words only."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, str, bool], _Kind] = {}

    def tell(self, failure: Failure) -> None:
        """Tell of a page that could not be read, if it is among the first of its kind; others are counted."""
        key = (_PARTICULAR.sub("#", failure.reason), failure.remedy, failure.skipped)
        kind = self._kinds.setdefault(key, _Kind(failure))
        kind.count += 1
        if len(kind.names) < _EACH:
            kind.names.append(failure.page)
            if not failure.skipped:
                print_failure(failure)

    def tell_rest(self, everything: Path | None) -> None:
        """Tell how many more there were of each kind, and what was left aside; the file ``everything`` has them all."""
        for kind in self._kinds.values():
            if kind.first.skipped:
                _tell_skipped(kind)
            elif (more := kind.count - len(kind.names)) > 0:
                where = f"; {everything} has them all" if everything else ""
                say(f"failed: and {more:,} more for the same reason ({kind.first.reason}){where}")


def _tell_skipped(kind: _Kind) -> None:
    others = kind.count - len(kind.names)
    names = ", ".join(kind.names) + (f" and {others:,} more" if others else "")
    say(f"left aside: {names}: {kind.first.reason}")
