"""Five engines hold the same graph and give the same answers to the whole cookbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
import rdflib

from graphkit.graphs import bind, push, query
from graphkit.graphs.exports import ExportSource
from graphkit.graphs.store import open_store
from graphkit.ontology.iris import Iris
from graphkit.ontology.queries import queries, saved_query
from tests.graphs.folders import build_folder
from tests.graphs.test_cookbook import STORE, VALUES
from tests.interop import engines
from tests.interop.engines import ENGINES, Asked, Table, table

pytestmark = pytest.mark.interop


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> ExportSource:
    return build_folder(tmp_path_factory.mktemp("graph"))


@pytest.fixture(scope="module")
def asked() -> Mapping[str, str]:
    return {
        saved.name: bind(saved_query(saved.name), VALUES.get(saved.name, {}), lambda text: query(STORE, text))
        for saved in queries()
    }


def _asked(name: str, source: ExportSource, texts: Mapping[str, str], folder: Path) -> Asked:
    if name in ("jena", "comunica"):
        return getattr(engines, name)(source.folder.turtle, texts, folder)  # type: ignore[no-any-return]
    with getattr(engines, name)(folder) as there:
        return engines.served(there, texts, lambda remote: push(source.folder, remote, Iris()))


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_counts_and_answers_as_the_store_here(
    name: str, source: ExportSource, asked: Mapping[str, str], tmp_path: Path
) -> None:
    here, remedy = ENGINES[name]
    if not here:
        pytest.skip(f"needs {remedy}")
    count, answers = _asked(name, source, asked, tmp_path)
    assert count == len(rdflib.Graph().parse(source.folder.turtle))
    store = open_store(source.folder.store)
    ours: dict[str, Table] = {saved: table(query(store, text)) for saved, text in asked.items()}
    if name == "comunica":  # sorts by the first key of ORDER BY only
        ours, answers = ({saved: sorted(rows) for saved, rows in found.items()} for found in (ours, answers))
    assert {saved: _apart(ours[saved], answers[saved]) for saved in ours if ours[saved] != answers[saved]} == {}


def _apart(ours: Table, theirs: Table) -> str:
    """Tell how two answers differ."""
    if sorted(ours) == sorted(theirs):
        first = next(pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1])
        return f"the same rows in another order, first: {first}"
    here, there = (list(Counter(one) - Counter(other))[:2] for one, other in ((ours, theirs), (theirs, ours)))
    return f"only here: {here}; only there: {there}"
