"""Corrections of who says what, where what is said stands before who says it."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import FINITE, NOUNS, Parse

__all__ = ["last_word_hung_on_what_is_said", "speaker_taken_for_apposition", "speaker_taken_for_object"]

SAYING = frozenset({"VBD", "VBZ", "VBP", "VBN", "NN", "NNS"})
"""Tags that a verb of saying has at the end of a sentence, rightly or not."""
AFTER = frozenset({"ADP", "ADJ", "ADV", "DET", "NOUN", "NUM", "PRON", "PROPN", "PUNCT", "PART"})
JOINTS = frozenset({"CCONJ", "PUNCT", "SCONJ"})
OPENING = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
"""What a noun phrase begins with."""
QUOTES = frozenset({'"', "''", "'", "”", "’"})


@at_each_token
def speaker_taken_for_object(parse: Parse, token: Token) -> Parse:
    """Make a subject of the "object" after a verb that follows what is said: "'Shall I?' offered the porter".

    What is said ends with a quotation mark, or with a comma before a verb of reporting: "Gunmen shot nine miners,
    claims the union". Else the clause before has the same subject: "The mayor slams Chad, praises Peru".
    """
    if token.pos != "VERB" or not _follows_clause(parse, token) or not _closes_speech(parse, token):
        return parse
    if parse.children(token.i, "nsubj", "nsubjpass", "auxpass"):
        return parse
    for k in (k for k in parse.children(token.i, "dobj") if k > token.i):
        parse = parse.attach(k, "nsubj", token.i)
    return parse


@at_each_token
def last_word_hung_on_what_is_said(parse: Parse, token: Token) -> Parse:
    """Put a verb of saying that ends a sentence over what is said: "Guards shot a man in Lima, the mayor said Monday".

    Between a comma and the verb stands only who speaks, after it only to whom, when and where. The parser often takes
    the speaker for an apposition or an object of what goes before, and the last verb ("records show") for a noun.
    """
    root, first = parse.root, _opens_last_word(parse, token.i)
    if root is None or not 0 < root.i < first or not _is_clause(parse, root.i):
        return parse
    if not _ends_sentence(parse, token.i) or _stands_over(parse, token):
        return parse
    parted = _parted(parse, token)
    speaker = _speaker(parted, first, token.i)
    if speaker is None or (token.pos in NOUNS and not _agrees(parted[speaker].tag, token.tag)):
        return parse
    return _put_over(parted, root.i, token, speaker, first)


def _put_over(parse: Parse, root: int, verb: Token, speaker: int, first: int) -> Parse:
    """Return the parse with the verb over the root, and with the speaker, whose words begin at ``first``, under it."""
    loose = [k for k in range(first, verb.i) if not first <= parse[k].head <= verb.i and k != speaker]
    tag = "VBD" if verb.tag == "VBN" else verb.tag if verb.tag in FINITE else "VBP"
    parse = parse.retag(verb.i, "VERB", tag).attach(verb.i, "ROOT", verb.i).attach(root, "ccomp", verb.i)
    parse = parse.move(loose, speaker).attach(speaker, "nsubj", verb.i)
    for k in (k for k in parse.children(speaker) if k < first):
        parse = parse.attach(k, "dep", root)  # "... except Osei's, records show"
    return parse.move([k for k in range(verb.i + 1, len(parse)) if parse[k].head < verb.i], verb.i)


def _parted(parse: Parse, verb: Token) -> Parse:
    """Return the parse with a verb that was taken for a noun parted from the noun before it: "mine records show"."""
    noun = verb.i - 1
    if verb.pos not in NOUNS or parse[noun].head != verb.i:
        return parse
    before = [k for k in parse.children(verb.i) if k < noun]
    return parse.attach(noun, verb.dep, verb.head).move(before, noun)


def _agrees(speaker: str, verb: str) -> bool:
    """Whether a "noun" is the verb of the noun before it by number: "records show", "the log shows"."""
    return speaker.endswith("S") != verb.endswith("S")


def _opens_last_word(parse: Parse, verb: int) -> int:
    """Return where the words after the last comma before a verb of saying begin; 0 where there is none."""
    says = parse[verb].lemma in parse.lexicon.attribution.report_verbs | parse.lexicon.attribution.showing_verbs
    if not says or parse[verb].tag not in SAYING:
        return 0
    return next((i + 1 for i in range(verb - 1, 0, -1) if parse[i].text == ","), 0)


def _ends_sentence(parse: Parse, verb: int) -> bool:
    """Whether nothing but to whom, when, where and in what somebody speaks follows the verb."""
    rest = parse.tokens[verb + 1 :]
    named = parse[verb].tag in FINITE or not [t for t in rest if t.pos != "PUNCT"]
    circumstances = all(t.pos in AFTER for t in rest) and (not rest or rest[0].pos in ("ADP", "ADV", "PUNCT", "PROPN"))
    return named and circumstances


def _stands_over(parse: Parse, verb: Token) -> bool:
    """Whether the parser has it right: the verb governs what is said, or stands beside it with its speaker."""
    said = parse.children(verb.i, "ccomp")
    beside = verb.dep in ("parataxis", "ccomp", "conj", "relcl") and bool(parse.children(verb.i, "nsubj"))
    return bool(said) or beside


def _speaker(parse: Parse, first: int, verb: int) -> int | None:
    """Return the noun that heads the words from ``first`` to the verb, where they are one noun phrase."""
    words = parse.tokens[first:verb]
    if not words or words[0].pos not in OPENING or any(t.tag in FINITE or t.pos in JOINTS for t in words):
        return None
    heads = [t for t in words if t.pos in NOUNS or t.pos == "PRON"]
    outer = [t for t in heads if not first <= t.head < verb]
    return outer[0].i if len(outer) == 1 else None


def _is_clause(parse: Parse, i: int) -> bool:
    """Whether a token is the verb of a clause with a subject, or of a copula."""
    return parse[i].pos in ("VERB", "AUX") and bool(parse.children(i, "nsubj", "nsubjpass", "expl", "csubj"))


def _follows_clause(parse: Parse, verb: Token) -> bool:
    """Whether a clause of the verb stands before it."""
    said = parse.children(verb.i, "ccomp")
    return bool(said) and said[0] < verb.i


def _closes_speech(parse: Parse, verb: Token) -> bool:
    """Whether what is said ends right before the verb: "'Shall I?' offered", "..., claims"."""
    before = parse[verb.i - 1].text
    return before in QUOTES or (before == "," and verb.lemma in parse.lexicon.attribution.report_verbs)


@at_each_token
def speaker_taken_for_apposition(parse: Parse, token: Token) -> Parse:
    """Give a verb of saying after a clause its speaker: "A raid wrecked nine lorries near Goma, the Coast Guard said".

    The speaker stands between a comma and the verb and was taken for an apposition of the noun before, or for a second
    subject. A "subject" of the verb that follows the clause's own verb, which has no object, is that one's object.
    """
    above = parse[token.head]
    if token.lemma not in parse.lexicon.attribution.report_verbs or token.dep != "parataxis" or above.i > token.i:
        return parse
    speaker = parse[token.i - 1]
    first = parse.first_of(speaker.i)
    if speaker.pos not in NOUNS or speaker.dep not in ("appos", "nsubj") or parse[first - 1].text != ",":
        return parse
    for taken in (k for k in parse.children(token.i, "nsubj") if k < first):
        if parse.children(above.i, "dobj") or parse.first_of(taken) != above.i + 1:
            return parse
        parse = parse.attach(taken, "dobj", above.i)
    return parse.attach(speaker.i, "nsubj", token.i)
