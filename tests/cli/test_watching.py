"""How a long command is watched: pace, lines of JSON, silence off a terminal."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from graphkit.cli import main, watching
from graphkit.cli.printing import LogFormat, speak
from graphkit.cli.watching import Pace, show_progress
from graphkit.pipeline import build as building
from graphkit.pipeline.build import STEPS
from graphkit.pipeline.graph import Graph
from tests.pipeline.fakes import FakeReader, story, write_pages

Said = pytest.CaptureFixture[str]
PAGES = {"boats.txt": story("Ada Byron met Mary Lamb."), "empty.txt": ""}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the command read with the fake reader, in this process."""
    real = building.build

    def build(*given: Any, **named: Any) -> Graph:
        return real(*given, **{**named, "reader": FakeReader(), "processes": 1})

    monkeypatch.setattr(building, "build", build)


def lines(said: Said) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.readouterr().err.splitlines()]


def test_pace_is_of_the_step_and_tells_what_remains() -> None:
    now = iter([0.0, 0.0, 10.0, 20.0, 25.0])
    pace = Pace(lambda: next(now))
    assert pace.begins("reading")
    assert not pace.begins("reading")
    assert pace.measured(50, 200) == {
        "step": "reading", "done": 50, "total": 200, "seconds": 10.0, "rate": 5.0, "remaining": 30.0
    }  # fmt: skip
    assert pace.begins("find copies")
    assert pace.measured(10, None)["remaining"] is None


def test_off_a_terminal_nobody_is_told_how_far_it_is(tmp_path: Path, capsys: Said) -> None:
    with show_progress(quiet=False) as progress:
        assert progress is None
    main(["build", str(write_pages(tmp_path / "p", PAGES)), "-o", str(tmp_path / "g")])
    assert all(
        line.startswith(("failed: ", "remedy: ", str(tmp_path))) for line in capsys.readouterr().err.splitlines()
    )


def test_a_program_is_told_in_objects_how_far_it_is_and_what_came_of_it(tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "p", PAGES)
    assert main(["build", str(pages), "-o", str(tmp_path / "g"), "--log-format", "json"]) == 1
    said = lines(capsys)
    assert all({"time", "level", "event"} <= set(line) for line in said)
    assert [line["step"] for line in said if line["event"] == "progress"] == list(STEPS)
    (failed,) = [line for line in said if line["event"] == "failed"]
    assert (failed["page"], failed["level"]) == ("empty.txt", "warning")
    assert said[-1]["event"] == "built"
    assert (said[-1]["counts"]["claims"], said[-1]["failures"], said[-1]["read"]) == (1, 1, 1)
    assert set(said[-1]["seconds"]) == set(STEPS)


def test_an_error_is_an_object_with_the_status_it_ends_with(tmp_path: Path, capsys: Said) -> None:
    arguments = ["fold", str(tmp_path / "none"), "-o", str(tmp_path / "g"), "--log-format", "json"]
    assert main(arguments) == 1
    (said,) = lines(capsys)
    assert (said["event"], said["status"], said["path"]) == ("error", 1, str(tmp_path / "none"))
    assert said["remedy"]


def test_quiet_leaves_out_progress_and_summary_in_json_too(tmp_path: Path, capsys: Said) -> None:
    main(["build", str(write_pages(tmp_path / "p", PAGES)), "-o", str(tmp_path / "g"), "-q", "--log-format", "json"])
    assert {line["event"] for line in lines(capsys)} == {"failed"}


def test_what_libraries_log_is_an_object_too_and_only_then(capsys: Said) -> None:
    speak(LogFormat.JSON)
    logging.getLogger("graphkit.some.room").warning("a worker %s", "died")
    speak(LogFormat.TEXT)
    (said,) = lines(capsys)
    assert (said["event"], said["logger"], said["message"]) == ("log", "graphkit.some.room", "a worker died")
    assert not any(type(handler).__name__ == "_Told" for handler in logging.getLogger().handlers)


def test_a_line_comes_when_it_is_due(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr(watching, "EVERY", 0.0)
    speak(LogFormat.JSON)
    with show_progress(quiet=False) as progress:
        assert progress is not None
        for done in range(3):
            progress("reading", done, 10)
    speak(LogFormat.TEXT)
    assert [line["done"] for line in lines(capsys)] == [0, 1, 2]


def test_a_bar_on_a_terminal_has_number_rate_and_time(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")
    with show_progress(quiet=False, steps=["reading", "find copies"]) as progress:
        assert progress is not None
        progress("find copies", 0, None)
        progress("find copies", 50, 100)
    said = capsys.readouterr().err
    assert "2/2 find copies" in said
    assert "50/100" in said
