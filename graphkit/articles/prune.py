"""Finds what is no part of the article in a page's tree, and takes it out before its main text is looked for.

Reads and changes lxml trees for html.py. An element is given away by its name, its heading or its links. The one that
holds most of the page's paragraphs is never taken, whatever it is called.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from graphkit.articles.phrases import marks_in_markup
from graphkit.articles.places import named_place

__all__ = ["find_parts", "join", "take_out"]

_NAMED = frozenset(
    """article aside blockquote details div dl dd figcaption figure footer form h2 h3 h4 h5 h6 li nav ol p section table
    ul""".split()  # noqa: SIM905  # a tag a line fills the page
)
_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "li", "header", "label"})
_LEAVES = frozenset({"p", "li", "dd", "div", "td", "blockquote", "section"})
_BLOCKS = frozenset(
    """article blockquote dd div dl figure footer form h1 h2 h3 h4 h5 h6 header li main ol p section table td
    ul""".split()  # noqa: SIM905  # a tag a line fills the page
)
_WIDE = frozenset({"html", "body", "main", "article"})
_LABEL = 5
"""Words that may stand beside a link ("Read more on this:") for the paragraph to be nothing but a link."""
_FEWEST_LINKED = 4
_STOPS = re.compile(r"[.!?]['\"”’)]*$")
_LABELLED = re.compile(r"[:|»>›–—-]\s*$")
_HEADING = 60
"""Characters that a heading such as "You might also like" has at the most."""
_MOST = 0.6
_BOX_WORDS = 8
_FEW = 3
_BOX = 30
"""Words of paragraphs in a box that may hold a stretch of an article."""


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())


def _words(element: Any) -> int:
    return len(element.text_content().split())


def _block(element: Any) -> Any:
    """Return the nearest element around ``element``, or itself, that is a block."""
    while element.tag not in _BLOCKS and element.getparent() is not None:
        element = element.getparent()
    return element


def _held(tree: Any) -> dict[Any, int]:
    """Return how many words of paragraphs stand right in each element that has any: <p>, lines between breaks, text."""
    held: dict[Any, int] = defaultdict(int)
    for element in tree.iter("p", "br", "div", "section", "td"):
        if (parent := element.getparent()) is None:
            continue
        if element.tag == "p":
            held[parent] += _words(element)
        elif element.tag == "br":
            held[parent] += len((element.tail or "").split())
        elif (words := len((element.text or "").split())) >= _BOX_WORDS:
            held[parent] += words
    return held


def _densest(tree: Any) -> Any:
    held = _held(tree)
    return max(held, key=held.__getitem__) if held else None


def _body(tree: Any) -> frozenset[Any]:
    """Return what is never taken: the element with most words of paragraphs, and all with most of the page's."""
    held = _held(tree)
    inside: dict[Any, int] = defaultdict(int)
    for parent, words in held.items():
        inside[parent] += words
        for above in parent.iterancestors():
            inside[above] += words
    most = _MOST * sum(held.values())
    densest = max(held, key=held.__getitem__, default=None)
    around = () if densest is None else (densest, *densest.iterancestors())
    return frozenset((*around, *(element for element, words in inside.items() if words > most)))


def _named(tree: Any, body: frozenset[Any]) -> Iterator[tuple[Any, str]]:
    """Yield what is no part of an article by its name, the outermost element first."""
    for element in tree.iter(*_NAMED):
        if element not in body and (label := named_place(element)):
            yield element, label


def _cards(tree: Any, body: frozenset[Any]) -> Iterator[tuple[Any, str]]:
    """Yield paragraphs that are nothing but links to other pages, with a label or without: "MORE: Rates rise again"."""
    for link in tree.iter("a"):
        if link.get("href") and len(link.text_content().split()) >= _FEWEST_LINKED:
            card = _card(link)
            if card is not None and card not in body:
                yield card, "link-list"


def _card(link: Any) -> Any | None:
    """Return what is nothing but a link: itself where it holds paragraphs, else its paragraph; None if that is text."""
    if any(child.tag in _BLOCKS for child in link.iterdescendants()):
        return link
    block = _block(link)
    return block if block is link or (block.tag in _LEAVES and _is_link(block)) else None


def _is_link(block: Any) -> bool:
    """Tell whether a paragraph is one or more links and at most a label beside them; a linked sentence is text."""
    linked = " ".join(_text(link) for link in block.iter("a"))
    text = _text(block)
    beside = len(text.split()) - len(linked.split())
    if beside > _LABEL * max(1, sum(1 for _ in block.iter("a"))) or beside > len(linked.split()):
        return False
    if beside <= 0:
        return not _STOPS.search(text)
    return bool(_LABELLED.search(text.partition(linked[:12])[0]))


def _headed(tree: Any, body: frozenset[Any]) -> Iterator[tuple[Any, str]]:
    """Yield blocks that open with a heading such as "You might also like", however deep it stands in them."""
    for element in tree.iter(*_HEADS):
        if element in body or not _may_head(element):
            continue
        text = _text(element)
        label = marks_in_markup(text, len(text.split())) if 3 < len(text) < _HEADING else None
        if label:
            yield _opened_by(element, body), label.value


def _may_head(element: Any) -> bool:
    """Tell whether an element is small and has words itself, not in an element that is looked at, too."""
    small = len(element) <= _FEW and sum(map(len, element)) <= _FEW
    return small and any((text or "").strip() for text in (element.text, *(child.tail for child in element)))


def _opened_by(heading: Any, body: frozenset[Any]) -> Any:
    """Return the largest element whose text begins with a heading's, short of the article itself."""
    block = heading
    while (above := block.getparent()) is not None and above not in body and above.tag not in _WIDE:
        if (above.text or "").strip() or any(_words(other) for other in block.itersiblings(preceding=True)):
            break
        block = above
    return block


def find_parts(tree: Any) -> dict[Any, str]:
    """Return the elements of ``tree`` that are no part of its article, with the label of what they are."""
    body = _body(tree)
    found = (pair for find in (_headed, _cards, _named) for pair in find(tree, body))
    return {element: label for element, label in found if element not in body}


def take_out(parts: Iterable[Any]) -> None:
    """Take elements out of their tree."""
    for element in parts:
        if element.getparent() is not None:
            element.drop_tree()


def join(tree: Any) -> None:
    """Put an article's paragraphs together where the page has them in several boxes of one make, adverts between.

    Boxes with a heading of the page between them are articles of their own and stay apart.
    """
    body = _densest(tree)
    boxes = [] if body is None else [box for box in _alike(tree, body) if _prose(box) >= _BOX]
    if len(boxes) < 2 or _parted(tree, boxes):
        return
    for box in boxes[1:]:
        boxes[0].extend(list(box))


def _alike(tree: Any, body: Any) -> list[Any]:
    """Return the boxes of one class with ``body``, itself among them, at its depth; none where it has no class."""
    make = body.get("class")
    alike = [other for other in tree.iter(body.tag) if other.get("class") == make] if make else []
    return [box for box in alike if _depth(box) == _depth(body)]


def _depth(element: Any) -> int:
    return sum(1 for _ in element.iterancestors())


def _prose(element: Any) -> int:
    return sum(len(child.text_content().split()) for child in element if child.tag == "p")


def _parted(tree: Any, boxes: list[Any]) -> bool:
    """Tell whether a heading stands between boxes and in none of them."""
    inside = set(boxes)
    between = False
    for element in tree.iter(boxes[0].tag, "h1", "h2"):
        if element is boxes[-1]:
            return False
        between |= element in inside
        if between and element.tag in ("h1", "h2") and inside.isdisjoint(element.iterancestors()):
            return True
    return False
