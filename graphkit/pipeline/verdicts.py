"""The user's judgements on edges and events, as what decides which edges stand and which claims report one event.

Reads judgements, entities and claims; returns verdicts by the ends of an edge, and decisions about claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from graphkit.graphs import GraphFolder
from graphkit.linking.entities import Judgement, JudgementKind, Judgements, handles
from graphkit.linking.events import Decisions
from graphkit.model import Factuality
from graphkit.ontology import Frame
from graphkit.triples.edges import Ends, edges

__all__ = ["event_decisions", "verdicts"]


def verdicts(judgements: Judgements, folder: GraphFolder, frames: tuple[Frame, ...]) -> dict[Ends, bool]:
    """Return, for the edges that were judged, whether they stand: True for right, False for wrong ones."""
    by_relation = {frame.relation: frame for frame in frames}
    decided: dict[Ends, bool] = {}
    for kind, stands in ((JudgementKind.RIGHT_EDGE, True), (JudgementKind.WRONG_EDGE, False)):
        for judgement in judgements.of(kind):
            ends = (
                _named(judgement, folder, by_relation)
                if len(judgement.about) == 3
                else _claimed(judgement, folder, frames)
            )
            decided.update(dict.fromkeys(ends, stands))
    return decided


def event_decisions(judgements: Judgements) -> Decisions:
    """Return which claims are said to report one event, and which two."""
    same, different = (
        [(item.about[0], item.about[1]) for item in judgements.of(kind)]
        for kind in (JudgementKind.SAME_EVENT, JudgementKind.DIFFERENT_EVENT)
    )
    return Decisions(same, different)


def _named(judgement: Judgement, folder: GraphFolder, frames: Mapping[str, Frame]) -> Iterator[Ends]:
    """Yield the edges between whoever the judgement's references mean."""
    subject, relation, target = judgement.about
    subjects, targets = _meant(subject, folder), _meant(target, folder) if target else [None]
    for one, other in product(subjects, targets):
        turned = other is not None and other < one and relation in frames and frames[relation].symmetric
        yield (other, relation, one) if other and turned else (one, relation, other)


def _meant(reference: str, folder: GraphFolder) -> list[str]:
    return [entity.id for entity in folder.entities() if handles(entity).answers(reference)]


def _claimed(judgement: Judgement, folder: GraphFolder, frames: tuple[Frame, ...]) -> Iterator[Ends]:
    """Yield the edges that the claim named would draw, if it were actual."""
    claims = (claim for claim in folder.claims() if claim.id == judgement.about[0])
    told = [replace(claim, factuality=Factuality.ACTUAL) for claim in claims]
    yield from ((edge.subject, edge.relation, edge.object) for edge in edges(told, (), frames))
