"""HTML pages: main text, title, author, site and date by trafilatura; everything else on the page is listed.

Reads a page's markup, fills ``Extract`` records whose lines the splitter groups like those of a text dump. trafilatura,
htmldate and lxml live here and are loaded on first use.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Any

from graphkit.articles.giants import check_markup
from graphkit.articles.walk import HtmlLine, html_lines, markup_lines, place_of, without_pictures

__all__ = ["Extract", "read_html"]

_log = logging.getLogger(__name__)
_TELLING = 30
"""Characters from which on a paragraph that recurs inside another one is that one's and not a chance."""
_BLURB = 30
_FEWEST_CARDS = 4
_CARD = 8
"""Lines above a headline among which it may stand a first time, as a link."""
_MOST_LOOKS = 5000
_MOST_OF_PAGE = 0.6
_FULL_STORY = 100
"""Words that an <article> element has at least where a page holds several whole articles and not teasers."""


@dataclass(frozen=True, slots=True)
class Extract:
    """One main text of a page, with what the page's metadata say. Dates are ISO 8601.

    ``chosen`` tells whether the lines were picked out as main text; else they are all that the page has. ``rest`` are
    the lines that were not picked.
    """

    lines: tuple[HtmlLine, ...]
    rest: tuple[HtmlLine, ...] = ()
    chosen: bool = False
    title: str | None = None
    author: str | None = None
    site: str | None = None
    published: str | None = None
    url: str | None = None


def _parse(markup: str) -> Any:
    """Parse markup into an lxml tree, or None where there is nothing to parse; raises PageError for a giant."""
    from trafilatura import load_html

    bare = without_pictures(markup)
    check_markup(bare)
    return load_html(bare) if "<" in bare else None


def _published(tree: Any) -> str | None:
    """Return the date that the page's metadata give; what stands in its text is left to dates.py."""
    from copy import deepcopy

    from htmldate import find_date
    from lxml import html

    document = html.Element("html")
    head = document.makeelement("head")
    document.append(head)
    for element in tree.iter("meta", "script"):
        if element.tag == "meta" or "ld+json" in (element.get("type") or ""):
            copied = deepcopy(element)
            copied.tail = None
            head.append(copied)
    found = find_date(document, extensive_search=False, original_date=True)
    return str(found) if found else None


def _words(element: Any) -> int:
    """Count the words in an element's paragraphs."""
    return sum(len(" ".join(paragraph.itertext()).split()) for paragraph in element.iter("p"))


def _is_story(element: Any) -> bool:
    """Tell whether an <article> element is a whole article with a heading, and not a comment or inside another one."""
    lineage = [element, *element.iterancestors()]
    nested = any(above.tag == "article" for above in lineage[1:])
    if nested or any(place_of(above) for above in lineage) or _words(element) < _FULL_STORY:
        return False
    return next(element.iter("h1", "h2", "h3", "h4"), None) is not None


def _time(element: Any) -> str | None:
    """Return the first machine-readable time inside an element."""
    return next((time.get("datetime") for time in element.iter("time") if time.get("datetime")), None)


def _stories(tree: Any) -> list[Any]:
    """Return the <article> elements of a page that consists of several whole ones; else nothing."""
    found = [element for element in tree.iter("article") if _is_story(element)]
    if len(found) < 2 or sum(map(_words, found)) < _MOST_OF_PAGE * _words(tree):
        return []
    return found


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
        return bare_extraction(
            tree,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001  # hostile markup, two foreign parsers: whatever they raise, read all
        _log.debug("main text extraction gave up", exc_info=True)
        return None


def _extract(tree: Any, whole: Any) -> Extract | None:
    """Take the main text of ``tree``; ``whole`` is the untouched copy that tells what was left out."""
    found = _main(tree)
    if found is None or found.body is None:
        return None
    everything = html_lines(whole)
    lines = _with_headlines(html_lines(found.body), everything)
    if not lines:
        return None
    return Extract(
        lines=lines,
        rest=_rest(everything, lines),
        chosen=True,
        title=found.title or None,
        author=found.author or None,
        site=found.sitename or None,
        url=found.url or None,
    )


def _with_headlines(main: tuple[HtmlLine, ...], everything: tuple[HtmlLine, ...]) -> tuple[HtmlLine, ...]:
    """Put headlines back that were left out between paragraphs of the main text: there several articles are fused.

    Only those that stand there twice, the second time right above the paragraph, as aggregators have them.
    """
    chosen = {line.text for line in main}
    above: dict[str, HtmlLine] = {}
    for at, (line, following) in enumerate(pairwise(everything)):
        if line.heading and following.text in chosen and line.text not in chosen:
            before = [other.text for other in everything[max(0, at - _CARD) : at]]
            if line.text in before:
                above[following.text] = line
    return tuple(put for line in main for put in (*(above.get(line.text),) * 2, line) if put is not None)


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
    return "".join(character for character in text if character.isalnum()).casefold()


def _several(tree: Any, stories: list[Any]) -> tuple[Extract, ...]:
    """Take the main text of each story; what is in none of them goes with the first."""
    found = tuple(_each(stories))
    if not found:
        return ()
    lines = tuple(line for extract in found for line in extract.lines)
    return (replace(found[0], rest=_rest(html_lines(tree), lines)), *found[1:])


def _each(stories: list[Any]) -> Iterator[Extract]:
    for story in stories:
        extract = _extract(_wrap(story), _wrap(story))
        if extract is not None:
            heading = next((line.text for line in html_lines(story) if line.heading), None)
            yield replace(extract, rest=(), title=heading, published=_time(story))


def read_html(markup: str) -> tuple[Extract, ...]:
    """Return the main texts of a page: one, several where it holds several whole articles, or none."""
    from copy import deepcopy

    tree = _parse(markup)
    if tree is None:
        return (Extract(markup_lines(markup)),)
    stories = _stories(tree)
    if stories:
        return _several(tree, stories)
    whole = deepcopy(tree)
    story = next((element for element in tree.iter("article") if _is_story(element)), None)
    published = _published(tree) or (_time(story) if story is not None else None)
    extract = _extract(tree, whole)
    if extract is None or _is_river(extract):
        return (Extract(html_lines(whole), published=published),)
    return (replace(extract, published=published),)
