"""Corrections of sentences whose finite verb was taken for something else."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import FINITE, NOUNS, Parse

__all__ = [
    "list_hung_past_clause",
    "passive_taken_for_reduced",
    "past_taken_for_adjective",
    "past_taken_for_participle",
    "present_taken_for_plural",
]

SUBORDINATE = frozenset({"acl", "advcl", "aux", "relcl"})
"""How a finite verb hangs that does not carry the sentence."""
OPENERS = frozenset({"DT", "CD", "PDT", "PRP$", "$"})
"""Tags that begin a noun phrase of its own."""


@at_each_token
def present_taken_for_plural(parse: Parse, token: Token) -> Parse:
    """Make a verb of a "plural noun" between a noun and its object: "Chad ships nine tanks".

    The noun before it hangs on it, or beside it on what follows, which is its object, or a noun phrase that opens anew
    right after it, or the goods that a verb of handing over takes "to" somebody.
    """
    if not token.i or token.tag not in ("NNS", "VBZ") or parse.children(token.i, "nsubj"):
        return parse
    subject = parse[token.i - 1]
    thing = _object_after(parse, token) if _glued(subject, token) else None
    if thing is None:
        return parse
    before = [k for k in parse.children(thing) if k < token.i]
    parse = parse.retag(token.i, "VERB", "VBZ").move(before, subject.i).attach(subject.i, "nsubj", token.i)
    if parse[thing].dep == "dobj":
        return parse
    return parse.attach(token.i, "ROOT", token.i).attach(thing, "dobj", token.i)


def _glued(noun: Token, token: Token) -> bool:
    """Whether the noun before a word was taken for part of one name with it, or with what follows: "Chad ships"."""
    part = noun.pos in NOUNS and noun.dep in ("compound", "nmod", "amod")
    return part and noun.head in (token.i, token.head)


def _object_after(parse: Parse, token: Token) -> int | None:
    """Return the object of a word, or the root noun that it was glued to although a phrase opens in between."""
    own = next((k for k in parse.children(token.i, "dobj") if k > token.i), None)
    if own is not None or token.i + 1 == len(parse):
        return own
    above = parse[token.head]
    gives = token.lemma in parse.lexicon.syntax.handing_verbs and _goes_to(parse, above.i)
    return above.i if _before_root_noun(token, above) and (gives or parse[token.i + 1].tag in OPENERS) else None


def _before_root_noun(token: Token, above: Token) -> bool:
    """Whether a word was glued to a noun after it that hangs on nothing."""
    return token.dep in ("compound", "nmod") and above.head == above.i > token.i and above.pos in NOUNS


def _goes_to(parse: Parse, noun: int) -> bool:
    return any(parse[k].lemma == "to" for k in parse.children(noun, "prep"))


def past_taken_for_adjective(parse: Parse) -> Parse:
    """Make a verb of an "adjective" in a sentence without a finite verb: "Chad armed rebels".

    Only of words that are a past tense first. Whether it is the verb that the sentence lacks is asked by the next one.
    """
    if any(token.tag in FINITE for token in parse.tokens):
        return parse
    for token in parse.tokens[1:]:
        if token.tag == "JJ" and token.text in parse.lexicon.syntax.past_as_adjective:
            parse = parse.retag(token.i, "VERB", "VBN", lemma=token.text.removesuffix("ed"))
    return parse


def past_taken_for_participle(parse: Parse) -> Parse:
    """Give a sentence without a finite verb the one that was taken for a participle: "Chad armed rebels".

    The noun right before the participle becomes its subject where it is a name, a plural, or has a determiner of its
    own, or the sentence's root where an insertion stands in between; the noun that it "describes" becomes its object.
    """
    root = parse.root
    if root is None or root.pos not in NOUNS or any(t.tag in FINITE and t.dep not in SUBORDINATE for t in parse.tokens):
        return parse
    things = (root.i, *parse.children(root.i, "appos"))
    for token in parse.tokens:
        if (token.dep, token.tag, token.pos) == ("amod", "VBN", "VERB") and token.i < token.head in things:
            subject = _subject_before(parse, token.i, token.head, root.i)
            if subject is not None:
                return _make_finite(parse, token.i, token.head, subject)
    return parse


def _subject_before(parse: Parse, verb: int, thing: int, root: int) -> int | None:
    """Return the noun that does what the participle says: right before it, or the root with an insertion after it."""
    before = parse[verb - 1] if verb else None
    if before is None:
        return None
    if before.text == "," and thing != root < verb:
        return root
    noun = before.pos in NOUNS or before.lemma in parse.lexicon.participants.person  # "the chief" may be an adjective
    return before.i if noun and before.head in (verb, thing) and _may_act(parse, before, thing) else None


def _may_act(parse: Parse, noun: Token, thing: int) -> bool:
    """Whether a noun may be a subject by itself: a name, a plural, or one with a determiner of its own."""
    return noun.pos == "PROPN" or noun.tag == "NNS" or _determined(parse, noun.i, thing)


def _determined(parse: Parse, noun: int, thing: int) -> bool:
    """Whether a determiner before the noun is its own: "a dealer armed rebels", "the firm funnelled cash to them"."""
    before = any(t.dep in ("det", "poss") and t.head in (noun, thing) for t in parse.tokens[:noun])
    return before and parse[noun].tag in ("NN", "JJ") and (_goes_to(parse, thing) or parse[thing].tag == "NNS")


def _make_finite(parse: Parse, verb: int, thing: int, subject: int) -> Parse:
    """Raise a participle to the root, with its subject before it and what it described as its object."""
    parse = parse.move([k for k in parse.children(thing) if k < subject], subject)
    parse = parse.move([k for k in parse.children(subject) if k > verb and k != thing], verb)
    parse = parse.retag(verb, "VERB", "VBD").attach(verb, "ROOT", verb)
    parse = parse.attach(thing, "dobj", verb).attach(subject, "nsubj", verb)
    return parse.move(parse.children(thing, "punct"), verb)


@at_each_token
def passive_taken_for_reduced(parse: Parse, token: Token) -> Parse:
    """Make a passive of a copula before its subject and the clause on that: "at no time was the convoy attacked by".

    The subject follows in questions ("was the convoy attacked?") and after words that deny or limit what follows; after
    any other opening it may be what there was: "in the car was a man shot by a gang".
    """
    verb = parse[token.head]
    inverted = (token.dep, token.tag) == ("acl", "VBN") and token.i > verb.i and verb.dep in ("nsubj", "attr")
    copula = parse[verb.head] if inverted else token
    if copula.lemma != "be" or copula.pos != "AUX" or copula.i > verb.i or not _inverts(parse, copula.i):
        return parse
    if parse.children(copula.i, "nsubj", "attr", "acomp", "expl") != [verb.i]:
        return parse
    return _make_passive(parse, copula, verb.i, token.i)


def _inverts(parse: Parse, copula: int) -> bool:
    """Whether a copula stands before its subject: in a question, or after "never", "at no time", "only then"."""
    first = parse.first_of(copula)
    if first == copula:
        end = next((token.i for token in parse.tokens[copula:] if token.text == "?"), 0)
        return end > 0 and parse[end - 1].pos != "ADJ"  # "is the ferry shelled by pirates safe?"
    return any(token.lemma.lower() in parse.lexicon.syntax.inverting for token in parse.tokens[first:copula])


def _make_passive(parse: Parse, copula: Token, subject: int, verb: int) -> Parse:
    others = [k for k in parse.children(copula.i) if k not in (subject, verb)]
    above = verb if copula.head == copula.i else copula.head
    parse = parse.move(others, verb).attach(verb, copula.dep, above).attach(subject, "nsubjpass", verb)
    return parse.attach(copula.i, "auxpass", verb)


@at_each_token
def list_hung_past_clause(parse: Parse, token: Token) -> Parse:
    """Hang the rest of a list of verbs on the clause that begins it: "fled when boys threw stones, broke glass, sang".

    The verb stands after a comma without "and", another follows it in the list, and the clause before the comma has a
    subject of its own and its tense; the parser hung the verb on the main clause.
    """
    listed = token.dep == "conj" and token.tag in FINITE and token.i > 1 and parse[token.i - 1].text == ","
    if not listed or parse.children(token.i, "nsubj", "nsubjpass") or not parse.children(token.i, "conj"):
        return parse
    clauses = [
        k for k in parse.children(token.head, "advcl") if token.head < k < token.i and _begins_list(parse, k, token)
    ]
    return parse.attach(token.i, "conj", clauses[-1]) if clauses else parse


def _begins_list(parse: Parse, verb: int, token: Token) -> bool:
    """Whether the verb of a clause can be the first of a list that goes on with ``token``."""
    closed = any(parse[k].dep in ("auxpass", "nsubjpass", "conj") for k in parse.children(verb))
    return parse[verb].tag == token.tag and bool(parse.children(verb, "nsubj")) and not closed
