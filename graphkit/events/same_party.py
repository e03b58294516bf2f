"""Nobody attacks, supplies or meets himself: one party on both sides of an event leaves the less certain side open.

Runs over an event whose roles are filled. What a reflexive pronoun says is believed ("the man shot himself"), and so is
a name that stands on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.model import Event, Filler
from graphkit.ontology import Frame, Lexicon

__all__ = ["without_oneself"]


NAMED = 3
"""How certain a name is; a description is less, a pronoun still less, what another event or role gave least."""


def without_oneself(event: Event, frame: Frame, lexicon: Lexicon) -> Event:
    """Return the event with each party once in a role, and on one side only."""
    roles = {role: _once(given) for role, given in event.roles}
    if not frame.symmetric:
        for target in frame.edge_to:
            _part(roles, (frame.edge_from, target), event, lexicon)
    kept = tuple((role, given) for role, given in roles.items() if given)
    return event if kept == event.roles else replace(event, roles=kept)


def _once(given: Sequence[Filler]) -> tuple[Filler, ...]:
    """Return the fillers of a role without those that name somebody again."""
    first = {f.entity or f.name.lower(): f for f in reversed(given)}
    return tuple(f for f in given if first[f.entity or f.name.lower()] is f)


def _part(roles: dict[str, tuple[Filler, ...]], sides: tuple[str, str], event: Event, lexicon: Lexicon) -> None:
    """Take whoever stands on both sides out of the one on which that is less certain."""
    for pair in _on_both(*(roles.get(side, ()) for side in sides)):
        sure = [_certainty(filler, event, lexicon) for filler in pair]
        side = 0 if sure[0] < sure[1] else 1
        if sure[side] < NAMED and pair[1].text.lower() not in lexicon.pronouns.reflexive:
            roles[sides[side]] = tuple(f for f in roles[sides[side]] if f is not pair[side])


def _on_both(ones: Sequence[Filler], others: Sequence[Filler]) -> list[tuple[Filler, Filler]]:
    """Return the fillers that are one party; none where all act on each other."""
    pairs = [(one, other) for other in others for one in ones if one.entity and one.entity == other.entity]
    each_other = len(ones) > 1 and len(pairs) == len(ones) == len(others)
    return [] if each_other else pairs


def _certainty(filler: Filler, event: Event, lexicon: Lexicon) -> int:
    carried = (filler.start, filler.end) == (event.trigger_start, event.trigger_end)
    if carried or (filler.steps and filler.steps[0].startswith("by way of")):
        return 0
    words, pronouns = filler.text.lower().split(), lexicon.pronouns
    if words[0] in pronouns.first_person | pronouns.third_person - pronouns.determiners:
        return 1
    return 2 if words[0] in lexicon.events.articles | pronouns.determiners else NAMED
