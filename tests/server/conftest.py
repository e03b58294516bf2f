"""A server on a port of its own, on the golden graph, run as a person runs it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pipeline.fakes import FakeReader, story, write_pages

HOSTILE = "<script>document.title = 'run'</script> & <b>"


@dataclass(frozen=True)
class Server:
    """A process that serves the graph in ``folder`` at ``address``."""

    process: subprocess.Popen[str]
    address: str
    folder: Path


def start(folder: Path, *options: str) -> Server:
    """Start a server on a free port and wait until it listens."""
    command = [sys.executable, "-m", "graphkit", "serve", str(folder), "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    if not found:
        process.kill()
    assert found, line + process.stderr.read()
    return Server(process, found[0], folder)


def make_graph(folder: Path) -> Path:
    """Build a small graph of a title that would run, had it been taken for markup."""
    from graphkit.pipeline.build import build

    pages = write_pages(
        folder / "pages",
        {
            "boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine.", f"A sign said {HOSTILE}."),
            "tom.txt": story("Tom Paine met Ada Byron."),
        },
    )
    build(pages, folder / "graph", reader=FakeReader())
    return folder / "graph"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = make_graph(tmp_path_factory.mktemp("served"))
    running = start(folder, "--timeout", "5", "--rows", "50")
    yield running
    running.process.terminate()
    try:
        assert running.process.wait(timeout=30) == 0
    finally:
        running.process.kill()
