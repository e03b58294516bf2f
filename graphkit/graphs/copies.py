"""Whether graph.ttl, graph.trig and the store hold the same: push reads one, query another, people the third."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from graphkit.graphs.faults import Fault
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.serializing import read_quads
from graphkit.graphs.sorting import sorted_lines
from graphkit.graphs.store import open_store
from graphkit.ontology.vocabulary import iri

__all__ = ["differing_copies"]

_MEND = "Build the graph anew, or write the others from the one that is right."
_WHOLE = iri("xsd:nonNegativeInteger")
_SHOWN = 120


def differing_copies(folder: GraphFolder) -> Iterator[Fault]:
    """Yield a fault for each other copy that is there and does not hold what graph.ttl does."""
    first = _digest(_lines(folder, folder.turtle))
    for other in (folder.trig, folder.store):
        if other.exists() and _digest(_lines(folder, other)) != first:
            yield from _difference(folder, other)


def _lines(folder: GraphFolder, path: Path) -> Iterator[str]:
    """Yield the triples of a copy, whichever graph they are in; Oxigraph keeps every whole number as xsd:integer."""
    if path == folder.store:
        quads: Iterable[ox.Quad] = open_store(path).native
    else:
        quads = read_quads(path, ox.RdfFormat.TURTLE if path == folder.turtle else ox.RdfFormat.TRIG)
    return (str(quad.triple).replace(_WHOLE, iri("xsd:integer")) for quad in quads)


def _digest(lines: Iterable[str]) -> int:
    """Return a number that any order of the same lines gives."""
    digests = (hashlib.blake2b(line.encode(), digest_size=16).digest() for line in lines)
    return sum(int.from_bytes(digest, "big") for digest in digests) % (1 << 128)


def _difference(folder: GraphFolder, other: Path) -> Iterator[Fault]:
    """Yield the fault, if it is one: a file may say the same thing twice."""
    with TemporaryDirectory(prefix="graphkit-copies-") as scratch:
        here, there = (set(_sorted(folder, path, Path(scratch))) for path in (folder.turtle, other))
    parts = [
        f"{len(only):,} only in {name}, such as {min(only)[:_SHOWN]}"
        for name, only in ((folder.turtle.name, here - there), (other.name, there - here))
        if only
    ]
    if parts:
        subject = min(here ^ there).split(" ", 1)[0][1:-1]
        told = f"{folder.turtle.name} and {other.name} hold different triples: {'; '.join(parts)}."
        yield Fault(subject, "", "", told, _MEND)


def _sorted(folder: GraphFolder, path: Path, scratch: Path) -> Iterator[str]:
    place = scratch / path.name
    place.mkdir()
    return sorted_lines(_lines(folder, path), place)
