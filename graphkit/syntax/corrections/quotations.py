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
    said = parse.children(token.i, "ccomp") if token.pos == "VERB" and token.i else []
    if not said or said[0] > token.i or parse.children(token.i, "nsubj", "nsubjpass", "auxpass"):
        return parse
    before, reports = parse[token.i - 1].text, parse.lexicon.attribution.report_verbs
    if before not in QUOTES and not (before == "," and token.lemma in reports):
        return parse
    for k in (k for k in parse.children(token.i, "dobj") if k > token.i):
        parse = parse.attach(k, "nsubj", token.i)
    return parse
