"""The tables of the ontology: one that does not fit is an error that names file and field, whichever it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.events.times.words import time_words
from graphkit.ontology import files
from graphkit.ontology.arguments import load_argument_names
from graphkit.ontology.checks import load_checks
from graphkit.ontology.items import load_item_kinds
from graphkit.ontology.numbers import load_numbers
from graphkit.ontology.plover import load_plover_rules
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.sectors import load_sector_rules
from graphkit.ontology.ties import load_tie_weights

TABLES: dict[str, Callable[[], object]] = {
    "arguments.yaml": load_argument_names,
    "checks.yaml": load_checks,
    "graph.yaml": load_graph_rules,
    "items.yaml": load_item_kinds,
    "numbers.yaml": load_numbers,
    "plover.yaml": load_plover_rules,
    "sectors.yaml": load_sector_rules,
    "ties/weights.yaml": load_tie_weights,
    "times.yaml": time_words,
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_does_not_fit_is_named_with_what_is_wrong(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("colour: {shade: 1}\n")
    monkeypatch.setattr(files, "ontology_folder", lambda: tmp_path)
    with pytest.raises(OntologyError, match="does not fit") as caught:
        TABLES[name].__wrapped__()  # type: ignore[attr-defined]  # past its cache
    assert str(caught.value.path) == str(path)
    assert caught.value.remedy
