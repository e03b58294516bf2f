"""What a page, a server or a file name holds does nothing to a terminal, and an output that fails is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphkit.cli.printing import say, shown
from graphkit.cli.tables import print_table
from tests.pipeline.fakes import story, write_pages

GRAPHKIT = [sys.executable, "-m", "graphkit"]


def test_control_characters_and_turned_writing_are_shown_by_number() -> None:
    assert shown("a\x1b[31mb\x07\x9b\u202ec\ud800") == "a\\x1b[31mb\\x07\\x9b\\u202ec\\ud800"
    assert shown("tab\tline\n “é” \N{WOMAN}\u200d\N{ROCKET}") == "tab\tline\n “é” \N{WOMAN}\u200d\N{ROCKET}"


def test_messages_and_tables_hold_no_escape(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    say("page \x1b]0;title\x07")
    print_table(("who\x1b",), [("Ada\x1b[2J",)])
    out, err = capsysbinary.readouterr()
    assert b"\x1b" not in out + err
    assert b"Ada\\x1b[2J" in out


def test_identifiers_are_never_broken(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    print_table(("said", "claim"), [("Two or three words that go on for a while, and then on", "cl:0123456789abcdef0")])
    assert "cl:0123456789abcdef0\n" in capsys.readouterr().out


def test_rows_too_high_to_be_read_across_become_lines_of_their_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    said = "One sentence that somebody said, of a good many words, which a narrow column would break into a tower"
    print_table(("party", "other", "said"), [("the first of two", "the second of two", said)])
    assert capsys.readouterr().out == (
        "party  the first of two\n"
        "other  the second of two\n"
        "said   One sentence that somebody said, of a good many\n"
        "       words, which a narrow column would break into a tower\n\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [["queries"], ["--help"], ["--version"], ["queries", "denied"]])
def test_a_full_disk_under_standard_output_is_told(command: list[str]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123  # a device, for another process
        ended = subprocess.run([*GRAPHKIT, *command], stdout=full, stderr=subprocess.PIPE, check=False, text=True)
    assert ended.returncode == 1
    assert ended.stderr.startswith("error: ")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("stream", [1, 2])
def test_a_closed_stream_is_no_traceback(stream: int) -> None:
    command = ["sh", "-c", f"exec {sys.executable} -m graphkit queries {stream}>&-"]
    ended = subprocess.run(command, capture_output=True, check=False, text=True)
    assert ended.returncode == (1 if stream == 1 else 0)
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_stands_where_a_build_works_is_put_out_of_its_way(tmp_path: Path, kind: str) -> None:
    from graphkit.pipeline.publish import clear_building

    (tmp_path / ".graphkit").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/mine.txt").touch()
    at = tmp_path / ".graphkit/building"
    at.touch() if kind == "file" else at.symlink_to(tmp_path / "elsewhere")
    assert list(clear_building(tmp_path).iterdir()) == []
    assert (tmp_path / "elsewhere/mine.txt").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "status", "said"), [(signal.SIGTERM, 143, "terminated"), (signal.SIGINT, 130, "interrupted")]
)
def test_a_signal_ends_a_build_with_a_word_and_its_workers_with_it(
    tmp_path: Path, number: signal.Signals, status: int, said: str
) -> None:
    pages = write_pages(tmp_path / "pages", {f"p{n}.txt": story("Ada Byron met Mary Lamb.") for n in range(2000)})
    command = [*GRAPHKIT, "build", str(pages), "-o", str(tmp_path / "graph"), "--processes", "2"]
    with subprocess.Popen(  # a shell's "&" has SIGINT ignored, and what it starts, too
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_heard,  # noqa: PLW1509  # no thread has started
    ) as build:
        wait_for(tmp_path / "graph/.graphkit/readings.sqlite-wal")
        os.kill(build.pid, number)
        _, told = build.communicate()
        assert build.returncode == status
        assert told.splitlines()[-1] == f"{said}; a build goes on from here when it is run again"
    assert gone(build.pid)


def _heard() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def gone(group: int) -> bool:
    """Tell whether no process of a group is left, in a while."""
    for _ in range(600):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def wait_for(path: Path) -> None:
    for _ in range(1200):
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.05)
    raise AssertionError(f"{path} did not come")
