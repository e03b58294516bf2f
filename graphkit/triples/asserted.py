"""Asserted edges as triples: the plain edge, and a node that says what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model import Edge, Triple
from graphkit.ontology.frames import Frame
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import node, term
from graphkit.triples.notation import describe, integer, typed

__all__ = ["edge_triples"]


def edge_triples(edge: Edge, frame: Frame, iris: Iris) -> Iterator[Triple]:
    """Yield an edge that has both ends, with what it implies: gk:relatedTo, and both directions of a symmetric one."""
    if edge.object is None:
        return
    graph, relation = iris.graphs.asserted, term(f"gk:{frame.property_name}")
    subject, target = node(edge.subject), node(edge.object)
    for one, other in ((subject, target), (target, subject))[: 1 + frame.symmetric]:
        yield Triple(one, relation, other, graph)
    for one, other in ((subject, target), (target, subject)):
        yield Triple(one, term("gk:relatedTo"), other, graph)
    yield from describe(
        graph,
        node(iris.edge(edge.subject, edge.relation, edge.object)),
        (term("rdf:type"), term("gk:Edge")),
        (term("rdf:type"), term("gk:Statement")),
        (term("gk:subject"), subject),
        (term("gk:relation"), relation),
        (term("gk:object"), target),
        (term("gk:reports"), integer(edge.reports)),
        (term("gk:articles"), integer(edge.articles)),
        (term("gk:independentSources"), integer(edge.sources)),
        (term("gk:events"), integer(edge.events)),
        (term("gk:firstDay"), typed(edge.first, "xsd:date") if edge.first else None),
        (term("gk:lastDay"), typed(edge.last, "xsd:date") if edge.last else None),
        *((term("gk:supportedBy"), node(claim)) for claim in edge.claims),
    )
