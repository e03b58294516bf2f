"""Sources to pages: files, folders, globs and standard input. First step of the river.

Finds the files that a source names and what each is called; readers.py reads them. Never raises for a bad file: this
is the border of one file, beyond which no exception goes.
"""

from __future__ import annotations

import glob
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from graphkit.articles.companions import without_parts
from graphkit.articles.readers import can_read, read_file, read_stream
from graphkit.errors import unexpected
from graphkit.model import Failure, Page

__all__ = ["Found", "find", "load", "read"]

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
            return sorted(without_parts(shown)) or Failure(str(source), "the folder has no page", _ENDINGS)
        if path.exists():
            return [path]
        matches = glob.glob(str(source), recursive=True)  # noqa: PTH207  # Path.glob takes no absolute pattern
    except (OSError, ValueError) as error:
        return Failure(str(source), f"cannot be read ({error})", "check the path")
    found = without_parts(sorted(match.absolute() for match in map(Path, matches) if match.is_file()))
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


@dataclass(frozen=True, slots=True)
class Found:
    """A file that a source names, and the name that its page goes by; ``path`` None stands for standard input."""

    name: str
    path: Path | None = None


def find(sources: Iterable[str | Path]) -> Iterator[Found | Failure]:
    """Yield the files of files, folders, globs and "-" (standard input), in the order given, each once; reads none."""
    found = [(source, [] if str(source) == _STDIN else _files(source)) for source in sources]
    names = _names(path for _, files in found if not isinstance(files, Failure) for path in files)
    for source, files in found:
        if str(source) == _STDIN:
            yield Found("stdin")
        elif isinstance(files, Failure):
            yield files
        else:
            yield from (Found(printable(names.pop(path)), path) for path in files if path in names)


def read(found: Found) -> Iterator[Page | Failure]:
    """Yield the pages of a file that was found, in the order they stand in it. Never raises for what it holds."""
    try:
        pages = read_file(found.path, found.name) if found.path else _stdin(found.name)
        yield from (_clean(page) for page in pages)
    except Exception as error:  # noqa: BLE001  # a dozen foreign parsers: whatever they raise, the other files are read
        yield unexpected(found.name, "reading the file", error)


def load(sources: Iterable[str | Path]) -> Iterator[Page | Failure]:
    """Yield the pages of files, folders, globs and "-" (standard input), in the order given, each file once.

    A page's name, the ``document`` of every output, is its file's name. What cannot be read is a Failure.
    """
    for found in find(sources):
        if isinstance(found, Failure):
            yield found
        else:
            yield from read(found)


def _stdin(name: str) -> Iterator[Page | Failure]:
    """Read standard input: records where it opens with a brace, else one page of HTML or text."""
    given: BinaryIO = sys.stdin.buffer
    file = given if isinstance(given, io.BufferedReader) else io.BufferedReader(io.BytesIO(given.read()))
    opening = file.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:16].lower()
    ending = ".jsonl" if opening.startswith(b"{") else ".html" if opening.startswith(b"<") else ".txt"
    yield from read_stream(file, name, ending, packed=False)


def printable(text: str) -> str:
    """Return text that UTF-8 can write: what is none in a file's name as its bytes, half a surrogate pair as code."""
    with suppress(UnicodeEncodeError):
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return text.encode("utf-8", "backslashreplace").decode()


def _clean(found: Page | Failure) -> Page | Failure:
    """Take out what no output could hold: half pairs of surrogates, which escapes in markup and feeds can make."""
    if isinstance(found, Failure):
        return Failure(printable(found.page), printable(found.reason), found.remedy)
    if _is_text(found.name, found.text, *(value for _, value in found.metadata)):
        return found
    metadata = tuple((key, _whole(value)) for key, value in found.metadata)
    return replace(found, name=printable(found.name), text=_whole(found.text), metadata=metadata)


def _is_text(*parts: str) -> bool:
    try:
        return all(part.isascii() or bool(part.encode()) for part in parts)
    except UnicodeEncodeError:
        return False


def _whole(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
