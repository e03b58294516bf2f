"""One event per mention: leaves out a match that only repeats, or spells out, another one of its sentence.

"Offered a proposal to ..." is one proposal, "delivered shipments of rice to Fiji" one supply: what the noun adds (Fiji)
goes to the verb. And what a party says it is ready to do is the content of its proposal, no event of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.events.frames.matcher import Match
from graphkit.model import Argument, Factuality
from graphkit.syntax.tree import Tree

__all__ = ["without_duplicates"]


def without_duplicates(matches: Sequence[Match], tree: Tree) -> list[Match]:
    """Return the matches of one sentence without those that another one contains, which keeps what they add."""
    kept = []
    for match in matches:
        others = [other for other in matches if other is not match]
        louder = next((other for other in others if _repeats(match, other) or _outcome(match, other, tree)), None)
        if louder is not None:
            _add(match, louder)
        elif not any(
            _purpose(match, other, tree) or _content(match, other, tree) or _wrapping(match, other) for other in others
        ):
            kept.append(match)
    return kept


def _repeats(match: Match, other: Match) -> bool:
    """Whether a noun only names again what a verb of the same relation tells: it heads or fills one of its phrases."""
    trigger, same = match.predicate.trigger, match.frame.relation == other.frame.relation
    if not same or match.predicate.kind != "noun" or other.predicate.kind != "verb":
        return same and match.predicate.kind == "noun" and any(a.head == trigger for a in _taken(other))
    phrases = {role.name for role in match.frame.roles if role.phrase}
    inside = (a for name in phrases for _, a in other.origins.get(name, ()) if a.role != "clause")
    return any(a.head == trigger or a.first <= trigger < a.last for a in inside)


def _add(match: Match, louder: Match) -> None:
    for role, fillers in match.roles.items():
        if role not in louder.roles:
            louder.roles[role] = list(fillers)
            louder.origins[role] = list(match.origins.get(role, ()))


def _outcome(match: Match, other: Match, tree: Tree) -> bool:
    """Whether the match only tells what the other one led to or how: "shelled the port, killing two", "hitting it"."""
    token = tree[match.predicate.trigger]
    same = match.frame.relation == other.frame.relation and match.predicate.kind == "verb"
    effect = match.predicate.lemma in tree.lexicon.syntax.effect_verbs
    detail = token.dep == "advcl" and any(tree[k].tag == "PRP" for k in tree.kids(token.i, "dobj"))
    beside = token.tag == "VBG" and token.head in (other.predicate.trigger, other.predicate.support)
    return same and beside and (effect or detail)


def _purpose(match: Match, other: Match, tree: Tree) -> bool:
    """Whether the noun only says what the other one is held for: "met for talks"."""
    prep = tree[match.predicate.trigger].head
    held = tree[prep].lemma == "for" and tree[prep].head == other.predicate.trigger
    return held and match.predicate.kind == "noun" and match.frame.relation == other.frame.relation


def _content(match: Match, other: Match, tree: Tree) -> bool:
    """Whether the match is what another one says a party is ready to do, which has not happened and may never."""
    if match.frame.relation == other.frame.relation:
        return False
    ready = other.predicate.lemma in tree.lexicon.events.readiness
    return ready and any(a.head == match.predicate.trigger for a in _taken(other))


def _wrapping(match: Match, other: Match) -> bool:
    """Whether the match only says that somebody will do, or rules out, what another one is about."""
    if match.frame.relation == other.frame.relation or match.pattern.confidence >= other.pattern.confidence:
        return False
    own = match.predicate.trigger == other.predicate.trigger
    excludes = match.pattern.factuality == Factuality.RULED_OUT
    return own or (excludes and any(a.head == other.predicate.trigger for a in _taken(match)))


def _taken(match: Match) -> list[Argument]:
    return [argument for origins in match.origins.values() for _, argument in origins]
