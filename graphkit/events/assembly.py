"""A match → a draft of an event: factuality, mode, place, time, who says so, numbers, each with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graphkit.events.attribution.self_reference import not_confessed, spoken
from graphkit.events.attribution.sources import sources
from graphkit.events.circumstances.event_times import hour_of, time_of
from graphkit.events.circumstances.places import places
from graphkit.events.circumstances.quantities import quantities
from graphkit.events.factuality.embedding import factuality
from graphkit.events.factuality.negation import denied
from graphkit.events.factuality.timing import timed, undated
from graphkit.events.frames.derived_roles import derived
from graphkit.events.frames.fillers import Fillers
from graphkit.events.frames.matcher import Match, points_back
from graphkit.events.implicit_roles import EventDraft
from graphkit.model import EntityType, Event, Factuality, Filler, Predicate, TimeExpression, TimeOfDay, Token
from graphkit.syntax.tree import Tree

__all__ = ["Times", "assemble"]


@dataclass(frozen=True, slots=True)
class Times:
    """The dates and the times of day that a sentence names, and the ISO day of the page where it has one."""

    dates: Sequence[TimeExpression] = ()
    hours: Sequence[TimeOfDay] = ()
    published: str | None = None


def assemble(found: Match, tree: Tree, fillers: Fillers, times: Times, *, quoted: bool = False) -> EventDraft:
    """Make an event of a match; offsets in the article's text.

    ``times`` are those of the sentence, ``quoted`` tells that somebody's own words tell of the event.
    """
    predicate = found.predicate
    time, time_cue = time_of(tree, predicate, times.dates)
    value, cue = timed(tree, predicate, _factuality(tree, found), time, times.published)
    roles = _roles(found, tree, fillers, happened=value is Factuality.ACTUAL)
    said_by = sources(tree, _verb(predicate), fillers, trigger=predicate.trigger)
    if said_by:
        actual = value is Factuality.ACTUAL
        roles = _as_said(found, tree, roles, said_by[0], quoted=quoted, actual=actual)
    said_by = _others(said_by, roles)
    numbers = quantities(tree, found)
    mode, mode_cue = _mode(tree, found)
    start, end = tree[predicate.first].start, tree[predicate.last - 1].end
    event = Event(
        relation=found.frame.relation,
        sentence=tree.sentence.index,
        sentence_start=tree.sentence.start,
        sentence_end=tree.sentence.end,
        trigger_text=fillers.wording.text[start:end],
        trigger_start=start,
        trigger_end=end,
        roles=tuple(sorted((role, given) for role, given in roles.items() if given)),
        factuality=value,
        rule=found.rule,
        confidence=found.pattern.confidence,
        features=tuple(sorted({**mode, **dict(found.pattern.features)}.items())),
        attribution=said_by[0] if said_by else None,
        outer_attribution=_outer(said_by),
        time=time,
        quantities=numbers.numbers,
        units=numbers.units,
        time_of_day=hour_of(tree, predicate, times.hours),
        steps=(_told(value, cue), *mode_cue, *time_cue, *found.steps),
    )
    noun = predicate.kind == "noun"
    return EventDraft(
        event,
        found,
        noun and points_back(tree, predicate.trigger),
        noun,
        _day(tree, predicate),
        tree[predicate.trigger].tag == "NNS",
        value is Factuality.ACTUAL and not cue and undated(tree, predicate),
    )


def _as_said(
    found: Match, tree: Tree, roles: dict[str, tuple[Filler, ...]], said_by: Filler, *, quoted: bool, actual: bool
) -> dict[str, tuple[Filler, ...]]:
    """Return the roles as their source means them: "we" is he, and "he" is not, unless he owns up to a deed."""
    roles = {role: spoken(role, given, said_by, tree.lexicon, quoted=quoted) for role, given in roles.items()}
    if actual and not _confesses(tree, found.predicate):
        accused = [role.name for role in found.frame.roles if role.accused and role.name in roles]
        roles |= {role: not_confessed(roles[role], said_by, tree.lexicon) for role in accused}
    return roles


def _told(value: Factuality, cue: str) -> str:
    return f"factuality: {value}, {cue}" if cue else f"factuality: {value}"


def _confesses(tree: Tree, predicate: Predicate) -> bool:
    """Whether a verb around an event owns up to it: "admitted that he had shot him"."""
    return any(tree[a].lemma in tree.lexicon.attribution.confessing for a in tree.ancestors(_verb(predicate)))


def _verb(predicate: Predicate) -> int:
    """Return the token whose clause the event is told in: the light verb where there is one."""
    return predicate.trigger if predicate.support is None else predicate.support


def _roles(found: Match, tree: Tree, fillers: Fillers, *, happened: bool) -> dict[str, tuple[Filler, ...]]:
    """Return the roles with the place of the event, and those that the frame derives from others.

    In what happened nobody is no party: of "no pilot was hurt in the raid" the raid has no target.
    """
    roles = _parties(found, tree, fillers, happened=happened)
    taken = {filler.start for given in roles.values() for filler in given}
    roles.setdefault("place", places(tree, found.predicate, fillers, taken))
    for role in (role for role in found.frame.roles if role.derive and not roles.get(role.name)):
        told = derived(role, found, roles, tree, fillers)
        roles[role.name] = tuple(replace(f, steps=(f"by way of the {role.derive}", *f.steps)) for f in told)
    return roles


def _parties(found: Match, tree: Tree, fillers: Fillers, *, happened: bool) -> dict[str, tuple[Filler, ...]]:
    nobody = _nobody(found, tree) if happened else frozenset[int]()
    return {
        role: tuple(_cut(f, found, tree, fillers) for f in given if f.start not in nobody)
        for role, given in found.roles.items()
    }


def _nobody(found: Match, tree: Tree) -> frozenset[int]:
    """Return where the fillers of roles start that are none: "no pilot", "none of them"."""
    placed = (given for origins in found.origins.values() for given in origins)
    return frozenset(filler.start for filler, argument in placed if denied(tree, argument.head))


def _cut(filler: Filler, found: Match, tree: Tree, fillers: Fillers) -> Filler:
    """End a phrase before the preposition that leads to another role: "supplied with tents / by Ghana"."""
    if filler.type != EntityType.PHRASE:
        return filler
    others = {f.start for given in found.roles.values() for f in given if filler.start < f.start < filler.end}
    leads = (_lead(tree, token.i) for token in tree.tokens if token.start in others)
    cut = next((lead.start for lead in leads if lead and lead.start > filler.start), None)
    return fillers.wording.shortened(filler, cut) if cut is not None else filler


def _lead(tree: Tree, i: int) -> Token | None:
    """Return the preposition above a token, where it is one that leads to a role of its own."""
    lead = next((tree[a] for a in tree.ancestors(i) if tree[a].pos == "ADP"), None)
    return lead if lead and lead.lemma in tree.lexicon.events.role_prepositions else None


def _factuality(tree: Tree, found: Match) -> tuple[Factuality, str]:
    """Return what the frame says, unless the text says that not even that was done: "would ask", "did not demand"."""
    told = factuality(tree, found.predicate)
    if not found.pattern.factuality:
        return told
    given = Factuality(found.pattern.factuality)
    if given is Factuality.ACTUAL or told[0] not in (Factuality.NEGATED, Factuality.HYPOTHETICAL, Factuality.RULED_OUT):
        return given, "as the frame says"
    if told[0] is Factuality.NEGATED and found.predicate.kind != "verb":
        return given, "as the frame says"  # a request that was turned down has been made
    return (Factuality.POSSIBLE, f"{told[1]}, what it excludes") if given is Factuality.RULED_OUT else told


def _others(said_by: list[Filler], roles: Mapping[str, tuple[Filler, ...]]) -> list[Filler]:
    """Leave out who speaks of his own act where somebody else reports that: "A said it is ready, sources told us"."""
    own = {f.entity for given in roles.values() for f in given if f.entity}
    return [s for s in said_by if s.entity is None or s.entity not in own] or said_by


def _outer(said_by: list[Filler]) -> Filler | None:
    """Return the outermost source, where it is another one than the innermost."""
    inner, outer = (said_by[0], said_by[-1]) if said_by else (None, None)
    same = (
        inner is None or outer is None or inner == outer or (inner.entity is not None and inner.entity == outer.entity)
    )
    return None if same else outer


def _day(tree: Tree, predicate: Predicate) -> str:
    """Return the weekday that the event's own words name, so that "Friday's call" finds Friday's; else nothing.

    That of a clause beside its own is another one's: "met the king and received the envoys on Monday".
    """
    after = range(predicate.last, min(predicate.last + 3, len(tree.tokens)))  # wherever the parser hung "on Monday"
    beside = frozenset({"conj"}) if predicate.kind == "verb" else frozenset[str]()
    near = {
        *tree.subtree(predicate.trigger, without=beside),
        *tree.subtree(_verb(predicate), without=beside),
        *after,
    }
    return next((tree[i].text for i in sorted(near) if tree[i].text in tree.lexicon.events.weekdays), "")


def _mode(tree: Tree, found: Match) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return whether parties met in person or spoke remotely, by the words of the clause, and the step that says so.

    Both are empty for a frame that does not ask.
    """
    if "mode" not in found.frame.features or "mode" in dict(found.pattern.features):
        return {}, ()
    top = _verb(found.predicate)
    near = {*tree.subtree(top), *tree.children[tree[top].head]}
    words = {tree[i].lemma for i in near if tree[i].pos in ("NOUN", "ADJ", "ADV", "PROPN") or i == top}
    lexicon = tree.lexicon
    for mode, cues in (("remote", lexicon.syntax.remote_cues), ("in-person", lexicon.events.in_person_cues)):
        if told := sorted(words & cues):
            return {"mode": mode}, (f"mode: {mode}, by {told[0]!r}",)
    return {"mode": "unspecified"}, ()
