"""Whose words a clause stands in: verbs of saying above it, as heads of sources and how each was reached.

Reads ``Tree``; innermost first. What stands beside a clause ("according to") is in ``beside``, nouns in ``statements``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import SUBJECTS, Tree

__all__ = [
    "SAID",
    "by_agents",
    "describes_speaker",
    "is_circumstance",
    "meant_by_verb",
    "reports",
    "said_by_verb",
    "speakers_of",
    "within",
]

SAID = frozenset({"ccomp", "parataxis", "dep", "xcomp"})
"""How what is said hangs on the verb of saying."""


def reports(tree: Tree, i: int) -> bool:
    """Tell whether a token is a verb of saying or knowing, whose subject is a source."""
    return tree[i].pos in ("VERB", "AUX") and tree.lemma(i) in tree.lexicon.attribution.report_verbs


def within(tree: Tree, at: int, top: int) -> bool:
    """Tell whether a token belongs to what ``top`` itself names, and to no circumstance or relative clause of it."""
    for above in (at, *tree.ancestors(at)):
        if above == top:
            return True
        if tree[above].dep in ("advcl", "relcl") and not _on_condition(tree, above):
            return False
        if is_circumstance(tree, above):
            return False
    return False


def is_circumstance(tree: Tree, i: int) -> bool:
    """Tell whether a word leads to a circumstance: "after the raid", "following talks"."""
    return bool({tree[i].lemma, tree[i].text.lower()} & tree.lexicon.syntax.circumstance)


def _on_condition(tree: Tree, clause: int) -> bool:
    """Whether a clause is the condition of what somebody means to do: "vowed to strike unless he is paid"."""
    marks = tree.lexicon.factuality.conditional_marks
    return tree[clause].dep == "advcl" and any(tree[k].lemma in marks for k in tree.kids(clause, "mark"))


def said_by_verb(tree: Tree, verb: int, below: int) -> Iterator[tuple[int, str]]:
    """Yield who says what hangs on a verb as ``below``, or which paper shows it."""
    if tree[below].dep in SAID or _goes_on(tree, below, verb):
        if reports(tree, verb):
            yield from speakers_of(tree, verb, below)
        elif _shows(tree, verb):
            yield from _showing(tree, verb)


def meant_by_verb(tree: Tree, at: int, verb: int, below: int) -> Iterator[tuple[int, str]]:
    """Yield who holds, fears or means to do what hangs on a verb as ``below``: "Peru fears that Chad will attack"."""
    lexicon = tree.lexicon.attribution
    holds = tree[below].dep == "ccomp" and tree.lemma(verb) in lexicon.holding_verbs
    held = holds and (below > verb or _afterthought(tree, verb))
    means = tree[below].dep == "xcomp" and within(tree, at, below) and tree.lemma(verb) in lexicon.resolving_verbs
    if tree[verb].pos == "VERB" and (held or means):
        yield from speakers_of(tree, verb, below)


def _afterthought(tree: Tree, verb: int) -> bool:
    """Whether a verb with nothing but its subject follows what is held, after a comma: "..., his aides fear"."""
    first = min((tree.phrase(head)[0] for head in tree.kids(verb, "nsubj") if head < verb), default=0)
    return first > 0 and tree[first - 1].text == "," and not tree.kids(verb, "dobj", "xcomp")


def _shows(tree: Tree, verb: int) -> bool:
    return tree[verb].pos == "VERB" and tree.lemma(verb) in tree.lexicon.attribution.showing_verbs


def _showing(tree: Tree, verb: int) -> Iterator[tuple[int, str]]:
    """Yield the papers and pictures that show something: "court records show that", unlike "the raid shows that"."""
    speaks = tree.lexicon.attribution.speaking_papers
    for head, _ in subject_heads(tree, verb):
        if tree[head].lemma in speaks or any(tree[k].lemma in speaks for k in tree.kids(head, "compound")):
            yield head, f"subject of {tree[verb].text!r}"


def describes_speaker(tree: Tree, at: int, noun: int, verb: int) -> bool:
    """Tell whether the event only says which person speaks: "said an aide who knew of the talks"."""
    subject = noun != at and tree[noun].dep in SUBJECTS and reports(tree, verb)
    return subject and tree[noun].lemma in tree.lexicon.participants.person


def by_agents(tree: Tree, verb: int) -> Iterator[tuple[int, str]]:
    """Yield whom "by" leads to after a passive."""
    yield from ((head, f"by-agent of {tree[verb].text!r}") for head in tree.led_to(verb, by=("agent",)))


def _goes_on(tree: Tree, clause: int, verb: int) -> bool:
    """Whether a participle carries on what was said: "..., one of them noted, meaning that ...".

    One before the verb, or one that says how somebody speaks, does not: "Speaking after talks, she said ...".
    """
    after = tree[clause].dep == "advcl" and tree[clause].tag == "VBG" and not tree.kids(clause, "mark")
    said = [k for k in tree.kids(verb, "ccomp") if k < verb] or tree[verb].dep in SAID
    return after and clause > verb and bool(said) and tree.lemma(clause) not in tree.lexicon.attribution.ways_of_saying


def speakers_of(tree: Tree, verb: int, below: int) -> Iterator[tuple[int, str]]:
    """Yield who is the subject of a verb of saying, or the agent of its passive; ``below`` is what is said."""
    if tree[below].dep == "xcomp" and tree.lemma(verb) not in tree.lexicon.attribution.resolving_verbs:
        return  # "tried to send", "asked him to send": nobody holds that it is so
    if tree.is_passive(verb):
        yield from by_agents(tree, verb)
        return
    tail = _tail_speaker(tree, verb)
    for head in [tail] if tail is not None else _subjects(tree, verb):
        if head != below and not _expletive(tree, head, verb):
            yield head, f"subject of {tree[verb].text!r}"


def _subjects(tree: Tree, verb: int) -> list[int]:
    """Return the subject of a verb of saying; of a participle after a comma that of the saying that it goes on with.

    "Osei said the harvest was poor, noting that ...", whatever clause of those the parser hung it on.
    """
    if tree[verb].tag == "VBG" and tree[verb].dep in ("advcl", "acl") and verb and tree[verb - 1].text == ",":
        told = [a for a in tree.ancestors(verb) if reports(tree, a) and a < verb]
        if told:
            return [head for head, _ in subject_heads(tree, told[-1])]
    return [head for head, _ in subject_heads(tree, verb)]


def _expletive(tree: Tree, head: int, verb: int) -> bool:
    """Whether a subject only keeps the place: "it is said that", "it seems"; in "It said that" a body speaks."""
    return tree[head].lemma == "it" and (tree[verb].tag not in ("VBD", "VBZ") or tree[head].dep != "nsubj")


def _tail_speaker(tree: Tree, verb: int) -> int | None:
    """Return the noun that stands between a comma and a verb of saying that ends the clause ("..., she said").

    Whatever the parser made of it: after a long clause it often takes the noun for an apposition of what went before.
    """
    noun, after = verb - 1, verb + 1
    if noun < 1 or tree[noun].pos not in ("NOUN", "PROPN", "PRON") or tree[noun].dep == "nsubj":
        return None
    ends = after >= len(tree.tokens) or tree[after].text in (",", ".", "”", '"') or tree[after].pos == "PROPN"
    first = tree.phrase(noun)[0]
    return noun if ends and first > 0 and tree[first - 1].text in (",", "”", '"', "'", "’") else None
