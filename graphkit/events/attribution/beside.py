"""Sources named beside a clause: "according to X", "per X", "in her view", "X said" set off by commas."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.attribution.reporting import reports, speakers_of
from graphkit.syntax.tree import Tree

__all__ = ["beside", "over_the_sentence"]

LABEL = 7
"""Tokens within which the name that speaks a headline ends."""
NAMES = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "DET", "PUNCT"})
STOPS = frozenset(".!?;:\"”'’)")


def beside(tree: Tree, i: int, *, within: int | None = None) -> Iterator[tuple[int, str]]:
    """Yield the sources beside a clause or noun; what stands ``within`` their own words is not told by them."""
    for token in tree.dependants(i):
        if token.i != within:
            yield from _leads_to(tree, token.i)
        if token.i != within and token.dep == "parataxis" and reports(tree, token.i):
            yield from speakers_of(tree, token.i, i)
    for clause in _as_clauses(tree, i):
        if clause != within and _tells(tree, clause):
            yield from speakers_of(tree, clause, i)


def _as_clauses(tree: Tree, i: int) -> list[int]:
    """Return the clauses with "as" that hang on a word, or on its subject: "the firm, as Osei noted, sold it"."""
    subjects = tree.kids(i, "nsubj", "nsubjpass")
    clauses = (k for at in (i, *subjects) for k in tree.kids(at, "advcl", "prep", "parataxis"))
    return [k for k in clauses if any(tree[a].lemma == "as" for a in tree.kids(k, "mark", "advmod"))]


def _tells(tree: Tree, clause: int) -> bool:
    """Whether a verb of saying leaves open what is said: "as Osei told the court", unlike "as Osei told a tale"."""
    said = [k for k in tree.kids(clause, "dobj") if not tree.is_person(k)]
    return reports(tree, clause) and not said and not tree.kids(clause, "ccomp", "xcomp")


def _leads_to(tree: Tree, prep: int) -> Iterator[tuple[int, str]]:
    """Yield whom a preposition of sources leads to, or whose view it is that something is so."""
    token = tree[prep]
    if _leads(tree, prep):
        yield from _according_to(tree, prep)
    if token.lemma == "in":
        views = (k for k in tree.kids(prep, "pobj") if tree[k].lemma in tree.lexicon.attribution.views)
        yield from ((p, f"in the {tree[k].text} of") for k in views for p in tree.kids(k, "poss"))


def _leads(tree: Tree, prep: int) -> bool:
    """Whether a word leads to a source: "according to", "citing the ministry", unlike "the choir cited fog"."""
    token = tree[prep]
    if token.lemma not in tree.lexicon.attribution.source_prepositions:
        return False
    if token.pos != "VERB" or token.lemma.startswith("accord"):
        return token.text.lower() not in ("accord", "accorded", "accords")
    return token.tag == "VBG" and any(_speaks(tree, k) for k in _objects(tree, prep))


def _objects(tree: Tree, prep: int) -> list[int]:
    return [p for k in (prep, *tree.kids(prep, "prep")) for p in tree.kids(k, "pobj", "dobj")]


def _speaks(tree: Tree, noun: int) -> bool:
    """Whether a noun names somebody, or a paper, that can say something."""
    lexicon = tree.lexicon
    parties = lexicon.participants.person | lexicon.participants.party | lexicon.participants.unnamed_actor
    return tree[noun].pos == "PROPN" or tree[noun].lemma in lexicon.attribution.speaking_papers | parties


def _according_to(tree: Tree, kid: int) -> Iterator[tuple[int, str]]:
    """Yield whom a preposition of sources leads to, alone or with one more: "per the ministry", "according to X"."""
    for prep in (kid, *tree.kids(kid, "prep")):
        path = tree[kid].text if prep == kid else f"{tree[kid].text} {tree[prep].text}"
        yield from (
            (p, path)
            for p in tree.kids(prep, "pobj", "dobj")
            if tree[p].lemma not in tree.lexicon.attribution.yardsticks
        )


def over_the_sentence(tree: Tree, at: int) -> Iterator[tuple[int, str]]:
    """Yield the sources that open or close the sentence and so hold for all of it, wherever the parser hung them."""
    for token in tree.tokens:
        inside = tree.subtree(token.i) if _leads(tree, token.i) else []
        if inside and at not in inside and (_opens(tree, inside) or _closes(tree, inside)):
            yield from _leads_to(tree, token.i)
    yield from _headlined(tree, at)


def _headlined(tree: Tree, at: int) -> Iterator[tuple[int, str]]:
    """Yield who speaks the sentence that a colon parts from his name: "Ruto: Rebels attacked us"."""
    colon = next((t.i for t in tree.tokens[:LABEL] if t.text == ":"), 0)
    if 0 < colon < at and all(t.pos in NAMES for t in tree.tokens[:colon]):
        head = tree.span_head(0, colon)
        again = any(t.text == tree[head].text for t in tree.tokens[colon:])  # "Ruto: Dams. On Monday Ruto said"
        if _speaks(tree, head) and not again and any(n.first <= head < n.last for n in tree.sentence.names):
            yield head, "speaks what follows the colon"


def _opens(tree: Tree, inside: list[int]) -> bool:
    return inside[0] == 0


def _closes(tree: Tree, inside: list[int]) -> bool:
    """Whether words after a comma reach to the end of the sentence."""
    first, last = inside[0], inside[-1]
    return first > 0 and tree[first - 1].text == "," and all(t.text in STOPS for t in tree.tokens[last + 1 :])
