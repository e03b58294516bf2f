"""HTML pages: main text by trafilatura, title, author, site and date by the page's metadata; the rest is listed.

Reads a page's markup, fills ``Extract`` records for markup.py. What gives itself away as no part of the article is
taken out first (prune.py). trafilatura and lxml live here and are loaded on first use.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from typing import Any

from graphkit.articles.genre import Clues, genre_of
from graphkit.articles.giants import check_markup
from graphkit.articles.metadata import Metadata, read_metadata
from graphkit.articles.prune import find_parts, join, take_out
from graphkit.articles.times import time_of
from graphkit.articles.titles import choose_title
from graphkit.articles.walk import HtmlLine, html_lines, markup_lines, place_of, without_pictures
from graphkit.model import Genre

__all__ = ["Extract", "read_html"]

_NO_LETTERS = re.compile(r"[\W_]+")
_log = logging.getLogger(__name__)
_TELLING = 30
"""Characters from which on a paragraph that recurs inside another one is that one's and not a chance."""
_BLURB = 30
_FEWEST_CARDS = 4
_CARD = 8
"""Lines above a headline among which it may stand a first time, as a link."""
_ABOVE, _NEAR = 20, 6
"""Lines above a text among which its heading is looked for, and those that are near it where there is none."""
_JOINED = 120
_SHORT = 160
_ELSEWHERE = frozenset({"link-list", "comment", "quotation", "advert"})
_MOST_LOOKS = 5000
_MOST_OF_PAGE = 0.6
_STORY = 40
"""Words that an <article> element has at least where a page holds several articles and not teasers."""
_LONG_STORY = 100
"""Words from which on one paragraph is enough."""


@dataclass(frozen=True, slots=True)
class Extract:
    """One main text of a page, with what the page's metadata say. Dates are ISO 8601.

    ``chosen`` tells whether the lines were picked out as main text; else they are all that the page has. ``fused``
    tells that headlines between them show several articles. ``rest`` are the lines that were not picked, ``beside``
    those of them that stand between the page's heading and the text.
    """

    lines: tuple[HtmlLine, ...]
    rest: tuple[HtmlLine, ...] = ()
    chosen: bool = False
    fused: bool = False
    title: str | None = None
    author: str | None = None
    site: str | None = None
    published: str | None = None
    url: str | None = None
    beside: tuple[str, ...] = ()
    data: Metadata = field(default_factory=Metadata)


def _parse(markup: str) -> Any:
    """Parse markup into an lxml tree, or None where there is nothing to parse; raises PageError for a giant."""
    from trafilatura import load_html

    bare = without_pictures(markup)
    check_markup(bare)
    return load_html(bare) if "<" in bare else None


def _paragraphs(element: Any) -> list[int]:
    """Return how many words each paragraph in an element has."""
    return [len(" ".join(paragraph.itertext()).split()) for paragraph in element.iter("p")]


def _heading(element: Any) -> Any:
    return next(element.iter("h1", "h2", "h3", "h4"), None)


def _is_story(element: Any) -> bool:
    """Tell whether an <article> element is a whole article with a heading, and not a comment or inside another one."""
    lineage = [element, *element.iterancestors()]
    nested = any(above.tag == "article" for above in lineage[1:])
    words = [count for count in _paragraphs(element) if count]
    if nested or any(place_of(above) for above in lineage) or _heading(element) is None or sum(words) < _STORY:
        return False
    return len(words) > 1 or sum(words) >= _LONG_STORY


def _stories(tree: Any) -> list[Any]:
    """Return the <article> elements of a page that consists of several whole ones, headed alike; else nothing."""
    found = [element for element in tree.iter("article") if _is_story(element)]
    alike = [story for story in found if _heading(story).tag == _heading(found[0]).tag]
    if len(alike) < 2 or sum(sum(_paragraphs(story)) for story in alike) < _MOST_OF_PAGE * sum(_paragraphs(tree)):
        return []
    return alike


def _wrap(story: Any) -> Any:
    from copy import deepcopy

    from lxml import html

    document = html.Element("html")
    body = document.makeelement("body")
    document.append(body)
    body.append(deepcopy(story))
    body[0].tail = None
    return document


