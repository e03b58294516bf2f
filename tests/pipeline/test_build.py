"""From pages to a published graph folder, with a reader that needs no model."""

from __future__ import annotations

import itertools
import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from graphkit.errors import GraphFolderError, GraphkitError
from graphkit.graphs.folder import is_graph_folder
from graphkit.model import Failure
from graphkit.ontology.files import ontology_folder
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.preparing import prepared
from graphkit.pipeline.publish import clear_building
from graphkit.pipeline.settings import Settings
from tests.pipeline.fakes import FakeReader, Poisoned, story, write_pages

PAGES = {
    "boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine."),
    "bridge.txt": story("Tom Paine met Ada Byron."),
    "café.txt": story("Ada Byron met Mary Lamb."),
}


def pages(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages", PAGES)


def content(graph: Path) -> dict[str, bytes]:
    """All that others read, byte by byte, without the store's own files and the timings."""
    found = {path.name: path.read_bytes() for path in graph.iterdir() if path.is_file()}
    report = json.loads(found.pop("report.json"))
    report.pop("timings")
    return {**found, "report": json.dumps(report).encode()}


def test_a_build_leaves_every_file_that_others_rely_on(tmp_path: Path) -> None:
    graph = build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())
    names = {path.name for path in (tmp_path / "graph").iterdir()}
    expected = "graph.ttl graph.trig store graph.html articles.jsonl entities.jsonl mentions.jsonl events.jsonl"
    assert names == {*expected.split(), "stories.jsonl", "report.json", ".graphkit"}
    assert [claim.document for claim in graph.claims()] == ["boats.txt", "boats.txt", "bridge.txt", "café.txt"]
    assert {entity.name: entity.mentions for entity in graph.entities()} == {
        "Ada Byron": 3,
        "Mary Lamb": 3,
        "Tom Paine": 2,
    }
    assert graph.report.counts["claims"] == 4
    assert graph.report.counts["pages"] == 3
    assert len(graph.edges) == 3


def test_every_offset_points_at_the_text_that_it_claims(tmp_path: Path) -> None:
    graph = build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())
    for claim in graph.claims():
        page = PAGES[claim.document]
        assert page[claim.start : claim.end] == claim.sentence
        assert page[claim.trigger.start : claim.trigger.end] == claim.trigger.text == "met"
        assert all(page[f.start : f.end] == f.text for f in claim.roles["participant"])
    assert all(PAGES[m.document][m.start : m.end] == m.text for m in graph.mentions())


def test_a_second_build_reads_nothing_and_writes_the_same_bytes(tmp_path: Path) -> None:
    log = tmp_path / "log"
    first = content(build(pages(tmp_path), tmp_path / "graph", reader=FakeReader(log)).folder.path)
    assert len(log.read_text(encoding="utf-8").splitlines()) == 3
    again = build(pages(tmp_path), tmp_path / "graph", reader=FakeReader(log))
    assert len(log.read_text(encoding="utf-8").splitlines()) == 3
    assert (again.report.timings.read, again.report.timings.kept) == (0, 3)
    assert content(again.folder.path) == first


def test_only_what_changed_is_read_and_what_went_is_gone(tmp_path: Path) -> None:
    log = tmp_path / "log"
    folder = pages(tmp_path)
    build(folder, tmp_path / "graph", reader=FakeReader(log))
    log.unlink()
    (folder / "bridge.txt").write_text(story("Tom Paine met Jane Marcet."), encoding="utf-8")
    (folder / "boats.txt").unlink()
    graph = build(folder, tmp_path / "graph", reader=FakeReader(log))
    assert log.read_text(encoding="utf-8") == "bridge.txt\n"
    assert {entity.name for entity in graph.entities()} == {"Ada Byron", "Mary Lamb", "Tom Paine", "Jane Marcet"}
    assert {article.document for article in graph.articles()} == {"bridge.txt", "café.txt"}


def test_neither_order_nor_processes_change_a_byte(tmp_path: Path) -> None:
    folder = pages(tmp_path)
    files = sorted(folder.iterdir())
    graphs = [
        build(list(order), tmp_path / f"graph{number}", reader=FakeReader())
        for number, order in enumerate(itertools.permutations(files))
    ]
    graphs.append(build(folder, tmp_path / "parallel", processes=2, reader=FakeReader()))
    assert len({json.dumps({k: v.hex() for k, v in content(g.folder.path).items()}) for g in graphs}) == 1


def test_what_cannot_be_read_is_reported_and_the_rest_built(tmp_path: Path) -> None:
    folder = pages(tmp_path)
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    told: list[Failure] = []
    graph = build([folder, tmp_path / "missing"], tmp_path / "graph", failed=told.append, reader=FakeReader())
    failures = {failure.page: failure for failure in graph.report.failures}
    assert set(failures) == {"empty.txt", "picture.txt", str(tmp_path / "missing")}
    assert all(failure.reason and failure.remedy for failure in failures.values())
    assert Counter(told) == Counter(graph.report.failures)
    assert graph.report.counts["articles"] == 3


