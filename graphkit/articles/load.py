"""Sources to pages: files, folders, globs and standard input. First step of the river.

Finds the files that a source names and what each is called; readers.py reads them. Never raises for a bad file: this
is the border of one file, beyond which no exception goes.
"""

from __future__ import annotations

import glob
import io
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from graphkit.articles.companions import without_parts
from graphkit.articles.decode import whole
from graphkit.articles.fields import FieldMap
from graphkit.articles.readers import (
    AS_IT_IS,
    How,
    can_read,
    database_source,
    ending_of,
    read_file,
    read_stream,
    unknown_ending,
)
from graphkit.errors import unexpected
from graphkit.model import Failure, Page

__all__ = ["Found", "find", "load", "read"]

_STDIN = "-"
_DEEPEST = 64
_ENDINGS = "docs/inputs.md lists what is read: .txt, .html, .md, .jsonl, .csv, .pdf, .docx, .eml, .zip and more"
_GRAPH = ".graphkit"
"""What marks a folder as one that graphkit wrote: its records and its view are no pages."""
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A file that a source names, and the name that its page goes by; ``path`` None stands for standard input."""

    name: str
    path: Path | None = None
    how: How = AS_IT_IS

    @property
    def origin(self) -> str:
        """What tells its pages from those of another file, in another build too; "" for standard input."""
        table = f"?table={self.how.table}" if self.how.table else ""
        return printable(f"{self.path}{table}") if self.path else ""


@dataclass(frozen=True, slots=True)
class _Source:
    """What a source comes to: files, how they are read, and what is to be said of it."""

    files: tuple[Path, ...] = ()
    told: tuple[Failure, ...] = ()
    how: How = AS_IT_IS


def _source(source: str | Path, given: FieldMap) -> _Source:
    """Return the files that a source names, sorted; of a folder those that hold pages, hidden ones left aside."""
    if database := database_source(str(source), given):
        path, how = database
        return _Source((path,), how=how)
    how, path = How(given), Path(source).absolute()
    try:
        if path.is_dir():
            files, told = _inside(path)
            return _among(source, files, how, told)
        if path.exists():
            return _named(source, path, how)
        matches = glob.glob(str(source), recursive=True)  # noqa: PTH207  # Path.glob takes no absolute pattern
    except (OSError, ValueError) as error:
        return _Source(told=(Failure(str(source), f"cannot be read ({error})", "check the path"),))
    found = [match.absolute() for match in map(Path, matches) if match.is_file()]
    return (
        _among(source, found, how) if found else _Source(told=(Failure(str(source), "no such file", "check the path"),))
    )


def _named(source: str | Path, path: Path, how: How) -> _Source:
    """Return a file that was named itself: one whose ending is unknown is refused; without any it is read as text."""
    ending, _ = ending_of(path.name)
    if not path.is_file():  # reading it might wait, or go on, for ever
        remedy = "have its content piped in: ... | graphkit build -"
        return _Source(told=(Failure(str(source), "is a pipe or a device, not a file", remedy),))
    if not ending or can_read(path):
        return _Source((path,), how=how)
    error = unknown_ending(ending)
    return _Source(told=(Failure(str(source), error.reason, error.remedy),))


def _inside(folder: Path) -> tuple[list[Path], list[Failure]]:
    """Return the files in a folder and the folders in it, and what of it cannot or must not be read.

    Hidden ones and graphs are left aside; links to folders are not followed, and to files no further than the folder.
    """
    files: list[Path] = []
    told: list[Failure] = []
    for at, folders, names in os.walk(folder, onerror=lambda error: told.append(_closed(error))):
        if (Path(at) / _GRAPH).exists():
            folders.clear()
            continue
        folders[:] = sorted(_visible(folders))
        found, outside = _here(at, names, folder)
        files.extend(found)
        told.extend(map(_leads_out, outside))
    return files, told


def _here(at: str, names: Iterable[str], folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the files at one place in a folder, and the links there that lead out of the folder."""
    paths = [Path(at, name) for name in _visible(names)]
    outside = {path: _is_outside(path, folder) for path in paths}
    files = [path for path in paths if not outside[path] and path.is_file()]
    return files, [path for path in paths if outside[path]]


def _visible(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if not name.startswith("."))


def _is_outside(path: Path, folder: Path) -> bool:
    """Tell whether a path in a folder is a link that leads out of it."""
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def _closed(error: OSError) -> Failure:
    return Failure(printable(str(error.filename)), f"cannot be read ({error.strerror})", "check its permissions")


def _leads_out(path: Path) -> Failure:
    reason = "is a link that leads out of the folder, and was not followed"
    return Failure(printable(path.name), reason, "name what it leads to, if it is meant", skipped=True)


