"""Other people's readers, each given the graph in every format that it reads: what do they find in the file?

Each takes a folder with ``graph.ENDING`` in the formats that it reads, and gives what it found as quads in one
notation. None is a dependency of graphkit but rdflib and Oxigraph.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import astuple
from pathlib import Path
from urllib.request import Request, urlopen

import pyoxigraph as ox
import rdflib

from graphkit.graphs.exports import ExportSource, export
from graphkit.graphs.remote import Endpoint
from tests.graphs.golden import IRIS
from tests.interop import engines
from tests.interop.engines import HERE, NODE_FOLDER

ENDINGS: Mapping[str, str] = {
    "turtle": "ttl",
    "trig": "trig",
    "ntriples": "nt",
    "nquads": "nq",
    "jsonld": "jsonld",
    "rdfxml": "rdf",
    "turtle12": "ttl12.ttl",
}
"""The formats of ``graphkit export`` that are RDF, and how the files are called."""
DATASETS = frozenset({"trig", "nquads", "jsonld"})
"""Those with named graphs."""
Quads = frozenset[tuple[str, ...]]
"""Subject, predicate, object and graph, each in N-Triples notation; no graph in a format without."""
Files = Mapping[str, Path]

_NORMAL = ("integer", "nonNegativeInteger", "positiveInteger", "int", "long")


def written(source: ExportSource, folder: Path) -> dict[str, Path]:
    """Export the graph in every format."""
    files = {form: folder / f"graph.{ending}" for form, ending in ENDINGS.items()}
    for form, path in files.items():
        export(source, form, path)
    return files


def expected(source: ExportSource, form: str) -> Quads:
    """Return what a reader of a format is to find: the triples of graph.ttl, or the quads of graph.trig."""
    dataset = form in DATASETS
    path = source.folder.trig if dataset else source.folder.turtle
    return quads(path.read_bytes(), ox.RdfFormat.TRIG if dataset else ox.RdfFormat.TURTLE)


def quads(text: bytes, form: ox.RdfFormat) -> Quads:
    """Return the statements of a document, less what RDF 1.2 says of triples."""
    found = ox.parse(text, format=form, base_iri="http://no.base.is.needed/")
    return frozenset(
        (str(quad.subject), str(quad.predicate), _folded(quad.object), str(quad.graph_name))
        for quad in found
        if not isinstance(quad.object, ox.Triple)
    )


def _folded(term: object) -> str:
    """Return a term, a whole number with one datatype: Oxigraph's server keeps none of the narrower ones."""
    text = str(term)
    for kind in _NORMAL:
        text = text.removesuffix(f"^^<http://www.w3.org/2001/XMLSchema#{kind}>")
    return text


def by_rdflib(files: Files, folder: Path) -> Mapping[str, Quads]:
    """Read with rdflib."""
    found = {}
    for form, path in files.items():
        dataset = rdflib.Dataset()
        dataset.parse(path, format={"jsonld": "json-ld", "rdfxml": "xml"}.get(form, form))
        found[form] = quads(dataset.serialize(format="nquads", encoding="utf-8"), ox.RdfFormat.N_QUADS)
    return found


def by_pyoxigraph(files: Files, folder: Path) -> Mapping[str, Quads]:
    """Read with the parsers of Oxigraph, from Python."""
    forms = {
        "turtle": ox.RdfFormat.TURTLE,
        "turtle12": ox.RdfFormat.TURTLE,
        "trig": ox.RdfFormat.TRIG,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "nquads": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdfxml": ox.RdfFormat.RDF_XML,
    }
    return {form: quads(path.read_bytes(), forms[form]) for form, path in files.items()}


def by_oxigraph(files: Files, folder: Path) -> Mapping[str, Quads]:
    """Load each file into an Oxigraph server with a POST, as its manual has it, and fetch all of it."""
    kinds = {
        "turtle": "text/turtle",
        "turtle12": "text/turtle",
        "trig": "application/trig",
        "ntriples": "application/n-triples",
        "nquads": "application/n-quads",
        "jsonld": "application/ld+json",
        "rdfxml": "application/rdf+xml",
    }
    found = {}
    with engines.oxigraph(folder) as there:
        for form, path in files.items():
            there.change("CLEAR ALL")
            where = there.data if form in DATASETS else f"{there.data}?default"
            _http(where, path.read_bytes(), kinds[form])
            found[form] = quads(_http(there.data), ox.RdfFormat.N_QUADS)
    return found


