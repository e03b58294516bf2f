"""What built the graph, as triples (PROV-O). No clock: two builds of the same input are one run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from graphkit.model import ArticleRecord, Run, Triple
from graphkit.ontology.frames import Frame
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import node, term
from graphkit.triples.notation import describe, text

__all__ = ["describe_run", "run_triples"]


def describe_run(
    articles: Iterable[ArticleRecord], frames: Iterable[Frame], iris: Iris, *, version: str, model: str | None = None
) -> Run:
    """Return the run that reads ``articles`` with ``frames``; its IRI changes with any of them, or with the version."""
    known = sorted((article.id, article.document) for article in articles)
    inputs = (identity for identity, _ in known)
    address = iris.run(version, model or "", *inputs, *sorted(map(_content, frames)))
    return Run(address, version, model, tuple(sorted({iris.page(document) for _, document in known})))


def _content(frame: Frame) -> str:
    return json.dumps(frame, sort_keys=True, default=_plain)


def _plain(value: Any) -> Any:
    """Return a record of a frame as a list of its fields, and a set, which has no order of its own, sorted."""
    return [getattr(value, field.name) for field in fields(value)] if is_dataclass(value) else sorted(value)


def run_triples(run: Run, iris: Iris) -> Iterator[Triple]:
    """Yield the run, the software that ran, and the pages that it read."""
    software = iris.software(run.version)
    yield from describe(
        iris.graphs.run,
        node(run.id),
        (term("rdf:type"), term("gk:Run")),
        (term("gk:model"), text(run.model) if run.model else None),
        (term("prov:wasAssociatedWith"), node(software)),
        *((term("prov:used"), node(page)) for page in run.pages),
    )
    yield from describe(
        iris.graphs.run,
        node(software),
        (term("rdf:type"), term("prov:SoftwareAgent")),
        (term("schema:softwareVersion"), text(run.version)),
        (term("schema:name"), text("graphkit")),
    )
