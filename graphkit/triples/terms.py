"""The terms that a graph uses, defined in the graph itself: whoever loads it needs no other file to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.model import Triple
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import declared, term
from graphkit.triples.notation import describe

__all__ = ["with_terms"]

_LEFT_OUT = ("rdfs:isDefinedBy", "skos:example", "skos:closeMatch", "skos:broadMatch", "skos:hasTopConcept")
"""What only the vocabulary's own documentation needs."""


def with_terms(triples: Iterable[Triple], iris: Iris) -> Iterator[Triple]:
    """Yield ``triples``, then what the vocabulary says of the terms that they use and do not define themselves."""
    used: set[str] = set()
    defined: set[str] = set()
    known, label = declared(), term("rdfs:label")
    for triple in triples:
        yield triple
        used.add(triple.predicate)
        if triple.object in known:
            used.add(triple.object)
        if triple.predicate == label:
            defined.add(triple.subject)
    for name in sorted(_closed(used) - defined):
        yield from _definition(name, iris.graphs.run)


def _closed(used: set[str]) -> set[str]:
    """Return the used terms that the vocabulary declares, and those that their definitions refer to."""
    known, found, open_ = declared(), set[str](), list(used)
    while open_:
        name = open_.pop()
        if name in known and name not in found:
            found.add(name)
            open_.extend(value for predicate, value in known[name] if predicate not in _left_out())
    return found


def _definition(name: str, graph: str) -> Iterator[Triple]:
    return describe(graph, name, *(pair for pair in declared()[name] if pair[0] not in _left_out()))


def _left_out() -> frozenset[str]:
    return frozenset(map(term, _LEFT_OUT))
