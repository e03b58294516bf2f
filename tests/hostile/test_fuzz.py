"""A small part of the fuzzing that ``python -m tests.hostile.fuzz`` does at length, the same on every run."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.articles import load
from graphkit.model import Page
from tests.hostile.fuzz import fuzz, suspicious
from tests.hostile.mutating import CORPUS, mutants
from tests.pipeline.fakes import FakeReader

KEPT = sorted(path for path in CORPUS.iterdir() if path.is_file())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_what_is_mutated_can_be_read(path: Path) -> None:
    assert all(isinstance(found, Page) for found in load([path]))


def test_a_mutant_is_the_same_wherever_it_is_made() -> None:
    assert list(mutants(1, 30)) == list(mutants(1, 30))
    assert len({data for _, data in mutants(1, 300)}) > 280


@pytest.mark.slow
def test_mutants_end_nothing_and_cost_no_good_page(tmp_path: Path) -> None:
    graph = fuzz(tmp_path, seed=7, count=300, reader=FakeReader())
    assert suspicious(graph.report.failures) == []


@pytest.mark.slow
@pytest.mark.model
def test_what_is_made_of_mutants_can_be_read(tmp_path: Path) -> None:
    graph = fuzz(tmp_path, seed=8, count=120)
    assert suspicious(graph.report.failures) == []
    assert graph.validate() == ()
