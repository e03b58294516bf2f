"""Corrections of lists: who stands beside whom.

Reads and returns a ``Parse``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graphkit.syntax.corrections.parse import Parse

__all__ = ["described_names_taken_apart"]

OLDEST = 120
"""Years that a number between commas behind a name may be the age of somebody."""
SEPARATORS = frozenset({",", ";"})


@dataclass(frozen=True, slots=True)
class _Item:
    """A name and what is told of it behind a comma, as half-open token positions; ``last`` where "and" leads to it."""

    first: int
    end: int
    told: int
    stop: int
    last: bool

    @property
    def head(self) -> int:
        return self.end - 1


def described_names_taken_apart(parse: Parse) -> Parse:
    """Join names that ages or descriptions part: "shot Ada Lund, 44, Hugo Vidal, a nurse, and Emil Sarr, 27, in Quito".

    Each name has its age or a noun phrase behind it, and "and" leads to the last; without it the second name may begin
    another clause. What hangs on the first name is what hangs on the list.
    """
    at = 0
    while at < len(parse):
        items = _items(parse, at)
        if len(items) > 1 and items[-1].last:
            parse, at = _joined(parse, items), items[-1].stop
        else:
            at += 1
    return parse


def _items(parse: Parse, at: int) -> list[_Item]:
    """Return the names with descriptions that stand in a row from a token on, up to the one that "and" leads to."""
    items: list[_Item] = []
    last = False
    while (item := _item(parse, at, last=last)) is not None:
        items.append(item)
        at = item.stop + 1 if item.stop < len(parse) and parse[item.stop].text in SEPARATORS else item.stop
        last = at < len(parse) and parse[at].lemma == "and"
        at += last
        if item.last or (at == item.stop):
            break
    return items


def _item(parse: Parse, first: int, *, last: bool) -> _Item | None:
    end = first
    while end < len(parse) and parse[end].pos == "PROPN":
        end += 1
    whole = first == 0 or parse[first - 1].pos != "PROPN"
    if not whole or end == first or end + 1 >= len(parse) or parse[end].text != ",":
        return None
    stop = _told_until(parse, end + 1)
    return None if stop is None else _Item(first, end, end + 1, stop, last)


def _told_until(parse: Parse, at: int) -> int | None:
    """Return where an age or a noun phrase with an article ends; None where neither begins."""
    if parse[at].text.isdigit():
        return at + 1 if int(parse[at].text) <= OLDEST and _ends(parse, at + 1) else None
    if parse[at].tag not in ("DT", "PRP$"):
        return None
    stop = next((i for i in range(at, len(parse)) if _ends(parse, i) or parse[i].pos in ("VERB", "AUX", "PROPN")), at)
    return stop if _ends(parse, stop) and any(parse[i].pos == "NOUN" for i in range(at, stop)) else None


def _ends(parse: Parse, at: int) -> bool:
    return at < len(parse) and (parse[at].text in SEPARATORS or parse[at].text in (".", "and"))


def _joined(parse: Parse, items: list[_Item]) -> Parse:
    """Return the parse with the names hung on one another, the first where the list hangs, and what is told on each."""
    span = range(items[0].first, items[-1].stop)
    outside = next((k for item in items for k in range(item.first, item.end) if parse[k].head not in span), None)
    top = parse[items[0].head] if outside is None else parse[outside]
    if (top.head in span and top.head != top.i) or _begins_a_clause(parse, items, top.head):
        return parse
    for item in items:
        parse = _named(parse, item)
    parse = parse.attach(items[0].head, top.dep, items[0].head if top.head == top.i else top.head)
    for before, after in pairwise(items):
        parse = parse.attach(after.head, "conj", before.head)
    return parse


def _begins_a_clause(parse: Parse, items: list[_Item], above: int) -> bool:
    """Whether the last name is who acts in the next clause: "met Ada Lund, a nurse, and Emil Sarr, a cook, left"."""
    last = parse[items[-1].head]
    return above < items[0].first and last.dep in ("nsubj", "nsubjpass") and last.head >= items[-1].stop


def _named(parse: Parse, item: _Item) -> Parse:
    """Return the parse with the words of a name hung on its last, and what is told of it, too."""
    for k in range(item.first, item.head):
        parse = parse.attach(k, "compound", item.head)
    for k in _tops(parse, item):
        parse = parse.attach(k, "appos", item.head)
    return parse


def _tops(parse: Parse, item: _Item) -> Iterator[int]:
    told = range(item.told, item.stop)
    return (k for k in told if parse[k].head not in told or parse[k].head == k)
