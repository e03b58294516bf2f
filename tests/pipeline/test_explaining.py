"""What explain says of an entity that is named alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.errors import UsageError
from graphkit.model import EntityRecord
from graphkit.pipeline.explaining import explain
from tests.graphs.folders import build_folder
from tests.graphs.golden import ENTITIES, IRIS

STEP = "“Old Name” is “New Name”: the article says so (score 1.00)"
UNTOLD = EntityRecord(IRIS.entity("Person/ada untold"), "Ada Untold", "Person", aliases=("A. Untold",), steps=(STEP,))


def told(path: Path, *what: str) -> list[str]:
    first = replace(ENTITIES[0], steps=(STEP,))
    source = build_folder(path, entities=(first, *ENTITIES[1:], UNTOLD))
    return list(explain(what, source.folder, source.edges, IRIS))


def test_an_entity_tells_why_its_names_are_one_before_its_claims(tmp_path: Path) -> None:
    lines = told(tmp_path / "graph", ENTITIES[0].name)
    assert lines[0].startswith(f"{ENTITIES[0].name} ({ENTITIES[0].type}): ")
    assert any(STEP in line for line in lines[: lines.index("")])
    assert lines[-1].partition(" ")[0] != "0"


def test_an_entity_without_a_claim_is_told_by_name_alias_and_iri(tmp_path: Path) -> None:
    for number, what in enumerate((UNTOLD.name, "A. Untold", UNTOLD.id)):
        lines = told(tmp_path / str(number), what)
        assert lines[0] == "Ada Untold (Person): 0 mentions, 0 articles"
        assert lines[-1] == "0 claims"


def test_a_name_that_is_nobodys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no entity is named"):
        told(tmp_path / "graph", "Nobody Atall")
