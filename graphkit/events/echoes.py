"""One event per mention: leaves out a match that only repeats, or spells out, another one of its sentence.

"Offered a proposal to ..." is one proposal, "delivered the shipments" one supply; and what a party says it is ready to
do is the content of its proposal, not a supply or a meeting of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.events.matching import Match
from graphkit.events.syntax import Tree
from graphkit.model import Argument
from graphkit.ontology import load_lexicon

__all__ = ["without_echoes"]


def without_echoes(matches: Sequence[Match], tree: Tree) -> list[Match]:
    """Return the matches of one sentence without those that another one contains."""
    return [
        match for match in matches if not any(_echoes(match, other, tree) for other in matches if other is not match)
    ]


def _outcome(match: Match, other: Match, tree: Tree) -> bool:
    """Whether the match only tells what the other one led to: "shelled the port, killing two"."""
    token = tree[match.predicate.trigger]
    same = match.frame.relation == other.frame.relation
    effect = match.predicate.kind == "verb" and match.predicate.lemma in load_lexicon()["effect-verbs"]
    return same and effect and token.tag == "VBG" and token.head in (other.predicate.trigger, other.predicate.support)


def _echoes(match: Match, other: Match, tree: Tree) -> bool:
    trigger = match.predicate.trigger
    if _outcome(match, other, tree):
        return True
    if match.frame.relation == other.frame.relation:
        nominal = match.predicate.kind == "noun"
        return nominal and any(a.head == trigger for a in _taken(other)) and other.predicate.support != trigger
    return _readiness(other) and any(a.head == trigger for a in _taken(other))


def _taken(match: Match) -> list[Argument]:
    return [argument for origins in match.origins.values() for _, argument in origins]


def _readiness(match: Match) -> bool:
    """Whether the match is a party's readiness or offer, whose content has not happened and may never."""
    return match.predicate.lemma in load_lexicon()["readiness"]
