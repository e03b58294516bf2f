"""Splits a page into its articles: the door of the splitter, for every kind of page.

Reads a Page, returns articles with their offsets in it, or a Failure that says why there is none. Never raises for
what a page holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphkit.articles.blocks import paragraphs
from graphkit.articles.dates import given_date
from graphkit.articles.draft import Draft
from graphkit.articles.finish import Known, article_id, finish
from graphkit.articles.group import group
from graphkit.articles.html import read_html
from graphkit.articles.labels import Kind, label_line, label_page
from graphkit.articles.language import other_language
from graphkit.articles.markdown import read_markdown
from graphkit.articles.markup import articles_of
from graphkit.articles.source import owner_name
from graphkit.errors import PageError
from graphkit.model import (
    Article,
    Block,
    BlockLabel,
    Failure,
    Page,
    PageKind,
    Source,
    Span,
)

__all__ = ["MOST_CHARACTERS", "split"]

MOST_CHARACTERS = 1_000_000
"""The longest article that is read, in characters: what the parser takes in one piece."""


def split(page: Page) -> tuple[Article, ...] | Failure:
    """Return the articles of a page in page order, at least one, or why it has none."""
    try:
        found = _record(page) if page.kind is PageKind.RECORD else _articles(page)
        _check_length(found)
    except PageError as error:
        return Failure(page.name, error.reason, error.remedy)
    return found


def _check_length(articles: tuple[Article, ...]) -> None:
    longest = max(len(article.text) for article in articles)
    if longest > MOST_CHARACTERS:
        raise PageError(f"an article of {longest:,} characters is no news text", remedy="cut the page into articles")


def _articles(page: Page) -> tuple[Article, ...]:
    if page.kind is PageKind.HTML:
        return articles_of(page, read_html(page.text))
    if page.kind is PageKind.MARKDOWN:
        return articles_of(page, [read_markdown(page.text)])
    drafts = group(label_page(page.text))
    owner = _owner(drafts)
    return tuple(
        finish(page.name, index, draft, page.text, Known(owner=None if draft.zone else owner))
        for index, draft in enumerate(drafts)
    )


def _owner(drafts: Iterable[Draft]) -> str | None:
    """Return whom the page's copyright notice names."""
    notices = (line.text for draft in drafts for line, label, _ in draft.left_out if label is BlockLabel.LEGAL)
    return next((name for notice in notices if (name := owner_name(notice))), None)


def _parts(text: str, spans: Sequence[Span], title: str | None) -> tuple[Block, ...]:
    """Label a record's paragraphs: the first is its headline where it is the title or looks like one."""
    first = label_line(spans[0].of(text), spans[0])
    headed = len(spans) > 1 and (first.text == title or first.kind is Kind.TITLE)
    labels = [BlockLabel.HEADLINE if headed and not at else BlockLabel.BODY for at in range(len(spans))]
    return tuple(Block(label, span.start, span.end) for label, span in zip(labels, spans, strict=True))


def _record(page: Page) -> tuple[Article, ...]:
    """Make a record its one article, its text untouched."""
    given = dict(page.metadata)
    spans = paragraphs(page.text)
    if not spans:
        raise PageError("the record has no text", remedy="give it a text field that holds the article")
    if language := other_language(page.text):
        raise PageError(f"the text is in {language}, not English", remedy="only English is read: leave the record out")
    return (
        Article(
            id=article_id(page.name, 0, page.text),
            document=page.name,
            index=0,
            text=page.text,
            parts=_parts(page.text, spans, given.get("title")),
            start=0,
            end=len(page.text),
            verbatim=page.text,
            title=given.get("title"),
            source=Source(publisher=given.get("source")),
            url=given.get("url"),
            published=given_date(given.get("published")),
        ),
    )
