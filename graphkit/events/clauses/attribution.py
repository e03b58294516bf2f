"""Who says so? Reads the source of a statement from reporting verbs, "according to", and quotations.

The innermost source is the one nearest the event ("X said that Y claimed ...": Y), the outermost the one farthest out.
None means that the article itself asserts it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.events.predicates.syntax import Tree
from graphkit.events.predicates.verbs import argument, subject_heads
from graphkit.events.roles.fillers import Fillers
from graphkit.model import Argument, Filler
from graphkit.ontology import RoleSpec, load_lexicon

__all__ = ["SOURCE", "Quotations", "sources", "speaker"]

SOURCE = RoleSpec(
    "source", "source", "Who says so.", ("Person", "State", "Organisation", "Group"), property="attributedTo"
)

SAID = frozenset({"ccomp", "parataxis", "dep", "xcomp"})
"""How what is said hangs on the verb of saying."""


def sources(tree: Tree, at: int, fillers: Fillers) -> list[Filler]:
    """Return the sources of what happens at token ``at``, innermost first."""
    out: list[Filler] = []
    for head, path in _source_heads(tree, at):
        for arg in argument(tree, "source", head, path):
            found = _source(arg, fillers)
            if found and found[0] not in out and found[0].name.lower() not in ("it", "who", "that", "which"):
                out.append(found[0])
                break
    return out


def _source(arg: Argument, fillers: Fillers) -> tuple[Filler, ...]:
    """Return who the argument is as a source; one without a name as it is described."""
    return tuple(f if f.entity else fillers.described(arg) for f in fillers.fill(arg, SOURCE))


def _source_heads(tree: Tree, at: int) -> Iterator[tuple[int, str]]:
    below = at
    yield from _beside(tree, at)
    for above in tree.ancestors(at):
        if _reports(tree, above) and (tree[below].dep in SAID or _goes_on(tree, below)):
            yield from _speakers(tree, above, below)
        yield from (found for found in _beside(tree, above) if found[0] != at)
        below = above


def _goes_on(tree: Tree, clause: int) -> bool:
    """Whether a participle carries on what was said: "..., one of them noted, meaning that ..."."""
    return tree[clause].dep == "advcl" and tree[clause].tag == "VBG" and not tree.kids(clause, "mark")


def _reports(tree: Tree, i: int) -> bool:
    return tree[i].pos in ("VERB", "AUX") and tree.lemma(i) in load_lexicon()["report-verbs"]


def _speakers(tree: Tree, verb: int, below: int) -> Iterator[tuple[int, str]]:
    if tree[below].dep == "xcomp" and tree[verb].lemma not in load_lexicon()["claim-verbs"]:
        return  # "promised to send": one's own act, not a report of it
    if tree.is_passive(verb):
        heads = [p for by in tree.kids(verb, "agent") for p in tree.kids(by, "pobj")]
        yield from ((head, f"by-agent of {tree[verb].text!r}") for head in heads)
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
    for kid in tree.children[i]:
        token = tree[kid]
        if token.lemma in load_lexicon()["source-prepositions"]:
            for prep in (kid, *tree.kids(kid, "prep")):
                yield from ((p, f"{token.text} to") for p in tree.kids(prep, "pobj", "dobj"))
        if token.dep == "parataxis" and _reports(tree, kid):
            yield from _speakers(tree, kid, i)


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quoted stretches of an article's text, as (start, end) characters; half-open."""

    stretches: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> Quotations:
        """Find the quotations; a curly quote opened and never closed ends with its paragraph."""
        return cls(tuple(_stretches(text)))

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the quotation that covers characters ``start`` to ``end``, or None."""
        return next(((a, b) for a, b in self.stretches if a <= start and end <= b), None)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    for first, last in _paragraphs(text):
        opened: int | None = None
        for i in range(first, last):
            c = text[i]
            if opened is None and (c == "“" or (c in "\"'‘" and _opens(text, i))):
                opened = i
            elif opened is not None and _closes(text, opened, i):
                yield opened, i + 1
                opened = None
        if opened is not None and text[opened] == "“":
            yield opened, last


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _opens(text: str, i: int) -> bool:
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace()


def _closes(text: str, opened: int, i: int) -> bool:
    pairs = {"“": "”", "‘": "’", '"': '"', "'": "'"}
    if text[i] != pairs[text[opened]]:
        return False
    before, after = text[i - 1], text[i + 1] if i + 1 < len(text) else " "
    return (
        not after.isalnum() and not before.isspace() and (text[opened] in '“"' or before in ".,!?…" or after in " .,;:")
    )


def speaker(tree: Tree, fillers: Fillers) -> Filler | None:
    """Return who speaks in a sentence: the subject of its outermost reporting verb, or whom it goes by, or None."""
    for i in sorted(range(len(tree.tokens)), key=lambda i: (sum(1 for _ in tree.ancestors(i)), i)):
        if not _reports(tree, i):
            continue
        for head, path in (*_speakers(tree, i, i), *_beside(tree, i)):
            found = [f for arg in argument(tree, "source", head, path) for f in _source(arg, fillers)]
            if found:
                return found[0]
    return None
