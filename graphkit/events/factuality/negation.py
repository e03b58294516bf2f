"""What negates a verb: "not", a negative subject or object, "neither … nor", "at no time", "instead of".

Reads ``Tree`` and the words of its ``FactualityLexicon``; every function returns the negating words, "" where there
are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from graphkit.syntax.tree import Tree

__all__ = ["denied", "led_away", "negator", "nothing_done"]

LEAD = 3
"""How many words a preposition may have: "as opposed to"."""
DETERMINERS = frozenset({"det", "preconj", "advmod", "amod", "cc"})
"""How a word that denies a noun may hang on it."""
LEFT_BEHIND = frozenset({"aux", "auxpass", "advmod", "neg"})
"""What may stand between a preposition and its gerund: "without ever having met"."""


def negator(tree: Tree, verb: int) -> str:
    """Return what negates the verb: its own words, its subject, or a setting that is none ("at no time")."""
    own = (tree[k].text for k in tree.children[verb] if _negates(tree, k))
    return next(own, "") or _never(tree, verb) or _at_no_time(tree, verb)


def _negates(tree: Tree, kid: int) -> bool:
    """Tell whether a dependant of a verb negates it: "not", "no longer", "nobody", "neither", "nearly"."""
    token = tree[kid]
    if token.dep == "neg":
        return not _only(tree, kid)
    if token.dep == "advmod" and token.text.lower() == "longer":
        return any(tree[k].lemma == "no" for k in tree.children[kid])
    if token.dep in ("nsubj", "nsubjpass"):
        return bool(denied(tree, kid)) or _neither_before(tree, token.head)
    if token.dep == "advmod" and token.lemma in tree.lexicon.factuality.near_misses:
        return token.head == token.i + 1 and tree.lemma(token.head) not in tree.lexicon.syntax.effect_verbs
    return (
        token.dep in ("preconj", "cc", "advmod") and token.lemma in tree.lexicon.factuality.never and _first(tree, kid)
    )


def _first(tree: Tree, kid: int) -> bool:
    """Whether a word stands before its verb: "nor" after it opens the next clause."""
    return kid < tree[kid].head


def _only(tree: Tree, kid: int) -> bool:
    """Whether "not" only leads to more: "not only did they", "not just", "not until Friday"."""
    following = tree[kid + 1].lemma.lower() if kid + 1 < len(tree.tokens) else ""
    return following in tree.lexicon.factuality.more_than_that


def _neither_before(tree: Tree, verb: int) -> bool:
    """Whether "neither" stands right before the verb and its helpers: "he neither met the envoy nor"."""
    at = verb - 1
    while at > 0 and tree[at].dep in LEFT_BEHIND and tree[at].head == verb:
        at -= 1
    return at >= 0 and tree[at].lemma.lower() == "neither"


def _never(tree: Tree, verb: int) -> str:
    """Return "never", "nor" or "not once" that opens the clause or hangs on what helps the verb: "never did they"."""
    first = tree.subtree(verb)[0]
    if first and tree[first - 1].lemma.lower() == "nor":
        return tree[first - 1].text
    helpers = tree.kids(verb, "aux", "auxpass", "advmod")
    return next((tree[k].text for h in helpers for k in tree.children[h] if k < verb and _denies_helper(tree, k)), "")


def _denies_helper(tree: Tree, k: int) -> bool:
    classes = tree.lexicon.factuality
    helper = tree[tree[k].head]
    once = tree[k].dep == "neg" and (helper.lemma in classes.once or (helper.dep == "aux" and not _only(tree, k)))
    return once or tree[k].lemma.lower() in classes.never


def _at_no_time(tree: Tree, verb: int) -> str:
    """Return the setting of a verb that is none at all: "at no time", "under no circumstances"."""
    preps = (p for holder in (verb, *tree.kids(verb, "aux", "auxpass")) for p in tree.kids(holder, "prep"))
    spans = ((prep, noun + 1) for prep in preps for noun in tree.kids(prep, "pobj"))
    return next((tree.words(*span) for span in spans if _is_none(tree, *span)), "")


def _is_none(tree: Tree, first: int, last: int) -> bool:
    words = " ".join(token.lemma.lower() for token in tree.tokens[first:last])
    return words in tree.lexicon.factuality.no_settings


def denied(tree: Tree, noun: int) -> str:
    """Return what makes nobody or nothing of a noun: "no villages", "none of them", "not a single", "neither A nor B".

    "No fewer than nine", "nobody but the king" and "not all of them" tell of some.
    """
    if _excepted(tree, noun):
        return ""
    if tree[noun].lemma.lower() in tree.lexicon.factuality.nobody:
        return tree[noun].text
    if _few_if(tree, noun):
        return "few if any"
    return next((words for k in tree.children[noun] if k < noun and (words := _denier(tree, k, noun))), "")


def _denier(tree: Tree, k: int, noun: int) -> str:
    """Return the words by which a dependant before a noun denies it: "no", "hardly any", "not one"."""
    none = tree.lexicon.factuality.no_determiners
    if tree[k].lemma.lower() in none and tree[k].dep in DETERMINERS:
        return tree[k].text
    if any(tree[m].lemma.lower() in none for m in tree.kids(k, "advmod")):
        return tree.words(tree.children[k][0], k + 1)
    return _not_one(tree, noun) if tree[k].dep in ("neg", "nummod", "preconj") else ""


def _few_if(tree: Tree, noun: int) -> bool:
    """Whether "few if" or "little if" stands before "any" and a noun: "few, if any, states"."""
    words = [t.text.lower() for t in tree.tokens[:noun] if t.text != ","][-4:]
    few = tree.lexicon.factuality.hardly_any
    return any(word in few and after == "if" for word, after in pairwise(words))


def _excepted(tree: Tree, noun: int) -> bool:
    """Whether "but", "other than" or a comparison takes back what "no" says: "no one but the king", "no fewer than"."""
    exceptions = tree.lexicon.factuality.exceptions
    following = tree[noun + 1].lemma.lower() if noun + 1 < len(tree.tokens) else ""
    inside = (tree[i].text.lower() for i in range(tree.noun_start(noun), noun))
    return following in exceptions or any(word in exceptions for word in inside)


def _not_one(tree: Tree, noun: int) -> str:
    """Return "not a single" or "not one" before a noun."""
    start = tree.noun_start(noun)
    words = [tree[i].lemma.lower() for i in range(start, noun + 1)]
    single = words[:1] == ["not"] and (words[1:2] == ["one"] or words[1:3] == ["a", "single"])
    return tree.words(start, noun) if single else ""


def nothing_done(tree: Tree, verb: int) -> str:
    """Return what says that a verb's own object or receiver is nobody: "attacked no villages", "met with no one"."""
    return next((words for noun in _touched(tree, verb) if (words := denied(tree, noun))), "")


