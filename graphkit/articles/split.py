"""Splits a page into its articles: the door of the splitter, for every kind of page.

Reads a Page, returns articles with their offsets in it, or a Failure that says why there is none. Never raises for
what a page holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graphkit.articles.blocks import paragraphs
from graphkit.articles.dateline import Dateline
from graphkit.articles.dates import dates_in, given_date, publication_date
from graphkit.articles.draft import Draft
from graphkit.articles.finish import Known, article_id, finish, free
from graphkit.articles.genre import Clues, genre_of
from graphkit.articles.group import group
from graphkit.articles.html import read_html
from graphkit.articles.labels import Kind, Line, label_line, label_page
from graphkit.articles.language import other_language
from graphkit.articles.leaves import with_leaves
from graphkit.articles.markdown import read_markdown
from graphkit.articles.markup import articles_of
from graphkit.articles.refusals import real
from graphkit.articles.source import agency_of, byline_name, owner_name
from graphkit.errors import PageError, PageSkippedError, unexpected
from graphkit.model import (
    Article,
    Block,
    BlockLabel,
    Failure,
    Genre,
    Page,
    PageKind,
    PublicationDate,
    Source,
    Span,
)

__all__ = ["MOST_CHARACTERS", "split"]

MOST_CHARACTERS = 1_000_000
"""The longest article that is read, in characters: what the parser takes in one piece."""
_OPENING = 4
"""Paragraphs of a record that may be headline, standfirst, byline, and the first that opens with a dateline."""
_HEADS = {
    Kind.BYLINE: BlockLabel.BYLINE,
    Kind.DATE: BlockLabel.BYLINE,
    Kind.DATELINE: BlockLabel.DATELINE,
}


def split(page: Page) -> tuple[Article, ...] | Failure:
    """Return the articles of a page in page order, at least one, or why it has none."""
    try:
        found = _record(page) if page.kind is PageKind.RECORD else _articles(page)
        _check_length(found)
    except PageError as error:
        return Failure(page.name, error.reason, error.remedy, skipped=isinstance(error, PageSkippedError))
    except Exception as error:  # noqa: BLE001  # the border of one page: whatever it makes a parser raise, others are read
        return unexpected(page.name, "finding its articles", error)
    return tuple(replace(article, fields=page.fields) for article in found) if page.fields else found


def _check_length(articles: tuple[Article, ...]) -> None:
    longest = max(len(article.text) for article in articles)
    if longest > MOST_CHARACTERS:
        raise PageError(f"an article of {longest:,} characters is no news text", remedy="cut the page into articles")


def _articles(page: Page) -> tuple[Article, ...]:
    if page.kind is PageKind.HTML:
        return articles_of(page, read_html(page.text))
    if page.kind is PageKind.MARKDOWN:
        return articles_of(page, [read_markdown(page.text)])
    drafts = real(group(label_page(page.text)))
    owner = _owner(drafts)
    given = dict(page.metadata) if len(drafts) == 1 else {}
    articles = tuple(
        finish(page.name, index, draft, page.text, _known(given, None if draft.zone else owner))
        for index, draft in enumerate(drafts)
    )
    if page.kind is PageKind.DOCUMENT:
        return tuple(free(with_leaves(article, page.leaves)) for article in articles)
    return articles


def _known(given: Mapping[str, str], owner: str | None) -> Known:
    """Gather what came with a page, which is said of its one article, and whom its copyright notice names."""
    title, published = given.get("title"), given.get("published")
    return Known(title, given.get("author"), given.get("source"), published, given.get("url"), owner)


def _owner(drafts: Iterable[Draft]) -> str | None:
    """Return whom the page's copyright notice names."""
    notices = (line.text for draft in drafts for line, label, _ in draft.left_out if label is BlockLabel.LEGAL)
    return next((name for notice in notices if (name := owner_name(notice))), None)


def _record(page: Page) -> tuple[Article, ...]:
    """Make a record its one article, its text untouched."""
    given = dict(page.metadata)
    spans = _paragraphs(page.text)
    opening = [label_line(span.of(page.text), span) for span in spans[:_OPENING]]
    dateline = _dateline(opening)
    byline = next((line.text for line in opening[:-1] if line.kind is Kind.BYLINE), None)
    return (
        Article(
            id=article_id(page.name, 0, page.text),
            document=page.name,
            index=0,
            text=page.text,
            parts=tuple(_parts(opening, spans, given.get("title"))),
            start=0,
            end=len(page.text),
            verbatim=page.text,
            title=given.get("title"),
            source=Source(given.get("source"), agency_of(byline, dateline.agency if dateline else None, None, "")),
            byline=given.get("author") or byline_name(byline or "") or None,
            dateline_place=dateline.place if dateline else None,
            url=given.get("url"),
            genre=_genre(page.text, given),
            published=_published(given.get("published"), opening, page.text),
        ),
    )


def _paragraphs(text: str) -> Sequence[Span]:
    """Return a record's paragraphs; raises PageError where it has none, PageSkippedError where they are not English."""
    spans = paragraphs(text)
    if not spans:
        raise PageError("the record has no text", remedy="give it a text field that holds the article")
    if language := other_language(text):
        raise PageSkippedError(
            f"the text is in {language}, not English", remedy="only English is read: leave the record out"
        )
    return spans


def _genre(text: str, given: Mapping[str, str]) -> Genre:
    """Return a record's genre: the one that it states, else what its title, its address and its text speak for."""
    said = tuple(given[name] for name in ("genre", "section", "category") if name in given)
    return genre_of(Clues(text, given.get("title"), given.get("url"), sections=said), stated=said)


def _parts(opening: Sequence[Line], spans: Sequence[Span], title: str | None) -> Iterator[Block]:
    """Label a record's paragraphs: headline, byline and dateline where they open it, and body."""
    if all(line.kind in _HEADS for line in opening):
        opening = ()
    for at, line in enumerate(opening):
        if at == 0 and _is_title(line, title) and len(spans) > 1:
            yield Block(BlockLabel.HEADLINE, line.span.start, line.span.end)
        elif line.dateline and line.dateline.length < len(line.text):
            cut = line.span.start + line.dateline.length
            yield Block(BlockLabel.DATELINE, line.span.start, cut)
            yield Block(BlockLabel.BODY, cut, line.span.end)
        else:
            yield Block(_HEADS.get(line.kind, BlockLabel.BODY), line.span.start, line.span.end)
    yield from (Block(BlockLabel.BODY, span.start, span.end) for span in spans[len(opening) :])


def _is_title(line: Line, title: str | None) -> bool:
    return line.text == title or line.kind is Kind.TITLE


def _dateline(opening: Iterable[Line]) -> Dateline | None:
    return next((line.dateline for line in opening if line.dateline), None)


def _published(given: str | None, opening: Sequence[Line], text: str) -> PublicationDate:
    """Return the date that the record gives; where it gives none, the one that its text opens with or ties to a day."""
    stated = given_date(given)
    if stated.value:
        return stated
    dateline = _dateline(opening)
    beside = [found for line in opening if line.kind is Kind.DATE for found, _, _ in dates_in(line.text)]
    return publication_date(dateline.published if dateline else None, beside, [], text)
