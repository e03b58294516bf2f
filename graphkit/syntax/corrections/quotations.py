"""Corrections of who says what, where what is said stands before who says it."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import NOUNS, Parse

__all__ = ["object_taken_for_speaker", "speaker_taken_for_object"]


@at_each_token
def speaker_taken_for_object(parse: Parse, token: Token) -> Parse:
    """Make a subject of the "object" after a verb that follows a quotation: "'Shall I?' offered the porter"."""
    quoted = parse.children(token.i, "ccomp") if token.pos == "VERB" and token.i else []
    if not quoted or parse[token.i - 1].pos != "PUNCT" or quoted[0] > token.i:
        return parse
    if parse.children(token.i, "nsubj", "nsubjpass", "auxpass"):
        return parse
    for k in (k for k in parse.children(token.i, "dobj") if k > token.i):
        parse = parse.attach(k, "nsubj", token.i)
    return parse


@at_each_token
def object_taken_for_speaker(parse: Parse, token: Token) -> Parse:
    """Give back an object that was made the speaker: "destroyed forty jets, Chad's army said".

    The speaker is the noun right before the verb of reporting; what was taken for its subject stands right after a verb
    that lacks an object, and a comma parts the two.
    """
    saying = parse[token.head]
    reports = parse.lexicon.attribution.report_verbs
    if token.dep != "nsubj" or saying.lemma not in reports or saying.i - token.i < 3:
        return parse
    first, speaker = parse.first_of(token.i), parse[saying.i - 1]
    doing = parse[first - 1]
    parted = first > 0 and any(t.text == "," for t in parse.tokens[token.i : speaker.i])
    lacks = doing.pos == "VERB" and doing.lemma not in reports and not parse.children(doing.i, "dobj", "ccomp", "xcomp")
    if not parted or not lacks or speaker.pos not in NOUNS | {"PRON"}:
        return parse
    return parse.attach(token.i, "dobj", doing.i).attach(speaker.i, "nsubj", saying.i)
