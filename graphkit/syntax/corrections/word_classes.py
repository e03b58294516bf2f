"""Corrections of nouns and names that were tagged as something else."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import Parse

__all__ = ["name_after_title", "name_at_sentence_start", "noun_taken_for_adjective", "noun_taken_for_verb"]

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
CLAUSAL = frozenset({"nsubj", "nsubjpass", "csubj", "dobj", "aux", "auxpass", "xcomp", "ccomp", "neg", "advmod", "prt"})
"""What hangs on a verb and on no noun."""
DOUBTFUL = frozenset({"NN", "JJ", "VBD", "VBN"})
"""Tags that a name gets which the tagger has never seen."""


def name_at_sentence_start(parse: Parse) -> Parse:
    """Make a name of a bare first word that acts and that no word class knows: "Zumtobel sells lamps".

    The capital of a first word says nothing, so that the tagger has to guess. A word that the lexicon knows keeps its
    tag ("Rebels fled"), and so does one with words of its own ("Wounded men fled").
    """
    first = parse[0] if len(parse) else None
    if first is None or first.tag not in DOUBTFUL or first.dep not in ("nsubj", "nsubjpass"):
        return parse
    bare = first.text[0].isupper() and not parse.children(0)
    if not bare or parse.lexicon.classes.knows(first.text.lower()):
        return parse
    return parse.retag(0, "PROPN", "NNP")


@at_each_token
def name_after_title(parse: Parse, token: Token) -> Parse:
    """Make a name of a capitalised common noun that a name before it hangs on: "Miss Amory" is no amory."""
    before = parse[token.i - 1] if token.i else None
    titled = before is not None and before.tag == "NNP" and before.head == token.i
    return parse.retag(token.i, "PROPN", "NNP") if titled and token.tag == "NN" and token.text.istitle() else parse


@at_each_token
def noun_taken_for_verb(parse: Parse, token: Token) -> Parse:
    """Make a noun of a "verb" that is a subject or an object and has nothing of a clause: "Aid from Peru fell".

    One that has a subject, an object, an auxiliary or an adverb of its own is a verb: "What she wants costs money".
    """
    astray = token.pos == "VERB" and token.tag in ("VB", "VBP", "VBZ") and token.dep in ARGUMENTS
    if not astray or parse.children(token.i, *CLAUSAL):
        return parse
    return parse.retag(token.i, "NOUN", "NNS" if token.tag == "VBZ" else "NN")


@at_each_token
def noun_taken_for_adjective(parse: Parse, token: Token) -> Parse:
    """Make a noun of an "adjective" that is an argument with an owner or a compound: "their ground offensive"."""
    owned = token.tag == "JJ" and token.dep in ARGUMENTS and parse.children(token.i, "poss", "compound")
    return parse.retag(token.i, "NOUN", "NN") if owned else parse
