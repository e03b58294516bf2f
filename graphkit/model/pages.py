"""What goes in: pages, their blocks, and the articles found on them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from graphkit.model.spans import Span


class PageKind(StrEnum):
    """How a page is read."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    RECORD = "record"
    DOCUMENT = "document"
    """Text taken out of a file of another format, a paragraph a line: split as text is, but nobody counts in it."""


class BlockLabel(StrEnum):
    """What a block of a page is. The first five make an article's text; the others are left out and listed.

    A quotation is a box with someone's words in an article's text; a post of a social network that a page shows has
    the same label, and is left out.
    """

    HEADLINE = "headline"
    BODY = "body"
    BYLINE = "byline"
    DATELINE = "dateline"
    QUOTATION = "quotation"
    TEASER = "teaser"
    LINK_LIST = "link-list"
    ADVERT = "advert"
    COMMENT = "comment"
    NAVIGATION = "navigation"
    LEGAL = "legal"
    OTHER_LANGUAGE = "other-language"
    CAPTION = "caption"
    TABLE = "table"


class Genre(StrEnum):
    """What kind of article a text is."""

    NEWS = "news"
    OPINION = "opinion"
    SPORT = "sport"
    REVIEW = "review"
    FEATURE = "feature"
    LIVE = "live"
    LETTER = "letter"
    PRESS_RELEASE = "press-release"


class DateOrigin(StrEnum):
    """How a publication date was found; from the story, where its other articles are all of one day."""

    EXPLICIT = "explicit"
    INFERRED = "inferred"
    INFERRED_FROM_STORY = "inferred-from-story"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Page:
    """One input, decoded.

    ``name`` is the source file's name (a record's id for JSON lines) and becomes ``document`` in every output.
    ``text`` is the decoded content: plain text, or markup where ``kind`` says so. ``metadata`` holds what a record
    came with (title, published, source, url) as sorted pairs. ``notes`` say, in whole sentences that name the file,
    what in them could not be used; they are no part of the page's content. ``fields`` are the columns of a record that
    are carried along as they are, ``leaves`` pairs of an offset in ``text`` and the number of the printed page that
    begins there.
    """

    name: str
    kind: PageKind
    text: str
    metadata: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    leaves: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled stretch of a page; offsets in the page's text (in the article's text for HTML and Markdown)."""

    label: BlockLabel
    start: int
    end: int
    reason: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of an article's text and the stretch of the page it came from.

    Inside a segment of equal lengths offsets map one to one; where a repair changed the length they map to the ends.
    """

    start: int
    end: int
    page_start: int
    page_end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Who published the article (the site or paper) and whose wire it is (the agency); None where unknown."""

    publisher: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """An ISO 8601 date, or None with origin unknown. Never today by default."""

    value: str | None = None
    origin: DateOrigin = DateOrigin.UNKNOWN


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page, ready to be read.

    ``text`` is what the reading wing reads. ``parts`` are its blocks (headline, byline, dateline, body paragraphs), in
    order, with offsets in ``text``; no sentence crosses a part. ``segments`` map ``text`` back to the page: empty
    where the article's own text is the reference (HTML, Markdown, records). ``start`` and ``end`` are the article's
    extent in the page's text, ``verbatim`` the page's characters there (equal to ``text`` where segments is empty).
    ``fields`` and ``leaves`` are the page's, the offsets of ``leaves`` counted in ``text``.
    """

    id: str
    document: str
    index: int
    text: str
    parts: tuple[Block, ...]
    start: int
    end: int
    verbatim: str
    segments: tuple[Segment, ...] = ()
    title: str | None = None
    source: Source = Source()
    byline: str | None = None
    dateline_place: str | None = None
    url: str | None = None
    language: str = "en"
    published: PublicationDate = PublicationDate()
    genre: Genre = Genre.NEWS
    left_out: tuple[Block, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    leaves: tuple[tuple[int, int], ...] = ()
    copy_group: str | None = None
    """The id shared by near-duplicates of one text; filled by the corpus step, None before."""

    def leaf(self, offset: int) -> int | None:
        """Return the number of the printed page on which ``offset`` in ``text`` stands, None where it is not known."""
        at = bisect_right(self.leaves, offset, key=lambda leaf: leaf[0]) - 1
        return self.leaves[at][1] if at >= 0 else None

    def page_span(self, span: Span) -> Span:
        """Map a span of ``text`` to the text that outputs count in: the page's, or ``text`` itself."""
        if not self.segments:
            return span
        start = self._page_offset(span.start, at_end=False)
        return Span(start, max(start, self._page_offset(span.end, at_end=True)))

    def quote(self, span: Span) -> str:
        """Return what the page says, verbatim, at a span of ``text``."""
        if not self.segments:
            return span.of(self.text)
        on_page = self.page_span(span)
        return self.verbatim[on_page.start - self.start : on_page.end - self.start]

    def _page_offset(self, offset: int, *, at_end: bool) -> int:
        probe = offset - 1 if at_end and offset else offset
        at = max(0, bisect_right(self.segments, probe, key=lambda s: s.start) - 1)
        segment = self.segments[at]
        if segment.end - segment.start == segment.page_end - segment.page_start:
            return min(segment.page_start + (offset - segment.start), segment.page_end)
        return segment.page_end if at_end else segment.page_start


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: its name, the reason and what to do about it. A value, not an exception.

    ``skipped`` tells that it is rightly not read: a page in another language, a file of another kind.
    """

    page: str
    reason: str
    remedy: str = ""
    skipped: bool = False