def test_a_record_whose_date_cannot_be_read_is_built_and_noted(tmp_path: Path) -> None:
    records = [
        {"id": f"{number}", "text": story("Ada Byron met Mary Lamb."), "published": "soon"} for number in range(12)
    ]
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    for _ in range(2):  # said again when everything is kept from before
        report = build(file, tmp_path / "graph", reader=FakeReader()).report
        assert report.counts["articles"] == 12
        assert report.failures == ()
        (note,) = report.notes
        assert note == (
            "a.jsonl:1 (record '0'): published 'soon' is no date; write it as 2025-06-02"
            " (and 11 more like it: 2, 3, 4, 5, 6, ...)"
        )


@pytest.mark.parametrize("made", ["", "new", "new/graph"])
def test_a_first_build_that_comes_to_nothing_leaves_nothing(tmp_path: Path, made: str) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(GraphkitError):
        build(tmp_path / "nowhere.txt", empty / made, reader=FakeReader())
    assert list(empty.iterdir()) == []


def test_a_build_that_finds_another_at_work_leaves_it_everything(tmp_path: Path) -> None:
    with prepared(tmp_path / "graph") as folder:
        made = clear_building(folder)
        with pytest.raises(GraphFolderError, match="another build"):
            build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())
        assert made.is_dir()
    assert is_graph_folder(tmp_path / "graph")


def test_a_first_build_that_fails_after_reading_keeps_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(corpus: object) -> None:
        raise GraphkitError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("graphkit.pipeline.build.FOLD", (fail,))
        with pytest.raises(GraphkitError, match="disk"):
            build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())
    with pytest.raises(GraphFolderError, match="no build has been finished"):
        Graph(tmp_path / "graph")
    assert build(pages(tmp_path), tmp_path / "graph", reader=FakeReader()).report.timings.kept == 3


@pytest.mark.parametrize(
    "error",
    [OSError(28, "No space left on device"), sqlite3.OperationalError("database or disk is full"), OSError("IO error")],
)
def test_a_full_disk_is_told_and_leaves_the_earlier_graph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(corpus: object) -> None:
        raise error

    graph = build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())
    before = content(graph.folder.path)
    monkeypatch.setattr("graphkit.pipeline.build.FOLD", (fail,))
    with pytest.raises(GraphFolderError, match="cannot be written: ") as told:
        build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())
    assert told.value.remedy.startswith("make room")
    assert content(graph.folder.path) == before


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(corpus: object) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("graphkit.pipeline.build.FOLD", (fail,))
    with pytest.raises(FileNotFoundError):
        build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())


def test_where_nothing_can_be_read_the_previous_graph_stays(tmp_path: Path) -> None:
    before = content(build(pages(tmp_path), tmp_path / "graph", reader=FakeReader()).folder.path)
    with pytest.raises(GraphkitError, match="no page could be read"):
        build(tmp_path / "missing", tmp_path / "graph", reader=FakeReader())
    assert content(tmp_path / "graph") == before


def test_a_folder_with_other_things_is_refused_and_left_untouched(tmp_path: Path) -> None:
    other = write_pages(tmp_path / "letters", {"dear.doc": "Dear Ada"})
    with pytest.raises(GraphFolderError, match="other things"):
        build(pages(tmp_path), other, reader=FakeReader())
    assert [path.name for path in other.iterdir()] == ["dear.doc"]


def test_two_pages_of_one_name_are_told_apart_or_reported(tmp_path: Path) -> None:
    records = tmp_path / "r.jsonl"
    lines = [
        {"id": "one", "text": story("Ada Byron met Mary Lamb.")},
        {"id": "one", "text": story("Tom Paine met Jane Marcet.")},
    ]
    kept = set()
    for number, order in enumerate((lines, lines[::-1])):
        records.write_text("".join(json.dumps(line) + "\n" for line in order), encoding="utf-8")
        graph = build(records, tmp_path / f"graph{number}", reader=FakeReader())
        assert [failure.page for failure in graph.report.failures] == ["one"]
        kept.add(tuple(entity.name for entity in graph.entities()))
    assert len(kept) == 1


def test_a_page_that_kills_its_reader_is_reported(tmp_path: Path) -> None:
    folder = pages(tmp_path)
    (folder / "poison.txt").write_text(story("Ada Byron met Tom Paine.", "This is poison."), encoding="utf-8")
    graph = build(folder, tmp_path / "graph", processes=2, reader=Poisoned("poison"))
    assert [failure.page for failure in graph.report.failures] == ["poison.txt"]
    assert graph.report.counts["articles"] == 3


