"""Pages that a browser saved as "complete": the folder beside each holds its parts, and no page."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.articles import load
from graphkit.model import Page

TEXT = "<html><body><p>The mayor met the pilots on Monday.</p></body></html>"


def save(folder: Path, name: str, tail: str = "_files") -> None:
    """Save a page as a browser does: its file, and a folder with a frame, a script and a picture."""
    parts = folder / f"{name}{tail}"
    (parts / "nested").mkdir(parents=True)
    (folder / f"{name}.html").write_text(TEXT, encoding="utf-8")
    for part in ("frame.html", "saved_resource.htm", "ad.js", "a.jpg", "nested/more.html", "data.txt"):
        (parts / part).write_text(TEXT, encoding="utf-8")


def names(folder: Path) -> list[str]:
    return [page.name for page in load([folder]) if isinstance(page, Page)]


@pytest.mark.parametrize("tail", ["_files", "-Dateien", "_fichiers", ".fld"])
def test_the_parts_of_a_saved_page_are_passed_over(tmp_path: Path, tail: str) -> None:
    save(tmp_path, "Mayor meets pilots | Post", tail)
    save(tmp_path / "more", "Otters return", tail)
    assert names(tmp_path) == ["Mayor meets pilots | Post.html", "Otters return.html"]


def test_a_folder_of_that_name_without_its_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "case_files").mkdir()
    (tmp_path / "case_files" / "a.html").write_text(TEXT, encoding="utf-8")
    assert names(tmp_path) == ["a.html"]


def test_a_thousand_saved_pages_are_a_thousand(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"page {number}_files").mkdir()
        (tmp_path / f"page {number}_files" / "frame.html").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"page {number}.html").write_text(TEXT, encoding="utf-8")
    assert len(names(tmp_path)) == 1000