def _among(source: str | Path, files: Iterable[Path], how: How, met: Iterable[Failure] = ()) -> _Source:
    """Return those of many files that are of a kind that is read; the others are told, one line an ending."""
    read, others = [], defaultdict[str, list[Path]](list)
    for path in without_parts(sorted(files)):
        if can_read(path):
            read.append(path)
        else:
            others[ending_of(path.name)[0]].append(path)
    told = (*met, *(_passed_over(str(source), ending, found) for ending, found in sorted(others.items())))
    if not read:
        told = (*told, Failure(str(source), "the folder has no page", _ENDINGS))
    return _Source(tuple(read), told, how)


def _passed_over(source: str, ending: str, files: Sequence[Path]) -> Failure:
    shown = ", ".join(printable(path.name) for path in files[:_NAMED]) + (", ..." if len(files) > _NAMED else "")
    kind = f"{ending} file" if ending else "file without an ending"
    many = f"{len(files):,} {kind}s" if ending and len(files) > 1 else f"{len(files):,} {kind}"
    remedy = unknown_ending(ending).remedy
    return Failure(source, f"{many} passed over, a kind that is not read: {shown}", remedy, skipped=True)


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


def find(sources: Iterable[str | Path], given: FieldMap = ()) -> Iterator[Found | Failure]:
    """Yield the files of files, folders, globs and "-" (standard input), in the order given, each once; reads none.

    ``given`` says which columns of tables hold the fields of an article.
    """
    found = [(source, _Source() if str(source) == _STDIN else _source(source, given)) for source in sources]
    names = _names(path for _, one in found for path in one.files if not one.how.table)
    for source, one in found:
        if str(source) == _STDIN:
            yield Found("stdin", how=How(given))
        yield from one.told
        yield from _found(one, names)


def _found(source: _Source, names: dict[Path, str]) -> Iterator[Found]:
    """Yield the files of a source by their names, which are used up; a table of a database is none of these."""
    for path in source.files:
        if source.how.table:
            yield Found(printable(f"{path.name}/{source.how.table}"), path, source.how)
        elif path in names:
            yield Found(printable(names.pop(path)), path, source.how)


def read(found: Found) -> Iterator[Page | Failure]:
    """Yield the pages of a file that was found, in the order they stand in it. Never raises for what it holds."""
    try:
        pages = read_file(found.path, found.name, found.how) if found.path else _stdin(found)
        yield from (_clean(page) for page in pages)
    except Exception as error:  # noqa: BLE001  # a dozen foreign parsers: whatever they raise, the other files are read
        yield unexpected(found.name, "reading the file", error)


def load(sources: Iterable[str | Path], given: FieldMap = ()) -> Iterator[Page | Failure]:
    """Yield the pages of files, folders, globs and "-" (standard input), in the order given, each file once.

    A page's name, the ``document`` of every output, is its file's name. What cannot be read is a Failure.
    """
    for found in find(sources, given):
        if isinstance(found, Failure):
            yield found
        else:
            yield from read(found)


def _stdin(found: Found) -> Iterator[Page | Failure]:
    """Read standard input: records where it opens with a brace, else one page of HTML or text."""
    given: BinaryIO = sys.stdin.buffer
    file = given if isinstance(given, io.BufferedReader) else io.BufferedReader(io.BytesIO(given.read()))
    opening = file.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:16].lower()
    ending = ".jsonl" if opening.startswith(b"{") else ".html" if opening.startswith(b"<") else ".txt"
    yield from read_stream(file, found.name, ending, packed=False, how=found.how)


def printable(text: str) -> str:
    """Return text that UTF-8 can write: what is none in a file's name as its bytes, half a surrogate pair as code."""
    with suppress(UnicodeEncodeError):
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return text.encode("utf-8", "backslashreplace").decode()


def _clean(found: Page | Failure) -> Page | Failure:
    """Take out what no output could hold: half pairs of surrogates, which escapes in markup and feeds can make."""
    if isinstance(found, Failure):
        return replace(found, page=printable(found.page), reason=printable(found.reason))
    if _is_text(found.name, found.text, *(part for pair in (*found.metadata, *found.fields) for part in pair)):
        return found
    metadata = tuple((key, whole(value)) for key, value in found.metadata)
    fields = tuple((whole(key), whole(value)) for key, value in found.fields)
    return replace(found, name=printable(found.name), text=whole(found.text), metadata=metadata, fields=fields)


def _is_text(*parts: str) -> bool:
    try:
        return all(part.isascii() or bool(part.encode()) for part in parts)
    except UnicodeEncodeError:
        return False
