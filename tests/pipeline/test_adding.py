"""A graph that is added to, or taken from, is the graph of what it then holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import GraphFolderError, UsageError
from graphkit.pipeline.build import build
from graphkit.pipeline.cache import READINGS
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.settings import Settings
from tests.pipeline.fakes import FakeReader, story, write_pages
from tests.pipeline.test_build import content

GERMAN = "Der Minister hat am Montag mit den Lotsen gesprochen und ihnen eine bessere Bezahlung versprochen. " * 4


def documents(graph: Graph) -> list[str]:
    return [article.document for article in graph.articles()]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write_pages(
        tmp_path / "old",
        {
            "boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine."),
            "bridge.txt": story("Tom Paine met Ada Byron."),
            "empty.txt": "",
            "german.txt": GERMAN,
            "log.jsonl": '{"id": "r1", "text": "Ada Byron met Jane Marcet.", "date": "soon"}\nno record\n',
        },
    )


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "new", {"ferry.txt": story("Jane Marcet met Mary Lamb."), "void.txt": ""})


def test_adding_gives_the_bytes_of_a_build_of_everything(tmp_path: Path, old: Path, new: Path) -> None:
    log = tmp_path / "log"
    build(old, tmp_path / "graph", reader=FakeReader())
    added = build(new, tmp_path / "graph", reader=FakeReader(log), add=True)
    whole = build([old, new], tmp_path / "whole", reader=FakeReader())
    assert content(added.folder.path) == content(whole.folder.path)
    assert log.read_text(encoding="utf-8") == "ferry.txt\n"
    assert [failure.page for failure in added.report.failures] == ["empty.txt", "log.jsonl:2", "void.txt"]
    assert [failure.page for failure in added.report.skipped] == ["german.txt"]
    assert added.report.timings.gone == 0


def test_removing_gives_the_bytes_of_a_build_of_the_rest(tmp_path: Path, old: Path, new: Path) -> None:
    build([old, new], tmp_path / "graph", reader=FakeReader())
    removed = build((), tmp_path / "graph", reader=FakeReader(), remove=["boats.txt", "log.jsonl", "german.txt"])
    for name in ("boats.txt", "log.jsonl", "german.txt"):
        (old / name).unlink()
    rest = build([old, new], tmp_path / "rest", reader=FakeReader())
    assert content(removed.folder.path) == content(rest.folder.path)
    assert removed.report.timings.gone == 2


def test_adding_and_removing_at_once(tmp_path: Path, old: Path, new: Path) -> None:
    build(old, tmp_path / "graph", reader=FakeReader())
    graph = build(new / "ferry.txt", tmp_path / "graph", reader=FakeReader(), remove=["b*.txt"])
    assert documents(graph) == ["ferry.txt", "r1"]


def test_a_file_that_is_read_again_takes_the_place_of_what_it_gave(tmp_path: Path, old: Path) -> None:
    build(old, tmp_path / "graph", reader=FakeReader())
    (old / "log.jsonl").write_text('{"id": "r2", "text": "Ada Byron met Jane Marcet."}\n', encoding="utf-8")
    graph = build(old / "log.jsonl", tmp_path / "graph", reader=FakeReader(), add=True)
    assert documents(graph) == ["boats.txt", "bridge.txt", "r2"]
    assert [failure.page for failure in graph.report.failures] == ["empty.txt"]
    assert graph.report.notes == ()
    assert content(graph.folder.path) == content(build(old, tmp_path / "whole", reader=FakeReader()).folder.path)


def test_pages_of_one_name_from_two_files_are_told(tmp_path: Path, old: Path) -> None:
    build(old, tmp_path / "graph", reader=FakeReader())
    other = write_pages(tmp_path / "other", {"boats.txt": story("Jane Marcet met Tom Paine.")})
    graph = build(other, tmp_path / "graph", reader=FakeReader(), add=True)
    assert "boats.txt" in [failure.page for failure in graph.report.failures]
    assert documents(graph).count("boats.txt") == 1


def test_the_same_build_can_be_added_to_again_and_again(tmp_path: Path, old: Path, new: Path) -> None:
    first = content(build([old, new], tmp_path / "graph", reader=FakeReader()).folder.path)
    for _ in range(2):
        assert content(build(old, tmp_path / "graph", reader=FakeReader(), add=True).folder.path) == first


def test_what_is_kept_is_read_anew_where_reading_changed(tmp_path: Path, old: Path, new: Path) -> None:
    log = tmp_path / "log"
    build(old, tmp_path / "graph", reader=FakeReader())
    gazetteer = tmp_path / "people.csv"
    gazetteer.write_text("name,type\nAda Byron,Person\n", encoding="utf-8")
    build(new, tmp_path / "graph", Settings(gazetteers=(gazetteer,)), reader=FakeReader(log), add=True)
    assert sorted(log.read_text(encoding="utf-8").splitlines()) == ["boats.txt", "bridge.txt", "ferry.txt", "r1"]


def test_without_adding_the_report_counts_what_went(tmp_path: Path, old: Path, new: Path) -> None:
    build(old, tmp_path / "graph", reader=FakeReader())
    assert build(new, tmp_path / "graph", reader=FakeReader()).report.timings.gone == 3


def test_an_interrupted_build_takes_nothing_from_what_can_be_added_to(tmp_path: Path, old: Path, new: Path) -> None:
    build(old, tmp_path / "graph", reader=FakeReader())

    def stop(step: str, done: int, total: int | None) -> None:
        if step == "tie events":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(new, tmp_path / "graph", reader=FakeReader(), progress=stop)
    added = build(new, tmp_path / "graph", reader=FakeReader(), add=True)
    assert documents(added) == ["boats.txt", "bridge.txt", "ferry.txt", "r1"]


def test_adding_to_nothing_is_a_build(tmp_path: Path, new: Path) -> None:
    assert documents(build(new, tmp_path / "graph", reader=FakeReader(), add=True)) == ["ferry.txt"]


def test_what_is_not_there_cannot_be_removed(tmp_path: Path, old: Path) -> None:
    before = content(build(old, tmp_path / "graph", reader=FakeReader()).folder.path)
    with pytest.raises(UsageError, match=r"no\.txt"):
        build((), tmp_path / "graph", reader=FakeReader(), remove=["no.txt"])
    assert content(tmp_path / "graph") == before


def test_a_lost_cache_is_told_and_the_graph_stays(tmp_path: Path, old: Path, new: Path) -> None:
    before = content(build(old, tmp_path / "graph", reader=FakeReader()).folder.path)
    (tmp_path / "graph" / ".graphkit" / READINGS).unlink()
    with pytest.raises(GraphFolderError, match="gone"):
        build(new, tmp_path / "graph", reader=FakeReader(), add=True)
    assert content(tmp_path / "graph") == before


def test_a_graph_of_which_no_pages_are_known_cannot_be_added_to(tmp_path: Path, old: Path, new: Path) -> None:
    build(old, tmp_path / "graph", reader=FakeReader())
    (tmp_path / "graph" / ".graphkit" / "state" / "pages.jsonl").unlink()
    with pytest.raises(GraphFolderError, match="not known"):
        build(new, tmp_path / "graph", reader=FakeReader(), add=True)