@pytest.mark.slow
def test_a_killed_build_leaves_the_previous_graph_and_is_resumed(tmp_path: Path) -> None:
    folder = pages(tmp_path)
    graph = build(folder, tmp_path / "graph", reader=FakeReader()).folder.path
    before = content(graph)
    more = {f"more{n}.txt": story("Ada Byron met Jane Marcet.", "x" * 60_000) for n in range(6)}
    write_pages(folder, more)
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.pipeline.slow_build", str(folder), str(graph), str(tmp_path / "log")]
    )
    wait_for(tmp_path / "log", lines=3)
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    assert content(graph) == before
    done = len((tmp_path / "log").read_text().splitlines()) - 1  # the last may have been under way
    again = build(folder, graph, reader=FakeReader(tmp_path / "rest"))
    assert len((tmp_path / "rest").read_text().splitlines()) <= len(more) - done + 1
    assert content(graph) == content(build(folder, tmp_path / "fresh", reader=FakeReader()).folder.path)
    assert again.report.counts["articles"] == len(PAGES) + len(more)


def wait_for(log: Path, *, lines: int) -> None:
    end = time.monotonic() + 60
    while not log.exists() or len(log.read_text().splitlines()) < lines:
        assert time.monotonic() < end, "the build did not get going"
        time.sleep(0.02)


def test_a_graph_folder_opens_where_it_was_moved_to(tmp_path: Path) -> None:
    build(pages(tmp_path), tmp_path / "graph", reader=FakeReader())
    (tmp_path / "graph").rename(tmp_path / "elsewhere")
    assert len(Graph(tmp_path / "elsewhere").edges) == 3


def test_a_graph_keeps_the_frames_it_was_built_with(tmp_path: Path) -> None:
    log = tmp_path / "log"
    own_frame = frame_file("visited").replace("visited", "toured").replace("class: Visit", "class: Tour")
    own = write_pages(tmp_path / "frames", {"own.yaml": own_frame})
    settings = Settings(frames=(Path("visited"), own))
    graph = build(pages(tmp_path), tmp_path / "graph", settings, reader=FakeReader(log))
    (own / "own.yaml").unlink()
    assert {"met-with", "visited", "toured"} <= {frame.relation for frame in Graph(graph.folder.path).frames}


@pytest.mark.parametrize("name", ["own.yml", "own.yaml", "own.txt"])
def test_a_graph_keeps_own_frames_whatever_their_files_are_called(tmp_path: Path, name: str) -> None:
    own = write_pages(tmp_path / "frames", {name: frame_file("visited")})
    given = own / name if name.endswith(".txt") else own
    graph = build(pages(tmp_path), tmp_path / "graph", Settings(frames=(given,)), reader=FakeReader())
    assert "visited" in {frame.relation for frame in graph.frames}


def test_a_changed_frame_reads_everything_again(tmp_path: Path) -> None:
    log = tmp_path / "log"
    own = write_pages(tmp_path / "frames", {"own.yaml": frame_file("visited")})
    for settings in (
        Settings(),
        Settings(frames=(own,)),
        Settings(frames=(own,)),
        Settings(frames=(Path("detained"),)),
    ):
        build(pages(tmp_path), tmp_path / "graph", settings, reader=FakeReader(log))
    assert len(log.read_text(encoding="utf-8").splitlines()) == 3 * len(PAGES)


def frame_file(pack: str) -> str:
    return (ontology_folder() / "packs" / f"{pack}.yaml").read_text(encoding="utf-8")


def test_a_graph_among_the_pages_is_not_read_as_pages(tmp_path: Path) -> None:
    folder = pages(tmp_path)
    first = content(build(folder, folder / "graph", reader=FakeReader()).folder.path)
    assert content(build(folder, folder / "graph", reader=FakeReader()).folder.path) == first


def test_a_page_whose_characters_were_mended_conforms(tmp_path: Path) -> None:
    """Passages are quoted from the page as it is, and its article is not that."""
    folder = write_pages(tmp_path / "pages", {"a.txt": story("Ada Byron met MÃ¡ry Lamb.", "Itâ€™s over.")})
    (claim,) = build(folder, tmp_path / "graph", reader=FakeReader()).claims()
    assert claim.sentence == "Ada Byron met MÃ¡ry Lamb."


def test_a_graph_that_does_not_conform_is_published_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "graphkit.pipeline.fold.validate_store", lambda folder, frames: ("Ada has two types", "so has Tom")
    )
    told: list[Failure] = []
    graph = build(pages(tmp_path), tmp_path / "graph", reader=FakeReader(), failed=told.append)
    assert [claim.document for claim in graph.claims()] == ["boats.txt", "boats.txt", "bridge.txt", "café.txt"]
    assert list(graph.report.failures) == told
    assert told[0].page == "graph.ttl"
    assert told[0].reason == "does not conform to its shapes: Ada has two types, and 1 more like it"
    assert "graphkit validate" in told[0].remedy
