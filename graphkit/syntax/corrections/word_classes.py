"""Corrections of nouns and names that were tagged as something else."""

from __future__ import annotations

from graphkit.model import Token
from graphkit.syntax.corrections.correction import at_each_token
from graphkit.syntax.corrections.parse import Parse

__all__ = ["name_at_sentence_start", "noun_taken_for_verb"]

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
CLAUSAL = frozenset({"nsubj", "nsubjpass", "csubj", "dobj", "aux", "auxpass", "xcomp", "ccomp", "neg", "advmod", "prt"})
"""What hangs on a verb and on no noun."""
DOUBTFUL = frozenset({"NN", "JJ", "VBD", "VBN"})
"""Tags that a name gets which the tagger has never seen."""


def name_at_sentence_start(parse: Parse) -> Parse:
    """Make a name of a bare first word that acts and that no word class knows: "Stihl supplies saws to Finland".

    The capital of a first word says nothing, so that the tagger has to guess. A word that the lexicon knows keeps its
    tag ("Rebels fled"), and so do pronouns ("Something fell") and words with others of their own ("Wounded men fled").
    """
    first = parse[0] if len(parse) else None
    if first is None or first.tag not in DOUBTFUL or first.pos == "PRON" or first.dep not in ("nsubj", "nsubjpass"):
        return parse
    bare = first.text[0].isupper() and not parse.children(0)
    if not bare or parse.lexicon.classes.knows(first.text.lower()):
        return parse
    return parse.retag(0, "PROPN", "NNP")


@at_each_token
def noun_taken_for_verb(parse: Parse, token: Token) -> Parse:
    """Make a noun of a "verb" that is a subject or an object and has nothing of a clause: "Aid from Peru fell".

    One that has a subject, an object, an auxiliary or an adverb of its own is a verb: "What she wants costs money".
    """
    astray = token.pos == "VERB" and token.tag in ("VB", "VBP", "VBZ") and token.dep in ARGUMENTS
    if not astray or parse.children(token.i, *CLAUSAL):
        return parse
    return parse.retag(token.i, "NOUN", "NNS" if token.tag == "VBZ" else "NN")
