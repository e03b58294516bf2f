"""The wheel, installed alone into an empty environment, builds a graph."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.hostile.mutating import CORPUS
from tests.packaging.pins import CONSTRAINTS, ROOT

pytestmark = [pytest.mark.model, pytest.mark.slow, pytest.mark.xdist_group("wheel")]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of an environment that holds the wheel and what it asks for, in the pinned versions.

    The pip is the one that Python brings: an old one reads dependencies differently.
    """
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    pinned = folder / "pins.txt"
    pinned.write_text(re.sub(r" \\\n\s+--hash=\S+", "", CONSTRAINTS.read_text(encoding="utf-8")), encoding="utf-8")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--only-binary", ":all:", "--constraint", str(pinned), str(wheel)], check=True)
    return python


def test_the_wheel_carries_the_ontology_and_nothing_that_is_not_needed(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "graphkit/_ontology/frames/met-with.yaml" in names
    assert "graphkit/py.typed" in names
    assert "graphkit/views/page/graph.js" in names
    assert not any(name.startswith("graphkit/views/page/js/") for name in names)
    tops = {name.split("/")[0] for name in names}
    assert tops == {"graphkit", next(top for top in tops if top.endswith(".dist-info"))}


def test_the_wheel_alone_builds_a_graph_from_one_page(python: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Lima, 3 May 2024\n\nThe president of Peru met the foreign minister of Brazil in Lima.\n", encoding="utf-8"
    )
    command = [str(python.parent / "graphkit"), "build", str(page), "-o", str(tmp_path / "graph")]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    events = [
        json.loads(line) for line in (tmp_path / "graph" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [event["relation"] for event in events] == ["met-with"]
    assert {"graph.ttl", "graph.trig", "graph.html", "report.json"} <= {p.name for p in (tmp_path / "graph").iterdir()}


def read_corpus(python: Path, graph: Path) -> tuple[set[str], set[str]]:
    """Build the corpus of the fuzzer, which has a page of each kind; return the files that were read, and failed."""
    command = [str(python.parent / "graphkit"), "build", str(CORPUS), "-o", str(graph), "--quiet"]
    subprocess.run(command, cwd=graph.parent, capture_output=True, check=False)
    read = [json.loads(line)["document"] for line in (graph / "articles.jsonl").read_text("utf-8").splitlines()]
    failures = json.loads((graph / "report.json").read_bytes())["failures"]
    return {name.partition("#")[0] for name in read}, {one["page"] for one in failures if not one.get("skipped")}


def test_the_wheel_alone_reads_every_kind_but_those_of_its_extras(python: Path, tmp_path: Path) -> None:
    read, failed = read_corpus(python, tmp_path / "graph")
    assert failed == {"feed.atom", "feed.rss", "crawl.warc"}
    assert read == {"dump.txt", "page.html", "note.md", "letter.eml", "saved.mhtml", "r1", "2", "r3"}


def test_with_its_extras_it_reads_every_kind(python: Path, wheel: Path, tmp_path: Path) -> None:
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, f"{wheel}[feeds,warc]"], check=True)
    read, failed = read_corpus(python, tmp_path / "graph")
    assert failed == set()
    assert {"feed.atom", "feed.rss", "crawl.warc"} <= read


def test_nothing_else_is_missing_there(python: Path) -> None:
    checked = subprocess.run([str(python), "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
