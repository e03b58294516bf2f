"""Every reader finds the same triples, names for names, in every format that the graph is exported in."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.graphs.exports import FORMATS, ExportSource
from tests.graphs.folders import build_folder
from tests.interop.readers import ENDINGS, READERS, expected, names_only, written

pytestmark = pytest.mark.interop
NOT_RDF = {"graphml", "gexf", "csv", "neo4j-csv", "plover", "plover-csv", "plover-parquet", "events-csv"}
NOT_RDF |= {"events-parquet", "ro-crate"}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> ExportSource:
    return build_folder(tmp_path_factory.mktemp("graph"))


def test_every_format_is_read_by_two_or_is_no_rdf() -> None:
    assert set(ENDINGS) | NOT_RDF == set(FORMATS)
    for form in ENDINGS:
        assert sum(form in reader[1] for reader in READERS.values()) >= 2, form


@pytest.mark.parametrize("name", READERS)
def test_a_reader_finds_what_was_written(name: str, source: ExportSource, tmp_path: Path) -> None:
    read, forms, here, remedy = READERS[name]
    if not here:
        pytest.skip(f"needs {remedy}")
    files = {form: path for form, path in written(source, tmp_path).items() if form in forms}
    found = read(files, tmp_path)
    assert {form: len(rows) for form, rows in found.items()} == {form: len(expected(source, form)) for form in files}
    for form, rows in found.items():
        told = (rows, expected(source, form))
        one, other = map(names_only, told) if name == "virtuoso" else told
        assert sorted(one ^ other)[:4] == [], form
