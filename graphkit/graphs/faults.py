"""What is wrong with a graph: one record a fault, in short notation, with its name and line where they are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from graphkit.ontology.vocabulary import prefixes

__all__ = ["Fault", "short", "with_lines"]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that does not conform.

    ``where`` is the IRI of the node, ``name`` what it is called or says (empty where it has no name), ``what`` is wrong
    and ``mend`` how to put it right; ``path`` is the property concerned and ``value`` what it has, both in short
    notation and empty where there is none. ``warning`` tells a doubt from an error. ``line`` is where the node's block
    begins in graph.ttl, 0 where it has none.
    """

    where: str
    path: str
    value: str
    what: str
    mend: str
    name: str = ""
    warning: bool = False
    line: int = field(default=0, compare=False)

    def __str__(self) -> str:
        """Return the fault as a person would tell it, on one line."""
        named = f" ({self.name})" if self.name else ""
        found = f" It has: {self.value}." if self.value else ""
        at = f" (graph.ttl, line {self.line})" if self.line else ""
        return " ".join(part for part in (f"{self.where}{named}: {self.what}{found}", self.mend) if part) + at


def short(address: str) -> str:
    """Return an IRI by the shortest of our prefixes, or as it is."""
    found = (f"{name}:{address[len(space) :]}" for name, space in prefixes().items() if address.startswith(space))
    return min(found, key=len, default=address)


_PREFIX = re.compile(r"@prefix ([\w.-]*): <([^>]*)> \.")
_SUBJECT = re.compile(r"(?:<([^>]*)>|([\w.-]*):(\S*)) ")


def with_lines(faults: Iterable[Fault], turtle: Path) -> Iterator[Fault]:
    """Yield faults with the line of ``turtle`` at which the block of their node begins, where it has one."""
    found = tuple(faults)
    lines = _lines({fault.where for fault in found}, turtle) if found else {}
    return (replace(fault, line=lines.get(fault.where, 0)) for fault in found)


def _lines(wanted: set[str], turtle: Path) -> Mapping[str, int]:
    spaces: dict[str, str] = {}
    lines: dict[str, int] = {}
    with turtle.open(encoding="utf-8", errors="replace") as text:
        for number, line in enumerate(text, start=1):
            if declared := _PREFIX.match(line):
                spaces[declared[1]] = declared[2]
            elif subject := _SUBJECT.match(line):
                address = subject[1] if subject[1] is not None else spaces.get(subject[2], "") + subject[3]
                if address in wanted:
                    lines.setdefault(address, number)
    return lines
