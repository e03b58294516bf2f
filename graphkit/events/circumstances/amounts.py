"""The number that a noun is counted by, with what qualifies it: "more than 40", "$10 billion", "dozens".

Goes by the words in front of the noun, for the parser hangs the parts of a number in many ways. What the words leave
possible is not decided here (``graphkit.triples.amounts``).
"""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.ontology.numbers import NumberWords, load_numbers
from graphkit.syntax.tree import Tree

__all__ = ["Counted", "adds", "counted"]

LONGEST = 5
"""Words of the longest qualifier."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number in words of the text and the noun it counts, empty where that is left out or is money."""

    number: str
    unit: str


def counted(tree: Tree, noun: int) -> Counted | None:
    """Return the number of the noun at ``noun``; None where it has none."""
    table = load_numbers()
    word = tree[noun].text.lower()
    if word in table.none or any(tree[k].text.lower() in table.none for k in tree.kids(noun, "det")):
        return Counted("0", "" if word in table.none else word)
    anchor = _anchor(tree, noun, table)
    if anchor is None:
        return None
    first, last = _run(tree, anchor, table)
    number = _written(tree, _with_qualifiers(tree, first, table), last, first)
    money = any(tree[i].text.lower() in table.currencies for i in range(first, last))
    unit = word if anchor != noun and not first <= noun < last else _of(tree, anchor)
    return Counted(number, "" if money else unit)


def _anchor(tree: Tree, noun: int, table: NumberWords) -> int | None:
    """Return the number nearest to the noun that belongs to it, or the noun itself where it is one."""
    if _numeric(tree, noun, table) or tree[noun].text.lower() in table.vague:
        return noun
    kids = [k for k in tree.kids(noun, "nummod", "amod", "det", "quantmod", "compound") if k < noun]
    numbers = [k for k in kids if _numeric(tree, k, table) or tree[k].text.lower() in table.vague]
    return max(numbers, default=None)


def _numeric(tree: Tree, i: int, table: NumberWords) -> bool:
    token = tree[i]
    word = token.text.lower()
    written = (word in table.words or word in table.multipliers) and token.pos in ("NUM", "NOUN", "ADJ")
    return written or (token.pos == "NUM" and token.text[0].isdecimal())


def adds(tree: Tree, noun: int) -> bool:
    """Tell whether a noun counts others than those told of: "two others", "12 more people"."""
    parts = load_numbers().parts
    near = (noun, *tree.kids(noun, "amod", "advmod", "det"))
    return any(tree[i].text.lower() in parts and tree.words(i + 1, i + 2).lower() != "than" for i in near)


def _run(tree: Tree, anchor: int, table: NumberWords) -> tuple[int, int]:
    """Return the tokens (half-open) of the number around ``anchor``, a range and its currency included."""
    first, last = anchor, anchor + 1
    while step := _reach(tree, first - 1, -1, table):
        first -= step
    while step := _reach(tree, last, 1, table):
        last += step
    return first, last


def _reach(tree: Tree, at: int, way: int, table: NumberWords) -> int:
    """Return how many tokens from ``at`` on, in one direction, belong to a number: 1, 2 for "to 40", or none."""
    if not 0 <= at < len(tree.tokens):
        return 0
    word = tree[at].text.lower()
    if _numeric(tree, at, table) or word in table.currencies:
        return 1
    beyond = at + way
    joins = word in table.between and 0 <= beyond < len(tree.tokens)
    return 2 if joins and _numeric(tree, beyond, table) else 0


def _with_qualifiers(tree: Tree, first: int, table: NumberWords) -> int:
    for length in range(min(LONGEST, first), 0, -1):
        if tree.words(first - length, first).lower() in table.qualifiers:
            return first - length
    return first


def _written(tree: Tree, start: int, end: int, number: int) -> str:
    """Return the words as text, numbers without separators and one in words in digits."""
    single = end - number == 1
    words = [tree[i].text if i < number else _digits(tree[i].text, single=single) for i in range(start, end)]
    gaps = [tree[i + 1].start > tree[i].end for i in range(start, end - 1)]
    return "".join(word + (" " if gap else "") for word, gap in zip(words, (*gaps, False), strict=True))


def _digits(word: str, *, single: bool) -> str:
    bare = word.replace(",", "")
    return bare if bare.isdecimal() else str(load_numbers().words.get(word.lower(), word)) if single else word


def _of(tree: Tree, anchor: int) -> str:
    """Return the noun that "of" leads to: the rockets of "dozens of rockets"."""
    nouns = (o for k in tree.kids(anchor, "prep") if tree[k].lemma == "of" for o in tree.kids(k, "pobj"))
    return next((tree[o].text.lower() for o in nouns if tree[o].pos == "NOUN"), "")
