"""The clauses that a verb governs: what is said, offered or asked for, also where the parser hung it elsewhere.

Reads ``Tree``; fills ``Argument`` for ``verbs``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model import Argument
from graphkit.syntax.tree import Tree

__all__ = ["clause_argument", "complements"]


def complements(tree: Tree, verb: int) -> Iterator[Argument]:
    """Yield the clauses of the verb at ``verb``: "clause", or "quoted" where what is said stands before who says it."""
    for head in tree.kids(verb, "ccomp", "xcomp"):
        fronted = head < verb and tree[head].dep == "ccomp"
        yield clause_argument(tree, "quoted" if fronted else "clause", head, "quotation" if fronted else "clause")
        if tree.lemma(verb) in tree.lexicon.syntax.letting:
            for subject in tree.kids(head, "nsubj"):
                yield Argument("patient", subject, *tree.phrase(subject), "who is let")
    yield from _infinitives(tree, verb)


def clause_argument(tree: Tree, role: str, head: int, path: str) -> Argument:
    """Return a clause as an argument, quoted without its "to" or "that"."""
    first, last = tree.clause(head)
    return Argument(role, head, first, last, path)


def _infinitives(tree: Tree, verb: int) -> Iterator[Argument]:
    """Yield infinitives that are complements although the parser says otherwise.

    One that follows at once, taken for a purpose ("committed to send"), one that tells what
    somebody is asked for ("pressed Fiji to sign"), or one that belongs to the party a preposition leads to ("pushed for
    Fiji to sign").
    """
    if tree.kids(verb, "xcomp", "ccomp"):
        return
    asked = [end for k in _asked(tree, verb) for end in _ends(tree, k)]
    for head in tree.kids(verb, "advcl"):
        to = _to(tree, head)
        if to is not None and to in (verb + 1, *asked):
            yield clause_argument(tree, "clause", head, "infinitive")
        yield from (_for_and(tree, party, head) for party in _for_parties(tree, verb) if to in _ends(tree, party))
    for party in _for_parties(tree, verb):
        yield from (_for_and(tree, party, head) for head in _infinitives_on(tree, party))


def _infinitives_on(tree: Tree, noun: int) -> list[int]:
    return [head for head in tree.kids(noun, "acl", "relcl") if _to(tree, head) is not None]


def _for_and(tree: Tree, party: int, verb: int) -> Argument:
    """Return as a clause a party and what it is to do: "(pushed for) Fiji to sign"."""
    return Argument("clause", verb, tree.phrase(party)[0], tree.clause(verb)[1], "for and infinitive")


def _ends(tree: Tree, party: int) -> tuple[int, int]:
    """Return where a party's phrase may end: after all that hangs on it, or after the last of several."""
    return tree.phrase_end(party), max(tree.conjuncts(party)) + 1


def _asked(tree: Tree, verb: int) -> list[int]:
    """Return whom a verb of asking asks: its object, or what "with", "on" or "to" leads to."""
    if tree.lemma(verb) not in tree.lexicon.factuality.fact_requested_verbs:
        return []
    leads = [k for k in tree.kids(verb, "prep", "dative") if tree[k].lemma in tree.lexicon.syntax.asking_prepositions]
    direct = [] if tree.lemma(verb) == "call" else tree.kids(verb, "dobj", "dative")  # "called her to complain"
    return [*direct, *(o for k in leads for o in tree.kids(k, "pobj"))]


def _to(tree: Tree, verb: int) -> int | None:
    return next((k for k in tree.kids(verb, "aux") if tree[k].tag == "TO"), None)


def _for_parties(tree: Tree, verb: int) -> list[int]:
    return [party for prep in tree.kids(verb, "prep") if tree[prep].lemma == "for" for party in tree.kids(prep, "pobj")]