def _touched(tree: Tree, verb: int) -> Iterator[int]:
    yield from (
        k for k in tree.kids(verb, "dobj", "dative") if not any(t.pos == "PUNCT" for t in tree.tokens[verb + 1 : k])
    )
    for prep in tree.kids(verb, "prep", "dative"):
        if tree[prep].lemma in tree.lexicon.factuality.touching_prepositions:
            yield from (k for k in tree.kids(prep, "pobj") if tree[k].pos == "PRON" or _party(tree, k))


def _party(tree: Tree, noun: int) -> bool:
    people = tree.lexicon.participants
    return tree[noun].lemma in tree.lexicon.factuality.nobody | people.party or tree.is_person(noun)


def led_away(tree: Tree, at: int) -> str:
    """Return the words that lead to an event only to say that it was not: "instead of meeting", "in lieu of talks".

    They are read off the sentence: parsers hang them in many ways. "Far from" says so of what is done alone.
    """
    verb = tree[at].pos in ("VERB", "AUX")
    first = _clause_start(tree, at) if verb else tree.noun_start(at)
    if verb and tree[at].tag not in ("VBG", "VB"):
        return ""
    classes = tree.lexicon.factuality
    known = classes.fact_negated_prepositions | (classes.gerund_prepositions if verb else frozenset())
    for size in range(1, min(LEAD, first) + 1):
        words = " ".join(t.text.lower() for t in tree.tokens[first - size : first])
        if words in known:
            return words
    return ""


def _clause_start(tree: Tree, verb: int) -> int:
    first = verb
    while first > 0 and tree[first - 1].dep in LEFT_BEHIND and tree[first - 1].head == verb:
        first -= 1
    return first
