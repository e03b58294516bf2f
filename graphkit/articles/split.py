"""Splits a page into its articles: the door of the splitter. Text dumps here, HTML and Markdown through html.py.

Reads a Page, returns articles with their offsets in it, or a Failure that says why there is none. Never raises for
what a page holds.
"""

from __future__ import annotations

import hashlib
from datetime import date

from graphkit.articles.blocks import paragraphs
from graphkit.articles.dates import dates_in, publication_date
from graphkit.articles.group import Draft, Placed, group
from graphkit.articles.labels import Kind, label_page
from graphkit.articles.source import agency_of, byline_name
from graphkit.articles.stitch import stitch
from graphkit.model import (
    Article,
    Block,
    BlockLabel,
    DateOrigin,
    Failure,
    Page,
    PageKind,
    PublicationDate,
    Source,
    Span,
)

__all__ = ["article_id", "split"]


def article_id(document: str, index: int, text: str) -> str:
    """Return an article's id: 32 hex digits of SHA-256 over document, index in its page and text."""
    return hashlib.sha256(f"{document}\0{index}\0{text}".encode(errors="surrogatepass")).hexdigest()[:32]


def split(page: Page) -> tuple[Article, ...] | Failure:
    """Return the articles of a page in page order, at least one, or why it has none."""
    if page.kind is PageKind.RECORD:
        return _record(page)
    return _text(page)


def _text(page: Page) -> tuple[Article, ...] | Failure:
    drafts, _ = group(label_page(page.text))
    if not drafts:
        return Failure(page.name, "no article found on the page", "check that the file holds the text of an article")
    return tuple(_article(page, draft, index) for index, draft in enumerate(drafts))


def _spans(draft: Draft) -> list[tuple[BlockLabel, Span]]:
    """Return the article's parts in page order, a dateline cut off the paragraph that it opens."""
    spans: list[tuple[BlockLabel, Span]] = []
    for line, label, _ in draft.parts:
        if line.dateline and label is BlockLabel.BODY:
            cut = line.span.start + line.dateline.length
            lead = line.text[: line.dateline.length].rstrip()
            spans.append((BlockLabel.DATELINE, Span(line.span.start, line.span.start + len(lead))))
            spans.append((label, Span(cut, line.span.end)))
        else:
            spans.append((label, line.span))
    return spans


def _article(page: Page, draft: Draft, index: int) -> Article:
    made = stitch(page.text, _spans(draft))
    start, end = draft.parts[0][0].span.start, draft.parts[-1][0].span.end
    byline = next((byline_name(line.text) for line, label, _ in draft.parts if label is BlockLabel.BYLINE), None)
    dateline = next((line.dateline for line, _, _ in draft.parts if line.dateline), None)
    agency = agency_of(byline, dateline and dateline.agency, draft.publisher, draft.body()[-1].text)
    return Article(
        id=article_id(page.name, index, made.text),
        document=page.name,
        index=index,
        text=made.text,
        parts=tuple(made.parts),
        start=start,
        end=end,
        verbatim=page.text[start:end],
        segments=tuple(made.segments),
        title=draft.title,
        source=Source(publisher=draft.publisher, agency=agency),
        byline=byline,
        dateline_place=dateline.place if dateline else None,
        published=_published(draft, dateline.published if dateline else None),
        left_out=tuple(_left_out(placed) for placed in draft.left_out),
    )


def _published(draft: Draft, dateline: date | None) -> PublicationDate:
    title_at = next((line.span.start for line, label, _ in draft.parts if label is BlockLabel.HEADLINE), 0)
    beside, banner = [], []
    for line, _, _ in draft.left_out:
        if line.kind is Kind.DATE and line.span.start < draft.body()[0].span.start:
            (beside if line.span.start > title_at else banner).extend(found for found, _, _ in dates_in(line.text))
    return publication_date(dateline, beside, banner, "\n".join(line.text for line in draft.body()))


def _left_out(placed: Placed) -> Block:
    line, label, reason = placed
    return Block(label, line.span.start, line.span.end, reason, line.text)


def _record(page: Page) -> tuple[Article, ...] | Failure:
    """Make a record its one article, its text untouched."""
    given = dict(page.metadata)
    spans = paragraphs(page.text)
    if not spans:
        return Failure(page.name, "the record has no text", "give it a text field that holds the article")
    published = given.get("published")
    return (
        Article(
            id=article_id(page.name, 0, page.text),
            document=page.name,
            index=0,
            text=page.text,
            parts=tuple(Block(BlockLabel.BODY, span.start, span.end) for span in spans),
            start=0,
            end=len(page.text),
            verbatim=page.text,
            title=given.get("title"),
            source=Source(publisher=given.get("source")),
            url=given.get("url"),
            published=PublicationDate(published, DateOrigin.EXPLICIT) if published else PublicationDate(),
        ),
    )
