"""What speaks against two reports of a story being of one event by who took part: features, as in ``likenesses``.

Each is a function of two claims, from 0 (says nothing) to 1, whose docstring is its manual.
"""

from __future__ import annotations

from graphkit.linking.events.claim_features import ClaimFeatures, Surroundings
from graphkit.linking.events.phrases import Phrase, alike
from graphkit.ontology.rules import load_graph_rules

__all__ = [
    "one_or_several",
    "one_sentence",
    "one_supposed",
    "other_company",
    "other_person",
    "together",
    "turned_round",
]


def other_person(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether a role is filled with other people, all by name: the killing of Ana Duarte and that of Ivo Brandl.

    Of those who share part of their names, nobody knows: "Duarte" may be either.
    """
    roles = one.parties.keys() & other.parties.keys()
    return float(any(_others(_names(one, role), _names(other, role)) for role in roles))


def _names(claim: ClaimFeatures, role: str) -> list[frozenset[str]]:
    """Return the names of a role's people, none where somebody in it is no person."""
    named = claim.parties[role]
    return [claim.persons[one] for one in sorted(named)] if named <= claim.persons.keys() else []


def _others(mine: list[frozenset[str]], theirs: list[frozenset[str]]) -> bool:
    return bool(mine and theirs) and all(a.isdisjoint(b) for a in mine for b in theirs)


def one_or_several(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether a role has one person by name here, several without a name there: "hit Ana Duarte", "hit passengers"."""
    return float(_one_there_several(one, other) or _one_there_several(other, one))


def _one_there_several(one: ClaimFeatures, other: ClaimFeatures) -> bool:
    """Whether a role of the first names one person, and the same role of the other only several without a name."""
    roles = one.parties.keys() & other.phrases.keys() - one.phrases.keys() - other.parties.keys()
    return any(
        len(one.parties[role]) == 1
        and one.parties[role] <= one.persons.keys()
        and all(said.several and not said.known for said in other.phrases[role])
        for role in roles
    )


def turned_round(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether who did it here had it done to him there, and does not blame the other: a raid, and the answer to it."""
    blamed = load_graph_rules().blamed
    turned = _done_to(one, other, blamed) or _done_to(other, one, blamed)
    return float(turned and not _blames(one, other, blamed) and not _blames(other, one, blamed))


def _done_to(one: ClaimFeatures, other: ClaimFeatures, blamed: frozenset[str]) -> bool:
    """Whether one who did it by the first has it done to him by the other, and is not said there to have done it."""
    doers = _named(one, blamed & one.parties.keys()) - _named(other, blamed & other.parties.keys())
    return not doers.isdisjoint(_named(other, frozenset(other.parties.keys() - blamed)))


def _blames(one: ClaimFeatures, other: ClaimFeatures, blamed: frozenset[str]) -> bool:
    """Whether the first is told by one of whom the other says that he did it."""
    return one.voice is not None and one.voice in _named(other, blamed & other.parties.keys())


def _named(claim: ClaimFeatures, roles: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(claim.parties[role] for role in roles))


def other_company(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether two meetings have nobody in common, and neither only takes up who was told of: "the two leaders"."""
    mine, theirs = _company(one), _company(other)
    if mine is None or theirs is None or not one.everyone.isdisjoint(other.everyone):
        return 0.0
    known = any(said.known for said in (*mine, *theirs))
    return float(not known and not any(alike(said, there) for said in mine for there in theirs))


def _company(claim: ClaimFeatures) -> tuple[Phrase, ...] | None:
    """Return those without a name who met; None where it is no meeting, or nobody is told of."""
    roles = load_graph_rules().mutual & (claim.parties.keys() | claim.phrases.keys())
    if not roles or claim.recalled:
        return None
    return tuple(said for role in sorted(roles) for said in claim.phrases.get(role, ()))


def one_sentence(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one sentence tells of both, for it tells of one event once: "beat a driver as they raided a bar"."""
    return float(together(one, other))


def together(one: ClaimFeatures, other: ClaimFeatures) -> bool:
    """Tell whether two claims stand in one sentence of one article."""
    return one.article == other.article and one.sentence == other.sentence


def one_supposed(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one is only a case that is thought of, and the other came or is to come: "if it attacked", "attacked"."""
    return float(one.supposed != other.supposed)
