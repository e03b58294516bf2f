"""What tells whether all that is shown of an event is right: who fills its roles and how that was decided, who says so.

Each thing that can be seen has a name in words, which ``explain`` prints, and a value, 1 for all.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.appraisal.sight import Sight
from graphkit.model import Event, Filler, MentionKind

__all__ = ["telling"]

QUOTES = frozenset('"“”')
LONG, LONGEST = 10, 6
"""Sentences are told apart by tens of tokens, up to sixty."""
VERBS = 5
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def telling(sight: Sight) -> Iterator[tuple[str, float]]:
    """Yield what can be seen of an event that tells how well its parts were read."""
    yield from ((name, 1.0) for name in dict.fromkeys((*_parties(sight), *_source(sight), *_sentence(sight))))


def _parties(sight: Sight) -> Iterator[str]:
    """Yield how the fillers were resolved, which came from elsewhere, and whether one plays two parts."""
    event = sight.draft.event
    yield event.relation
    yield f"{event.relation} {event.factuality}"
    for role, given in event.roles:
        yield from (trait for filler in given for trait in _resolved(sight, filler))
        if len(given) > 1:
            yield f"{event.relation} with more than one {role}"
        if role not in sight.draft.match.origins:
            yield f"{event.relation} whose {role} stands elsewhere"
    parties = [filler.entity for role, given in event.roles if role != "place" for filler in given if filler.entity]
    if len(set(parties)) < len(parties):
        yield from ("one party twice", f"{event.relation} with one party twice")


def _resolved(sight: Sight, filler: Filler) -> Iterator[str]:
    mention = sight.around.mentions.get((filler.start, filler.end))
    if mention is None:
        yield "a filler that is no mention"
        return
    yield f"a filler by {mention.resolved_by or 'nothing'}"
    if mention.kind is MentionKind.PRONOUN:
        yield "a pronoun that is resolved" if filler.entity else "a pronoun left open"


def _source(sight: Sight) -> Iterator[str]:
    """Yield who says so, and whether the sentence quotes or reports without that."""
    event, tree = sight.draft.event, sight.tree
    quotes = not QUOTES.isdisjoint(sight.around.text[event.sentence_start : event.sentence_end])
    reports = any(token.lemma in tree.lexicon.attribution.report_verbs for token in tree.tokens)
    yield f"{_said_by(event)}{', quotes' if quotes else ''}{', a verb of saying' if reports else ''}"
    if event.attribution:
        mention = sight.around.mentions.get((event.attribution.start, event.attribution.end))
        yield f"a source by {(mention and mention.resolved_by) or 'nothing'}"


def _said_by(event: Event) -> str:
    if event.attribution is None:
        return "said by nobody"
    if event.attribution.entity is None:
        return "said by one without a name"
    own = {filler.entity for _, given in event.roles for filler in given}
    return "said by who takes part" if event.attribution.entity in own else "said by a name"


def _sentence(sight: Sight) -> Iterator[str]:
    """Yield how long the sentence is and how many clauses it may have."""
    tokens = sight.tree.tokens
    yield f"a sentence of {min(LONGEST, len(tokens) // LONG) * LONG} tokens or more"
    yield f"a sentence of {min(VERBS, sum(token.tag in FINITE for token in tokens))} finite verbs"
