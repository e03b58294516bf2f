"""The graph in other RDF syntaxes, written by Oxigraph from graph.ttl and graph.trig, in their order."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from graphkit.errors import GraphFolderError
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.serializing import read_quads
from graphkit.ontology.vocabulary import iri

__all__ = ["write_nquads", "write_ntriples", "write_rdfxml", "write_trig", "write_turtle", "write_turtle12"]


def write_turtle(source: ExportSource, out: IO[bytes]) -> None:
    """Turtle: the whole graph, as graph.ttl has it."""
    _copy(source.folder.turtle, out)


def write_trig(source: ExportSource, out: IO[bytes]) -> None:
    """TriG: the dataset with its named graphs, as graph.trig has it."""
    _copy(source.folder.trig, out)


def write_ntriples(source: ExportSource, out: IO[bytes]) -> None:
    """N-Triples: one triple a line."""
    quads = read_quads(source.folder.turtle, ox.RdfFormat.TURTLE)
    ox.serialize((quad.triple for quad in quads), out, ox.RdfFormat.N_TRIPLES)


def write_nquads(source: ExportSource, out: IO[bytes]) -> None:
    """N-Quads: one triple a line, with its named graph."""
    ox.serialize(read_quads(source.folder.trig, ox.RdfFormat.TRIG), out, ox.RdfFormat.N_QUADS)


def write_rdfxml(source: ExportSource, out: IO[bytes]) -> None:
    """RDF/XML: the whole graph, for tools that read nothing else."""
    quads = read_quads(source.folder.turtle, ox.RdfFormat.TURTLE)
    ox.serialize((quad.triple for quad in quads), out, ox.RdfFormat.RDF_XML, prefixes=dict(source.prefixes or {}))


def write_turtle12(source: ExportSource, out: IO[bytes]) -> None:
    """Turtle of RDF 1.2: as Turtle, and each edge node also reifies its plain edge as a triple term."""
    quads = read_quads(source.folder.turtle, ox.RdfFormat.TURTLE)
    ox.serialize(_reified(quads), out, ox.RdfFormat.TURTLE, prefixes=dict(source.prefixes or {}))


def _reified(quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    subject, relation, target = (ox.NamedNode(iri(f"gk:{name}")) for name in ("subject", "relation", "object"))
    reifies = ox.NamedNode(iri("rdf:reifies"))
    for node, block in groupby((quad.triple for quad in quads), key=lambda triple: triple.subject):
        ends = {}
        for triple in block:
            if isinstance(triple.object, ox.NamedNode):
                ends[triple.predicate] = triple.object
            yield triple
        if {subject, relation, target} <= ends.keys():
            yield ox.Triple(node, reifies, ox.Triple(ends[subject], ends[relation], ends[target]))


def _copy(path: Path, out: IO[bytes]) -> None:
    try:
        with path.open("rb") as file:
            shutil.copyfileobj(file, out)
    except OSError as error:
        raise GraphFolderError(f"cannot be read: {error}", path=path, remedy="run graphkit build again") from error
