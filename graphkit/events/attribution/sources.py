"""Who says so? Reads the source of a statement from reporting verbs, "according to", and quotations.

The innermost source is the one nearest the event ("X said that Y claimed ...": Y), the outermost the one farthest out.
None means that the article itself asserts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphkit.events.attribution.beside import beside, over_the_sentence
from graphkit.events.attribution.reporting import (
    describes_speaker,
    meant_by_verb,
    reports,
    said_by_verb,
    speakers_of,
    within,
)
from graphkit.events.attribution.statements import (
    accusers,
    claimants,
    intended,
    judged,
    labelled,
    requested,
    spoken_of,
    stated,
    utterers,
)
from graphkit.events.frames.fillers import Fillers
from graphkit.model import Argument, Filler
from graphkit.ontology import RoleSpec
from graphkit.syntax.predicates.verbal import argument
from graphkit.syntax.tree import Tree

__all__ = ["SOURCE", "carries_on", "named", "papers", "sources", "speakers"]

SOURCE = RoleSpec(
    "source", "source", "Who says so.", ("Person", "State", "Organisation", "Group"), property="attributedTo"
)


def sources(tree: Tree, at: int, fillers: Fillers, *, trigger: int) -> list[Filler]:
    """Return the sources of what happens at token ``at``, innermost first; ``trigger`` is the word that names it."""
    out = _first_named(tree, _source_heads(tree, at, trigger), fillers)
    out = out or _first_named(tree, _stances(tree, at), fillers)
    told = [replace(said_by, steps=(path, *said_by.steps)) for said_by, path in out.items()]
    return [one for one in told if not _says_of_himself(tree, one, told)]


def _first_named(tree: Tree, heads: Iterable[tuple[int, str]], fillers: Fillers) -> dict[Filler, str]:
    """Return the sources that the heads name, with how each was reached."""
    out: dict[Filler, str] = {}
    for head, path in heads:
        for arg in _arguments(tree, head, path):
            found = _source(tree, arg, fillers)
            if found and found[0] not in out:
                out[found[0]] = arg.path
                break
    return out


def _says_of_himself(tree: Tree, one: Filler, found: list[Filler]) -> bool:
    """Whether a pronoun only says what another source holds: "Ruto said he hopes that", where he is Ruto."""
    pronoun = one.text.lower() in tree.lexicon.pronouns.third_person
    return pronoun and any(other.start < one.start for other in found)


def _arguments(tree: Tree, head: int, path: str) -> Iterator[Argument]:
    """Yield the noun as an argument, or whose paper or words it is: "her remarks showed", "sent a letter saying"."""
    attribution = tree.lexicon.attribution
    givers = utterers(tree, head) if tree[head].lemma in attribution.speaking_papers else []
    owners = tree.kids(head, "poss") if tree[head].lemma in attribution.statements else []
    for speaker in givers or owners or [head]:
        yield from argument(tree, "source", speaker, path)


def _source(tree: Tree, arg: Argument, fillers: Fillers) -> tuple[Filler, ...]:
    """Return who the argument is as a source; one without a name, or a paper that speaks, as it is described.

    Who "we" are in “we hear that it fell,” Ode said, Ode tells.
    """
    found = () if _nobody(tree, arg.head) else _told_apart(tree, arg, fillers)
    nobody = {"who", "that", "which"} | tree.lexicon.pronouns.first_person_plural
    return found if found and (found[0].entity or found[0].name.lower() not in nobody) else ()


def _told_apart(tree: Tree, arg: Argument, fillers: Fillers) -> tuple[Filler, ...]:
    token = tree[arg.head]
    if _unnamed(tree, arg.head):
        return (fillers.wording.described(arg),)
    found = tuple(f if f.entity else fillers.wording.described(arg) for f in fillers.fill(arg, SOURCE))
    return found or ((fillers.wording.described(arg),) if token.pos in ("NOUN", "PROPN") else ())


def _nobody(tree: Tree, head: int) -> bool:
    """Whether the words name no source: "nobody said", "no group", "you know", "whoever says"."""
    word = tree[head].text.lower()
    lexicon = tree.lexicon
    asks = tree[head].tag in ("WDT", "WP", "WRB")
    denied = any(tree[k].lemma in ("no", "neither") for k in tree.kids(head, "det", "neg"))
    return (
        asks
        or denied
        or word in lexicon.attribution.no_source
        or word in lexicon.pronouns.spoken_to - lexicon.pronouns.first_person
    )


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
    yield from beside(tree, at)
    yield from labelled(tree, trigger)
    yield from accusers(tree, at)
    for above in tree.ancestors(at):
        if describes_speaker(tree, at, below, above):
            return
        yield from said_by_verb(tree, above, below)
        yield from stated(tree, at, above, below)
        if tree[above].dep == "pcomp" and within(tree, at, above):
            yield from accusers(tree, above)
        yield from claimants(tree, below, above)
        yield from beside(tree, above, within=below)
        below = above
    yield from over_the_sentence(tree, at)


def _stances(tree: Tree, at: int) -> Iterator[tuple[int, str]]:
    """Yield who asks for it, means to do it, or judges it: whoever tells of that in the same sentence outranks them."""
    below = at
    for above in tree.ancestors(at):
        yield from meant_by_verb(tree, at, above, below)
        yield from judged(tree, at, above, below)
        yield from spoken_of(tree, at, above, below)
        yield from requested(tree, at, above, below)
        yield from intended(tree, at, below, above)
        below = above


def speakers(tree: Tree, fillers: Fillers) -> Iterator[Filler]:
    """Yield who speaks in a sentence, outermost first: the subjects of its reporting verbs, and whom it goes by."""
    for i in sorted(range(len(tree.tokens)), key=lambda i: (tree.depths[i], i)):
        if not reports(tree, i):
            continue
        for head, path in (*speakers_of(tree, i, i), *beside(tree, i)):
            for arg in argument(tree, "source", head, path):
                yield from _source(tree, arg, fillers)[:1]


def named(tree: Tree, fillers: Fillers, heads: Iterable[int]) -> Iterator[tuple[int, Filler]]:
    """Yield whom nouns name that speak, with the noun."""
    for head in heads:
        for arg in argument(tree, "source", head, "speaks a quotation"):
            yield from ((head, one) for one in _source(tree, arg, fillers)[:1])


def papers(tree: Tree) -> frozenset[str]:
    """Return the papers that a speaker of the sentence speaks in: "said in a statement"."""
    verbs = (i for i in range(len(tree.tokens)) if reports(tree, i))
    within = (p for i in verbs for k in tree.kids(i, "prep") if tree[k].lemma == "in" for p in tree.kids(k, "pobj"))
    return frozenset(tree[p].lemma for p in within if tree[p].lemma in tree.lexicon.attribution.own_papers)


def carries_on(tree: Tree) -> bool:
    """Whether the sentence only adds to the one before it: "They also discussed ..."."""
    also = tree.lexicon.attribution.carrying_on
    return any(
        tree[i].dep == "ROOT"
        and any(tree[k].lemma in also for k in tree.kids(i, "advmod"))
        and any(tree[k].pos == "PRON" for k in tree.kids(i, "nsubj"))
        for i in range(len(tree.tokens))
    )
