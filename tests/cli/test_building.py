"""``graphkit build``: what it says of pages, and how it ends. The reader is a fake; no model is needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graphkit.cli import main
from graphkit.cli.failures import Failures
from graphkit.model import Failure
from graphkit.pipeline import build as building
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.settings import project_settings
from tests.pipeline.fakes import FakeReader, story, write_pages

Said = pytest.CaptureFixture[str]
GERMAN = "Der Minister hat am Montag mit den Lotsen gesprochen und ihnen eine bessere Bezahlung versprochen. " * 4
GOOD = {"boats.txt": story("Ada Byron met Mary Lamb."), "news.csv": "story,day\nTom Paine met Ada Byron.,2024-05-06\n"}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the command read with the fake reader, in this process."""
    real = building.build

    def build(*given: Any, **named: Any) -> Graph:
        return real(*given, **{**named, "reader": FakeReader(), "processes": 1})

    monkeypatch.setattr(building, "build", build)


def run(*arguments: str | Path) -> int:
    return main(["build", *map(str, arguments)])


def test_what_is_only_left_aside_is_told_and_no_error_unless_strict(tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "pages", {"boats.txt": GOOD["boats.txt"], "german.txt": GERMAN, "a.xyz": ""})
    assert run(pages, "-o", tmp_path / "g") == 0
    said = capsys.readouterr().err
    assert "left aside: german.txt: the text is in German, not English" in said
    assert f"left aside: {pages}: 1 .xyz file passed over, a kind that is not read: a.xyz" in said
    assert "failed" not in said
    assert run(pages, "-o", tmp_path / "g", "--keep-going") == 0
    assert run(pages, "-o", tmp_path / "g", "--strict") == 1
    assert Graph(tmp_path / "g").report.counts["articles"] == 1


def test_a_note_is_no_error_unless_strict(tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "pages", {"a.jsonl": '{"text": "Ada Byron met Mary Lamb.", "date": "soon"}'})
    assert run(pages, "-o", tmp_path / "g") == 0
    assert run(pages, "-o", tmp_path / "g", "--strict") == 1


def test_what_should_have_been_read_is_an_error_and_the_rest_is_built(tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "pages", {"boats.txt": GOOD["boats.txt"], "empty.txt": ""})
    assert run(pages, "-o", tmp_path / "g") == 1
    assert "failed: empty.txt: the page is empty" in capsys.readouterr().err
    assert Graph(tmp_path / "g").report.counts["articles"] == 1


def test_an_unknown_ending_is_refused_by_name(tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "pages", {"a.xyz": "Ada Byron met Mary Lamb."})
    assert run(pages / "a.xyz", "-o", tmp_path / "g") == 1
    assert "files that end in .xyz are not read" in capsys.readouterr().err
    assert not (tmp_path / "g").exists()


def test_columns_are_mapped_by_the_command_and_by_the_project(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = write_pages(tmp_path / "pages", GOOD)
    monkeypatch.chdir(tmp_path)
    assert run(pages / "news.csv", "-o", "g", "--map", "text=lede") == 0
    assert run(pages / "news.csv", "-o", "g", "--map", "published=day") == 0
    (article,) = Graph(tmp_path / "g").articles()
    assert (article.published.value, article.fields) == ("2024-05-06", None)
    (tmp_path / "graphkit.toml").write_text('map = { published = "day" }\n')
    assert project_settings().fields == (("published", "day"),)
    assert run(pages / "news.csv", "-o", "h") == 0
    assert [article.published.value for article in Graph(tmp_path / "h").articles()] == ["2024-05-06"]
    for wrong in ("text", "=story", "body=story"):
        assert run(pages / "news.csv", "-o", "g", "--map", wrong) == 2
    assert "fields are author, html, id" in capsys.readouterr().err


def test_what_went_is_told_and_what_is_added_stays(tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "pages", GOOD)
    graph = tmp_path / "g"
    assert run(pages / "boats.txt", "-o", graph) == 0
    assert run(pages / "news.csv", "-o", graph) == 0
    said = "of the earlier graph 0 articles stayed and 1 is gone (boats.txt); --add would keep it"
    assert said in capsys.readouterr().err
    assert run(pages / "boats.txt", "-o", graph, "--add") == 0
    assert "gone" not in capsys.readouterr().err
    assert [article.document for article in Graph(graph).articles()] == ["boats.txt", "news.csv#1"]
    assert run("-o", graph, "--remove", "news.csv") == 0
    assert [article.document for article in Graph(graph).articles()] == ["boats.txt"]
    assert run("-o", graph, "--remove", "news.csv") == 2
    assert run("-o", graph) == 2
    assert run("-o", graph, "--remove", "boats.txt") == 1
    assert "nothing would be left" in capsys.readouterr().err
    assert [article.document for article in Graph(graph).articles()] == ["boats.txt"]


def test_of_many_that_fail_alike_the_first_are_named_and_the_others_counted(capsys: Said) -> None:
    failures = Failures()
    for number in range(9):
        failures.tell(Failure(f"{number}.txt", f"has {number} MB", "cut it up"))
        failures.tell(Failure(f"{number}.de", "in German", skipped=True))
    failures.tell(Failure("x.txt", "is empty"))
    failures.tell_rest(Path("g/report.json"))
    said = capsys.readouterr().err.splitlines()
    assert [line for line in said if line.startswith("failed")] == [
        *(f"failed: {number}.txt: has {number} MB" for number in range(3)),
        "failed: x.txt: is empty",
        "failed: and 6 more for the same reason (has 0 MB); g/report.json has them all",
    ]
    assert said[-1] == "left aside: 0.de, 1.de, 2.de and 6 more: in German"


def test_two_places_to_read_are_one_too_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["build", "pages", "-o", str(tmp_path / "g"), "--scheduler", "tcp://127.0.0.1:1", "--processes", "2"]
    assert main(arguments) == 2
    assert "two places to read" in capsys.readouterr().err