def _main(tree: Any) -> Any:
    from trafilatura import bare_extraction

    try:
        return bare_extraction(tree, include_comments=False, with_metadata=False)
    except Exception:  # noqa: BLE001  # hostile markup, two foreign parsers: whatever they raise, read all
        _log.debug("main text extraction gave up", exc_info=True)
        return None


def _extract(tree: Any) -> tuple[Extract, tuple[HtmlLine, ...]]:
    """Take the main text of ``tree``, which is used up; returns all lines of the tree, too."""
    parts = find_parts(tree)
    everything = html_lines(tree, parts)
    take_out(parts)
    join(tree)
    found = _main(tree)
    main = _unjoined(html_lines(found.body), everything) if found is not None and found.body is not None else ()
    lines = _with_headlines(main, everything)
    if not lines:
        return Extract(everything), everything
    rest, beside = _rest(everything, lines), _beside(everything, lines)
    return Extract(lines, rest, chosen=True, fused=len(lines) > len(main), beside=beside), everything


def _unjoined(main: tuple[HtmlLine, ...], everything: tuple[HtmlLine, ...]) -> tuple[HtmlLine, ...]:
    """Undo the joining of paragraphs: a line that the page has as several, one after the other, becomes those."""
    known = {line.text for line in everything}
    bare: list[str] = []
    lines: list[HtmlLine] = []
    for line in main:
        if line.text in known or len(line.text) < _JOINED:
            lines.append(line)
            continue
        bare = bare or [_bare(other.text) for other in everything]
        found = _run(_bare(line.text), bare)
        lines.extend(everything[found.start : found.stop] if len(found) > 1 else [line])
    return tuple(lines)


def _run(whole: str, pieces: Sequence[str]) -> range:
    """Return which neighbouring ``pieces`` make up ``whole``, an empty range where none do."""
    for start, piece in enumerate(pieces):
        if len(piece) < _TELLING // 2 or not whole.startswith(piece):
            continue
        rest, end = whole.removeprefix(piece), start + 1
        while rest and end < len(pieces) and rest.startswith(pieces[end]):
            rest, end = rest.removeprefix(pieces[end]), end + 1
        if not rest:
            return range(start, end)
    return range(0)


def _with_headlines(main: tuple[HtmlLine, ...], everything: tuple[HtmlLine, ...]) -> tuple[HtmlLine, ...]:
    """Put headlines back that were left out between paragraphs of the main text: there several articles are fused.

    Only those that stand there twice, the second time right above the paragraph, as aggregators have them.
    """
    chosen = {line.text for line in main}
    above: dict[str, HtmlLine] = {}
    for at, (line, following) in enumerate(pairwise(everything)):
        left_out = line.heading and following.text in chosen and line.text not in chosen
        if left_out and any(line.text == other.text for other in everything[max(0, at - _CARD) : at]):
            above[following.text] = line
    return tuple(put for line in main for put in _below(above.get(line.text), line))


def _below(headline: HtmlLine | None, line: HtmlLine) -> tuple[HtmlLine, ...]:
    """Put a line below its headline, which stands there twice; by itself where there is none."""
    return (line,) if headline is None else (headline, headline, line)


def _with_standfirst(extract: Extract, description: str | None, everything: tuple[HtmlLine, ...]) -> Extract:
    """Put the standfirst back on top where it was left out: the line that says what the metadata say of the page."""
    wanted = _bare(description or "").removesuffix("…")
    if len(wanted) < _TELLING or any(wanted in _bare(line.text) for line in extract.lines):
        return extract
    found = _opening_with(wanted, everything)
    if found is None or len(_bare(found.text)) > 2 * len(wanted):
        return extract
    rest = tuple(line for line in extract.rest if line.text != found.text)
    return replace(extract, lines=(HtmlLine(found.text, "p"), *extract.lines), rest=rest)


def _opening_with(wanted: str, lines: Iterable[HtmlLine]) -> HtmlLine | None:
    return next((line for line in lines if _bare(line.text).startswith(wanted)), None)


