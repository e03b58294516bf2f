"""Reports of sport: a city that plays is its club, and scores part the names of clubs.

Reads what the article's names were taken for; a state stays a state when its team plays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.mentions.ner_spans import NameCandidate
from graphkit.model import EntityType, Token
from graphkit.ontology.gazetteers import Patterns
from graphkit.syntax import Tree

__all__ = ["in_sport"]

Spots = tuple[NameCandidate, ...]
ENOUGH = 2
"""How many different words of sport make an article a report of it."""
OTHERS = 3
"""How many words that are common elsewhere too make up for one of them."""
SCORE = re.compile(r"\.?\d{1,3}(?:st|nd|rd|th)?")
MOVING = frozenset({"leave", "join", "meet", "play"})
"""Verbs that a person and a club share; what a person leaves may be the city."""


def in_sport(trees: Sequence[Tree], spots: Sequence[Spots], patterns: Patterns) -> tuple[Spots, ...]:
    """Make clubs of the cities that play, where the article reports sport."""
    words = {token.text.lower() for tree in trees for token in tree.tokens}
    strong, others = len(words & patterns.sport.words), len(words & patterns.sport.others)
    if strong + (others >= OTHERS) < ENOUGH or not strong:
        return tuple(spots)
    return tuple(_of_clubs(tree, found, patterns) for tree, found in zip(trees, spots, strict=True))


def _of_clubs(tree: Tree, found: Spots, patterns: Patterns) -> Spots:
    parted = tuple(piece for spot in found for piece in _pieces(tree, spot))
    return tuple(_club(spot) if _plays(tree, spot, parted, patterns) else spot for spot in parted)


def _pieces(tree: Tree, spot: NameCandidate) -> Iterator[NameCandidate]:
    """Part a name at the scores in it: "Cagliari 1 Sampdoria 3" was taken for one."""
    scores = [i for i in range(spot.first, spot.last) if SCORE.fullmatch(tree.tokens[i].text)]
    if not scores or spot.entries or scores[0] == spot.first:
        yield spot
        return
    for first, last in zip((spot.first, *(i + 1 for i in scores)), (*scores, spot.last), strict=True):
        if first < last:
            yield replace(spot, first=first, last=last)


def _club(spot: NameCandidate) -> NameCandidate:
    return replace(spot, type=EntityType.ORGANISATION, entries=())


def _plays(tree: Tree, spot: NameCandidate, found: Spots, patterns: Patterns) -> bool:
    """Tell whether a name is meant as the club that plays: by its verb, by a player's noun, by an article."""
    if spot.type is not EntityType.PLACE:
        return spot.type is EntityType.PERSON and spot.width == 1 and not spot.entries and _nicknamed(tree, spot)
    if spot.after(tree.tokens).lower() in patterns.sport.players:
        return True
    if spot.last < len(tree.tokens) and tree[spot.last].tag == "POS":
        return any(other.first == spot.last + 1 and other.type is EntityType.PERSON for other in found)
    return _acts(tree, tree[tree.span_head(spot.first, spot.last)], patterns)


def _nicknamed(tree: Tree, spot: NameCandidate) -> bool:
    """Tell whether an article stands before what was taken for a person: "the Rockets"."""
    return spot.before(tree.tokens).lower() == "the"


def _acts(tree: Tree, head: Token, patterns: Patterns) -> bool:
    """Tell whether a name does or suffers what clubs do: "Utah beat Boston", "a win over Bath"."""
    while head.dep == "conj" and head.head != head.i:
        head = tree.tokens[head.head]
    verb = tree.tokens[head.head]
    if head.dep == "nsubj" and verb.pos in ("VERB", "AUX"):
        return verb.lemma.lower() not in patterns.sport.hosts | patterns.speech
    if head.dep == "dobj":
        return verb.lemma.lower() in patterns.sport.verbs - MOVING
    return head.dep == "pobj" and verb.text.lower() in patterns.sport.rivals
