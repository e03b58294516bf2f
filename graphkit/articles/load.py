"""Sources to pages: files, folders, globs and standard input. First step of the river.

Reads what the user names, yields decoded pages, and failures for what cannot be read; never raises for a bad file.
"""

from __future__ import annotations

import glob
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from graphkit.articles.decode import MOST_BYTES, decode
from graphkit.articles.records import read_records
from graphkit.errors import PageError
from graphkit.model import Failure, Page, PageKind

__all__ = ["load"]

_KINDS = {
    ".txt": PageKind.TEXT,
    ".text": PageKind.TEXT,
    ".md": PageKind.MARKDOWN,
    ".markdown": PageKind.MARKDOWN,
    ".html": PageKind.HTML,
    ".htm": PageKind.HTML,
    ".xhtml": PageKind.HTML,
}
_RECORDS = {".jsonl", ".ndjson"}
_STDIN = "-"


def _readable(path: Path) -> bool:
    return path.suffix.lower() in _KINDS.keys() | _RECORDS


def _files(source: str | Path) -> list[Path] | Failure:
    """Return the files that a source names, sorted; a folder's readable ones, hidden ones left aside."""
    path = Path(source)
    if path.is_dir():
        inside = (found for found in path.rglob("*") if found.is_file() and _readable(found))
        files = [found for found in inside if not any(part.startswith(".") for part in found.relative_to(path).parts)]
        return sorted(files) or Failure(
            str(source), "the folder has no page", "pages end in .txt, .html, .md or .jsonl"
        )
    if path.exists():
        return [path]
    found = sorted(Path(match) for match in glob.glob(str(source), recursive=True))  # noqa: PTH207  # takes absolute patterns
    return [path for path in found if path.is_file()] or Failure(str(source), "no such file", "check the path")


def _names(files: Iterable[Path]) -> dict[Path, str]:
    """Give every file its document name: the file's own, with its folder's where two have the same."""
    unique = list(dict.fromkeys(files))
    count = Counter(path.name for path in unique)
    return {path: path.name if count[path.name] == 1 else f"{path.parent.name}/{path.name}" for path in unique}


def _page(name: str, suffix: str, data: bytes) -> Page | Failure:
    try:
        text = decode(data)
    except PageError as error:
        return Failure(name, error.reason, error.remedy)
    if not text.strip():
        return Failure(name, "the page is empty", "save it again")
    return Page(name, _KINDS.get(suffix, PageKind.TEXT), text)


def _read(path: Path, name: str) -> Iterator[Page | Failure]:
    suffix = path.suffix.lower()
    try:
        with path.open("rb") as file:
            if suffix in _RECORDS:
                yield from read_records(name, file)
            else:
                yield _page(name, suffix, file.read(MOST_BYTES + 1))
    except OSError as error:
        yield Failure(name, f"cannot be read ({error.strerror})", "check the file and its permissions")


def _stdin(name: str) -> Iterator[Page | Failure]:
    """Read standard input: records where the first character opens an object, else one page."""
    data = sys.stdin.buffer
    first = data.readline(MOST_BYTES + 1)
    if first.lstrip().startswith(b"{"):
        yield from read_records(name, (line for lines in ((first,), data) for line in lines))
        return
    suffix = ".html" if first.lstrip()[:5].lower() in (b"<!doc", b"<html") else ".txt"
    yield _page(name, suffix, first + data.read(MOST_BYTES + 1 - len(first)))


def load(sources: Iterable[str | Path]) -> Iterator[Page | Failure]:
    """Yield the pages of files, folders, globs and "-" (standard input), in the order given, each file once."""
    found = [(source, [] if str(source) == _STDIN else _files(source)) for source in sources]
    names = _names(path for _, files in found if not isinstance(files, Failure) for path in files)
    for source, files in found:
        if str(source) == _STDIN:
            yield from _stdin("stdin")
        elif isinstance(files, Failure):
            yield files
        else:
            for path in files:
                if path in names:
                    yield from _read(path, names.pop(path))
