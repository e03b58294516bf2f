"""Corrections of verbs of giving: who receives and what is given, told apart."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.model import NameSpan, Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import NOUNS, Parse

__all__ = [
    "gift_hung_on_receiver",
    "gift_taken_for_apposition",
    "receiver_taken_for_modifier",
    "receiver_taken_for_subject",
]

OPENERS = frozenset({"DT", "CD", "PDT", "PRP$", "$"})
"""Tags that begin a noun phrase of its own."""


@at_each_token
def receiver_taken_for_subject(parse: Parse, token: Token) -> Parse:
    """Make two objects of a "clause" that is a pronoun and a noun: "made her an offer".

    Not where the noun says what somebody becomes: "made her a queen".
    """
    noun = token.dep == "ccomp" and token.pos == "NOUN" and parse.children(token.i, "det")
    if not noun or token.lemma in parse.lexicon.participants.person:
        return parse
    verb = token.head
    for who in parse.children(token.i, "nsubj"):
        if parse[who].tag == "PRP" and who == verb + 1:
            parse = parse.attach(who, "dative", verb).attach(token.i, "dobj", verb)
    return parse


@at_each_token
def gift_taken_for_apposition(parse: Parse, token: Token) -> Parse:
    """Make an object of what stands after whom it is for: "proposed to the king a truce", "promised her son a boat".

    Only where the verb has no other object and a noun phrase opens right after who receives.
    """
    party, lead = parse[token.head], parse[parse[token.head].head]
    verb = parse[lead.head] if lead.lemma == "to" and party.dep == "pobj" else lead
    if token.dep != "appos" or verb.pos != "VERB" or party.dep not in ("dative", "pobj"):
        return parse
    opened = party.i + 1 < len(parse) and parse[party.i + 1].tag in ("DT", "CD", "PRP$")
    alone = not parse.children(verb.i, "dobj", "nsubjpass")
    return parse.attach(token.i, "dobj", verb.i) if opened and alone else parse


@at_each_token
def gift_hung_on_receiver(parse: Parse, token: Token) -> Parse:
    """Free an object that was hung on the receiver before it: "left his nephew the estate".

    It is a noun phrase that opens anew, or a plural, and nothing but words of the two phrases stands in between. A time
    stays a circumstance ("sent the boat last week"), a name explains the noun before it ("left the group the Elks").
    """
    verb = token.head
    if not _is_given(parse, token) or parse.children(verb, "dative") or len(parse.children(verb, "dobj")) > 1:
        return parse
    for thing in (*parse.children(token.i, "appos", "dobj"), *_circumstances(parse, verb, token.i)):
        if token.i < thing and _opens_anew(parse[thing], parse.tokens[token.i + 1 : thing]):
            parse = parse.attach(token.i, "dative", verb).attach(thing, "dobj", verb)
    return parse


def _opens_anew(thing: Token, between: Sequence[Token]) -> bool:
    """Whether a noun has a phrase of its own after another noun: "(left his nephew) the estate", "boats"."""
    if any(token.pos in ("PUNCT", "ADP", "VERB") for token in between):
        return False
    return thing.pos == "NOUN" and (thing.tag == "NNS" or any(token.tag in OPENERS for token in between))


def _is_given(parse: Parse, token: Token) -> bool:
    """Whether the token is the object of a verb of giving before it."""
    return token.dep == "dobj" and token.head < token.i and parse[token.head].lemma in parse.lexicon.syntax.ditransitive


def _circumstances(parse: Parse, verb: int, receiver: int) -> list[int]:
    """Return the noun after the receiver that was taken for a circumstance: "slipped the guard a coin"."""
    dated = {i for name in parse.names if name.label in ("DATE", "TIME") for i in range(name.first, name.last)}
    times = parse.lexicon.syntax.duration
    found = [k for k in parse.children(verb, "npadvmod") if k > receiver and k not in dated]
    return [k for k in found if parse[k].lemma not in times]


@at_each_token
def receiver_taken_for_modifier(parse: Parse, token: Token) -> Parse:
    """Part a name right after a verb of giving from what is given: "gave Peru 90 tents", "sends Peru tents".

    What follows the name opens anew, or it is goods and the name a state's; else the name belongs to the thing: "sells
    US cotton", "sent Peru's tents".
    """
    name = _name_before(parse, token) if _is_given(parse, token) else None
    if name is None or parse.children(token.head, "dative"):
        return parse
    end = next((i for i in range(name.first + 1, name.last) if parse[i].tag in OPENERS), name.last)
    if not _parts(parse, end, token, state=name.label == "GPE"):
        return parse
    for i in range(name.first, end - 1):
        if not name.first <= parse[i].head < end:
            parse = parse.attach(i, "compound", end - 1)
    return parse.attach(end - 1, "dative", token.head)


def _name_before(parse: Parse, thing: Token) -> NameSpan | None:
    """Return the name that begins right after the verb and ends before the thing."""
    return next((name for name in parse.names if name.first == thing.head + 1 and name.last <= thing.i), None)


def _parts(parse: Parse, end: int, thing: Token, *, state: bool) -> bool:
    """Whether what follows a name is a noun phrase of its own: it opens anew, or it is goods and the name a state."""
    after, last = parse[end], parse[end - 1]
    if last.pos not in NOUNS or after.tag == "POS":
        return False
    things = {thing.lemma, *(parse[k].lemma for k in parse.children(thing.i, "conj"))}
    goods = state and not things.isdisjoint(parse.lexicon.participants.thing)
    return after.tag in OPENERS or (goods and not last.text.isupper())
