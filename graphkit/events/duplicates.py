"""One event per mention: leaves out a match that only repeats, or spells out, another one of its sentence.

"Offered a proposal to ..." is one proposal, "delivered shipments of rice to Fiji" one supply: what the noun adds (Fiji)
goes to the verb. And what a party says it is ready to do is the content of its proposal, no event of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graphkit.events.frames.matcher import Match
from graphkit.events.trace import NO_TRACE, Fate, Trace
from graphkit.model import Argument, Factuality
from graphkit.syntax.tree import Tree

__all__ = ["without_duplicates"]

Rules = tuple[tuple[Callable[[Match, Match, Tree], bool], str], ...]
"""Whether a match is contained in another one, and what it then does to that one, in words."""


def without_duplicates(matches: Sequence[Match], tree: Tree, trace: Trace = NO_TRACE) -> list[Match]:
    """Return the matches of one sentence without those that another one contains, which keeps what they add."""
    kept = []
    for match in matches:
        others = [other for other in matches if other is not match]
        louder, why = _first(ADDING, match, others, tree)
        if louder is not None:
            _add(match, louder)
        else:
            louder, why = _first(CONTAINED, match, others, tree)
        if louder is None:
            kept.append(match)
        else:
            word = tree.words(match.predicate.first, match.predicate.last)
            louder.steps.append(f"{word!r} is no event of its own ({match.rule}): it {why} this one")
            trace.note(tree.sentence.index, match, Fate.DUPLICATE, f"it {why} {louder.predicate.lemma!r}")
    return kept


def _first(rules: Rules, match: Match, others: Sequence[Match], tree: Tree) -> tuple[Match | None, str]:
    """Return the first other match that contains a match by one of the rules, and what the match does to it."""
    for other in others:
        for rule, why in rules:
            if rule(match, other, tree):
                return other, why
    return None, ""


def _repeats(match: Match, other: Match, _: Tree) -> bool:
    """Whether a noun only names again what a verb of the same relation tells: it heads or fills one of its phrases."""
    if match.frame.relation != other.frame.relation or match.predicate.kind != "noun":
        return False
    trigger = match.predicate.trigger
    if other.predicate.kind != "verb":
        return any(argument.head == trigger for argument in _taken(other))
    return trigger == other.object or _in_phrase(trigger, other)  # "opened fire"


def _in_phrase(trigger: int, other: Match) -> bool:
    """Whether a noun heads or stands in what fills one of a verb's roles of phrases."""
    phrases = (role.name for role in other.frame.roles if role.phrase)
    inside = [a for name in phrases for _, a in other.origins.get(name, ()) if a.role != "clause"]
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


def _wrapping(match: Match, other: Match, _: Tree) -> bool:
    """Whether a match of lower priority reads the other one's word, or rules out what the other one is about."""
    if match.frame.relation == other.frame.relation or match.pattern.priority >= other.pattern.priority:
        return False
    own = match.predicate.trigger == other.predicate.trigger
    excludes = match.pattern.factuality == Factuality.RULED_OUT
    return own or (excludes and any(a.head == other.predicate.trigger for a in _taken(match)))


def _taken(match: Match) -> list[Argument]:
    return [argument for origins in match.origins.values() for _, argument in origins]


ADDING: Rules = ((_repeats, "names again"), (_outcome, "only tells what came of"))
"""What the match adds goes to the other one."""
CONTAINED: Rules = (
    (_purpose, "only says the purpose of"),
    (_content, "is the content of"),
    (_wrapping, "only announces or rules out"),
)
