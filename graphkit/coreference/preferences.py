"""Who a pronoun rather is, of those it can be: where candidates stand decides, and who is told of.

Each function chooses among candidates that ``constraints`` let pass. None and an empty list say that it has no choice.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.coreference.antecedents import Antecedent
from graphkit.coreference.constraints import PARTIES, gender_agrees, may_be
from graphkit.coreference.references import Reference
from graphkit.model import EntityType, MentionKind, Token
from graphkit.syntax.tree import ANY_SUBJECT

__all__ = [
    "ahead",
    "beside_subject",
    "in_sentence",
    "just_before",
    "of_reported_clause",
    "told_of_before",
]

NEAR = 2
"""Sentences back in which a person's antecedent is looked for; most stand in this sentence or the one before."""


def beside_subject(reference: Reference, subject: Token, met: Antecedent) -> list[Antecedent]:
    """Return who may be meant as well as the subject of a clause around: its object, where there is another person."""
    verb = subject.head
    there = (
        o for o in reference.history.at(reference.sentence) if o.keys and o.keys != met.keys and may_be(reference, o)
    )
    return [other for other in there if verb in (other.verb, reference.tree[other.verb].head)]


def in_sentence(reference: Reference) -> list[Antecedent]:
    """Return everyone met so far in the sentence who can be meant, but for arguments of the pronoun's own verb."""
    verb = reference.token.head
    here = (met for met in reference.history.at(reference.sentence) if met.keys and may_be(reference, met))
    others = {met.keys: met for met in here}
    if reference.token.dep != "poss":
        others = {keys: met for keys, met in others.items() if met.verb != verb}
    return list(others.values())


def told_of_before(reference: Reference, met: Antecedent) -> bool:
    """Tell whether a pronoun in this sentence already stands for someone: "In Ruto's speech to his party, he ..."."""
    here = (other for other in reference.history.at(reference.sentence) if other.keys == met.keys)
    return any(other.mention.kind is MentionKind.PRONOUN for other in here)


def just_before(reference: Reference) -> Antecedent | None:
    """Return the main subject of the sentence before, else the only one there who fits, or the only subject."""
    for number in range(reference.sentence - 1, reference.sentence - NEAR - 1, -1):
        main = reference.history.main_subject(number)
        if main is not None and may_be(reference, main):
            return main
        there = [met for met in reference.history.at(number) if may_be(reference, met)]
        if there:
            return _only(there) or _only([met for met in there if met.subject])
    return None


def _only(group: list[Antecedent]) -> Antecedent | None:
    """Return the last of a group who all are one; None where they are several, or none."""
    return group[-1] if len({met.keys for met in group}) == 1 else None


def ahead(reference: Reference) -> Antecedent | None:
    """Return the subject of the main clause that a clause with the pronoun leads to: "Before he spoke, Ruto ..."."""
    tree, token = reference.tree, reference.token
    clause = _clause_above(reference)
    if clause.dep != "advcl":
        return None
    subjects = [child.i for child in tree.dependants(clause.head) if child.dep in ANY_SUBJECT and child.i > token.i]
    here = reference.history.document.mentions_in(reference.sentence)
    named = [m for m in here if m.head in subjects and m.kind is MentionKind.NAME]
    if len(named) != 1 or named[0].type is not EntityType.PERSON or not named[0].entity:
        return None
    met = Antecedent(named[0], (named[0].entity,), named[0].type, clause.head, subject=True, main=True)
    return met if gender_agrees(reference, met) else None


def _clause_above(reference: Reference) -> Token:
    """Return the verb of the adverbial clause that a pronoun stands in, else the root of the sentence."""
    tree, token = reference.tree, reference.token
    clause = tree[token.head if token.dep != "poss" else tree[token.head].head]
    while clause.dep not in ("advcl", "ROOT") and clause.head != clause.i:
        clause = tree[clause.head]
    return clause


def of_reported_clause(reference: Reference) -> Antecedent | None:
    """Return the party that is subject of the reported clause before "it said" or "its minister said"."""
    tree, token = reference.tree, reference.token
    subject = tree[token.head] if token.dep == "poss" else token
    return next(_reported_parties(reference, subject), None) if subject.dep in ANY_SUBJECT else None


def _reported_parties(reference: Reference, subject: Token) -> Iterator[Antecedent]:
    tree = reference.tree
    reported = (k for k in tree.kids(subject.head, "ccomp") if k < reference.token.i)
    subjects = (child for clause in reported for child in tree.dependants(clause) if child.dep in ANY_SUBJECT)
    for child in subjects:
        met = reference.history.standing(reference.sentence, child)
        if met is not None and met.type in PARTIES:
            yield met
