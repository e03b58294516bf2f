"""What the tests of this room share: pages made of text, and articles that must be there."""

from __future__ import annotations

from pathlib import Path

from graphkit.articles import split
from graphkit.model import Article, BlockLabel, Failure, Page, PageKind

PAGES = Path(__file__).parent / "pages"


def page(text: str, kind: PageKind = PageKind.TEXT) -> Page:
    return Page("page.txt", kind, text)


def articles(text: str, kind: PageKind = PageKind.TEXT) -> tuple[Article, ...]:
    found = split(page(text, kind))
    assert not isinstance(found, Failure), found
    return found


def failure(text: str, kind: PageKind = PageKind.TEXT) -> Failure:
    found = split(page(text, kind))
    assert isinstance(found, Failure), found
    return found


def parts(article: Article, *labels: BlockLabel) -> list[str]:
    return [article.text[part.start : part.end] for part in article.parts if not labels or part.label in labels]


def left(article: Article, label: BlockLabel) -> list[str]:
    return [block.text for block in article.left_out if block.label is label]
