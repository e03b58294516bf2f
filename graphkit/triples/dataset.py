"""The dataset that a graph is, described in the graph itself: DCAT, VoID, schema.org, and a header for OWL tools.

No clock: a day of issue is there only where the user gave one. Counts are those of what was written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple

from graphkit.model import ArticleRecord, DatasetInfo, Run, Triple
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import node, term, vocabulary_version
from graphkit.triples.dates import date_literal
from graphkit.triples.notation import describe, english, integer, text

__all__ = ["with_dataset"]

COUNTED = ("gk:Article", "gk:Claim", "gk:Conflict", "gk:Edge", "gk:Entity", "gk:Event")
"""The classes that the description counts."""


def with_dataset(
    triples: Iterable[Triple], info: DatasetInfo, articles: Sequence[ArticleRecord], run: Run, iris: Iris
) -> Iterator[Triple]:
    """Yield ``triples``, each thing's classes once, and then the description of the dataset that they make."""
    counted, kind = {term(curie): curie for curie in COUNTED}, term("rdf:type")
    counts: Counter[str] = Counter()
    for triple in triples:
        yield triple
        if triple.predicate == kind and triple.object in counted:
            counts[counted[triple.object]] += 1
    yield from _dataset(info, articles, run, iris)
    for curie in COUNTED:
        yield from _partition(curie, counts[curie], iris)
    for graph in astuple(iris.graphs):
        yield from describe(
            iris.graphs.run,
            node(graph),
            (term("rdf:type"), term("void:Dataset")),
            (term("dct:title"), english(graph.rpartition("/")[2])),
        )


def _dataset(info: DatasetInfo, articles: Sequence[ArticleRecord], run: Run, iris: Iris) -> Iterator[Triple]:
    outlets = {iris.source(name) for a in articles for name in (a.source.publisher, a.source.agency) if name}
    usual = f"What {len(articles):,} articles report"
    yield from describe(
        iris.graphs.run,
        node(iris.base),
        *((term("rdf:type"), term(c)) for c in ("dcat:Dataset", "owl:Ontology", "schema:Dataset", "void:Dataset")),
        (term("dct:title"), text(info.title) if info.title else english(usual)),
        (term("dct:description"), text(info.description) if info.description else None),
        (term("dct:license"), _link(info.licence)),
        (term("dct:publisher"), _link(info.publisher)),
        (term("dct:issued"), date_literal(info.issued)),
        (term("dct:conformsTo"), node(vocabulary_version())),
        *((term("dct:source"), node(outlet)) for outlet in sorted(outlets)),
        (term("void:uriSpace"), text(iris.base)),
        (term("void:vocabulary"), node(term("gk:")[1:-1])),
        (term("prov:wasGeneratedBy"), node(run.id)),
        *((term("void:subset"), node(graph)) for graph in astuple(iris.graphs)),
    )


def _link(value: str) -> str | None:
    """Return a web address as a link, and any other words as text."""
    if not value:
        return None
    return node(value) if value.startswith(("http://", "https://")) else text(value)


def _partition(curie: str, count: int, iris: Iris) -> Iterator[Triple]:
    """Yield how many things of a class there are, as VoID has it."""
    part = node(iris.partition(curie.partition(":")[2]))
    yield Triple(node(iris.base), term("void:classPartition"), part, iris.graphs.run)
    yield from describe(
        iris.graphs.run,
        part,
        (term("void:class"), term(curie)),
        (term("void:entities"), integer(count)),
    )
