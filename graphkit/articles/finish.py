"""Drafts to articles: text, parts, segments, title, source, date, and what was left out.

The last step of the splitter, the same for text dumps and for the main text of marked-up pages. Reads drafts (group.py)
and the text they count in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from graphkit.articles.dateline import Dateline
from graphkit.articles.dates import dates_in, printed_date, publication_date, stated_date
from graphkit.articles.draft import BODY, Draft, Placed
from graphkit.articles.genre import Clues, genre_of
from graphkit.articles.labels import Kind, label_line
from graphkit.articles.source import agency_of, byline_name, byline_publisher, source_name
from graphkit.articles.stitch import stitch
from graphkit.model import Article, Block, BlockLabel, Genre, PublicationDate, Source, Span

_STANDFIRST = 1
"""How many paragraphs may stand above the date line: a standfirst does."""

__all__ = ["Known", "article_id", "finish", "free"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article from outside its text (metadata, front matter); it goes before what the text says.

    Only ``owner``, whom the page's copyright notice names, comes after it. ``beside`` are lines that stand beside the
    headline and are no part of the text; ``kinds`` and ``sections`` are what metadata call the page and its place.
    """

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    owner: str | None = None
    beside: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


def article_id(document: str, index: int, text: str) -> str:
    """Return an article's id: 32 hex digits of SHA-256 over document, index in its page, and text."""
    return hashlib.sha256(f"{document}\0{index}\0{text}".encode(errors="surrogatepass")).hexdigest()[:32]


def _dateline(draft: Draft) -> Dateline | None:
    """Return the article's own dateline: at its beginning, and not the first entry of a chronology."""
    body = list(draft.body())
    last = body[: _STANDFIRST + 1][-1].span
    found = next((line.dateline for line, _, _ in draft.parts if line.dateline and line.span <= last), None)
    entries = {line.dateline.published for line in body if line.dateline and line.dateline.entry}
    return None if found and found.entry and len(entries) > 1 else found


def _spans(draft: Draft, own: Dateline | None) -> list[tuple[BlockLabel, Span]]:
    """Return the article's parts in page order, a dateline cut off the paragraph that it opens.

    Of an entry in a chronology, place and date stay: its sentence needs them.
    """
    spans: list[tuple[BlockLabel, Span]] = []
    for line, label, _ in draft.parts:
        if line.dateline and label in BODY and (line.dateline is own or not line.dateline.entry):
            lead = line.text[: line.dateline.length].rstrip()
            spans.append((BlockLabel.DATELINE, Span(line.span.start, line.span.start + len(lead))))
            spans.append((label, Span(line.span.start + line.dateline.length, line.span.end)))
        else:
            spans.append((label, line.span))
    return spans


def _published(draft: Draft, known: Known, dateline: date | None) -> PublicationDate:
    given = stated_date(known.published, printed_date(known.beside))
    if given.value:
        return given
    title_at = next((line.span.start for line, label, _ in draft.parts if label is BlockLabel.HEADLINE), 0)
    body = list(draft.body())
    beside: list[date] = []
    banner: list[date] = []
    for line, _, _ in [*draft.left_out, *draft.parts]:
        if line.kind in (Kind.DATE, Kind.BYLINE) and line.span < body[: _STANDFIRST + 1][-1].span:
            (beside if line.span.start > title_at else banner).extend(found for found, _, _ in dates_in(line.text))
    return publication_date(dateline, beside, banner, "\n".join(line.text for line in body))


def _byline(draft: Draft, beside: tuple[str, ...]) -> str | None:
    credits = [line.text for line, _, _ in [*draft.parts, *draft.left_out] if line.kind is Kind.BYLINE]
    lines = (text for text in [*beside, *credits] if label_line(text, Span(0, len(text))).kind is Kind.BYLINE)
    return next((name for text in lines if (name := byline_name(text))), None)


def _publisher(draft: Draft) -> str | None:
    lines = [line.text for line, label, _ in draft.parts if label is BlockLabel.BYLINE]
    credits = [line.text for line, _, _ in [*draft.parts, *draft.left_out] if line.kind is Kind.BYLINE]
    named = (*map(source_name, lines), *map(byline_publisher, credits))
    return draft.publisher or next(filter(None, named), None)


def _left_out(placed: Placed) -> Block:
    line, label, reason = placed
    return Block(label, line.span.start, line.span.end, reason, line.text)


def _genre(draft: Draft, known: Known) -> Genre:
    body = list(draft.body())
    above = [line.text for line, _, _ in [*draft.left_out, *draft.parts] if line.span < body[0].span]
    clues = Clues(
        "\n".join(line.text for line in body),
        title=draft.title or known.title,
        url=known.url,
        kinds=known.kinds,
        sections=known.sections,
        lines=(*known.beside, *above),
    )
    return genre_of(clues, stated=known.kinds)


def finish(document: str, index: int, draft: Draft, text: str, known: Known) -> Article:
    """Make a draft an article. ``text`` is what the draft's offsets count in."""
    dateline = _dateline(draft)
    made = stitch(text, _spans(draft, dateline))
    start, end = draft.parts[0][0].span.start, draft.parts[-1][0].span.end
    byline = known.byline or _byline(draft, known.beside)
    publisher = known.publisher or _publisher(draft) or known.owner
    named_agency = dateline.agency if dateline else None
    return Article(
        id=article_id(document, index, made.text),
        document=document,
        index=index,
        text=made.text,
        parts=tuple(made.parts),
        start=start,
        end=end,
        verbatim=text[start:end],
        segments=tuple(made.segments),
        title=draft.title or known.title,
        source=Source(publisher, agency_of(byline, named_agency, publisher, list(draft.body())[-1].text)),
        byline=byline,
        dateline_place=dateline.place if dateline else None,
        url=known.url,
        published=_published(draft, known, dateline.published if dateline else None),
        genre=_genre(draft, known),
        left_out=tuple(_left_out(placed) for placed in draft.left_out),
    )


def free(article: Article) -> Article:
    """Let an article's own text be what its offsets count in, for pages whose markup nobody counts in.

    Its blocks that were left out have no place in that text; they keep theirs as 0 to 0, and their text.
    """
    return replace(
        article,
        start=0,
        end=len(article.text),
        verbatim=article.text,
        segments=(),
        left_out=tuple(replace(block, start=0, end=0) for block in article.left_out),
    )
