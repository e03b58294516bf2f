"""Rows to pages: what every reader of a table does with its rows, whatever the file's format.

Reads rows as the readers yield them; yields a page for each and, at the end, one failure for each kind of fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graphkit.articles.fields import FieldMap, Record, page_of
from graphkit.articles.folding import Fold
from graphkit.errors import PageError
from graphkit.model import Failure, Page

__all__ = ["MOST_COLUMNS", "Row", "pages_of"]

MOST_COLUMNS = 2_000
"""The widest table that is read: a record of more fields is none of an article."""

MOST_FAULTS = 1_000
"""Rows that cannot be read beyond those that can, after which a file is none of articles."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    ``place`` is where a reader finds it (a line, a row's number), ``number`` its number among the records, ``content``
    what it holds, or why that cannot be told.
    """

    place: str
    number: int | str
    content: Record | PageError


def pages_of(
    name: str, rows: Iterable[Row], given: FieldMap, *, empty: str, counted: bool = True
) -> Iterator[Page | Failure]:
    """Yield the page of every row of the file ``name``, then its failures; ``empty`` is the remedy where it has none.

    What is to be said of its dates stands with the last page. For ``counted`` see ``page_of``.
    """
    table = _Table(name, given, empty, counted=counted)
    ended = None
    try:
        yield from table.pages(rows)
    except Exception as error:  # noqa: BLE001  # whatever ends a file in its midst is told when its rows have been
        ended = error
    yield from table.rest()
    if ended is not None:
        raise ended
    if not (table.read or table.failed):
        yield Failure(name, "the file has no record", empty)


class _Table:
    """A table under way: how many rows were ``read`` and ``failed``, and what is to be said of them."""

    def __init__(self, name: str, given: FieldMap, empty: str, *, counted: bool) -> None:
        self.read = 0
        self.failed = 0
        self._name = name
        self._given = given
        self._empty = empty
        self._counted = counted
        self._faults, self._notes = Fold(), Fold()
        self._last: Page | None = None

    def pages(self, rows: Iterable[Row]) -> Iterator[Page]:
        """Yield the pages of rows, the last one held back; stops where most rows are none."""
        for row in rows:
            try:
                page = self._page(row)
            except PageError as error:
                if not self._goes_on(row.place, error):
                    return
                continue
            if self._last:
                yield self._last
            self._last = page

    def rest(self) -> Iterator[Page | Failure]:
        """Yield the last page, with what is to be said of the dates of all, and what could not be read."""
        if self._last:
            notes = tuple(f"{self._name}:{note.place}: {note.told}" for note in self._notes)
            yield replace(self._last, notes=notes)
        for fault in self._faults:
            yield Failure(f"{self._name}:{fault.place}", fault.told, fault.remedy)

    def _goes_on(self, place: str, error: PageError) -> bool:
        self._faults.add(place, error.reason, error.remedy)
        self.failed += 1
        if self.failed < MOST_FAULTS + self.read:
            return True
        self._faults.add(place, "most rows cannot be read: what follows is left out", self._empty)
        return False

    def _page(self, row: Row) -> Page:
        if isinstance(row.content, PageError):
            raise row.content
        if len(row.content) > MOST_COLUMNS:
            raise PageError(f"the record has more than {MOST_COLUMNS:,} fields", remedy="leave out what is not needed")
        page = page_of(row.content, self._name, row.number, self._given, counted=self._counted)
        self.read += 1
        for note in page.notes:
            self._notes.add(f"{row.place} (record {page.name!r})", note, short=row.place)
        return replace(page, notes=())
