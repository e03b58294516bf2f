"""graphkit read and graphkit fold: what they say, and with which status they end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graphkit.cli import main
from graphkit.pipeline import shelving
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.shelving import Shelved
from tests.pipeline.fakes import FakeReader, story, write_pages

Said = pytest.CaptureFixture[str]
PAGES = {"boats.txt": story("Ada Byron met Mary Lamb."), "quay.txt": story("Mary Lamb met Jane Marcet.")}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the command read with the fake reader, in this process."""
    real = shelving.shelve

    def shelve(*given: Any, **named: Any) -> Shelved:
        return real(*given, **{**named, "reader": FakeReader(), "processes": 1})

    monkeypatch.setattr(shelving, "shelve", shelve)


def run(*arguments: str | Path) -> int:
    return main([*map(str, arguments)])


def test_what_was_read_is_folded(tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "pages", PAGES)
    assert run("read", pages, "-o", tmp_path / "shards") == 0
    assert "2 articles in 2 shards (2 read now, 0 kept from before)" in capsys.readouterr().err
    assert run("fold", tmp_path / "shards", "-o", tmp_path / "graph") == 0
    assert Graph(tmp_path / "graph").report.counts["claims"] == 2


def test_a_page_that_could_not_be_read_is_told_by_both(tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "pages", {**PAGES, "empty.txt": ""})
    assert run("read", pages, "-o", tmp_path / "shards") == 1
    assert "failed: empty.txt: the page is empty" in capsys.readouterr().err
    assert run("fold", tmp_path / "shards", "-o", tmp_path / "graph") == 1
    assert "failed: empty.txt: the page is empty" in capsys.readouterr().err


def test_what_makes_no_sense_is_refused(tmp_path: Path, capsys: Said) -> None:
    assert run("read", "-o", tmp_path / "shards") == 2
    assert run("read", "a", "-o", tmp_path / "s", "--scheduler", "tcp://127.0.0.1:1", "--processes", "2") == 2
    assert run("fold", tmp_path / "none", "-o", tmp_path / "graph") == 1
    assert "there is no such folder" in capsys.readouterr().err
    assert not (tmp_path / "graph").exists()
