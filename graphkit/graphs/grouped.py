"""The claims of a graph folder in groups, without all of them being held: sorted on disk by their events.

Reads events.jsonl, which has the claims of an article together, and writes one scratch file beside what it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.sorting import sorted_lines
from graphkit.model import Claim

__all__ = ["GroupedClaims"]

CHUNK = 20_000
"""Claims sorted at a time: some 40 MB."""
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Claim).decode


class GroupedClaims:
    """Claims by event and by article. ``close`` takes away what was sorted."""

    def __init__(self, folder: GraphFolder) -> None:
        self._folder = folder
        self._scratch = TemporaryDirectory(dir=folder.path, prefix=".events-")
        self._sorted = Path(self._scratch.name) / "by-event"

    def close(self) -> None:
        """Delete the scratch file."""
        self._scratch.cleanup()

    def by_event(self) -> Iterator[Sequence[Claim]]:
        """Yield the claims about each event, sorted by id; the events by IRI."""
        if not self._sorted.exists():
            self._sort()
        with self._sorted.open(encoding="utf-8", newline="\n") as lines:
            for _, group in groupby((line.split("\t", 2) for line in lines), key=lambda parts: parts[0]):
                yield [_decode(parts[2]) for parts in group]

    def by_article(self) -> Iterator[Sequence[Claim]]:
        """Yield the claims of each article, in the order in which they stand in events.jsonl."""
        for _, group in groupby(self._folder.claims(), key=attrgetter("article_id")):
            yield list(group)

    def _sort(self) -> None:
        with TemporaryDirectory(dir=self._scratch.name) as chunks, self._sorted.open("w", encoding="utf-8") as file:
            lines = sorted_lines(map(_line, self._lean()), Path(chunks), chunk=CHUNK)
            file.writelines(f"{line}\n" for line in lines)

    def _lean(self) -> Iterable[Claim]:
        """Yield the claims without the steps that ``explain`` prints, which no triple has."""
        return (replace(claim, steps=()) for claim in self._folder.claims())


def _line(claim: Claim) -> str:
    return f"{claim.same_event}\t{claim.id}\t{_encode(claim).decode()}"
