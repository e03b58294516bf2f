"""A build that has nothing to do does nothing; one that has little to do opens only the files that changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from graphkit.articles import Found, read
from graphkit.model import Failure, Page
from graphkit.pipeline.build import build
from graphkit.pipeline.cache import READINGS
from graphkit.pipeline.settings import Settings
from tests.pipeline.fakes import FakeReader, story, write_pages
from tests.pipeline.test_build import content

PAGES = {
    "boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine."),
    "bridge.txt": story("Tom Paine met Ada Byron."),
    "empty.txt": "",
    "log.jsonl": '{"id": "r1", "text": "Ada Byron met Jane Marcet.", "date": "soon"}\nno record\n',
}


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let builds read without a model; the list fills with the names of the files that are opened."""
    names: list[str] = []

    def reading(found: Found) -> Iterator[Page | Failure]:
        names.append(found.name)
        return read(found)

    monkeypatch.setattr("graphkit.pipeline.opening.read", reading)
    monkeypatch.setattr("graphkit.pipeline.build.ReaderSpec", lambda *given: FakeReader())
    return names


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages", PAGES)


def written(graph: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in graph.iterdir() if path.is_file()}


def test_what_is_there_already_is_not_built_again(tmp_path: Path, pages: Path, opened: list[str]) -> None:
    first = build(pages, tmp_path / "graph")
    before, told = written(tmp_path / "graph"), list[Failure]()
    opened.clear()
    second = build(pages, tmp_path / "graph", failed=told.append)
    after = written(tmp_path / "graph")
    assert opened == []
    assert {name for name in after if after[name] != before[name]} == {"report.json"}
    assert second.report.failures == first.report.failures == tuple(told)
    assert (second.report.timings.read, second.report.timings.kept, second.report.timings.gone) == (0, 3, 0)
    assert second.folder.generation == first.folder.generation


@pytest.mark.parametrize(
    "name", ["graph.ttl", "events.jsonl", "graph.html", "store/CURRENT", ".graphkit/state/state.json"]
)
def test_what_was_published_and_is_another_now_is_built_again(tmp_path: Path, pages: Path, name: str) -> None:
    graph = build(pages, tmp_path / "graph").folder.path
    whole = content(graph)
    (graph / name).write_bytes(b"spoilt")
    assert content(build(pages, graph).folder.path) == whole
    assert (graph / name).read_bytes() != b"spoilt"


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page more": lambda pages: write_pages(pages, {"ferry.txt": story("Jane Marcet met Mary Lamb.")}),
    "a page less": lambda pages: (pages / "bridge.txt").unlink(),
    "another text": lambda pages: write_pages(pages, {"bridge.txt": story("Tom Paine met Jane Marcet.")}),
    "another name": lambda pages: (pages / "bridge.txt").rename(pages / "canal.txt"),
    "another record": lambda pages: write_pages(
        pages, {"log.jsonl": '{"id": "r2", "text": "Tom Paine met Jane Marcet."}'}
    ),
    "a record of the same name": lambda pages: write_pages(
        pages, {"more.jsonl": '{"id": "r1", "text": "Mary Lamb met Jane Marcet."}'}
    ),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("processes", [1, 2])
def test_a_change_gives_the_bytes_of_a_build_from_nothing(
    tmp_path: Path, pages: Path, change: str, processes: int
) -> None:
    build(pages, tmp_path / "graph", processes=processes)
    CHANGES[change](pages)
    again = build(pages, tmp_path / "graph", processes=processes)
    whole = build(pages, tmp_path / "whole", processes=processes)
    assert content(again.folder.path) == content(whole.folder.path)
    CHANGES["a page more"](pages)
    again, whole = (build(pages, tmp_path / name, processes=processes) for name in ("graph", "whole"))
    assert content(again.folder.path) == content(whole.folder.path)


def test_only_files_that_changed_are_opened(tmp_path: Path, pages: Path, opened: list[str]) -> None:
    build(pages, tmp_path / "graph")
    opened.clear()
    CHANGES["a page more"](pages)
    build(pages, tmp_path / "graph")
    assert opened == ["empty.txt", "ferry.txt", "log.jsonl"]  # what could not be read of a file is tried again


def test_of_two_pages_of_one_name_neither_file_is_taken_as_opened(
    tmp_path: Path, pages: Path, opened: list[str]
) -> None:
    two = {
        f"{name}.jsonl": f'{{"id": "r9", "text": "{who} met Jane Marcet."}}'
        for name, who in (("a", "Mary Lamb"), ("b", "Tom Paine"))
    }
    write_pages(pages, two)
    build(pages, tmp_path / "graph")
    opened.clear()
    (pages / "a.jsonl").unlink()
    build(pages, tmp_path / "graph")
    assert "b.jsonl" in opened
    assert content(tmp_path / "graph") == content(build(pages, tmp_path / "whole").folder.path)


def test_other_settings_other_frames_and_other_software_build_anew(
    tmp_path: Path, pages: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(pages, tmp_path / "graph")
    for settings in (Settings(base="https://example.org/other/"), Settings(title="Boats"), Settings(genres=("news",))):
        opened.clear()
        build(pages, tmp_path / "graph", settings)
        assert len(opened) == len(PAGES)
    build(pages, tmp_path / "graph")
    opened.clear()
    monkeypatch.setattr("graphkit.pipeline.unchanged.version_of", lambda name: "another")
    build(pages, tmp_path / "graph")
    assert len(opened) == len(PAGES)


def test_another_release_of_the_pipeline_builds_anew(
    tmp_path: Path, pages: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(pages, tmp_path / "graph")
    opened.clear()
    monkeypatch.setattr("graphkit.pipeline.unchanged.parser_version", lambda model: f"{model} 9.9")
    build(pages, tmp_path / "graph")
    assert len(opened) == len(PAGES)


def test_a_reading_that_is_gone_is_made_again(tmp_path: Path, pages: Path, opened: list[str]) -> None:
    graph = build(pages, tmp_path / "graph")
    (graph.folder.path / ".graphkit" / READINGS).unlink()
    opened.clear()
    CHANGES["a page more"](pages)
    build(pages, graph.folder.path)
    assert len(opened) == len(PAGES) + 1
    assert content(graph.folder.path) == content(build(pages, tmp_path / "whole").folder.path)


def test_standard_input_is_read_each_time(tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for who in ("Mary Lamb", "Tom Paine"):
        given = BytesIO(story(f"{who} met Jane Marcet.").encode())
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=given))
        graph = build([pages, "-"], tmp_path / "graph")
        assert any(who in claim.sentence for claim in graph.claims() if claim.document == "stdin")
