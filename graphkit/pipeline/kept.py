"""What a graph was built from, page by page, so that a later build can add to it or take from it.

Written into the state of a graph (state.py) when it is built, and put in place with it. The readings themselves are in
the cache. Reads and writes one file of JSON lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

import msgspec

from graphkit.errors import GraphFolderError, UsageError
from graphkit.model import Failure
from graphkit.pipeline.cache import ReadingCache

__all__ = ["Earlier", "KeptPage", "Removal", "Stayed", "write_kept"]

_FILE = "pages.jsonl"
NAMED = 5
"""Pages that went which are named."""


class KeptPage(msgspec.Struct, frozen=True, omit_defaults=True):
    """A page of a graph: its name, a digest of it, the file it came from, and where the readings of its articles are.

    ``keys`` are pairs of an article's place on the page and its reading's key in the cache. ``failure`` says why the
    page has no article, ``notes`` what in it could not be used. A failure of a whole file is kept as a page of no name.
    """

    document: str
    digest: bytes = b""
    origin: str = ""
    keys: tuple[tuple[int, bytes], ...] = ()
    failure: Failure | None = None
    notes: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The name of the file that it came from."""
        return Path(self.origin).name


_pages = msgspec.json.Decoder(KeptPage)


def write_kept(folder: Path, pages: Iterable[KeptPage]) -> None:
    """Write what a graph was built from into ``folder``."""
    with (folder / _FILE).open("wb") as file:
        file.writelines(msgspec.json.encode(page) + b"\n" for page in pages)


class Stayed(NamedTuple):
    """How many articles of the earlier graph stayed, how many are gone, and the first pages that these were on."""

    stayed: int
    gone: int
    pages: tuple[str, ...]


class Removal:
    """Which pages are to go: those of a name, those inside a file of that name, or all that fit a pattern."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        self._names = tuple(names)
        self._met: set[str] = set()

    def __bool__(self) -> bool:
        """Tell whether anything is to go."""
        return bool(self._names)

    def __contains__(self, page: KeptPage) -> bool:
        """Tell whether a page is to go."""
        fitting = [name for name in self._names if _fits(name, page)]
        self._met.update(fitting)
        return bool(fitting)

    def check(self) -> None:
        """Raise UsageError for a name that no page had, when every page has been looked at."""
        for name in self._names:
            if name not in self._met:
                raise UsageError(
                    f"no page of the graph has the name {name!r}",
                    remedy="names are those under document in articles.jsonl, or of the files that were read",
                )


def _fits(name: str, page: KeptPage) -> bool:
    document = page.document or (page.failure.page if page.failure else "")
    return (
        document == name
        or document.startswith((f"{name}#", f"{name}/", f"{name}:"))
        or name in (page.origin, page.file)
        or fnmatchcase(document, name)
    )


class Earlier:
    """The pages that a graph was built from before; ``state`` is the folder that ``write_kept`` wrote into."""

    def __init__(self, state: Path) -> None:
        self._file = state / _FILE
        self._graph = state.parent.parent

    def pages(self) -> Iterator[KeptPage]:
        """Yield the pages; none where nothing was built yet."""
        if not self._file.parent.is_dir():
            return
        with self._file.open("rb") as file:
            yield from map(_pages.decode, file)

    def staying(self, removal: Removal) -> Iterator[KeptPage]:
        """Yield the pages that do not go; none where nothing was built yet.

        Raises GraphFolderError where it is not known what there was, UsageError where what is to go was not there.
        """
        try:
            yield from (page for page in self.pages() if page not in removal)
        except (OSError, msgspec.DecodeError) as error:
            reason = f"it is not known what this graph was built from, so nothing can be added to it ({error})"
            remedy = "build it from all its sources, without --add"
            raise GraphFolderError(reason, path=self._graph, remedy=remedy) from error
        removal.check()

    def compared(self, cache: ReadingCache) -> Stayed:
        """Count the articles that are in the corpus still and no more; none where it is not known what there was."""
        counts, pages = Counter[bool](), dict[str, None]()
        try:
            for page in self.pages():
                held = [cache.holds(page.document, place) for place, _ in page.keys]
                counts.update(held)
                if not all(held) and len(pages) < NAMED:
                    pages[page.document] = None
        except (OSError, msgspec.DecodeError):
            return Stayed(0, 0, ())
        return Stayed(counts[True], counts[False], tuple(pages))
