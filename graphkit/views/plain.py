"""Writes the view model as a bare pyvis network: pyvis holds nodes, edges and options, and brings vis-network.

pyvis's own template asks other hosts for files and escapes nothing, so the page is filled from one of ours. What is in
it comes from pyvis's documented interface alone, and would run unchanged in a page that pyvis makes. pyvis lives here.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyvis
from pyvis.network import Network

from graphkit.views.html import as_json, fill, policy, trusted
from graphkit.views.layers import ASSERTED
from graphkit.views.rows import ClaimRow, ViewModel

__all__ = ["network", "write_plain_page"]

TEMPLATE = "plain.html.j2"
_LIBRARY = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2"
_SHAPES = {"State": "square", "Organisation": "diamond", "Place": "triangle", "Event": "hexagon"}
_COLOURS = {"State": "#d49a00", "Organisation": "#9db2c4", "Place": "#c9b79a", "Event": "#fafaf7"}
_PERSON = "#44566a"
_START = """
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const data = { nodes: new vis.DataSet(read("nodes")), edges: new vis.DataSet(read("edges")) };
new vis.Network(document.getElementById("mynetwork"), data, read("options"));
"""
_STYLE = "html, body { height: 100%; margin: 0; font-family: sans-serif; } h1 { font-size: 1.1rem; margin: 0.5rem; } "
_STYLE += "#mynetwork { height: calc(100% - 2.5rem); }"


def network(model: ViewModel) -> Network:
    """Return what is asserted as a pyvis network; places are those of the view, so that nothing has to move."""
    net = Network(heading=model.title, directed=True)  # undirected, pyvis looks through all edges to add one
    edges = dict(_edges(model))
    for number in sorted({end for pair in edges for end in pair[:2]}):
        node = model.nodes[number]
        x, y = node.core if node.core else (node.x, node.y)
        net.add_node(
            number,
            label=node.name,
            title=f"{node.name} ({node.type}), {node.weight} events",
            shape=_SHAPES.get(node.type, "dot"),
            color=_COLOURS.get(node.type, _PERSON),
            size=8 + 2 * min(10, node.weight),
            x=x,
            y=y,
        )
    for (one, other, relation), reports in edges.items():
        row = model.relations[relation]
        title = f"{model.nodes[one].name} {row.label} {model.nodes[other].name}, {reports} reports"
        net.add_edge(one, other, title=title, color=row.light, arrows="" if row.symmetric else "to")
    net.set_options(json.dumps({"physics": {"enabled": False}, "interaction": {"hover": True}}))
    return net


def write_plain_page(model: ViewModel) -> str:
    """Return the page that shows ``model`` as pyvis draws it, ready to be written as UTF-8."""
    nodes, edges, heading, _, _, options = network(model).get_network_data()
    script, style = trusted(f"{_library('js')}\n{_START}"), trusted(f"{_library('css')}\n{_STYLE}")
    return fill(
        TEMPLATE,
        title=heading,
        nodes=as_json(nodes),
        edges=as_json(edges),
        options=as_json(json.loads(options)),
        script=script,
        style=style,
        policy=policy(script, style),
    )


@cache
def _library(kind: str) -> str:
    """Return vis-network as pyvis brings it, without the addresses of other files."""
    name = "vis-network.min.js" if kind == "js" else "vis-network.css"
    text = (_LIBRARY / name).read_text(encoding="utf-8")
    return re.sub(r"\n?//# sourceMappingURL=\S*", "", text) if kind == "js" else re.sub(r"url\([^)]*\)", "none", text)


def _edges(model: ViewModel) -> Iterator[tuple[tuple[int, int, int], int]]:
    """Yield the pairs of nodes that asserted claims of the relations shown at first join, with the reports of each."""
    reports: dict[tuple[int, int, int], int] = defaultdict(int)
    for claim in model.claims:
        if model.layers[claim.layer].name == ASSERTED and model.relations[claim.relation].shown:
            for one, other in _links(claim):
                if not {model.nodes[one].type, model.nodes[other].type} & {"Phrase"}:
                    reports[one, other, claim.relation] += 1
    yield from sorted(reports.items())


def _links(claim: ClaimRow) -> Iterator[tuple[int, int]]:
    return zip(claim.links[::2], claim.links[1::2], strict=True)
