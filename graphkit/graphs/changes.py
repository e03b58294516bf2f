"""What two sets of triples differ in, found on disk: files of sorted lines that are read side by side."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

import pyoxigraph as ox

from graphkit.graphs.serializing import read_quads
from graphkit.graphs.sorting import sorted_lines
from graphkit.ontology.vocabulary import iri

__all__ = ["Changes", "changes", "split_graphs"]

_KINDS = ("nonNegativeInteger", "int", "long", "short", "byte", "positiveInteger", "unsignedInt", "unsignedLong")
_WHOLE = tuple((f"^^<{iri('xsd:')}{kind}> .", f"^^<{iri('xsd:integer')}> .") for kind in _KINDS)


@dataclass(frozen=True, slots=True)
class Changes:
    """How many lines came and went, and the file that has them: "+" or "-" before each."""

    came: int
    went: int
    path: Path

    def lines(self, side: str) -> Iterator[str]:
        """Yield the triples that "came" or "went", one a line."""
        sign = "+" if side == "came" else "-"
        with self.path.open(encoding="utf-8", newline="\n") as file:
            yield from (line[1:] for line in file if line[0] == sign)


def split_graphs(trig: Path, scratch: Path, names: Iterable[str]) -> Mapping[str, Path]:
    """Write the triples of each named graph of a TriG file to a sorted file; ``names`` have one, filled or not."""
    parts = {name: scratch / f"graph-{number}.nt" for number, name in enumerate(names)}
    with ExitStack() as files:
        open_files: dict[str, IO[str]] = {}
        for quad in read_quads(trig, ox.RdfFormat.TRIG):
            name = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
            path = parts.setdefault(name, scratch / f"graph-{len(parts)}.nt")
            if name not in open_files:
                open_files[name] = files.enter_context(path.open("w", encoding="utf-8", newline="\n"))
            open_files[name].write(f"{quad.triple} .\n")
    return {name: _sorted(path) for name, path in parts.items()}


def changes(here: Path, there: Path, scratch: Path) -> Changes:
    """Compare a sorted file of ours with the N-Triples of a store, in any order and notation.

    Oxigraph gives every whole number back as xsd:integer; such a line is taken for ours.
    """
    fetched = _sorted(_canonical(there, scratch))
    target = Path(mkdtemp(dir=scratch)) / "changes.nt"
    counts = {"+": 0, "-": 0}
    with ExitStack() as files:
        ours, theirs, out = (
            files.enter_context(path.open(mode, encoding="utf-8", newline="\n"))
            for path, mode in ((here, "r"), (fetched, "r"), (target, "w"))
        )
        sides = (_signed("+", ours), _signed("-", theirs))
        for _, group in groupby(heapq.merge(*sides, key=itemgetter(0)), key=itemgetter(0)):
            found = list(group)
            if len({sign for _, sign, _ in found}) == 1:
                counts[found[0][1]] += len(found)
                out.writelines(sign + line for _, sign, line in found)
    return Changes(counts["+"], counts["-"], target)


def _signed(sign: str, lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    return ((_folded(line), sign, line) for line in lines)


def _canonical(path: Path, scratch: Path) -> Path:
    """Write N-Triples anew, as Oxigraph does."""
    target = Path(mkdtemp(dir=scratch)) / "canonical.nt"
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{quad.triple} .\n" for quad in ox.parse(path=path, format=ox.RdfFormat.N_TRIPLES))
    return target


def _sorted(path: Path) -> Path:
    """Sort a file of lines by what they say, and return the sorted one; a file that is not there is empty."""
    target = path.with_suffix(".sorted")
    path.touch()
    with path.open(encoding="utf-8", newline="\n") as file, target.open("w", encoding="utf-8", newline="\n") as out:
        keyed = (f"{_folded(line)}\t{line.rstrip(chr(10))}" for line in file)
        lines = sorted_lines(keyed, Path(mkdtemp(dir=path.parent)))
        out.writelines(f"{line.rpartition(chr(9))[2]}\n" for line in lines)
    path.unlink()
    return target


def _folded(line: str) -> str:
    """Return a line with every whole number as xsd:integer, without its end."""
    line = line.rstrip("\n")
    for kind, integer in _WHOLE:
        if line.endswith(kind):
            return line.removesuffix(kind) + integer
    return line
