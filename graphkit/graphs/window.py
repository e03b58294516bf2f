"""A large graph seen through a window: a batch of subjects in memory, everything about all others on disk.

Reads a Turtle file for validation.py. A shape finds its targets in the window alone, so that window after window checks
every node once; what it asks of a node (its class, its name, who points to it) is answered from the whole graph.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import groupby, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import pyoxigraph as ox
import rdflib
from rdflib import RDF
from rdflib.paths import Path as PropertyPath

from graphkit.graphs.serializing import read_quads

__all__ = ["Window", "windows"]

WINDOW = 30_000
"""Triples that are held at a time: rdflib takes a kilobyte for each, and two windows may be there at once."""
_LOADED = 20_000
_KNOWN = 20_000
"""Answers from disk that are kept: of the classes above all, which every node is asked for."""

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class Window(rdflib.Graph):
    """The triples of some subjects, complete, before a store that holds the whole graph.

    What is asked of one node is answered for any node; whatever has a property, or is of a class, is looked for among
    the subjects in the window.
    """

    def __init__(self, whole: Callable[..., Sequence[Any]]) -> None:
        super().__init__()
        self._whole = whole
        self._inside: set[Any] = set()

    def hold(self, subject: Any, statements: Iterator[ox.Triple]) -> None:
        """Take a subject with all its statements in."""
        self._inside.add(subject)
        for triple in statements:
            self.add((subject, node(triple.predicate), node(triple.object)))

    def with_targets(self, statements: Iterable[Any]) -> Self:
        """Take in that nodes are of a class, so that they are found as targets here, too."""
        for statement in statements:
            self.add(statement)
        return self

    def triples(self, triple: Any) -> Generator[Any, None, None]:
        """Yield what matches a pattern of subject, predicate and object, None where it is open."""
        subject, predicate, value = triple
        beyond = subject not in self._inside if subject is not None else value is not None and predicate != RDF.type
        if beyond and not isinstance(predicate, PropertyPath):  # rdflib walks a path by asking for its steps
            yield from self._whole(*triple)
        else:
            yield from super().triples(triple)


@contextmanager
def windows(turtle: Path, always: str) -> Iterator[tuple[ox.Store, Iterator[Window]]]:
    """Open a Turtle file and yield a store with all of it, and its windows, each to be dropped before the next.

    The nodes of the class ``always`` (an IRI) are targets in every window, for constraints on the graph as a whole.
    A file in which a subject's statements are scattered is one window.
    """
    with TemporaryDirectory(prefix="graphkit-") as scratch:
        whole = ox.Store(scratch)
        gathered = _load(turtle, whole)
        ask = lru_cache(_KNOWN)(partial(_matching, whole))
        targets = ask(None, RDF.type, rdflib.URIRef(always))
        yield whole, _each(turtle, ask, targets, WINDOW if gathered else None)
        del whole, ask


def _matching(whole: ox.Store, *pattern: Any) -> tuple[Any, ...]:
    subject, predicate, value = map(native, pattern)
    if isinstance(subject, ox.Literal):
        return ()
    found = whole.quads_for_pattern(subject, predicate, value)
    return tuple((node(quad.subject), node(quad.predicate), node(quad.object)) for quad in found)


def _load(turtle: Path, whole: ox.Store) -> bool:
    """Load a file, a part at a time; returns whether every subject's statements stand together."""
    quads = read_quads(turtle, ox.RdfFormat.TURTLE)
    seen, last, gathered = set[int](), None, True
    while part := list(islice(quads, _LOADED)):
        whole.bulk_extend(part)
        for subject, _ in groupby(quad.subject for quad in part):
            if subject != last:
                gathered = gathered and hash(subject) not in seen
                seen.add(hash(subject))
            last = subject
    return gathered


def _each(
    turtle: Path, whole: Callable[..., Sequence[Any]], always: Sequence[Any], most: int | None
) -> Iterator[Window]:
    window = Window(whole)
    for subject, block in groupby(read_quads(turtle, ox.RdfFormat.TURTLE), key=lambda quad: quad.subject):
        window.hold(node(subject), (quad.triple for quad in block))
        if most and len(window) >= most:
            yield window.with_targets(always)
            window = Window(whole)
    yield window.with_targets(always)


@lru_cache(_KNOWN)
def _reference(address: str) -> rdflib.URIRef:
    return rdflib.URIRef(address)


def node(term: Term) -> rdflib.term.Node:
    """Return Oxigraph's term as rdflib's, a literal as it was written."""
    if isinstance(term, ox.NamedNode):
        return _reference(term.value)
    if isinstance(term, ox.Literal):
        if term.language is None and term.datatype == _PLAIN:
            return rdflib.Literal(term.value)
        kind = None if term.language else str(term.datatype.value)
        literal = rdflib.Literal(term.value, lang=term.language, datatype=kind, normalize=False)
        return rdflib.Literal(term.value) if literal.ill_typed else literal  # no month 13: words, which no shape takes
    return rdflib.BNode(term.value if isinstance(term, ox.BlankNode) else str(term))


_PLAIN = ox.Literal("").datatype


def native(term: Any) -> Any:
    """Return rdflib's term as Oxigraph's; None stays None."""
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(term)
    if isinstance(term, rdflib.BNode):
        return ox.BlankNode(term)
    if isinstance(term, rdflib.Literal):
        kind = ox.NamedNode(term.datatype) if term.datatype and not term.language else None
        return ox.Literal(str(term), language=term.language, datatype=kind)
    return None
