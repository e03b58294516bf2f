"""The graph as a network: for networkx itself, and as GraphML and GEXF, which it writes.

One rule: a node is an entity with a name, a line is an asserted edge between two of them. Of an event of several
parties each pair is a line, up to the number in ontology/graph.yaml; beyond it, and where a party has no name, there is
no line, and ``left_out`` says how often. Both formats refuse None, lists and control characters: rows have no None and
no list, and the characters are replaced here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import IO, TYPE_CHECKING

from graphkit.graphs.exports.rows import EdgeRow, NodeRow, Value, edge_rows, node_rows
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.spreadsheets import printable
from graphkit.model import Claim
from graphkit.ontology.frames import Frame
from graphkit.ontology.rules import load_graph_rules

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["left_out", "network", "write_gexf", "write_graphml"]

_ENDS = ("source", "target")


def write_graphml(source: ExportSource, out: IO[bytes]) -> None:
    """GraphML: entities and asserted edges, for yEd, Gephi, Cytoscape, igraph."""
    from networkx import write_graphml_xml

    write_graphml_xml(network(source), out)  # keys d0, d1 ...: a node and an edge may both have a label


def write_gexf(source: ExportSource, out: IO[bytes]) -> None:
    """GEXF: entities and asserted edges with the days that they span, for Gephi and its timeline."""
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(prettyprint=True, version="1.2draft")
    writer.add_graph(network(source, spans=True))
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # today's date would make every export another
    writer.write(out)


def network(source: ExportSource, *, spans: bool = False, isolated: bool = True) -> MultiDiGraph[str]:
    """Return the network; ``isolated`` keeps entities without a line, ``spans`` gives lines the days that they span.

    A line has ``symmetric`` where its relation has no direction: it stands once, from the smaller IRI to the larger.
    """
    from networkx import MultiDiGraph

    made: MultiDiGraph[str] = MultiDiGraph(left_out=left_out(source))
    ends = {end for edge in source.edges for end in (edge.subject, edge.object)}
    for node in node_rows(source):
        if isolated or node.id in ends:
            made.add_node(node.id, label=printable(node.name), **_attributes(node, ("id",)))
    symmetric = {frame.relation for frame in source.frames if frame.symmetric}
    for edge in edge_rows(source):
        key = f"{edge.source} {edge.relation} {edge.target}"
        dates = {"start": edge.first, "end": edge.last} if spans and edge.first else {}
        told = {"label": edge.relation, "symmetric": edge.relation in symmetric, **_attributes(edge, _ENDS), **dates}
        made.add_edge(edge.source, edge.target, key=key, **told)
    return made


def left_out(source: ExportSource) -> str:
    """Return in words what happened and is no line of the network; empty where that is nothing."""
    crowds, unnamed = set[str](), set[str]()
    drawn = {claim for edge in source.edges for claim in edge.claims}
    frames = {frame.relation: frame for frame in source.frames}
    for claim in source.folder.claims():
        if claim.id not in drawn and claim.factuality in load_graph_rules().asserted and claim.relation in frames:
            crowd = sum(1 for _ in _named(claim, frames[claim.relation])) > load_graph_rules().largest_group
            (crowds if crowd else unnamed).add(claim.same_event)
    told = (
        (len(unnamed), "that name only one side, or are disputed"),
        (len(crowds), f"of more than {load_graph_rules().largest_group} parties"),
    )
    return "; ".join(f"{count:,} events {why}" for count, why in told if count)


def _named(claim: Claim, frame: Frame) -> Iterator[str]:
    roles = dict.fromkeys((frame.edge_from, *frame.edge_to))
    return (filler.id for role in roles for filler in claim.roles.get(role, ()) if filler.named)


def _attributes(row: NodeRow | EdgeRow, without: tuple[str, ...]) -> dict[str, Value]:
    """Return a row by column; a number that is not known is left out, since a column of numbers has no empty text."""
    pairs = ((each, getattr(row, each.name)) for each in fields(row) if each.name not in without)
    known = ((each.name, value) for each, value in pairs if value != "" or each.type == "str")
    return {name: printable(value) if isinstance(value, str) else value for name, value in known}
