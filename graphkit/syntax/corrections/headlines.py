"""Headlines put right: a verb of harm that the parser took for a noun, as it lacks all small words around it.

"Rebels attack dam", "Crocodile attacks fisherman". Called by ``repair``; reads and changes tokens in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.model import Token
from graphkit.syntax.corrections.attachment import Parse

__all__ = ["headline_verb"]

NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"ADJ", "NUM"}
PLURAL = frozenset({"NNS", "NNPS"})
STOPS = frozenset(".?!")


def headline_verb(tokens: Parse) -> None:
    """Make a verb of a noun of harm that agrees with the noun before it and has another one after it."""
    if len(tokens) < 3 or tokens[-1].text in STOPS:
        return
    for token in tokens[1:-1]:
        if token.pos in ("VERB", "AUX"):
            return
        harm = token.pos in NOUNS and token.lemma.lower() in tokens.lexicon.syntax.harm_in_headlines
        if harm and _agrees(tokens, token.i):
            thing = _thing(tokens, token.i)
            if thing > token.i:
                _raise(tokens, token.i, thing)
            return


def _agrees(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word is plural after a singular noun or the other way round: no compound is made like that."""
    before = tokens[i - 1]
    return before.pos in NOUNS and (before.tag in PLURAL) != (tokens[i].tag in PLURAL)


def _thing(tokens: Sequence[Token], i: int) -> int:
    """Return the last noun of the words right after ``i``; ``i`` itself where there is none."""
    end = i
    while end + 1 < len(tokens) and tokens[end + 1].pos in NOMINAL:
        end += 1
    return next((k for k in range(end, i, -1) if tokens[k].pos in NOUNS), i)


def _raise(tokens: Parse, verb: int, thing: int) -> None:
    for token in list(tokens):
        i, subject = token.i, verb - 1
        if i < subject and not 0 <= token.head < verb:
            tokens[i] = replace(token, dep="compound", head=subject)
        elif verb < i < thing and not verb < token.head <= thing:
            tokens[i] = replace(token, dep="compound", head=thing)
        elif i > thing and (token.head == i or token.head <= verb):
            tokens[i] = replace(token, dep="conj" if token.head == i else token.dep, head=verb)
    tokens[verb - 1] = replace(tokens[verb - 1], dep="nsubj", head=verb)
    tag = "VBZ" if tokens[verb].tag in PLURAL else "VBP"
    lemma = tokens[verb].lemma.lower()
    tokens[verb] = replace(tokens[verb], pos="VERB", tag=tag, lemma=lemma, dep="ROOT", head=verb)
    tokens[thing] = replace(tokens[thing], dep="dobj", head=verb)
