"""RO-Crate: a graph folder described for repositories (RO-Crate 1.1), as one file beside the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.querying import query
from graphkit.graphs.results import Solutions
from graphkit.graphs.store import open_store
from graphkit.ontology.vocabulary import iri

__all__ = ["crate_files"]

_FILES = (
    ("graph.ttl", "The whole graph", "text/turtle"),
    ("graph.trig", "The graph as a dataset with its named graphs", "application/trig"),
    ("graph.html", "The interactive view", "text/html"),
    ("articles.jsonl", "The articles that were read", "application/jsonl"),
    ("entities.jsonl", "The entities", "application/jsonl"),
    ("mentions.jsonl", "The mentions", "application/jsonl"),
    ("events.jsonl", "The claims, with their evidence", "application/jsonl"),
    ("report.json", "Counts, failures, versions", "application/json"),
)
_ABOUT = """SELECT ?title ?description ?licence ?publisher ?issued ?version WHERE {
  ?dataset a dcat:Dataset ; dct:title ?title ;
    prov:wasGeneratedBy/prov:wasAssociatedWith/schema:softwareVersion ?version .
  OPTIONAL { ?dataset dct:description ?description }
  OPTIONAL { ?dataset dct:license ?licence }
  OPTIONAL { ?dataset dct:publisher ?publisher }
  OPTIONAL { ?dataset dct:issued ?issued }
}"""


def crate_files(source: ExportSource) -> Iterator[tuple[str, str]]:
    """RO-Crate: ro-crate-metadata.json, to be put into the graph folder (-o GRAPH)."""
    root, version = _root(source)
    files = [_file(source.folder.path, *said) for said in _FILES if (source.folder.path / said[0]).is_file()]
    root["hasPart"] = [{"@id": file["@id"]} for file in files]
    about = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    software = {"@id": "#graphkit", "@type": "SoftwareApplication", "name": "graphkit", "version": version}
    run = {"@id": "#build", "@type": "CreateAction", "instrument": {"@id": "#graphkit"}, "result": {"@id": "./"}}
    crate = {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [about, root, *files, software, run]}
    yield "ro-crate-metadata.json", json.dumps(crate, indent=1, ensure_ascii=False) + "\n"


def _root(source: ExportSource) -> tuple[dict[str, Any], str]:
    """Return the dataset as the graph describes itself, and the version of graphkit that made it."""
    answer = query(open_store(source.folder.store), _ABOUT)
    row = answer.rows[0] if isinstance(answer, Solutions) and answer.rows else (None,) * 6
    title, description, licence, publisher, issued, version = (cell.value if cell else "" for cell in row)
    said = {
        "name": title,
        "description": description or title,
        "license": licence,
        "publisher": publisher,
        "datePublished": issued,
        "conformsTo": {"@id": iri("gk:").rstrip("#")},
    }
    return {"@id": "./", "@type": "Dataset", **{key: value for key, value in said.items() if value}}, version


def _file(folder: Path, name: str, told: str, kind: str) -> dict[str, Any]:
    size = str((folder / name).stat().st_size)
    return {"@id": name, "@type": "File", "name": told, "encodingFormat": kind, "contentSize": size}
