"""Corrections of who says what, where what is said stands before who says it."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import Parse

__all__ = ["speaker_taken_for_object"]

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


def _follows_clause(parse: Parse, verb: Token) -> bool:
    """Whether a clause of the verb stands before it."""
    said = parse.children(verb.i, "ccomp")
    return bool(said) and said[0] < verb.i


def _closes_speech(parse: Parse, verb: Token) -> bool:
    """Whether what is said ends right before the verb: "'Shall I?' offered", "..., claims"."""
    before = parse[verb.i - 1].text
    return before in QUOTES or (before == "," and verb.lemma in parse.lexicon.attribution.report_verbs)
