"""What the text calls a name tells its type: "the startup Fern Robotics", "Fern Robotics is a company"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.mentions.phrases import Tree, head_of
from graphkit.mentions.spots import Spot
from graphkit.model import EntityType, Token
from graphkit.ontology.gazetteers import Patterns, fold

__all__ = ["by_description"]

Spots = tuple[Spot, ...]


def by_description(trees: Sequence[Tree], spots: Sequence[Spots], patterns: Patterns) -> tuple[Spots, ...]:
    """Retype names that no gazetteer knows by the common nouns that the article gives them anywhere."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for tree, found in zip(trees, spots, strict=True):
        for spot in found:
            if not spot.entries and _speaks(tree, spot, patterns):
                votes[_name(tree, spot)][EntityType.ORGANISATION] += 1
            if not spot.entries:
                for noun in _nouns(tree, spot):
                    kind = patterns.kinds.get(_singular(noun.text.lower()))
                    if kind is not None:
                        votes[_name(tree, spot)][EntityType(kind)] += 1
    decided = {name: max(sorted(count), key=lambda kind: count[kind]) for name, count in votes.items()}
    return tuple(
        tuple(_retyped(tree, spot, decided) for spot in found) for tree, found in zip(trees, spots, strict=True)
    )


def _name(tree: Tree, spot: Spot) -> str:
    return fold("".join(token.text for token in tree.tokens[spot.first : spot.last]))


def _retyped(tree: Tree, spot: Spot, decided: dict[str, EntityType]) -> Spot:
    kind = decided.get(_name(tree, spot), spot.type) if not spot.entries else spot.type
    full_name = spot.type is EntityType.PERSON and spot.width > 1
    allowed = kind is EntityType.PLACE or (kind is not EntityType.STATE and not full_name)
    return replace(spot, type=kind) if allowed else spot


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _speaks(tree: Tree, spot: Spot, patterns: Patterns) -> bool:
    """Tell whether a name that was taken for a place says something: it is a body then."""
    head = tree.tokens[head_of(tree.tokens, spot.first, spot.last)]
    return spot.type is EntityType.PLACE and head.dep == "nsubj" and tree.tokens[head.head].lemma in patterns.speech


def _nouns(tree: Tree, spot: Spot) -> Iterator[Token]:
    """Yield the nouns that a name is said to be: before it, after its comma, after "is", and before "of"."""
    tokens = tree.tokens
    head = tokens[head_of(tokens, spot.first, spot.last)]
    before = tokens[spot.first - 1] if spot.first else None
    if before is not None and before.pos == "NOUN":
        yield before
    if before is not None and before.text == "of" and spot.first > 1 and tokens[spot.first - 2].pos == "NOUN":
        yield tokens[spot.first - 2]
    yield from (token for token in tree.children(head.i) if token.dep == "appos" and token.pos == "NOUN")
    verb = tokens[head.head]
    if head.dep == "nsubj" and verb.lemma in ("be", "become"):
        for token in tree.children(verb.i):
            if token.dep == "attr":
                yield token
                yield from _one_of(tree, token)


def _one_of(tree: Tree, token: Token) -> Iterator[Token]:
    if token.text.lower() == "one":
        for link in tree.children(token.i):
            if link.text == "of":
                yield from tree.children(link.i)
