"""Pages of files that have not changed, as an earlier build opened them: such a file is not opened again.

Reads what the earlier build kept of its pages and the articles in the cache of readings; hands on what opening.py would
have made of the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphkit.articles import Found
from graphkit.pipeline.cache import ReadingCache
from graphkit.pipeline.kept import Earlier, KeptPage
from graphkit.pipeline.opening import Opened
from graphkit.pipeline.unchanged import Inputs

__all__ = ["Reuse"]


class Reuse:
    """Is asked for each file, in order; ``again`` are the origins of those that the next build has to open anew.

    These are the ones of which something was set aside, or a page of which met another of its name: what is kept of
    such a file is not all that was in it.
    """

    def __init__(self, cache: ReadingCache, earlier: Earlier, before: Inputs | None, now: Inputs | None) -> None:
        self._cache = cache
        self._pages: dict[str, list[KeptPage]] = defaultdict(list)
        self._at = ""
        self.again: set[str] = set()
        if now is None or before is None or not now.same_reading(before):
            return
        self._pages |= {origin: [] for origin, digest in before.files.items() if now.files.get(origin) == digest}
        for page in earlier.pages():
            if page.origin in self._pages:
                self._pages[page.origin].append(page)

    def __call__(self, found: Found) -> Iterable[Opened] | None:
        """Return the pages of a file; None where it has to be opened."""
        self._at = found.origin
        pages = self._pages.pop(found.origin, None)
        return self._opened(pages) if pages is not None and self._are_there(pages) else None

    def _are_there(self, pages: Sequence[KeptPage]) -> bool:
        return all(self._cache.keeps(key) for page in pages for _, key in page.keys)

    def _opened(self, pages: Sequence[KeptPage]) -> Iterator[Opened]:
        for page in pages:
            found = (self._cache.article(key) for _, key in page.keys)
            articles = tuple(article for article in found if article is not None)
            yield Opened(page.document, page.origin, page.digest, page.notes, articles, page.failure)

    def set_aside(self) -> None:
        """Take note that something in the file that is being opened is no page."""
        self.again.add(self._at)

    def met(self, page: Opened) -> None:
        """Take note that a page has the name of one that was opened before it."""
        self.again.update((page.origin, self._cache.origin(page.name)))

    def unread(self, document: str) -> None:
        """Take note that an article of a page could not be read."""
        self.again.add(self._cache.origin(document))
