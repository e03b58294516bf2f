"""Pages are opened in a process of their own, and whatever one of them does to it, the others come through."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.articles import How
from graphkit.model import Failure
from graphkit.pipeline import opening, pipes
from graphkit.pipeline.opening import Opened, open_apart, open_here
from tests.pipeline.fakes import story

UNRULY = """
import os, signal
import graphkit.articles as articles

proper = articles.split

def split(page):
    if "hang" in page.name:
        while True:
            pass
    if "once" in page.name and not os.path.exists(page.name):
        open(page.name, "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    if "die" in page.name:
        os.kill(os.getpid(), signal.SIGKILL)
    if "talk" in page.name:
        print("a library that prints")
    return proper(page)

articles.split = split
"""
"""Run by Python as it starts, where it lies on the path: pages make the process do by name what others do by fault."""


@pytest.fixture
def unruly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "path").mkdir()
    (tmp_path / "path/sitecustomize.py").write_text(UNRULY)
    monkeypatch.syspath_prepend(str(tmp_path / "path"))


def write(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        (folder / name).write_text(story("Ada Byron met Mary Lamb."), encoding="utf-8")
    return folder


def seen(found: list[Opened | Failure]) -> dict[str, str]:
    """What became of each page: the number of its articles, or why it has none."""
    return {
        one.page if isinstance(one, Failure) else one.name: one.reason
        if isinstance(one, Failure)
        else str(len(one.articles))
        for one in found
    }


def test_pages_are_the_same_here_and_apart(tmp_path: Path) -> None:
    folder = write(tmp_path / "pages", "a.txt", "b.html", "c.md")
    (folder / "d.txt").write_bytes(b"")
    (folder / "e.jsonl").write_text('{"id": "one", "text": "Ada Byron met Mary Lamb."}\n{"id": "two"}\n')
    here = list(open_here([folder, tmp_path / "absent"]))
    assert len(here) == 7
    assert list(open_apart([folder, tmp_path / "absent"])) == here


@pytest.mark.usefixtures("unruly")
def test_a_page_that_ends_the_process_or_its_time_is_set_aside(tmp_path: Path) -> None:
    folder = write(tmp_path / "pages", "a.txt", "b-die.txt", "c.txt", "d-hang.txt", "e-die.txt", "f-talk.txt")
    assert seen(list(open_apart([folder], seconds=4))) == {
        "a.txt": "1",
        "b-die.txt": "opening it ended the process, perhaps for want of memory",
        "c.txt": "1",
        "d-hang.txt": "opening it takes more than 4 s",
        "e-die.txt": "opening it ended the process, perhaps for want of memory",
        "f-talk.txt": "1",
    }


@pytest.mark.usefixtures("unruly")
def test_a_page_whose_process_was_ended_by_chance_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "pages", "a.txt", "b-once.txt", "c.txt")
    monkeypatch.chdir(tmp_path)
    assert seen(list(open_apart([folder]))) == {"a.txt": "1", "b-once.txt": "1", "c.txt": "1"}
    assert (tmp_path / "b-once.txt").exists()


@pytest.mark.usefixtures("unruly")
def test_a_file_of_records_goes_on_behind_the_one_that_ended_the_process(tmp_path: Path) -> None:
    names = ("one", "die-first", "die-second", "two")
    lines = [f'{{"id": "{name}", "text": "Ada Byron met Mary Lamb."}}\n' for name in names]
    (tmp_path / "news.jsonl").write_text("".join([*lines[:2], "no record\n", *lines[2:]]))
    found = seen(list(open_apart([tmp_path / "news.jsonl"])))
    assert [name for name, what in found.items() if what == "1"] == ["one", "two"]
    assert list(found) == ["one", "die-first", "die-second", "two", "news.jsonl:3"]


def test_a_name_that_is_no_utf8_is_written_with_its_bytes(tmp_path: Path) -> None:
    folder = write(tmp_path / "pages", "a.txt")
    path = os.path.join(os.fsencode(folder), b"caf\xe9.txt")  # noqa: PTH118  # pathlib takes no bytes
    with open(path, "wb") as file:  # noqa: PTH123  # as above
        file.write((folder / "a.txt").read_bytes())
    assert seen(list(open_apart([folder]))) == {"a.txt": "1", "caf\\xe9.txt": "1"}


def test_a_process_whose_parent_is_gone_ends_in_silence(tmp_path: Path) -> None:
    page = write(tmp_path / "pages", "a.txt") / "a.txt"
    command = [sys.executable, "-P", "-m", "graphkit.pipeline.opening", "60"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        wanted = opening._encode(opening._Wanted("a.txt", os.fsencode(page), How()))
        child.stdin.write(len(wanted).to_bytes(pipes.LENGTH, "big") + wanted)
        child.stdin.close()
        assert child.stderr.read() == b""


def test_time_is_up_even_in_the_midst_of_c() -> None:
    hold = "import re; from graphkit.limits import timed\nwith timed(1): re.match('(a|a)*b', 'a' * 60)"
    child = subprocess.run([sys.executable, "-c", hold], check=False, capture_output=True)
    assert (child.returncode, child.stderr) == (1, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="address space is bounded on Linux")
def test_memory_is_bounded() -> None:
    hoard = "from graphkit.limits import bound_memory\nbound_memory(500_000_000)\nbytearray(600_000_000)"
    child = subprocess.run([sys.executable, "-c", hoard], check=False, capture_output=True, text=True)
    assert child.stderr.endswith("MemoryError\n")