def _beside(everything: tuple[HtmlLine, ...], main: tuple[HtmlLine, ...]) -> tuple[str, ...]:
    """Return the short lines right above a main text, where a page says who wrote it and when."""
    chosen = {line.text for line in main if len(line.text) > _TELLING}
    first = next((at for at, line in enumerate(everything) if line.text in chosen and line.tag != "h1"), 0)
    above = _headed(everything[max(0, first - _ABOVE) : first])
    return tuple(line.text for line in above if len(line.text) <= _SHORT and line.place not in _ELSEWHERE)


def _headed(above: Sequence[HtmlLine]) -> Sequence[HtmlLine]:
    """Return of lines above a text those from the page's last main heading on; the nearest where there is none."""
    start = next((at for at in reversed(range(len(above))) if above[at].tag == "h1"), max(0, len(above) - _NEAR))
    return above[start:]


def _is_river(extract: Extract) -> bool:
    """Tell whether a main text is the blurbs of a front page, whose headlines were left out as links."""
    headings = sum(line.heading for line in extract.rest)
    short = all(len(line.text.split()) <= _BLURB for line in extract.lines)
    return short and headings >= max(_FEWEST_CARDS, len(extract.lines) - 2)


def _rest(everything: tuple[HtmlLine, ...], main: tuple[HtmlLine, ...]) -> tuple[HtmlLine, ...]:
    """Return the paragraphs of the page that are not in its main text, which may have joined or cut some."""
    bare = [_bare(line.text) for line in main]
    whole, joined = set(bare), "\n".join(bare)

    looks = islice(everything, _MOST_LOOKS)
    inside = {line for line in looks if len(text := _bare(line.text)) >= _TELLING and text in joined}
    return tuple(line for line in everything if line not in inside and _bare(line.text) not in whole)


def _bare(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()


def _several(tree: Any, stories: Sequence[Any], data: Metadata) -> tuple[Extract, ...]:
    """Take the main text of each story; what is in none of them goes with the first."""
    found = tuple(_each(stories, data))
    if not found:
        return ()
    lines = tuple(line for extract in found for line in extract.lines)
    return (replace(found[0], rest=_rest(html_lines(tree), lines)), *found[1:])


def _each(stories: Sequence[Any], data: Metadata) -> Iterator[Extract]:
    for story in stories:
        extract, _ = _extract(_wrap(story))
        if extract.chosen:
            title = " ".join(_heading(story).text_content().split())
            found = replace(extract, rest=(), title=title, published=time_of(story), site=data.site, data=data)
            own = any(_bare(title) in _bare(known) for known in data.titles)
            yield _with_metadata(found, data) if own else found


def _is_live(data: Metadata) -> bool:
    """Tell whether a page is a live page, whose entries are one article."""
    return genre_of(Clues("", next(iter(data.titles), None), data.url, data.kinds, data.sections)) is Genre.LIVE


def _only(tree: Any, data: Metadata) -> Extract:
    """Take the one main text of a page; where there is none, or but blurbs, all of its lines."""
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    title = choose_title(headings, data.titles, site=data.site, author=data.author, address=data.url)
    published = data.published or time_of(tree)
    extract, everything = _extract(tree)
    if not extract.chosen or _is_river(extract):
        return Extract(everything, published=published, data=data)
    extract = _with_standfirst(extract, data.description, everything)
    return _with_metadata(replace(extract, title=title, published=published), data)


def _with_metadata(extract: Extract, data: Metadata) -> Extract:
    published = data.published or extract.published
    return replace(extract, author=data.author, site=data.site, published=published, url=data.url, data=data)


def read_html(markup: str) -> tuple[Extract, ...]:
    """Return the main texts of a page: one, several where it holds several whole articles, or none."""
    tree = _parse(markup)
    if tree is None:
        return (Extract(markup_lines(markup)),)
    data = read_metadata(tree)
    stories = [] if _is_live(data) else _stories(tree)
    return _several(tree, stories, data) if stories else (_only(tree, data),)
