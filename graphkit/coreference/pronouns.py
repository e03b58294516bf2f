"""Who "he", "she", "it" and "they" are: the subject of a clause around them, else of the sentence before.

Each function is a sieve: it says who is meant, or that two fit alike and the pronoun stays open, or leaves it to the
next. ``constraints`` has who is not meant, ``preferences`` who of several is.
"""

from __future__ import annotations

from graphkit.coreference.antecedents import Antecedent
from graphkit.coreference.constraints import PARTIES, co_argument, gender, may_be, stands_for_nothing
from graphkit.coreference.preferences import (
    ahead,
    beside_subject,
    in_sentence,
    just_before,
    of_reported_clause,
    told_of_before,
)
from graphkit.coreference.references import Open, Reference, Verdict, takes_up
from graphkit.coreference.split_antecedents import last_pair
from graphkit.model import EntityType, Token
from graphkit.syntax.tree import ANY_SUBJECT

__all__ = [
    "he_ahead",
    "he_in_the_sentence",
    "he_in_the_sentence_before",
    "he_of_the_clause_around",
    "it_for_nothing",
    "it_in_the_sentence_before",
    "it_of_the_clause_around",
    "it_of_the_reported_clause",
    "they_in_the_sentence_before",
    "they_of_the_clause_around",
    "they_two",
]

# He and she


def he_of_the_clause_around(reference: Reference) -> Verdict:
    """He is the subject of a clause around him: "Ruto said he would go".

    Open where somebody without a name stands nearer ("his guest said he"), and after verbs of telling, where the one
    told may be meant as well ("Marsh told Beth that her mother"). After verbs of praise and thanks what is his is the
    object's: "Lazo thanked Cole for his help".
    """
    if not gender(reference):
        return None
    for subject, met in reference.history.subjects_above(reference.sentence, reference.token):
        if co_argument(reference, subject):
            continue
        if met is not None and may_be(reference, met):
            return _subject_or_object(reference, subject, met)
        if met is None and subject.tag == "NN" and subject.lemma in reference.patterns.persons:
            return Open(f'"{subject.text}" stands nearer, and has no name')
    return None


def _subject_or_object(reference: Reference, subject: Token, met: Antecedent) -> Verdict:
    others = beside_subject(reference, subject, met)
    verb = reference.tree[subject.head].lemma
    if others and verb in reference.patterns.told_verbs:
        return Open(f'who is told may be meant as well as "{met.mention.text}"')
    judged = verb in reference.patterns.judged_verbs and reference.token.dep == "poss" and len(others) == 1
    return takes_up(reference, others[0] if judged else met)


def he_in_the_sentence(reference: Reference) -> Verdict:
    """He is the only one named before him in his sentence, or the one whom a pronoun there already stands for."""
    if not gender(reference):
        return None
    found = in_sentence(reference)
    found = [met for met in found if told_of_before(reference, met)][:1] or found
    if len(found) > 1:
        return Open(" and ".join(f'"{met.mention.text}"' for met in found) + " fit alike")
    return takes_up(reference, found[0]) if found else None


def he_in_the_sentence_before(reference: Reference) -> Verdict:
    """He is the main subject of the sentence before, or the only one there whom he can be."""
    found = just_before(reference) if gender(reference) else None
    return takes_up(reference, found) if found else None


def he_ahead(reference: Reference) -> Verdict:
    """He is the subject of the main clause that his own clause leads to: "Before he spoke, Ruto ..."."""
    found = ahead(reference) if gender(reference) else None
    return takes_up(reference, found) if found else None


# It


def it_for_nothing(reference: Reference) -> Verdict:
    """It stands for nothing, or for a clause, and for no party: "it is clear that"."""
    return (
        Open("it stands for a clause or for nothing")
        if reference.word == "it" and stands_for_nothing(reference)
        else None
    )


def it_of_the_clause_around(reference: Reference) -> Verdict:
    """It is the subject of a clause around it, if that is a state or an organisation: "Peru said it would help"."""
    if reference.word not in reference.pronouns.neuter:
        return None
    for subject, met in reference.history.subjects_above(reference.sentence, reference.token):
        if not co_argument(reference, subject):
            return _party(reference, met) or Open(f'"{subject.text}" stands nearer, and is no party')
        if subject.pos == "PRON":
            return Open(f'"{subject.text}" does it')
    return None if reference.token.dep in ("nsubj", "nsubjpass", "poss") else Open("it is no subject")


def it_of_the_reported_clause(reference: Reference) -> Verdict:
    """It is the party that is subject of the reported clause before "it said" or "its minister said"."""
    found = of_reported_clause(reference) if reference.word in reference.pronouns.neuter else None
    return takes_up(reference, found) if found else None


def it_in_the_sentence_before(reference: Reference) -> Verdict:
    """It is the main subject of the sentence before, if that is a state or an organisation and it is one itself."""
    token, tree = reference.token, reference.tree
    subject = tree[token.head] if token.dep == "poss" else token
    topical = subject.dep in ANY_SUBJECT and tree[subject.head].dep == "ROOT"
    if reference.word not in reference.pronouns.neuter or not topical:
        return None
    return _party(reference, reference.history.main_subject(reference.sentence - 1))


def _party(reference: Reference, met: Antecedent | None) -> Verdict:
    return takes_up(reference, met) if met is not None and met.type in PARTIES else None


# They


def they_of_the_clause_around(reference: Reference) -> Verdict:
    """They are the subject of a clause around them and who is joined to it: "Ruto and Biya said they would go"."""
    if reference.word not in reference.pronouns.third_person_plural:
        return None
    for subject, met in reference.history.subjects_above(reference.sentence, reference.token):
        plural = met is not None or subject.tag in ("NNS", "NNPS")
        if plural and not co_argument(reference, subject) and (verdict := _several(reference, met)):
            return verdict
    return None


def they_in_the_sentence_before(reference: Reference) -> Verdict:
    """They are the main subject of the sentence before and who is joined to it."""
    main = (
        reference.history.main_subject(reference.sentence - 1)
        if reference.word in reference.pronouns.third_person_plural
        else None
    )
    return _several(reference, main) if main is not None else None


def _several(reference: Reference, met: Antecedent | None) -> Verdict:
    """Return them as a subject and all that are joined to it; open for several without a name, and for one body."""
    if met is None:
        return Open("a plural stands nearer that is nobody named")
    joined = reference.history.conjuncts(met)
    if any(not other.keys for other in joined) and (len(joined) > 1 or met.plural):
        return Open("one of those who stand nearer has no name")
    keys = tuple(dict.fromkeys(key for other in joined for key in other.keys))
    if len(keys) > 1:
        return reference.discourse.with_members(reference.mention, keys)
    body = met.type is EntityType.ORGANISATION
    return Open(f'"{met.mention.text}" may be they, or its people') if body else None


def they_two(reference: Reference) -> Verdict:
    """They are the two persons whom the sentence before told of, where this one is about them: "They met Biya"."""
    if reference.word not in reference.pronouns.third_person_plural or reference.quote is not None:
        return None
    topical = reference.token.dep in ("nsubj", "nsubjpass") or reference.token.i == 0
    beside = any(met.type is EntityType.PERSON for met in reference.history.at(reference.sentence))
    pair = last_pair(reference.mention, reference.history) if topical and not beside else ()
    return reference.discourse.with_members(reference.mention, pair) if pair and _together(reference, pair) else None


def _together(reference: Reference, pair: tuple[str, ...]) -> bool:
    """Tell whether the sentence before told of both."""
    return {key for met in reference.history.at(reference.sentence - 1) for key in met.keys}.issuperset(pair)
