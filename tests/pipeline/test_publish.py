"""A graph is replaced wholly or not at all, however often the process dies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graphkit.errors import GraphFolderError
from graphkit.graphs import GraphFolder, prepare_folder, write_records
from graphkit.model import MentionKind, MentionRecord
from graphkit.pipeline.publish import clear_building, finish_publishing, locked, publish


def build(graph: Path, mark: str) -> None:
    building = clear_building(graph)
    (building / "events.jsonl").write_text(mark)
    (building / "graph.ttl").write_text(mark)
    (building / "store").mkdir()
    (building / "store" / "CURRENT").write_text(mark)
    (building / "state").mkdir()
    (building / "state" / "state.json").write_text(mark)


def content(graph: Path) -> set[str]:
    names = ("events.jsonl", "graph.ttl", "store/CURRENT", ".graphkit/state/state.json")
    return {(graph / name).read_text() for name in names}


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    folder = prepare_folder(tmp_path / "graph").path
    build(folder, "old")
    publish(folder)
    return folder


def test_publishing_replaces_everything(graph: Path) -> None:
    build(graph, "new")
    publish(graph)
    assert content(graph) == {"new"}
    assert sorted(path.name for path in (graph / ".graphkit").iterdir()) == ["generation", "state"]


def test_an_old_store_that_cannot_be_removed_stops_no_publication(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    removed = shutil.rmtree
    for mark in ("second", "third"):
        build(graph, mark)
        monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
        publish(graph)
        monkeypatch.setattr(shutil, "rmtree", removed)
        shutil.rmtree(graph / ".graphkit" / "building", ignore_errors=True)
        assert content(graph) == {mark}
    build(graph, "fourth")
    publish(graph)
    assert content(graph) == {"fourth"}
    assert not list((graph / ".graphkit").glob("replaced*"))


def test_a_build_that_was_not_published_changes_nothing(graph: Path) -> None:
    build(graph, "new")
    finish_publishing(graph)
    assert content(graph) == {"old"}


@pytest.mark.parametrize("moves", range(9))
def test_an_interrupted_publication_is_finished_by_the_next_command(
    graph: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    build(graph, "new")
    left = moves
    replace = Path.replace

    def dying(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", dying)
    if moves < 7:
        with pytest.raises(KeyboardInterrupt):
            publish(graph)
    else:
        publish(graph)
    monkeypatch.undo()
    finish_publishing(graph)
    assert content(graph) == {"new"}
    finish_publishing(graph)
    assert content(graph) == {"new"}


def test_two_builds_cannot_share_a_folder(graph: Path) -> None:
    with locked(graph), pytest.raises(GraphFolderError, match="another build"), locked(graph):
        raise AssertionError("both hold the folder")


def test_the_lock_ends_with_its_holder(graph: Path) -> None:
    with locked(graph):
        pass
    with locked(graph):
        assert (graph / ".graphkit").is_dir()


def test_a_reader_does_not_meddle_with_a_build_at_work(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.pipeline.publish._WAIT", 0)
    build(graph, "new")
    (graph / ".graphkit" / "publishing").touch()
    with locked(graph):
        finish_publishing(graph)
        assert content(graph) == {"old"}
    finish_publishing(graph)
    assert content(graph) == {"new"}


def test_a_damaged_lock_is_named_with_the_remedy(graph: Path) -> None:
    (graph / ".graphkit" / "lock.sqlite").write_bytes(b"no database " * 100)
    with pytest.raises(GraphFolderError, match="lock is damaged") as raised, locked(graph):
        pass
    assert "delete this file" in raised.value.remedy


def test_a_folder_that_cannot_be_written_is_named(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with pytest.raises(GraphFolderError, match="cannot be written"), locked(graph):
        pass


def test_a_reader_never_takes_parts_of_two_graphs(graph: Path) -> None:
    opened = GraphFolder.open(graph)
    assert opened.turtle.read_text() == "old"
    build(graph, "new")
    publish(graph)
    for read in (lambda: opened.turtle, lambda: opened.store, lambda: next(opened.articles())):
        with pytest.raises(GraphFolderError, match="another graph"):
            read()
    assert GraphFolder.open(graph).turtle.read_text() == "new"


def test_a_reader_waits_for_a_publication_under_way(graph: Path) -> None:
    build(graph, "new")
    (graph / ".graphkit" / "publishing").touch()
    with pytest.raises(GraphFolderError, match="another graph"):
        GraphFolder(graph, "1").check()
    finish_publishing(graph)
    assert GraphFolder.open(graph).generation == "2"


def test_a_file_that_is_being_read_stays_what_it_is(tmp_path: Path) -> None:
    folder = prepare_folder(tmp_path / "graph").path
    for number in (1, 2):
        building = clear_building(folder)
        records = [
            MentionRecord(f"{number}.txt", 0, at, at + 1, "x", MentionKind.NAME, None, "Person") for at in range(3000)
        ]
        write_records(building / "mentions.jsonl", records)
        if number == 1:
            publish(folder)
    mentions = GraphFolder.open(folder).mentions()
    assert next(mentions).document == "1.txt"
    publish(folder)
    with pytest.raises(GraphFolderError, match="another graph"):
        assert {mention.document for mention in mentions} == {"1.txt"}
