"""Folders that a browser puts beside a page saved as "complete": what is in them is a part of it and no page.

Reads paths for load.py. Frames, advertisements and scripts lie there, many with an ending that pages have.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

__all__ = ["without_parts"]

_PAGES = frozenset({".htm", ".html", ".xhtml"})
_TAILS = (
    "_files",
    ".files",
    "-files",
    "_file",
    ".fld",
    "-Dateien",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_dosyalar",
    "_fichiers",
    "_filer",
    "_ficheiros",
    "_pliki",
    "_soubory",
    "_tiedostot",
)
"""What browsers append to a page's name for the folder of its parts, in the languages that they speak."""


def without_parts(files: Iterable[Path]) -> list[Path]:
    """Leave out files that lie in the folder of parts of a saved page that is among the files, however deep."""
    files = list(files)
    pages = {path.parent / path.stem for path in files if path.suffix.lower() in _PAGES}
    folders = {page.parent / f"{page.name}{tail}" for page in pages for tail in _TAILS}
    return [path for path in files if folders.isdisjoint(path.parents)]
