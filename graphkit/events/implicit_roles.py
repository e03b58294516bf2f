"""What a sentence leaves out because the article has said it: "the call", "Wednesday's meetings", "these strikes".

Runs over the events of one article in order. A definite event noun whose parties are missing takes them from the last
event of the same relation that fits; one that remains without any party is dropped, for nobody could draw it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from graphkit.events.frames.matcher import Match
from graphkit.events.trace import NO_TRACE, Fate, Trace
from graphkit.model import EntityType, Event, Factuality, Filler
from graphkit.ontology import Frame
from graphkit.ontology.lexicon import EventLexicon
from graphkit.ontology.numbers import load_numbers
from graphkit.ontology.ties import deed_kinds

__all__ = ["EventDraft", "complete"]

FAR = 24
"""Sentences after which nobody knows any more what a noun points back to."""
STEM = 3
"""Letters that "meet" and "meeting", "shot" and "shooting" must share at the least."""
SAME_WORD = 4
"""Letters by which two words tell of one plan: "will meet", "the meeting"."""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event before completion, with the match that it was made of.

    ``definite`` tells whether its noun points back ("the", "these", "Friday's"), ``noun`` whether a noun evoked it, and
    ``day`` is the weekday its own words name, empty where they name none. A ``plural`` noun may point back to several.
    One whose match ``lacks`` something is an event only where the article has said that before; where the words around
    one leave it ``open`` whether it is past, what was planned before is still to come.
    """

    event: Event
    match: Match
    definite: bool
    noun: bool
    day: str = ""
    plural: bool = False
    open: bool = False


def complete(
    drafts: Sequence[EventDraft], frames: Iterable[Frame], lexicon: EventLexicon, trace: Trace = NO_TRACE
) -> list[EventDraft]:
    """Fill the gaps of each draft from those before it; returns those with a party and every required role."""
    known = {frame.relation: frame for frame in frames}
    done: list[EventDraft] = []
    for draft in drafts:
        frame = known[draft.event.relation]
        event = (
            _completed(draft, done, frame, lexicon)
            if draft.noun or _pointing(draft.event, frame, lexicon)
            else draft.event
        )
        if reason := _wanting(event, frame, draft.match.lacks if event is draft.event else ""):
            trace.note(event.sentence, draft.match, Fate.INCOMPLETE, reason)
        else:
            done.append(replace(draft, event=event))
    return done


def _wanting(event: Event, frame: Frame, lacks: str) -> str:
    """Return in words what keeps a draft from being an event; ``lacks`` is what its clause left out and nobody gave."""
    if lacks:
        return f"{lacks}, and nothing told before fits"
    empty = next((role.name for role in frame.roles if role.required and not event.fillers(role.name)), "")
    if empty:
        return f"it has no {empty}"
    return "" if _parties(event, frame) or _stands_alone(event, frame) else "nobody takes part in it"


def _completed(draft: EventDraft, before: Sequence[EventDraft], frame: Frame, lexicon: EventLexicon) -> Event:
    event = draft.event
    if not _incomplete(event, frame, lexicon):
        return event
    same = (other for other in before if _may_be_meant(draft, other, frame, lexicon))
    fitting = [other for other in same if _fits(draft, other.event, frame, lexicon)]
    if not fitting:
        return event
    best = max(enumerate(fitting), key=lambda pair: (*_closeness(draft, pair[1]), *_nearness(*pair)))[1]
    if event.sentence - best.event.sentence > FAR:
        return event
    merged = _still_to_come(draft, best.event, _merged(event, best.event, frame, lexicon))
    for other in _of_one_day(best, fitting) if draft.plural and frame.symmetric else ():
        merged = _merged(merged, other.event, frame, lexicon)
    return merged


def _may_be_meant(draft: EventDraft, other: EventDraft, frame: Frame, lexicon: EventLexicon) -> bool:
    """Tell whether a noun can point back to what was told: it took place, nowhere and at no time else, called alike.

    What was asked for or denied is nothing that "the strike" could mean, and what happened elsewhere is another one.
    """
    event, told = draft.event, other.event
    happened = told.factuality in (Factuality.ACTUAL, Factuality.PLANNED, event.factuality)
    same = event.relation == told.relation and happened and not _elsewhere(event, told, frame)
    return same and not _at_another_time(draft, other) and _called_alike(draft, other, lexicon)


def _at_another_time(draft: EventDraft, other: EventDraft) -> bool:
    """Tell whether a noun names a day ("Monday's talks") and what was told another one, or a time like last week."""
    if not draft.day or draft.day == other.day:
        return False
    mine, theirs = draft.event.time, other.event.time
    same = mine is not None and theirs is not None and mine.value is not None and mine.value == theirs.value
    return bool(other.day or theirs) and not same


