"""Claims in groups on disk are those in memory."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.graphs.exports import ExportSource
from graphkit.graphs.grouped import GroupedClaims
from graphkit.model import DatasetInfo
from graphkit.ontology.frame_files import load_frames
from graphkit.triples.edges import edges, edges_told
from graphkit.triples.lowering import lower, lower_told
from graphkit.triples.told import Held
from tests.graphs.folders import build_folder
from tests.graphs.golden import ARTICLES, CLAIMS, ENTITIES, IRIS, RUN, STORY

FRAMES = load_frames()
DATASET = DatasetInfo()


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ExportSource:
    monkeypatch.setattr("graphkit.graphs.grouped.CHUNK", 3)
    by_article = sorted(CLAIMS, key=lambda claim: (claim.document, claim.start))
    return build_folder(tmp_path, claims=[replace(claim, steps=("read so",)) for claim in by_article])


def test_groups_on_disk_are_those_in_memory(source: ExportSource) -> None:
    with closing(GroupedClaims(source.folder)) as told:
        for _ in range(2):
            assert list(told.by_event()) == list(Held(CLAIMS).by_event())
        found = {group[0].article_id: {claim.id for claim in group} for group in told.by_article()}
        assert found == {group[0].article_id: {c.id for c in group} for group in Held(CLAIMS).by_article()}
    assert not list(source.folder.path.glob(".events-*"))


def test_edges_and_triples_come_out_of_groups_as_out_of_all(source: ExportSource) -> None:
    with closing(GroupedClaims(source.folder)) as told:
        asserted = edges_told(told, ARTICLES, FRAMES)
        made = lower_told(
            ARTICLES, ENTITIES, told, FRAMES, run=RUN, iris=IRIS, edges=asserted, stories=(STORY,), dataset=DATASET
        )
        assert set(made) == set(lower(ARTICLES, ENTITIES, CLAIMS, FRAMES, run=RUN, iris=IRIS, stories=(STORY,)))
    assert asserted == edges(CLAIMS, ARTICLES, FRAMES)
