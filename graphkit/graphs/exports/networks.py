"""GraphML and GEXF, written by networkx.

Both refuse None, lists and control characters: rows have no None and no list, and the characters are replaced here.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from graphkit.graphs.exports.rows import EdgeRow, NodeRow, Value, columns, edge_rows, node_rows
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.spreadsheets import printable

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["write_gexf", "write_graphml"]

_ENDS = ("source", "target")


def write_graphml(source: ExportSource, out: IO[bytes]) -> None:
    """GraphML: entities and asserted edges, for yEd, Gephi, Cytoscape, igraph."""
    from networkx import write_graphml_xml

    write_graphml_xml(_network(source), out)  # keys d0, d1 ...: a node and an edge may both have a label


def write_gexf(source: ExportSource, out: IO[bytes]) -> None:
    """GEXF: entities and asserted edges with the days that they span, for Gephi and its timeline."""
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(prettyprint=True, version="1.2draft")
    writer.add_graph(_network(source, spans=True))
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # today's date would make every export another
    writer.write(out)


def _network(source: ExportSource, *, spans: bool = False) -> MultiDiGraph[str]:
    from networkx import MultiDiGraph

    network: MultiDiGraph[str] = MultiDiGraph()
    for node in node_rows(source):
        network.add_node(node.id, label=printable(node.name), **_attributes(node, ("id",)))
    for edge in edge_rows(source):
        if edge.target:
            key = f"{edge.source} {edge.relation} {edge.target}"
            dates = {"start": edge.first, "end": edge.last} if spans and edge.first else {}
            network.add_edge(
                edge.source, edge.target, key=key, label=edge.relation, **_attributes(edge, _ENDS), **dates
            )
    return network


def _attributes(row: NodeRow | EdgeRow, without: tuple[str, ...]) -> dict[str, Value]:
    pairs = ((name, getattr(row, name)) for name in columns(type(row)) if name not in without)
    return {name: printable(value) if isinstance(value, str) else value for name, value in pairs}
