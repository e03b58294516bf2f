"""A user's judgement on a graph: checked against what is there, then added to the judgements file.

Reads a graph's records; appends to the file. The graph itself changes at the next build.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graphkit.errors import UsageError, closest
from graphkit.graphs import GraphFolder
from graphkit.linking.entities import (
    DoubtfulPair,
    Judgement,
    JudgementKind,
    append_judgement,
    doubtful_pairs,
    handles,
    load_judgements,
)
from graphkit.linking.events import doubtful_events
from graphkit.model import Claim
from graphkit.ontology import load_lexicon
from graphkit.pipeline.stories import surroundings
from graphkit.pipeline.verdicts import event_decisions

__all__ = ["DoubtfulEvents", "doubts", "event_doubts", "judge"]

_ENTITIES = {JudgementKind.SAME: 2, JudgementKind.DIFFERENT: 2, JudgementKind.RENAME: 1}
_EVENTS = (JudgementKind.SAME_EVENT, JudgementKind.DIFFERENT_EVENT)


@dataclass(frozen=True, slots=True)
class DoubtfulEvents:
    """Two reports that may be of one event; ``likely`` is the chance of it, 0 to 1."""

    left: Claim
    right: Claim
    likely: float


def judge(folder: GraphFolder, kind: str, about: Sequence[str], reason: str, file: Path, *, to: str = "") -> Judgement:
    """Add a judgement to ``file`` and return it.

    ``about`` is what the kind needs: two entities for same and different, one for rename (with the new name in ``to``),
    the IRIs of two claims or events for same-event and different-event,
    and subject, relation and object, or the IRI of a claim, for wrong-edge and right-edge. Raises UsageError where that
    is not in the graph, JudgementError where it contradicts another judgement.
    """
    if kind not in list(JudgementKind):
        raise UsageError(f"there is no judgement {kind!r}", remedy=f"it is one of {', '.join(JudgementKind)}")
    judgement = Judgement(JudgementKind(kind), tuple(about), reason, to)
    if judgement.kind in _EVENTS:
        _check_reports(folder, about, judgement.kind)
    elif len(about) == 1 and judgement.kind not in _ENTITIES:
        _check_claim(folder, about[0])
    else:
        _check_entities(folder, _entities(judgement))
    append_judgement(file, judgement)
    return judgement


def doubts(folder: GraphFolder, file: Path) -> Iterator[DoubtfulPair]:
    """Yield the pairs of entities that may be one and are not judged yet, most alike first."""
    articles = list(folder.articles())
    return doubtful_pairs(folder.entities(), folder.mentions(), articles, load_judgements(file), load_lexicon().names)


def event_doubts(folder: GraphFolder, file: Path) -> Iterator[DoubtfulEvents]:
    """Yield the reports that may be of one event and are not judged yet, most likely first."""
    decisions = event_decisions(load_judgements(file))
    untied = (replace(claim, same_event=claim.id) for claim in folder.claims())
    found = doubtful_events(untied, load_lexicon(), surroundings(folder), decisions)
    wanted = {claim for _, *pair in found for claim in pair}
    claims = {claim.id: claim for claim in folder.claims() if claim.id in wanted}
    return (DoubtfulEvents(claims[one], claims[other], likely) for likely, one, other in found)


def _entities(judgement: Judgement) -> Sequence[str]:
    """Return those of a judgement's parts that refer to entities; raises UsageError where there are too many or few."""
    about = judgement.about
    if judgement.kind in _ENTITIES:
        needed = _ENTITIES[judgement.kind]
        if len(about) != needed:
            raise UsageError(f"{judgement.kind} is about {needed} entities, not {len(about)}", remedy="see --help")
        return about
    if len(about) != 3:
        remedy = "give subject, relation and object, or the IRI of one claim"
        raise UsageError(f"{judgement.kind} is about an edge", remedy=remedy)
    return [part for part in (about[0], about[2]) if part]


def _check_entities(folder: GraphFolder, references: Sequence[str]) -> None:
    missing, names = set(references), list[str]()
    for entity in folder.entities():
        known = handles(entity)
        names += (entity.name, *entity.aliases)
        missing = {reference for reference in missing if not known.answers(reference)}
    if missing:
        unknown = sorted(missing)[0]
        remedy = closest(unknown, names).removeprefix("; ") or "see entities.jsonl for names and IRIs"
        raise UsageError(f"no entity of the graph is {unknown!r}", path=folder.path, remedy=remedy)


def _check_reports(folder: GraphFolder, about: Sequence[str], kind: str) -> None:
    """Raise UsageError where two claims or events are not what is given."""
    if len(about) != 2:
        raise UsageError(f"{kind} is about two claims or events, not {len(about)}", remedy="give the IRIs of two")
    known = {iri for claim in folder.claims() for iri in (claim.id, claim.same_event)}
    if missing := [iri for iri in about if iri not in known]:
        remedy = "graphkit explain shows the IRIs of claims and events"
        raise UsageError(f"no claim or event of the graph is {missing[0]!r}", path=folder.path, remedy=remedy)


def _check_claim(folder: GraphFolder, claim: str) -> None:
    if not any(claim == known.id for known in folder.claims()):
        remedy = "graphkit explain shows the IRIs of claims"
        raise UsageError(f"no claim of the graph is {claim!r}", path=folder.path, remedy=remedy)