def _elsewhere(event: Event, told: Event, frame: Frame) -> bool:
    """Tell whether an event has another place than the one told, or one where that is not said to have been.

    "The bombing in Goma" says which; "the meeting was held in Lima" only adds where.
    """
    here, there = _entities(event.fillers("place")), _entities(told.fillers("place"))
    if _by_place(frame):
        there |= _entities(f for _, given in told.roles for f in given)
    return bool(here and (there or _by_place(frame))) and here.isdisjoint(there)


def _by_place(frame: Frame) -> bool:
    """Tell whether the place of such events says to whom it was done."""
    return any("place" in role.by for role in frame.roles if role.derive)


def _called_alike(draft: EventDraft, other: EventDraft, lexicon: EventLexicon) -> bool:
    """Tell whether a noun takes up the word of what was told ("shelled", "the shelling"), or is one for any such act.

    "The attack" may be a raid that a noun told of, or what a verb did ("shelled"), "the talks" a meeting, the call a
    conversation by telephone; but "the shooting" is no bombing, and who was killed in an attack was not attacked twice.
    """
    mine, theirs = draft.match.predicate.lemma.split()[-1], other.match.predicate.lemma.split()[-1]
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine, theirs, strict=False)))
    if shared >= STEM and shared >= min(len(mine), len(theirs)) - 1:
        return True
    if draft.noun and draft.match.frame.symmetric and draft.match.pattern is other.match.pattern:
        return True
    return mine in lexicon.general_acts and (other.noun or theirs in lexicon.general_acts or _one_deed(draft, other))


def _one_deed(draft: EventDraft, other: EventDraft) -> bool:
    """Tell whether a noun and a verb can tell of one kind of deed: "set fire to a barn", "the raid"."""
    kinds = deed_kinds().get(draft.event.relation, {})
    mine, theirs = (kinds.get(one.match.predicate.lemma, frozenset()) for one in (draft, other))
    return draft.noun and not mine.isdisjoint(theirs)


def _of_one_day(best: EventDraft, fitting: Sequence[EventDraft]) -> list[EventDraft]:
    """Return the other events of a day: "Wednesday's meetings" are all of Wednesday's."""
    return [one for one in fitting if best.day and one.day == best.day and one is not best and not one.definite]


def _incomplete(event: Event, frame: Frame, lexicon: EventLexicon) -> bool:
    """Tell whether a side of the event is open: of a meeting, whether it has not two that are told by name."""
    if frame.symmetric:
        return len(event.fillers(frame.edge_from)) < 2 or _anonymous(event, frame, lexicon)
    return any(not event.fillers(role) for role in _sides(frame, event))


def _anonymous(event: Event, frame: Frame, lexicon: EventLexicon) -> bool:
    """Tell whether a meeting names its parties only by words that point back: "they", "we", "the two leaders"."""
    if not frame.symmetric:
        return False
    fillers = event.fillers(frame.edge_from)
    return bool(fillers) and all(f.entity is None and _points(f, lexicon) for f in fillers)


def _points(filler: Filler, lexicon: EventLexicon) -> bool:
    """Tell whether a filler's words point back: "they", "the two leaders", but not "Caribbean leaders"."""
    words = filler.text.lower().split()
    pointing = lexicon.pointing_plurals
    return words[0] in pointing or (words[0] in lexicon.pointing_determiners and words[-1] in pointing)


def _pointing(event: Event, frame: Frame, lexicon: EventLexicon) -> bool:
    """Tell whether a meeting counts among its parties some that only point back: "we", said by one who is known."""
    return frame.symmetric and any(_points(f, lexicon) for f in event.fillers(frame.edge_from))


def _closeness(draft: EventDraft, other: EventDraft) -> tuple[bool, bool, bool]:
    """Rank what a noun may point back to: the same day, then mode, then word."""
    same_day = bool(draft.day) and draft.day == other.day
    mine, theirs = dict(draft.event.features), dict(other.event.features)
    same_mode = mine.get("mode", "unspecified") in ("unspecified", theirs.get("mode"))
    same_word = draft.event.trigger_text.lower().rstrip("s") == other.event.trigger_text.lower().rstrip("s")
    return same_day, same_mode, same_word


def _nearness(at: int, other: EventDraft) -> tuple[int, bool, int]:
    """Rank by sentence; of one sentence the last noun counts, else its first verb: "hit a pier, spraying splinters"."""
    return other.event.sentence, other.noun, at if other.noun else -at


def _sides(frame: Frame, event: Event) -> list[str]:
    target = next((role for role in frame.edge_to if event.fillers(role)), frame.edge_to[-1])
    return [frame.edge_from, target]


