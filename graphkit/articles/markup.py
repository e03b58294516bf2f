"""Marked-up pages to articles: lays an extract's lines out as text and lets the splitter group them.

Reads ``Extract`` records (html.py, markdown.py), uses labels.py, group.py and finish.py as text dumps do. Markup says
more than a dump does: a heading is a title, a paragraph of the main text is prose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from graphkit.articles.finish import Known, finish, free
from graphkit.articles.group import group
from graphkit.articles.html import Extract, HtmlLine
from graphkit.articles.labels import Kind, Line, label_line
from graphkit.errors import PageError
from graphkit.model import Article, Block, BlockLabel, Page, Span

__all__ = ["articles_of"]

_SENTENCE = 4
"""Words that a paragraph of the main text has at least to be taken for prose without a full stop."""
_BETWEEN = "\n\n"


def _with_title(extract: Extract) -> tuple[HtmlLine, ...]:
    """Put the title from the metadata on top where the main text lacks it."""
    title = extract.title
    opening = {line.text.casefold() for line in extract.lines[:6]}
    if not title or title.casefold() in opening:
        return extract.lines
    return (HtmlLine(title, "h1"), *extract.lines)


def _label(line: HtmlLine, span: Span, *, chosen: bool) -> Line:
    labelled = label_line(line.text, span)
    if line.heading and labelled.kind in (Kind.PROSE, Kind.TEASER):
        labelled = replace(labelled, kind=Kind.TITLE)
    if chosen and not line.heading and labelled.kind is Kind.TITLE and labelled.words >= _SENTENCE:
        return replace(labelled, kind=Kind.PROSE)
    return replace(labelled, heading=line.tag == "h1")


def _lay_out(extract: Extract) -> tuple[str, list[Line]]:
    lines: list[Line] = []
    at = 0
    given = _with_title(extract)
    for line in given:
        lines.append(_label(line, Span(at, at + len(line.text)), chosen=extract.chosen))
        at += len(line.text) + len(_BETWEEN)
    return _BETWEEN.join(line.text for line in given), lines


def _rest(lines: Iterable[HtmlLine]) -> Iterator[Block]:
    """List what is not main text, neighbours of one kind as one block."""
    for (label, reason), run in groupby(lines, key=_why):
        yield Block(label, 0, 0, reason, "\n".join(line.text for line in run))


def _why(line: HtmlLine) -> tuple[BlockLabel, str]:
    if line.place:
        return BlockLabel(line.place), "its place in the markup"
    labelled = label_line(line.text, Span(0, len(line.text)))
    label = labelled.label if labelled.kind is Kind.MARK else BlockLabel.NAVIGATION
    return label, "not part of the main text"


def _known(extract: Extract, given: Mapping[str, str], *, first: bool) -> Known:
    """Gather what is known of an article; what came with the page (``given``) goes before its own metadata."""
    site = given.get("source") or extract.site
    if not first:
        return Known(publisher=site)
    return Known(
        title=given.get("title") or extract.title,
        byline=extract.author,
        publisher=site,
        published=given.get("published") or extract.published,
        url=given.get("url") or extract.url,
    )


def articles_of(page: Page, extracts: Iterable[Extract]) -> tuple[Article, ...]:
    """Return the articles of a marked-up page; offsets count in each article's own text.

    Raises PageError where none of the extracts holds an article.
    """
    given = dict(page.metadata)
    articles: list[Article] = []
    rest: list[Block] = []
    error = PageError("no article found on the page", remedy="check that the file holds the text of an article")
    for extract in extracts:
        text, lines = _lay_out(replace(extract, title=given.get("title") or extract.title))
        rest.extend(_rest(extract.rest))
        try:
            drafts = group(lines, needed=3 if extract.chosen else 2)
        except PageError as found:
            error = found
            rest.extend(_rest(extract.lines))
            continue
        for at, draft in enumerate(drafts):
            known = _known(extract, given, first=at == 0)
            articles.append(free(finish(page.name, len(articles), draft, text, known)))
    if not articles:
        raise error
    return (replace(articles[0], left_out=articles[0].left_out + tuple(rest)), *articles[1:])
