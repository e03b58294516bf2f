"""Who says so? Reads the source of a statement from reporting verbs, "according to", and quotations.

The innermost source is the one nearest the event ("X said that Y claimed ...": Y), the outermost the one farthest out.
None means that the article itself asserts it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphkit.events.frames.fillers import Fillers
from graphkit.model import Argument, Filler
from graphkit.ontology import RoleSpec
from graphkit.syntax.predicates.verbal import argument, subject_heads
from graphkit.syntax.tree import SUBJECTS, Tree

__all__ = ["SOURCE", "carries_on", "papers", "sources", "speakers"]

SOURCE = RoleSpec(
    "source", "source", "Who says so.", ("Person", "State", "Organisation", "Group"), property="attributedTo"
)

SAID = frozenset({"ccomp", "parataxis", "dep", "xcomp"})
"""How what is said hangs on the verb of saying."""


def sources(tree: Tree, at: int, fillers: Fillers, *, trigger: int) -> list[Filler]:
    """Return the sources of what happens at token ``at``, innermost first; ``trigger`` is the word that names it."""
    out: dict[Filler, str] = {}
    for head, path in _source_heads(tree, at, trigger):
        for arg in argument(tree, "source", head, path):
            found = _source(tree, arg, fillers)
            if found and found[0] not in out:
                out[found[0]] = arg.path
                break
    return [replace(said_by, steps=(path, *said_by.steps)) for said_by, path in out.items()]


def _source(tree: Tree, arg: Argument, fillers: Fillers) -> tuple[Filler, ...]:
    """Return who the argument is as a source; one without a name, or a paper that speaks, as it is described.

    A bare "it" is nobody, and who "we" are in “we hear that it fell,” Ode said, Ode tells.
    """
    found = _told_apart(tree, arg, fillers)
    nobody = {"it", "who", "that", "which"} | tree.lexicon.pronouns.first_person_plural
    return found if found and (found[0].entity or found[0].name.lower() not in nobody) else ()


def _told_apart(tree: Tree, arg: Argument, fillers: Fillers) -> tuple[Filler, ...]:
    if _unnamed(tree, arg.head):
        return (fillers.described(arg),)
    found = tuple(f if f.entity else fillers.described(arg) for f in fillers.fill(arg, SOURCE))
    speaks = tree[arg.head].lemma in tree.lexicon.attribution.speaking_papers
    return found or ((fillers.described(arg),) if speaks else ())


def _unnamed(tree: Tree, noun: int) -> bool:
    """Whether the noun introduces one person without a name, who speaks for himself: "a Chilean official"."""
    if (
        tree[noun].lemma not in tree.lexicon.participants.person
        or tree[noun].lemma in tree.lexicon.attribution.mouthpiece
    ):
        return False
    first = any(tree[k].lemma in tree.lexicon.attribution.introducing for k in tree.kids(noun, "det", "nummod"))
    return first and tree[noun].tag == "NN" and not tree.kids(noun, "appos")


def _source_heads(tree: Tree, at: int, trigger: int) -> Iterator[tuple[int, str]]:
    below = at
    yield from _beside(tree, at)
    yield from _labelled(tree, trigger)
    yield from _accusers(tree, at)
    for above in tree.ancestors(at):
        if _describes_speaker(tree, at, below, above):
            return
        if _reports(tree, above) and (tree[below].dep in SAID or _goes_on(tree, below)):
            yield from _speakers(tree, above, below)
        yield from _claimants(tree, below, above)
        yield from (found for found in _beside(tree, above) if found[0] != at)
        below = above


def _claimants(tree: Tree, clause: int, noun: int) -> Iterator[tuple[int, str]]:
    """Yield whose statement a clause spells out: "Peru's claim that", "claims by Peru that"."""
    spelt_out = tree[clause].dep in ("acl", "relcl", "ccomp") and bool(tree.kids(clause, "mark"))
    if not spelt_out or tree[noun].lemma not in tree.lexicon.attribution.statements:
        return
    by = [p for k in tree.kids(noun, "prep", "agent") if tree[k].lemma in ("by", "from") for p in tree.kids(k, "pobj")]
    yield from ((head, f"whose {tree[noun].text} it is") for head in (*tree.kids(noun, "poss"), *by))


def _describes_speaker(tree: Tree, at: int, noun: int, verb: int) -> bool:
    """Whether the event only says which person speaks: "said an aide who knew of the talks"."""
    subject = noun != at and tree[noun].dep in SUBJECTS and _reports(tree, verb)
    return subject and tree[noun].lemma in tree.lexicon.participants.person


def _labelled(tree: Tree, noun: int) -> Iterator[tuple[int, str]]:
    """Yield who says what the event is: "Chile called the raid a mistake", "the talks hailed by Chile as close"."""
    labels = tree.lexicon.attribution.labelling_verbs
    clause = tree[noun].head
    top = clause if tree[noun].dep == "nsubj" and tree[clause].dep in SAID else noun
    verb = tree[top].head
    governed = tree[top].dep in ("dobj", "oprd", *SAID)
    if tree.lemma(verb) in labels and governed and _naming(tree, top, verb):
        yield from ((head, f"subject of {tree[verb].text!r}") for head, _ in subject_heads(tree, verb))
    for verb in (k for k in tree.kids(noun, "acl") if tree.lemma(k) in labels):
        if tree.kids(verb, "oprd") or any(tree[i].lemma == "as" for i in tree.subtree(verb)):
            yield from _by_agents(tree, verb)  # and not "a meeting called by Chile"


def _by_agents(tree: Tree, verb: int) -> Iterator[tuple[int, str]]:
    yield from ((head, f"by-agent of {tree[verb].text!r}") for head in tree.led_to(verb, by=("agent",)))


def _accusers(tree: Tree, at: int) -> Iterator[tuple[int, str]]:
    """Yield who lays it on somebody: "Chad accused the rebels of shelling it", "blamed them for the raid"."""
    prep = tree[at].head
    if tree[at].dep not in ("pobj", "pcomp") or tree[prep].lemma not in ("of", "for"):
        return
    verb = next((a for a in tree.ancestors(prep) if tree[a].pos == "VERB"), None)
    if verb is not None and tree.lemma(verb) in tree.lexicon.attribution.accusing_verbs and not tree.is_passive(verb):
        yield from ((head, f"subject of {tree[verb].text!r}") for head, _ in subject_heads(tree, verb))


def _naming(tree: Tree, named: int, verb: int) -> bool:
    """Whether the verb says what the event is, and does not bring it about: "called a meeting"."""
    names = tree.kids(verb, "oprd") or tree[named].dep in SAID
    return bool(names) or any(tree[k].lemma == "as" for k in (*tree.kids(verb, "prep"), *tree.kids(named, "prep")))


def _goes_on(tree: Tree, clause: int) -> bool:
    """Whether a participle carries on what was said: "..., one of them noted, meaning that ..."."""
    return tree[clause].dep == "advcl" and tree[clause].tag == "VBG" and not tree.kids(clause, "mark")


def _reports(tree: Tree, i: int) -> bool:
    return tree[i].pos in ("VERB", "AUX") and tree.lemma(i) in tree.lexicon.attribution.report_verbs


def _speakers(tree: Tree, verb: int, below: int) -> Iterator[tuple[int, str]]:
    if tree[below].dep == "xcomp" and tree[verb].lemma not in tree.lexicon.attribution.claim_verbs:
        return  # "promised to send": one's own act, not a report of it
    if tree.is_passive(verb):
        yield from _by_agents(tree, verb)
        return
    tail = _tail_speaker(tree, verb)
    for head, _ in [(tail, "")] if tail is not None else subject_heads(tree, verb):
        if head != below and tree[head].lemma != "it":
            yield head, f"subject of {tree[verb].text!r}"


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


def _beside(tree: Tree, i: int) -> Iterator[tuple[int, str]]:
    """Yield sources named beside a clause: "according to X", "X said" set off by commas."""
    for token in tree.dependants(i):
        if token.lemma in tree.lexicon.attribution.source_prepositions:
            yield from _according_to(tree, token.i)
        if token.lemma == "in":
            views = (k for k in tree.kids(token.i, "pobj") if tree[k].lemma in tree.lexicon.attribution.views)
            yield from ((p, f"in the {tree[k].text} of") for k in views for p in tree.kids(k, "poss"))
        if token.dep == "parataxis" and _reports(tree, token.i):
            yield from _speakers(tree, token.i, i)


def _according_to(tree: Tree, kid: int) -> Iterator[tuple[int, str]]:
    """Yield whom a preposition of sources leads to, alone or with one more: "per the ministry", "according to X"."""
    for prep in (kid, *tree.kids(kid, "prep")):
        path = tree[kid].text if prep == kid else f"{tree[kid].text} {tree[prep].text}"
        yield from ((p, path) for p in tree.kids(prep, "pobj", "dobj"))


def speakers(tree: Tree, fillers: Fillers) -> Iterator[Filler]:
    """Yield who speaks in a sentence, outermost first: the subjects of its reporting verbs, and whom it goes by."""
    for i in sorted(range(len(tree.tokens)), key=lambda i: (tree.depths[i], i)):
        if not _reports(tree, i):
            continue
        for head, path in (*_speakers(tree, i, i), *_beside(tree, i)):
            for arg in argument(tree, "source", head, path):
                yield from _source(tree, arg, fillers)[:1]


def papers(tree: Tree) -> frozenset[str]:
    """Return the papers that a speaker of the sentence speaks in: "said in a statement"."""
    verbs = (i for i in range(len(tree.tokens)) if _reports(tree, i))
    within = (p for i in verbs for k in tree.kids(i, "prep") if tree[k].lemma == "in" for p in tree.kids(k, "pobj"))
    return frozenset(tree[p].lemma for p in within if tree[p].lemma in tree.lexicon.attribution.speaking_papers)


def carries_on(tree: Tree) -> bool:
    """Whether the sentence only adds to the one before it: "They also discussed ..."."""
    also = tree.lexicon.attribution.carrying_on
    return any(
        tree[i].dep == "ROOT"
        and any(tree[k].lemma in also for k in tree.kids(i, "advmod"))
        and any(tree[k].pos == "PRON" for k in tree.kids(i, "nsubj"))
        for i in range(len(tree.tokens))
    )
