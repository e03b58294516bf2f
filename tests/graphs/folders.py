"""Graph folders written from the golden records, whole or changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graphkit.graphs.exports import ExportSource
from graphkit.graphs.folder import prepare_folder, write_records
from graphkit.graphs.writing import write_graph
from graphkit.model import Claim, EntityRecord
from graphkit.ontology.frame_files import load_frames
from graphkit.triples.edges import edges
from graphkit.triples.lowering import lower
from tests.graphs.golden import ARTICLES, CLAIMS, ENTITIES, IRIS, MENTIONS, RUN, STORY


def build_folder(
    path: Path, *, claims: Sequence[Claim] = CLAIMS, entities: Sequence[EntityRecord] = ENTITIES
) -> ExportSource:
    """Write a graph folder as a build does, without its view and its report."""
    folder, frames = prepare_folder(path), load_frames()
    asserted = edges(claims, ARTICLES, frames)
    triples = lower(ARTICLES, entities, claims, frames, run=RUN, iris=IRIS, edges=asserted, stories=(STORY,))
    write_graph(triples, path, prefixes=IRIS.prefixes())
    write_records(path / "articles.jsonl", ARTICLES)
    write_records(path / "stories.jsonl", (STORY,))
    write_records(path / "entities.jsonl", entities)
    write_records(path / "mentions.jsonl", MENTIONS)
    write_records(path / "events.jsonl", claims)
    return ExportSource(folder, asserted, frames, IRIS.prefixes())
