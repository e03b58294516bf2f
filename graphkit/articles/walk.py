"""Walks markup and collects its paragraphs, with the tag and the place that each stood in.

For html.py and markdown.py. Reads lxml trees (lxml is loaded on first use); never recurses, so that no depth of nesting
is too deep.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from graphkit.articles.giants import check_markup

__all__ = ["HtmlLine", "html_lines", "markup_lines", "place_of", "without_pictures"]

_DATA_URI = re.compile(r"data:[\w/+.\-]+[;,][\w+/=%,;:\-]{200,}")
_SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "math"})
_BLOCKS = frozenset(
    """address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul
    head item list quote row cell lb""".split()  # noqa: SIM905  # a tag a line fills the page; last: trafilatura's own
)
_BOXES = frozenset({"a", "abbr", "span", "time"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_PLACES = {
    "nav": "navigation",
    "header": "navigation",
    "footer": "navigation",
    "menu": "navigation",
    "aside": "link-list",
    "blockquote": "quotation",
    "quote": "quotation",
}
_COMMENTS = re.compile(r"\b(?:comments?|disqus|respond)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """A paragraph of markup: its text, the tag it stood in, and what its place says of it ("" where nothing)."""

    text: str
    tag: str
    place: str = ""

    @property
    def heading(self) -> bool:
        """Whether it was marked up as a heading."""
        return self.tag in _HEADINGS


def without_pictures(markup: str) -> str:
    """Return markup without the pictures that are written into it, which are most of many saved pages."""
    return _DATA_URI.sub("data:,", markup)


def markup_lines(markup: str) -> tuple[HtmlLine, ...]:
    """Return all paragraphs of markup, whatever its state; raises PageError for a giant."""
    from lxml import etree, html

    bare = without_pictures(markup)
    check_markup(bare)
    data = f"<html><body>{bare}".encode(errors="replace").replace(b"\0", b"")
    tree = etree.fromstring(data, html.HTMLParser(encoding="utf-8"))
    return html_lines(tree) if tree is not None else ()


def place_of(element: Any) -> str:
    """Say what an element's place on the page makes of its text, as a block label, "" where it says nothing."""
    if element.tag in _PLACES:
        return _PLACES[element.tag]
    return "comment" if _COMMENTS.search(f"{element.get('id', '')} {element.get('class', '')}") else ""


class _Walk:
    """Collects paragraphs while an lxml tree is walked; a block-level tag ends one and begins the next.

    ``marked`` are elements whose place is known; it holds for all that is in them.
    """

    def __init__(self, marked: Mapping[Any, str]) -> None:
        self.done: list[HtmlLine] = []
        self.pieces: list[str] = []
        self.tags: list[str] = ["body"]
        self.places: list[str] = [""]
        self.marked = marked
        self.within = 0

    def flush(self) -> None:
        text = " ".join("".join(self.pieces).split()) if self.pieces else ""
        self.pieces.clear()
        if text:
            self.done.append(HtmlLine(text, self.tags[-1], self.places[-1]))

    def enter(self, element: Any) -> None:
        if element in self.marked:
            self.flush()
            self.tags.append(element.tag)
            self.places.append(self.places[-1] if self.within else self.marked[element])
            self.within += 1
        elif element.tag in _BLOCKS:
            self.flush()
            self.tags.append(element.tag)
            self.places.append(self.places[-1] if self.within else place_of(element) or self.places[-1])
        if element.text:
            self.pieces.append(element.text)

    def leave(self, element: Any) -> None:
        marked = element in self.marked
        if marked or element.tag in _BLOCKS:
            self.flush()
            self.tags.pop()
            self.places.pop()
            self.within -= marked
        if tail := element.tail or _gap(element):
            self.pieces.append(tail)


def _gap(element: Any) -> str:
    """Return the space that a page's style puts between two boxes in a line: "By Ana Ruiz" and "5 June"."""
    following = element.getnext() if element.tag in _BOXES else None
    return " " if following is not None and following.tag in _BOXES else ""


def html_lines(tree: Any, marked: Mapping[Any, str] = MappingProxyType({})) -> tuple[HtmlLine, ...]:
    """Return the paragraphs of a tree in page order, scripts and the like left aside. Not recursive.

    ``marked`` gives the place of elements that prune.py has found to be no part of the article.
    """
    from lxml import etree

    walk = _Walk(marked)
    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        skipped = event in ("comment", "pi") or _is_skipped(element)
        if skipped and event == "start":
            walker.skip_subtree()
        elif skipped:
            walk.pieces.append(element.tail or "")
        elif event == "start":
            walk.enter(element)
        else:
            walk.leave(element)
    walk.flush()
    return tuple(walk.done)


def _is_skipped(element: Any) -> bool:
    return element.tag in _SKIPPED and not _is_heading(element)


def _is_heading(element: Any) -> bool:
    """Tell trafilatura's <head rend="h2">, a heading, from HTML's <head>."""
    return element.tag == "head" and element.get("rend") is not None
