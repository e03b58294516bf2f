"""Every notebook runs from top to bottom, as Jupyter runs it, has its outputs stored, and leaves nothing behind."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.docs.console import ROOT
from tests.docs.notebooks import LARGEST, executed

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
WANTED = {"tour", "who-met-whom", "event-data", "own-relation", "sparql"}
MACHINE = re.compile(r"/(?:home|root|Users|tmp|work|var)/[\w./-]*|0x[0-9a-f]{6,}")
"""What tells of the machine that a notebook was run on."""


def cells(path: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return found


def test_the_notebooks_are_there() -> None:
    assert {path.stem for path in NOTEBOOKS} >= WANTED


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_outputs_are_stored_and_tell_nothing_of_a_machine(path: Path) -> None:
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1)), (
        "run it: see tests/docs/notebooks.py"
    )
    assert any(cell["outputs"] for cell in code)
    texts = [json.dumps(output) for cell in code for output in cell["outputs"]]  # type: ignore[attr-defined]
    assert [found[0] for text in texts for found in MACHINE.finditer(re.sub(r'"image/png": "[^"]*"', "", text))] == []
    assert max(map(len, texts)) <= 2 * LARGEST


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_reads_like_an_article(path: Path) -> None:
    kinds = [cell["cell_type"] for cell in cells(path)]
    assert kinds[0] == "markdown"
    assert kinds.count("markdown") >= kinds.count("code") // 2


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.xdist_group("readme")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_run_and_leave_nothing_behind(path: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    (tmp_path / "notebooks").mkdir()
    executed(path, tmp_path / "notebooks")
    left = [found for found in tmp_path.rglob("*") if found.is_file() and "seeds" not in found.parts]
    assert left == []
