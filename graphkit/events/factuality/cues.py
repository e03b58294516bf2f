"""What an event's own words say about whether it happened: its determiners, auxiliaries, negation, and adjectives.

Reads ``Tree`` and its ``FactualityLexicon``; ``embedding`` climbs from there to what governs them.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.factuality.conditions import conditioned
from graphkit.events.factuality.negation import negator
from graphkit.model import Factuality
from graphkit.syntax.tree import Tree

__all__ = ["noun_cues", "own", "supposed"]


def noun_cues(tree: Tree, noun: int) -> Iterator[tuple[Factuality, str]]:
    """Yield from the noun's own words: "no talks", "a planned visit", "the talks scheduled for Friday"."""
    for kid in tree.children[noun]:
        token = tree[kid]
        if token.dep in ("det", "neg") and token.lemma in tree.lexicon.factuality.negations:
            yield Factuality.NEGATED, f"negated by {token.text!r}"
        described = token.dep == "amod" or (token.dep == "acl" and token.tag != "VB")  # "calls to open the port"
        if described and (value := tree.lexicon.factuality.value_of(token.text.lower(), "adjectives")):
            yield value, f"called {token.text!r}"
        if (
            token.dep == "acl"
            and token.tag == "VBN"
            and (value := tree.lexicon.factuality.value_of(tree.lemma(kid), "verbs"))
        ):
            yield value, f"said to be {token.text!r}"


def supposed(tree: Tree, noun: int) -> str:
    """Return the words that only imagine an event: "any attack would", "a strike could lead to war"."""
    lexicon = tree.lexicon.factuality
    some = next((tree[k].text for k in tree.kids(noun, "det") if tree[k].lemma in lexicon.imagining_determiners), "")
    top = tree[noun].head if tree[noun].dep == "pobj" and tree[tree[noun].head].lemma == "as" else noun
    verb = tree[top].head
    if not some or tree[top].dep not in ("nsubj", "nsubjpass", "prep") or tree[verb].pos not in ("VERB", "AUX"):
        return ""
    helpers = _words(tree, tree.kids(verb, "aux"))
    moods = helpers & (lexicon.modal_would | lexicon.modal_planned | lexicon.modal_possible)
    return f"{some!r} with {min(moods)!r}" if moods and "have" not in helpers else ""


def _words(tree: Tree, auxiliaries: list[int]) -> set[str]:
    return {word for k in auxiliaries for word in (tree[k].lemma.lower(), tree[k].text.lower())}


def own(tree: Tree, verb: int) -> tuple[Factuality, str] | None:
    """Return what a verb's own auxiliaries and negation say."""
    words = _words(tree, tree.kids(verb, "aux", "auxpass"))
    lexicon = tree.lexicon.factuality
    if _softens(tree, verb, words):
        words = words - lexicon.modal_would
    future = bool(words & (lexicon.modal_planned | lexicon.modal_would))
    if negated := negator(tree, verb):
        return _negation(negated, future=future)
    if (future or words & lexicon.modal_possible) and conditioned(tree, verb):
        return Factuality.HYPOTHETICAL, "depends on a condition"
    return _modal(tree, words, future=future) or _of_headline(tree, verb)


def _softens(tree: Tree, verb: int, words: set[str]) -> bool:
    """Whether "would" tells a habit ("at times he would meet them") or is only polite ("I would urge you to")."""
    lexicon = tree.lexicon.factuality
    if not words & lexicon.modal_would or "have" in words:
        return False
    often = {tree[k].lemma.lower() for k in tree.kids(verb, "advmod", "npadvmod")}
    often |= {f"{tree[p].lemma} {tree[o].text}".lower() for p in tree.kids(verb, "prep") for o in tree.kids(p, "pobj")}
    asks = tree.lemma(verb) in lexicon.fact_requested_verbs
    speaks = any(tree[k].text.lower() in ("i", "we") for k in tree.kids(verb, "nsubj"))
    return bool(often & lexicon.habits) or (asks and speaks)


def _modal(tree: Tree, words: set[str], *, future: bool) -> tuple[Factuality, str] | None:
    """Return what the auxiliaries say: "may", "must", "would have", "will"."""
    lexicon = tree.lexicon.factuality
    if possible := words & lexicon.modal_possible:
        return Factuality.POSSIBLE, f"modal {min(possible)!r}"
    if requested := words & lexicon.modal_requested:
        return Factuality.REQUESTED, f"modal {min(requested)!r}"
    if future and "have" in words and not words & lexicon.modal_planned:
        return Factuality.HYPOTHETICAL, "would have been"
    return (Factuality.PLANNED, "said to come") if future else None


def _of_headline(tree: Tree, verb: int) -> tuple[Factuality, str] | None:
    headlined = _headlined(tree, verb)
    return (Factuality.PLANNED, "an infinitive in place of a future, as in a headline") if headlined else None


def _negation(word: str, *, future: bool) -> tuple[Factuality, str]:
    """Return what a negating word says of what is, was, or is to come: "no longer" that it was once."""
    if future:
        return Factuality.RULED_OUT, f"negated by {word!r}"
    return Factuality.HALTED if word.lower() == "longer" else Factuality.NEGATED, f"negated by {word!r}"


def _headlined(tree: Tree, verb: int) -> bool:
    """Whether a headline says what is to come: "Peru to buy jets", "Peru to buy jets, minister says"."""
    token = tree[verb]
    told = token.dep in ("ccomp", "parataxis") and token.head > verb
    said = token.dep == "ROOT" or (told and tree.lemma(token.head) in tree.lexicon.attribution.report_verbs)
    return (
        said
        and bool(tree.kids(verb, "nsubj", "nsubjpass"))
        and any(tree[k].tag == "TO" for k in tree.kids(verb, "aux"))
    )
