"""Corrections of headlines, which lack the small words that a parser goes by."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.parse import FINITE, NOUNS, Parse

__all__ = ["harm_taken_for_noun", "headline_verb_taken_for_noun", "participle_before_title", "two_names_before_verb"]

NOMINAL = NOUNS | {"ADJ", "NUM"}
PLURAL = frozenset({"NNS", "NNPS"})
STOPS = frozenset(".?!")


def harm_taken_for_noun(parse: Parse) -> Parse:
    """Make a verb of a noun of harm that agrees with the noun before it and has a noun after it: "Rebels attack dam".

    Plural before singular or singular before plural: no compound is made like that. A sentence with a verb before
    the noun, or with a full stop, is no such headline.
    """
    if len(parse) < 3 or parse[-1].text in STOPS:
        return parse
    harm = parse.lexicon.syntax.harm_in_headlines
    for token in parse.tokens[1:-1]:
        if token.pos in ("VERB", "AUX"):
            return parse
        if token.pos in NOUNS and token.lemma.lower() in harm:
            thing = _last_noun_after(parse, token.i)
            agrees = _agree(parse[token.i - 1], token) and thing > token.i
            return _raise_harm(parse, token.i, thing) if agrees else parse
    return parse


def _agree(before: Token, token: Token) -> bool:
    return before.pos in NOUNS and (before.tag in PLURAL) != (token.tag in PLURAL)


def _last_noun_after(parse: Parse, i: int) -> int:
    """Return the last noun of the words right after ``i``; ``i`` itself where there is none."""
    end = i
    while end + 1 < len(parse) and parse[end + 1].pos in NOMINAL:
        end += 1
    return next((k for k in range(end, i, -1) if parse[k].pos in NOUNS), i)


def _raise_harm(parse: Parse, verb: int, thing: int) -> Parse:
    """Hang what stands before the verb on its subject, what stands before its object on that, and the rest on it."""
    subject, plural = verb - 1, parse[verb].tag in PLURAL
    parse = _gather(_gather(parse, 0, subject), verb + 1, thing)
    for token in parse.tokens[thing + 1 :]:
        if token.head == token.i or token.head <= verb:
            parse = parse.attach(token.i, "conj" if token.head == token.i else token.dep, verb)
    parse = parse.retag(verb, "VERB", "VBZ" if plural else "VBP", lemma=parse[verb].lemma.lower())
    return parse.attach(subject, "nsubj", verb).attach(verb, "ROOT", verb).attach(thing, "dobj", verb)


def _gather(parse: Parse, first: int, noun: int) -> Parse:
    """Make one phrase of the words from ``first`` to a noun: hang on the noun what hangs on a word outside."""
    for token in parse.tokens[first:noun]:
        if not first <= token.head <= noun:
            parse = parse.attach(token.i, "compound", noun)
    return parse


def headline_verb_taken_for_noun(parse: Parse) -> Parse:
    """Make a verb of the noun that a headline without a verb hangs on: "Talks resume", "Envoy huddles with miners".

    After a plural a singular that says that something happens, after a singular or an adjective a plural that headlines
    use as a verb.
    """
    root = parse.root
    if root is None or root.pos != "NOUN" or not root.i or any(token.tag in FINITE for token in parse.tokens):
        return parse
    subject = parse[root.i - 1]
    plural = _they_do(parse, subject, root)
    if subject.head != root.i or not (plural or _it_does(parse, subject, root)):
        return parse
    parse = parse.retag(root.i, "VERB", "VBP" if plural else "VBZ").attach(root.i, "ROOT", root.i)
    return _make_subject(parse, subject, root.i)


def _they_do(parse: Parse, subject: Token, verb: Token) -> bool:
    """Whether a singular after a plural says that something happens: "Talks resume"."""
    return subject.tag in PLURAL and verb.tag == "NN" and verb.lemma in parse.lexicon.syntax.occurrence_verbs


def _it_does(parse: Parse, subject: Token, verb: Token) -> bool:
    """Whether a plural after a singular or an adjective is a verb of headlines: "Envoy huddles with miners"."""
    return verb.tag == "NNS" and verb.lemma in parse.lexicon.syntax.headline_verbs and subject.tag[:2] in ("NN", "JJ")


def _make_subject(parse: Parse, subject: Token, verb: int) -> Parse:
    """Hang a word on the verb after it as its subject, with what stands before it, and make a noun of an adjective."""
    parse = parse.move([k for k in parse.children(verb) if k < subject.i], subject.i)
    if subject.pos == "ADJ":
        parse = parse.retag(subject.i, "NOUN", subject.tag)
    return parse.attach(subject.i, "nsubj", verb)


def two_names_before_verb(parse: Parse) -> Parse:
    """Join the two names that begin a headline with a comma for "and": "Ruto, Samia hold talks", "Ruto, Samia to meet".

    The verb stands right after the second name and is a plural or an infinitive; before a singular the second name
    explains the first ("Rio, Brazil hosts the games"), and a call is no name ("Hello, Peru meet the band").
    """
    first = _name_end(parse, 0)
    second = _name_end(parse, first + 2) if first >= 0 and _is_comma(parse, first + 1) else -1
    if second < 0:
        return parse
    verb = second + 1 + _is_to(parse, second + 1)
    if verb >= len(parse) or parse[verb].tag not in ("VB", "VBP"):
        return parse
    root = parse.root
    if root is not None and root.i != verb:
        parse = parse.move([k for k in parse.children(root.i) if k > verb], verb).attach(verb, "ROOT", verb)
    return parse.attach(first, "nsubj", verb).attach(second, "conj", first)


def _is_comma(parse: Parse, i: int) -> bool:
    return i < len(parse) and parse[i].text == ","


def _is_to(parse: Parse, i: int) -> bool:
    return i < len(parse) and parse[i].tag == "TO"


def _name_end(parse: Parse, first: int) -> int:
    """Return the last token of the name that begins at ``first``; -1 where none does."""
    at = first
    while at < len(parse) and parse[at].pos == "PROPN":
        at += 1
    return at - 1 if at > first else -1


def participle_before_title(parse: Parse) -> Parse:
    """Make a subject of the noun that a first word describes: "Visiting Prime Minister Ruto was received".

    The parser takes the words for a clause ("to visit him was ..."), which they are where anything but nouns and
    adjectives stands in between: "Visiting the minister was pleasant".
    """
    opener = parse[0] if len(parse) else None
    if opener is None or opener.dep not in ("csubj", "csubjpass") or opener.lemma not in parse.lexicon.syntax.titling:
        return parse
    for thing in parse.children(0, "dobj"):
        if all(token.pos in ("NOUN", "PROPN", "ADJ") for token in parse.tokens[1 : thing + 1]):
            parse = parse.attach(thing, f"n{opener.dep[1:]}", opener.head)
            return parse.retag(0, "ADJ", opener.tag).attach(0, "amod", thing)
    return parse
