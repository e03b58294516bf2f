"""Splits a page into its articles: the door of the splitter, for every kind of page.

Reads a Page, returns articles with their offsets in it, or a Failure that says why there is none. Never raises for
what a page holds.
"""

from __future__ import annotations

from graphkit.articles.blocks import paragraphs
from graphkit.articles.drafts import Known, article_id, finish
from graphkit.articles.group import group
from graphkit.articles.html import read_html
from graphkit.articles.labels import label_page
from graphkit.articles.markdown import read_markdown
from graphkit.articles.markup import articles_of
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
)

__all__ = ["MOST_CHARACTERS", "split"]

MOST_CHARACTERS = 1_000_000
"""The longest article that is read, in characters: what the parser takes in one piece."""


def split(page: Page) -> tuple[Article, ...] | Failure:
    """Return the articles of a page in page order, at least one, or why it has none."""
    if page.kind is PageKind.RECORD:
        return _record(page)
    found = _articles(page)
    if not found:
        return Failure(page.name, "no article found on the page", "check that the file holds the text of an article")
    return _too_long(page, found) or found


def _too_long(page: Page, articles: tuple[Article, ...]) -> Failure | None:
    longest = max(len(article.text) for article in articles)
    if longest <= MOST_CHARACTERS:
        return None
    return Failure(page.name, f"an article of {longest:,} characters is no news text", "cut the page into articles")


def _articles(page: Page) -> tuple[Article, ...]:
    if page.kind is PageKind.HTML:
        return articles_of(page.name, read_html(page.text))
    if page.kind is PageKind.MARKDOWN:
        extract = read_markdown(page.text)
        return articles_of(page.name, [extract] if extract else [])
    drafts, _ = group(label_page(page.text))
    return tuple(finish(page.name, index, draft, page.text, Known()) for index, draft in enumerate(drafts))


def _record(page: Page) -> tuple[Article, ...] | Failure:
    """Make a record its one article, its text untouched."""
    given = dict(page.metadata)
    spans = paragraphs(page.text)
    if not spans:
        return Failure(page.name, "the record has no text", "give it a text field that holds the article")
    published = given.get("published")
    found = (
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
    return _too_long(page, found) or found
