"""Marked-up pages to articles: lays an extract's lines out as text and lets the splitter group them.

Reads ``Extract`` records (html.py, markdown.py), uses labels.py, group.py and finish.py as text dumps do. Markup says
more than a dump does: a heading is a title, a paragraph of the main text is prose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from graphkit.articles.draft import Draft
from graphkit.articles.finish import Known, finish, free
from graphkit.articles.group import group, group_rest
from graphkit.articles.html import Extract
from graphkit.articles.labels import Kind, Line, label_line
from graphkit.articles.phrases import boilerplate, marks_in_markup
from graphkit.articles.refusals import real
from graphkit.articles.walk import HtmlLine
from graphkit.articles.whole import whole
from graphkit.errors import PageError
from graphkit.model import Article, Block, BlockLabel, Page, Span

__all__ = ["articles_of"]

_SENTENCE = 4
"""Words that a paragraph of the main text has at least to be taken for prose without a full stop."""
_PARAGRAPH = 200
"""Characters of a paragraph without which nothing that was left out can be an article."""
_BETWEEN = "\n\n"


def _with_title(extract: Extract) -> tuple[HtmlLine, ...]:
    """Put the title from the metadata on top where the main text lacks it."""
    title = extract.title
    opening = {line.text.casefold() for line in extract.lines[:6]}
    if not title or title.casefold() in opening:
        return extract.lines
    return (HtmlLine(title, "h1"), *extract.lines)


def _label(line: HtmlLine, span: Span, *, prose: bool) -> Line:
    """Say what a line looks like; ``prose`` tells that it is, unless its form says that it is a credit or the like."""
    labelled = label_line(line.text, span)
    if line.heading and labelled.zone and not marks_in_markup(line.text, labelled.words):
        labelled = replace(labelled, kind=Kind.TITLE, zone=False)
    if line.heading and labelled.kind in (Kind.PROSE, Kind.TEASER):
        labelled = replace(labelled, kind=Kind.TITLE)
    if prose and labelled.kind is Kind.TITLE and labelled.words >= _SENTENCE:
        return replace(labelled, kind=Kind.PROSE)
    return replace(labelled, heading=line.tag == "h1")


def _lay_out(extract: Extract) -> tuple[str, list[Line]]:
    lines: list[Line] = []
    at = 0
    given = _with_title(extract)
    headings = {line.text for line in given if line.heading}
    for line in given:
        prose = extract.chosen and line.text not in headings
        lines.append(_label(line, Span(at, at + len(line.text)), prose=prose))
        at += len(line.text) + len(_BETWEEN)
    return _BETWEEN.join(line.text for line in given), lines


def _rest(lines: Iterable[HtmlLine]) -> Iterator[Block]:
    """List what is not main text, neighbours of one kind as one block."""
    for (label, reason), run in groupby(lines, key=_why):
        yield Block(label, 0, 0, reason, "\n".join(line.text for line in run))


def _why(line: HtmlLine) -> tuple[BlockLabel, str]:
    if line.place:
        return BlockLabel(line.place), "its place in the markup"
    found = boilerplate(line.text, len(line.text.split()))
    return found[0].label if found else BlockLabel.NAVIGATION, "not part of the main text"


def _known(extract: Extract, given: Mapping[str, str], *, first: bool) -> Known:
    """Gather what is known of an article; what came with the page (``given``) goes before its own metadata."""
    site = given.get("source") or extract.site
    if not first:
        return Known(owner=site)
    return Known(
        beside=extract.beside,
        kinds=extract.data.kinds,
        sections=extract.data.sections,
        title=given.get("title") or extract.title,
        byline=extract.author,
        publisher=site,
        published=given.get("published") or extract.published,
        url=given.get("url") or extract.url,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A draft of a marked-up page, the text that its offsets count in, and what is known of it."""

    draft: Draft
    text: str
    known: Known


def _main(extract: Extract, given: Mapping[str, str]) -> list[_Found]:
    """Find the articles in a main text; raises PageError where there is none."""
    title = given.get("title") or extract.title
    text, lines = _lay_out(replace(extract, title=title))
    if extract.chosen and not extract.fused:
        given_lines = _with_title(replace(extract, title=title))
        drafts = [whole(zip(lines, given_lines, strict=True), title, extract.author)]
    else:
        drafts = group(lines, needed=3 if extract.chosen else 2)
    drafts = real(drafts)
    return [_Found(draft, text, _known(extract, given, first=at == 0)) for at, draft in enumerate(drafts)]


def _among_rest(extract: Extract) -> list[_Found]:
    """Find whole articles in what was left out of a main text, as aggregators have them below it."""
    rest = tuple(line for line in extract.rest if not line.place)
    if max((len(line.text) for line in rest), default=0) < _PARAGRAPH:
        return []
    text, lines = _lay_out(Extract(rest))
    own = [draft for draft in group_rest(lines) if _headed_twice(draft, rest)]
    return [_Found(draft, text, Known(owner=extract.site)) for draft in own]


def _headed_twice(draft: Draft, lines: Iterable[HtmlLine]) -> bool:
    """Tell whether a draft's title stands there as a heading and once more as a link, as aggregators have it."""
    alike = [line for line in lines if line.text == draft.title]
    return len(alike) > 1 and any(line.heading for line in alike)


def articles_of(page: Page, extracts: Iterable[Extract]) -> tuple[Article, ...]:
    """Return the articles of a marked-up page; offsets count in each article's own text.

    Raises PageError where none of the extracts holds an article.
    """
    given = dict(page.metadata)
    found: list[_Found] = []
    rest: list[Block] = []
    failed = PageError("no article found on the page", remedy="check that the file holds the text of an article")
    for extract in extracts:
        try:
            found.extend(_main(extract, given))
        except PageError as error:
            failed = error
            rest.extend(_rest(extract.lines + extract.rest))
            continue
        more = _among_rest(extract)
        found.extend(more)
        placed = {line.text for one in more for line, _, _ in [*one.draft.parts, *one.draft.left_out]}
        rest.extend(_rest(line for line in extract.rest if line.text not in placed))
    if not found:
        raise failed
    first, *others = (free(finish(page.name, index, one.draft, one.text, one.known)) for index, one in enumerate(found))
    return (replace(first, left_out=first.left_out + tuple(rest)), *others)
