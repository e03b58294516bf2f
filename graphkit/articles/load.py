"""Sources to pages: files, folders, globs and standard input. First step of the river.

Finds the files that a source names and what each is called; readers.py reads them. Never raises for a bad file.
"""

from __future__ import annotations

import glob
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from graphkit.articles.readers import can_read, read_file, read_stream
from graphkit.model import Failure, Page

__all__ = ["load"]

_STDIN = "-"
_DEEPEST = 64
_ENDINGS = "pages end in .txt, .html, .md, .jsonl, .html.gz, .mhtml, .eml, .rss, .atom or .warc"
_GRAPH = ".graphkit"
"""What marks a folder as one that graphkit wrote: its records and its view are no pages."""


def _files(source: str | Path) -> list[Path] | Failure:
    """Return the files that a source names, sorted; of a folder those that hold pages, hidden ones left aside."""
    path = Path(source).absolute()
    try:
        if path.is_dir():
            everything = list(path.rglob("*"))
            graphs = {found.parent for found in everything if found.name == _GRAPH}
            inside = [f for f in everything if can_read(f) and f.is_file() and not graphs.intersection(f.parents)]
            shown = [found for found in inside if not any(p.startswith(".") for p in found.relative_to(path).parts)]
            return sorted(shown) or Failure(str(source), "the folder has no page", _ENDINGS)
        if path.exists():
            return [path]
        matches = glob.glob(str(source), recursive=True)  # noqa: PTH207  # Path.glob takes no absolute pattern
    except (OSError, ValueError) as error:
        return Failure(str(source), f"cannot be read ({error})", "check the path")
    found = sorted(match.absolute() for match in map(Path, matches) if match.is_file())
    return found or Failure(str(source), "no such file", "check the path")


def _names(files: Iterable[Path]) -> dict[Path, str]:
    """Give every file its document name: its own, with as many folders as tell those of one name apart."""
    names = {path: path.name for path in files}
    for depth in range(2, _DEEPEST):
        count = Counter(names.values())
        if len(count) == len(names):
            break
        alike = [path for path, name in names.items() if count[name] > 1]
        names |= {path: "/".join(path.parts[-depth:]).lstrip("/") for path in alike}
    return names


def _stdin() -> Iterator[Page | Failure]:
    """Read standard input: records where it opens with a brace, else one page of HTML or text."""
    given = sys.stdin.buffer
    file = given if isinstance(given, io.BufferedReader) else io.BufferedReader(io.BytesIO(given.read()))
    opening = file.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:16].lower()
    ending = ".jsonl" if opening.startswith(b"{") else ".html" if opening.startswith(b"<") else ".txt"
    yield from read_stream(file, "stdin", ending, packed=False)


def load(sources: Iterable[str | Path]) -> Iterator[Page | Failure]:
    """Yield the pages of files, folders, globs and "-" (standard input), in the order given, each file once.

    A page's name, the ``document`` of every output, is its file's name. What cannot be read is a Failure.
    """
    found = [(source, [] if str(source) == _STDIN else _files(source)) for source in sources]
    names = _names(path for _, files in found if not isinstance(files, Failure) for path in files)
    for source, files in found:
        if str(source) == _STDIN:
            yield from _stdin()
        elif isinstance(files, Failure):
            yield files
        else:
            for path in files:
                if path in names:
                    yield from read_file(path, names.pop(path))
