"""Parses of headlines, titles and quotations put right: where a sentence opens in a way that a parser seldom sees.

Each repair reads a list of tokens and changes it in place; positions never change. ``repair`` runs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.model import Token
from graphkit.syntax.corrections.attachment import Parse, hang, kids

__all__ = ["MISREADINGS"]

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def _paired_names(tokens: Parse) -> None:
    """Join the two names that begin a headline: "Ruto, Samia hold talks", "Ruto, Samia to meet"."""
    if len(tokens) > 1 and tokens[0].pos == "INTJ" and tokens[0].text.istitle() and tokens[1].text == ",":
        tokens[0] = replace(tokens[0], pos="PROPN", tag="NNP")
    first = _name_end(tokens, 0)
    comma = first + 1
    if first < 0 or comma >= len(tokens) or tokens[comma].text != ",":
        return
    second = _name_end(tokens, comma + 1)
    verb = second + 1 + (second + 1 < len(tokens) and tokens[second + 1].tag == "TO")
    if second < 0 or verb >= len(tokens) or tokens[verb].tag not in ("VB", "VBP"):
        return
    if tokens[verb].head != verb:
        old = next(t.i for t in tokens if t.head == t.i)
        for i in kids(tokens, old):
            if i > verb:
                hang(tokens, i, tokens[i].dep, verb)
        hang(tokens, verb, "ROOT", verb)
    hang(tokens, first, "nsubj", verb)
    hang(tokens, second, "conj", first)


def _name_end(tokens: Sequence[Token], first: int) -> int:
    """Return the last token of the name that begins at ``first``; -1 where none does."""
    at = first
    while at < len(tokens) and tokens[at].pos == "PROPN":
        at += 1
    return at - 1 if at > first else -1


def _visiting(tokens: Parse) -> None:
    """Make a subject of the noun that a first word describes: "Visiting Prime Minister Ruto was received"."""
    opener = tokens[0] if tokens else None
    if opener is None or opener.dep not in ("csubj", "csubjpass") or opener.lemma not in tokens.lexicon.syntax.titling:
        return
    for thing in kids(tokens, 0, "dobj"):
        if all(t.pos in ("NOUN", "PROPN", "ADJ") for t in tokens[1 : thing + 1]):
            hang(tokens, thing, f"n{opener.dep[1:]}", opener.head)
            tokens[0] = replace(opener, pos="ADJ", dep="amod", head=thing)
            return


def _headline_verb(tokens: Parse) -> None:
    """Make a verb of the noun that a headline without a verb hangs on: "Talks resume", "Envoy huddles with ..."."""
    root = next((t for t in tokens if t.head == t.i), None)
    if root is None or root.pos != "NOUN" or not root.i or any(t.tag in FINITE for t in tokens):
        return
    subject = tokens[root.i - 1]
    plural = (
        subject.tag in ("NNS", "NNPS") and root.tag == "NN" and root.lemma in tokens.lexicon.syntax.occurrence_verbs
    )
    single = (
        root.tag == "NNS" and root.lemma in tokens.lexicon.syntax.headline_verbs and subject.tag[:2] in ("NN", "JJ")
    )
    if subject.head != root.i or not (plural or single):
        return
    for i in kids(tokens, root.i):
        if i < subject.i:
            hang(tokens, i, tokens[i].dep, subject.i)
    tokens[root.i] = replace(root, pos="VERB", tag="VBP" if plural else "VBZ", dep="ROOT")
    tokens[subject.i] = replace(subject, pos="NOUN" if subject.pos == "ADJ" else subject.pos, dep="nsubj")


def _speakers_after(tokens: Parse) -> None:
    """Make a subject of the "object" after a verb that follows a quotation: "'Shall I?' offered the porter"."""
    for verb in tokens[1:]:
        quoted = verb.pos == "VERB" and tokens[verb.i - 1].pos == "PUNCT" and kids(tokens, verb.i, "ccomp")
        if quoted and not kids(tokens, verb.i, "nsubj", "nsubjpass", "auxpass"):
            for k in kids(tokens, verb.i, "dobj"):
                if k > verb.i > quoted[0]:
                    hang(tokens, k, "nsubj", verb.i)


def _small_clauses(tokens: Parse) -> None:
    """Make two objects of a "clause" that is a pronoun and a noun: "made her an offer"."""
    for noun in tokens:
        if noun.dep == "ccomp" and noun.pos == "NOUN" and kids(tokens, noun.i, "det"):
            for who in kids(tokens, noun.i, "nsubj"):
                if tokens[who].tag == "PRP" and noun.head == who - 1:
                    hang(tokens, who, "dative", noun.head)
                    hang(tokens, noun.i, "dobj", noun.head)


def _late_objects(tokens: Parse) -> None:
    """Make an object of what stands after whom it is for: "proposed to the king a truce", "promised her son a boat"."""
    for thing in tokens:
        party, lead = tokens[thing.head], tokens[tokens[thing.head].head]
        verb = tokens[lead.head] if lead.lemma == "to" and party.dep == "pobj" else lead
        if thing.dep != "appos" or verb.pos != "VERB" or party.dep not in ("dative", "pobj"):
            continue
        opened = party.i + 1 < len(tokens) and tokens[party.i + 1].tag in ("DT", "CD", "PRP$")
        if opened and not kids(tokens, verb.i, "dobj", "nsubjpass"):
            hang(tokens, thing.i, "dobj", verb.i)


MISREADINGS = (_paired_names, _visiting, _headline_verb, _speakers_after, _small_clauses, _late_objects)
"""The repairs of this module, in order."""
