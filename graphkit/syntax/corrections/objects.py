"""Corrections of what a verb takes as its object, and what not."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import Parse

__all__ = [
    "list_taken_for_two_objects",
    "object_taken_for_second_subject",
    "quantity_taken_for_adverb",
]


@at_each_token
def quantity_taken_for_adverb(parse: Parse, token: Token) -> Parse:
    """Make an object of a quantity that was taken for an adverb: "imports most of its rice from Peru"."""
    of = parse[token.i + 1] if token.i + 1 < len(parse) else None
    if of is None or token.dep != "advmod" or token.lemma not in parse.lexicon.syntax.portions:
        return parse
    quantity = of.lemma == "of" and of.head == token.i and not parse.children(token.head, "dobj")
    return parse.attach(token.i, "dobj", token.head) if quantity else parse


@at_each_token
def list_taken_for_two_objects(parse: Parse, token: Token) -> Parse:
    """Join objects that a comma or a semicolon parts: "gave tents to Peru, a boat to Chad"."""
    before = [k for k in parse.children(token.head, "dobj") if token.head < k < token.i] if token.dep == "dobj" else []
    parted = before and any(t.text in (",", ";") for t in parse.tokens[before[-1] : token.i])
    return parse.attach(token.i, "conj", before[-1]) if parted else parse


@at_each_token
def object_taken_for_second_subject(parse: Parse, token: Token) -> Parse:
    """Give a second subject back to the verb inside the first: "the bombs Chad uses to blow up tunnels are sold".

    Before its own phrase stands, inside the first subject, a verb without an object or a clause of its own.
    """
    if token.dep not in ("nsubj", "nsubjpass") or token.head < token.i:
        return parse
    earlier = [k for k in parse.children(token.head, "nsubj", "nsubjpass") if k < token.i]
    doing = parse[parse.first_of(token.i) - 1]
    if doing.dep == "prt":
        doing = parse[doing.head]
    inside = bool(earlier) and doing.pos == "VERB" and earlier[-1] < doing.i
    taken = parse.children(doing.i, "dobj", "ccomp", "xcomp")
    return parse.attach(token.i, "dobj", doing.i) if inside and not taken else parse