def _http(url: str, body: bytes | None = None, kind: str = "") -> bytes:
    headers = {"Content-Type": kind} if kind else {"Accept": "application/n-quads"}
    with urlopen(Request(url, body, headers), timeout=60) as response:  # noqa: S310  # our own server's address
        content: bytes = response.read()
        return content


def by_jena(files: Files, folder: Path) -> Mapping[str, Quads]:
    """Read with Debian's Jena; a warning of its reader is a fault."""
    return _beside(["java", "-cp", engines.jena_classes(folder), str(HERE / "jena" / "Read.java")], files)


def by_node(files: Files, folder: Path) -> Mapping[str, Quads]:
    """Read with what Comunica reads files with: N3.js, and its parsers of JSON-LD and RDF/XML."""
    return _beside(["node", str(Path(os.environ[NODE_FOLDER]) / "read.mjs")], files)


def _beside(command: list[str], files: Files) -> Mapping[str, Quads]:
    done = subprocess.run([*command, *map(str, files.values())], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-2000:]
    return {
        form: quads(path.with_name(f"{path.name}.read").read_bytes(), ox.RdfFormat.N_QUADS)
        for form, path in files.items()
    }


def by_virtuoso(files: Files, folder: Path) -> Mapping[str, Quads]:
    """Load each file with Virtuoso's own loader, as its manual has it, and fetch every graph."""
    load = {
        "turtle": "DB.DBA.TTLP (file_to_string_output ('{path}'), '', '{graph}', 0)",
        "ntriples": "DB.DBA.TTLP (file_to_string_output ('{path}'), '', '{graph}', 0)",
        "trig": "DB.DBA.TTLP (file_to_string_output ('{path}'), '', '{graph}', 256)",
        "nquads": "DB.DBA.TTLP (file_to_string_output ('{path}'), '', '{graph}', 512)",
        "rdfxml": "DB.DBA.RDF_LOAD_RDFXML (file_to_string_output ('{path}'), '', '{graph}')",
    }
    found = {}
    with engines.virtuoso(folder) as there:
        inner = engines.inner_port(folder)
        for form, path in files.items():
            graph = f"urn:graphkit:{form}"
            statement = load[form].format(path=path, graph=graph)
            command = ["isql-vt", str(inner), "dba", "dba", "VERBOSE=OFF", f"EXEC=log_enable(2); {statement};"]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert "Error" not in done.stdout + done.stderr, done.stdout + done.stderr
            names = [graph, *astuple(IRIS.graphs)] if form in DATASETS else [graph]
            found[form] = frozenset().union(*(_graph(there, name, form, folder) for name in names))
            for name in names:
                there.change(f"CLEAR GRAPH <{name}>")
    return found


def names_only(found: Quads) -> Quads:
    """Return statements with no literal as it was written: Virtuoso spells numbers and points its own way."""
    return frozenset((*row[:2], row[2] if row[2].startswith("<") else "a literal", row[3]) for row in found)


def _graph(there: Endpoint, name: str, form: str, folder: Path) -> Quads:
    there.save(name, folder / "fetched.nt")
    told = quads((folder / "fetched.nt").read_bytes(), ox.RdfFormat.N_TRIPLES)
    return frozenset((*row[:3], f"<{name}>") for row in told) if form in DATASETS else told


READERS: Mapping[str, tuple[Callable[[Files, Path], Mapping[str, Quads]], frozenset[str], bool, str]] = {
    "rdflib": (by_rdflib, frozenset(ENDINGS) - {"turtle12"}, True, ""),
    "pyoxigraph": (by_pyoxigraph, frozenset(ENDINGS), True, ""),
    "oxigraph": (by_oxigraph, frozenset(ENDINGS), *engines.ENGINES["oxigraph"]),
    "jena": (by_jena, frozenset(ENDINGS) - {"turtle12"}, *engines.ENGINES["jena"]),
    "n3.js": (by_node, frozenset(ENDINGS) - {"turtle12"}, *engines.ENGINES["comunica"]),
    "virtuoso": (
        by_virtuoso,
        frozenset({"turtle", "trig", "ntriples", "nquads", "rdfxml"}),
        engines.ENGINES["virtuoso"][0] and shutil.which("isql-vt") is not None,
        engines.ENGINES["virtuoso"][1],
    ),
}
"""What reads with each, the formats it reads, whether it is here, and what brings it.

RDF 1.2 is read by Oxigraph alone; Debian's Virtuoso 7.2.5 has no reader of JSON-LD for whole datasets.
"""
