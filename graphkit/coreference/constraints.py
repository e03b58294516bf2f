"""Who a pronoun cannot be, whatever else speaks for it. Each rule alone turns a candidate away; none chooses one.

Agreement, binding and quotation. What makes one of several candidates the likelier is told in ``preferences``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphkit.coreference.antecedents import Antecedent
from graphkit.coreference.references import Reference
from graphkit.model import EntityType, MentionKind, Token
from graphkit.syntax.quotations import Quotation
from graphkit.syntax.tree import ANY_SUBJECT

__all__ = [
    "CONSTRAINTS",
    "PARTIES",
    "Constraint",
    "co_argument",
    "gender",
    "gender_agrees",
    "may_be",
    "stands_for_nothing",
]

IMPERSONAL = frozenset({"be", "seem", "appear", "happen", "become", "rain", "snow"})
"""Verbs whose subject "it" stands for nothing or for a clause more often than for a party."""
PARTIES = frozenset({EntityType.STATE, EntityType.ORGANISATION})
"""What "it" can be."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """A rule that a candidate for he or she must keep; the docstring of ``allows`` explains it."""

    name: str
    allows: Callable[[Reference, Antecedent], bool]


def may_be(reference: Reference, met: Antecedent) -> bool:
    """Tell whether nothing forbids that he or she is the candidate."""
    return all(constraint.allows(reference, met) for constraint in CONSTRAINTS)


# Agreement


def one_person(_: Reference, met: Antecedent) -> bool:
    """He and she are one person: no state, no body, no pair."""
    return met.type is EntityType.PERSON and len(met.keys) <= 1


def gender_agrees(reference: Reference, met: Antecedent) -> bool:
    """He is no woman and she is no man, as far as the gazetteer, a title or the given name tell."""
    known = reference.discourse.gender(met.keys[0]) if met.keys else ""
    return known in ("", gender(reference))


def gender(reference: Reference) -> str:
    """Return "m" for he, "f" for she, "" for every other word."""
    if reference.word in reference.pronouns.masculine:
        return "m"
    return "f" if reference.word in reference.pronouns.feminine else ""


# Binding


def not_own_subject(reference: Reference, met: Antecedent) -> bool:
    """Whoever does what is done to him is not he: in "Ruto met and thanked him" not Ruto."""
    own = (subject.keys for token, subject in _subjects(reference) if co_argument(reference, token))
    return not any(set(met.keys).intersection(keys) for keys in own)


def not_his_own(reference: Reference, met: Antecedent) -> bool:
    """Whoever is his something is not he: in "Ruto is his brother" not Ruto."""
    noun = reference.tree[reference.token.head]
    copula = noun.head if reference.token.dep == "poss" and noun.dep == "attr" else -1
    told = (subject.keys for token, subject in _subjects(reference) if token.head == copula)
    return not any(set(met.keys).intersection(keys) for keys in told)


def only_his_subject(reference: Reference, met: Antecedent) -> bool:
    """Himself is whoever does it to himself: in "a guard shot himself" nobody who was named before."""
    if reference.word not in reference.pronouns.reflexive:
        return True
    doer = _doer(reference)
    if doer is None or doer.pos != "NOUN":
        return True
    there = reference.history.standing(reference.sentence, doer)
    return there is not None and not set(met.keys).isdisjoint(there.keys)


def _doer(reference: Reference) -> Token | None:
    """Return the subject of a reflexive's own verb, or the noun its participle tells of: "a man hurting himself"."""
    verb, tree = reference.tree[reference.token.head], reference.tree
    if verb.dep == "prep":
        verb = tree[verb.head]
    own = next((child for child in tree.dependants(verb.i) if child.dep in ANY_SUBJECT), None)
    return own or (tree[verb.head] if verb.dep == "acl" and verb.tag == "VBG" else None)


def _subjects(reference: Reference) -> Iterator[tuple[Token, Antecedent]]:
    for token, met in reference.history.subjects_above(reference.sentence, reference.token):
        if met is not None:
            yield token, met


def co_argument(reference: Reference, subject: Token) -> bool:
    """Tell whether a pronoun is the object of its own subject's verb, so that somebody or something else is meant."""
    token, tree = reference.token, reference.tree
    if token.dep == "poss" or reference.word in reference.pronouns.reflexive:
        return False
    verb = tree[token.head]
    if token.dep in ANY_SUBJECT and reference.word in reference.pronouns.only_objects:  # of "want him to go"
        verb = tree[verb.head]
    while verb.dep == "conj" and not any(child.dep in ANY_SUBJECT for child in tree.dependants(verb.i)):
        verb = tree[verb.head]
    return verb.i == subject.head


# Quotation


def not_the_one_quoted(reference: Reference, met: Antecedent) -> bool:
    """Whoever is quoted is not the he inside the quotation: in “He is tired,” Ruto said not Ruto."""
    return reference.quote is None or not set(_quoted(reference, reference.quote)).intersection(met.keys)


def _quoted(reference: Reference, quote: Quotation) -> Iterator[str]:
    """Yield who says a quotation, as far as names tell: where it opens, where it closes, or the last one closed."""
    sentences = {quote.closes, quote.opens}
    sentences |= {other.closes for other in reference.history.quotations.before(quote)}
    for sentence in sentences:
        for name in reference.history.document.mentions_in(sentence):
            head = reference.history.tree(sentence)[name.head]
            verb = reference.history.tree(sentence)[head.head]
            says = head.dep in ANY_SUBJECT and verb.lemma in reference.patterns.speech
            if says and name.entity and name.kind is MentionKind.NAME and not quote.holds(name.start, name.end):
                yield name.entity


def not_only_quoted(reference: Reference, met: Antecedent) -> bool:
    """Whoever a quotation names is not the he outside of it: he is whom the article itself tells of."""
    return not reference.history.quoted_apart(met, reference.mention)


CONSTRAINTS = (
    Constraint("one-person", one_person),
    Constraint("gender", gender_agrees),
    Constraint("own-subject", not_own_subject),
    Constraint("his-own", not_his_own),
    Constraint("himself", only_his_subject),
    Constraint("the-one-quoted", not_the_one_quoted),
    Constraint("only-quoted", not_only_quoted),
)
"""What every candidate for he or she must keep."""


# It


def stands_for_nothing(reference: Reference) -> bool:
    """It may stand for nothing, or for a clause: "it is clear that", "it takes time to"."""
    token, tree = reference.token, reference.tree
    verb = tree[token.head]
    if token.dep == "nsubjpass" and tree.kids(verb.i, "ccomp", "xcomp"):
        return True  # "it was decided that"
    if token.dep not in ("nsubj", "nsubjpass") or verb.lemma not in IMPERSONAL:
        return token.dep == "expl"
    below = tree.dependants(verb.i)
    ready = any(child.dep == "acomp" and tree.kids(child.i, "xcomp") for child in below)
    return not (ready and verb.lemma == "be" and not any(child.dep == "ccomp" for child in below))