def _fits(draft: EventDraft, other: Event, frame: Frame, lexicon: EventLexicon) -> bool:
    """Tell whether ``other`` can be what the draft points back to.

    It must have what the draft lacks and contradict nothing that the draft has; an indefinite noun must share a party.
    """
    event, parties = draft.event, _parties(draft.event, frame)
    anonymous = _anonymous(event, frame, lexicon)
    if len(_parties(other, frame)) <= len(parties) - anonymous:
        return False
    if anonymous:
        return not _anonymous(other, frame, lexicon)
    if not parties:
        return draft.definite
    if frame.symmetric:
        mine = _named(event, frame)
        return (draft.definite or _pointing(event, frame, lexicon)) and bool(mine) and mine <= _named(other, frame)
    if draft.definite and _only_victims(event, frame):
        return bool(other.fillers(frame.edge_from))
    same_side = _entities(event.fillers(frame.edge_from))
    return bool(same_side) and same_side == _entities(other.fillers(frame.edge_from))


def _only_victims(event: Event, frame: Frame) -> bool:
    """Tell whether a noun names nobody but those it was done to: "ten people were killed in the raid"."""
    return all(_only_counted(f) for f in _parties(event, frame)) and not event.fillers(frame.edge_from)


def _only_counted(filler: Filler) -> bool:
    """Tell whether a filler is nobody in particular: "ten people", "dozens of them", "two others"."""
    words, numbers = filler.name.lower().split(), load_numbers()
    return filler.type == EntityType.GROUP or bool(words and (words[0] in numbers.vague or words[-1] in numbers.parts))


def _merged(event: Event, other: Event, frame: Frame, lexicon: EventLexicon) -> Event:
    told = f"the {other.relation} at {other.trigger_text!r} before"
    step = f"parties taken from {told}"
    roles = _with_parties(event, other, frame, lexicon, f"as in {told}")
    kept = tuple(sorted((role, found) for role, found in roles.items() if found))
    took_place = event.factuality is Factuality.PLANNED and other.factuality is Factuality.ACTUAL
    happened = (f"factuality: {Factuality.ACTUAL}, as told before",) if took_place else ()
    return replace(
        event,
        roles=kept,
        factuality=Factuality.ACTUAL if took_place else event.factuality,  # "ahead of the attack" that was told before
        confidence=round(event.confidence * 0.8, 3),
        steps=(*event.steps, step, *happened),
    )


def _still_to_come(draft: EventDraft, other: Event, merged: Event) -> Event:
    """Return what points back to a plan as planned, unless it is told as past: "the summit will be the first"."""
    one = merged.trigger_text[:SAME_WORD].lower() == other.trigger_text[:SAME_WORD].lower()
    if not (one and draft.open and draft.definite and other.factuality is Factuality.PLANNED):
        return merged
    step = f"factuality: {Factuality.PLANNED}, as told before"
    return replace(merged, factuality=Factuality.PLANNED, steps=(*merged.steps, step))


def _with_parties(
    event: Event, other: Event, frame: Frame, lexicon: EventLexicon, step: str
) -> dict[str, tuple[Filler, ...]]:
    """Return the roles of an event with the parties that it leaves out; a meeting may gain some beside its own."""
    roles = dict(event.roles)
    if frame.symmetric:
        have = () if _anonymous(event, frame, lexicon) else event.fillers(frame.edge_from)
        wanting = {frame.edge_from: have}
    else:
        wanting = {role.name: () for role in frame.roles if not role.phrase and not event.fillers(role.name)}
    for role, have in wanting.items():
        extra = (_at_trigger(f, event, step) for f in other.fillers(role) if _goes_along(f, have, lexicon))
        roles[role] = (*have, *extra)
    return roles


def _goes_along(filler: Filler, have: Sequence[Filler], lexicon: EventLexicon) -> bool:
    """Tell whether a noun that points back takes a party along: one that it has not, and no "they" and no "someone"."""
    somebody = bool(filler.entity) or filler.name.lower() not in lexicon.empty_fillers
    return somebody and not _among(filler, have)


def _among(filler: Filler, have: Sequence[Filler]) -> bool:
    """Tell whether one who takes part is known already: by entity, or without one by the same words."""
    if filler.entity:
        return filler.entity in _entities(have)
    return filler.name in {other.name for other in have}


def _at_trigger(filler: Filler, event: Event, step: str) -> Filler:
    """Return the filler as this event's own: its text is the noun that points back to it."""
    return replace(
        filler, text=event.trigger_text, start=event.trigger_start, end=event.trigger_end, steps=(step, *filler.steps)
    )


def _stands_alone(event: Event, frame: Frame) -> bool:
    """Tell whether the event says something although nobody is named.

    "It was proposed that the dam be drained", and where what is hit is told by its place, "the bombing in Goma".
    """
    placed = _by_place(frame) and bool(event.fillers("place"))
    return placed or any(role.alone and event.fillers(role.name) for role in frame.roles)


def _parties(event: Event, frame: Frame) -> list[Filler]:
    return [f for role in frame.roles if not role.phrase for f in event.fillers(role.name)]


def _named(event: Event, frame: Frame) -> set[str]:
    return _entities(_parties(event, frame))


def _entities(fillers: Iterable[Filler]) -> set[str]:
    return {filler.entity for filler in fillers if filler.entity}
