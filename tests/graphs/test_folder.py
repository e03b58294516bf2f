"""A graph folder is known by its marker, and its JSON lines are model records."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import GraphFolderError
from graphkit.graphs.folder import GraphFolder, is_graph_folder, prepare_folder, write_records
from graphkit.model import Claim, ClaimTime, EntityRecord, Factuality, RoleFiller, Trigger

PARTY = RoleFiller("https://example.org/kg/entity/person/ada", "Ada Roe", "Person", "Roe", 4, 7)
CLAIM = Claim(
    id="https://example.org/kg/claim/1",
    relation="met-with",
    document="page.txt",
    article=0,
    article_id="https://example.org/kg/doc/1",
    sentence="Ms Roe met the mayor on Monday.",
    start=0,
    end=31,
    trigger=Trigger("met", 7, 10),
    roles={"participant": (PARTY,)},
    factuality=Factuality.RULED_OUT,
    confidence=0.8,
    rule="met-with/meet.v",
    same_event="https://example.org/kg/event/1",
    attribution=PARTY,
    time=ClaimTime(None, "day", "Monday", "unresolved", 24, 30),
    quantities={"killed": "23"},
)


def test_records_come_back_as_they_went(tmp_path: Path) -> None:
    folder = prepare_folder(tmp_path / "graph")
    assert write_records(folder.path / "events.jsonl", [CLAIM]) == 1
    assert list(GraphFolder.open(folder.path).claims()) == [CLAIM]


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("three years of work")
    with pytest.raises(GraphFolderError, match="holds other things") as caught:
        prepare_folder(tmp_path)
    assert "nothing in this one was touched" in caught.value.remedy
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_an_empty_folder_and_a_graph_folder_are_taken(tmp_path: Path) -> None:
    prepare_folder(tmp_path)
    assert is_graph_folder(tmp_path)
    (tmp_path / "graph.ttl").write_text("")
    assert prepare_folder(tmp_path).turtle.exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(GraphFolderError, match="a file"):
        prepare_folder(tmp_path / "x")


@pytest.mark.parametrize("make", [True, False])
def test_what_graphkit_did_not_build_cannot_be_opened(tmp_path: Path, make: bool) -> None:
    path = tmp_path / "graph"
    if make:
        path.mkdir()
    with pytest.raises(GraphFolderError) as caught:
        GraphFolder.open(path)
    assert caught.value.remedy


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    folder = prepare_folder(tmp_path)
    write_records(folder.path / "entities.jsonl", [EntityRecord("https://example.org/kg/entity/Q1", "One", "State")])
    with (folder.path / "entities.jsonl").open("ab") as file:
        file.write(b'{"id": "x"}\n')
    with pytest.raises(GraphFolderError, match="line 2 is damaged"):
        list(folder.entities())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError, match=r"articles\.jsonl"):
        list(prepare_folder(tmp_path).articles())
