"""Reports of sport: a city that plays is its club, and lines of scores name clubs and players.

Reads what the article's names were taken for; a state stays a state when its team plays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.mentions.ner_spans import NameCandidate
from graphkit.model import EntityType, Token
from graphkit.ontology.gazetteers import Patterns, Sport
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
    scored = (*parted, *_scored(tree, parted, patterns))
    return tuple(sorted((_club(spot) if _plays(tree, spot, scored, patterns) else spot for spot in scored), key=_first))


def _pieces(tree: Tree, spot: NameCandidate) -> Iterator[NameCandidate]:
    """Part a name at the scores in it: "Cagliari 1 Sampdoria 3" was taken for one."""
    scores = [i for i in range(spot.first, spot.last) if SCORE.fullmatch(tree.tokens[i].text)]
    if not scores or spot.entries or scores[0] == spot.first:
        yield spot
        return
    for first, last in zip((spot.first, *(i + 1 for i in scores)), (*scores, spot.last), strict=True):
        if first < last:
            yield replace(spot, first=first, last=last)


def _first(spot: NameCandidate) -> int:
    return spot.first


def _club(spot: NameCandidate) -> NameCandidate:
    return replace(spot, type=EntityType.ORGANISATION, entries=())


def _plays(tree: Tree, spot: NameCandidate, found: Spots, patterns: Patterns) -> bool:
    """Tell whether a place is meant as the club that plays: by its verb, by a player's noun, or in a line of scores."""
    if spot.type is not EntityType.PLACE:
        single = spot.type is EntityType.PERSON and spot.width == 1 and not spot.entries
        return single and (_in_table(tree, spot) or _nicknamed(tree, spot))
    sport = patterns.sport
    if _in_table(tree, spot) or _drawn(tree, spot, found, sport) or spot.after(tree.tokens).lower() in sport.players:
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


def _in_table(tree: Tree, spot: NameCandidate) -> bool:
    """Tell whether scores follow a name that opens a line: "BOSTON 67 64", "Feyenoord 2 (Ruiter 15)"."""
    score, *rest = [token.text for token in tree.tokens[spot.last : spot.last + 2]] or [""]
    opens = not spot.first or _ends_entry(spot.before(tree.tokens), (")", ".", ";"))
    if not opens or not SCORE.fullmatch(score) or _brackets(tree, spot.first):
        return False
    return not rest or rest[0] in ("(", ".", ",") or rest[0][0].isupper() or bool(SCORE.fullmatch(rest[0]))


def _ends_entry(word: str, marks: tuple[str, ...]) -> bool:
    """Tell whether a word ends what stands before it in a line of scores: a mark or a number."""
    return word in marks or word.isdigit()


def _drawn(tree: Tree, spot: NameCandidate, found: Spots, sport: Sport) -> bool:
    """Tell whether a line names nothing but two clubs and the word between them: "Oakland at Baltimore"."""
    if len(found) != 2 or len(tree.tokens) != sum(other.width for other in found) + 1:
        return False
    return any(token.text.lower() in sport.versus for token in tree.tokens if token.i == found[0].last)


def _scored(tree: Tree, found: Spots, patterns: Patterns) -> Iterator[NameCandidate]:
    """Yield names before a score that the model missed: players in brackets, clubs outside: "PSV 3 (Jonk 21)"."""
    taken = {i for spot in found for i in range(spot.first, spot.last)}
    for token in tree.tokens[1:]:
        if SCORE.fullmatch(token.text) and token.i - 1 not in taken:
            spot = NameCandidate(_run_start(tree, token.i, taken, patterns), token.i, EntityType.PERSON)
            if not spot.width or not any(word[0].isupper() for word in spot.words(tree.tokens)):
                continue
            before = spot.before(tree.tokens) or "."
            inside = _brackets(tree, spot.first) or before in (",", "-")
            if _ends_entry(before, ("(", ",", "-", ")", ".", ";")) and (inside or _in_table(tree, spot)):
                yield spot if inside else _club(spot)


def _run_start(tree: Tree, end: int, taken: set[int], patterns: Patterns) -> int:
    """Return where the words of a name that end before token ``end`` begin; ``end`` where there are none."""
    first = end
    while first and first - 1 not in taken and _names(tree[first - 1], patterns):
        first -= 1
    return first


def _names(token: Token, patterns: Patterns) -> bool:
    """Tell whether a word may be part of a name in a line of scores."""
    proper = token.text[0].isupper() and token.text.isalpha() and not patterns.sport.tells(token.text.lower())
    return proper or token.text in patterns.particles


def _brackets(tree: Tree, at: int) -> bool:
    """Tell whether a bracket is open before token ``at``."""
    before = [token.text for token in tree.tokens[:at]]
    return before.count("(") > before.count(")")
