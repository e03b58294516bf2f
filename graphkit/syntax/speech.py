"""Who speaks each quotation of an article, as the words around it tell: "...", said X; X: "..."; or who spoke before.

Reads the trees, the quotations and the text between them. Finds the noun that names the speaker; who that is, is asked
by attribution, which knows the mentions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.quotations import Quotation, Quotations
from graphkit.syntax.tree import Tree

__all__ = ["Speech", "Tag"]

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPEAKERS = frozenset({"NOUN", "PROPN", "PRON"})
CLOSING = frozenset("“”\"'’‘`")
REACH = 8
"""Paragraphs before a quotation in which who spoke last may speak it."""
MAIN = frozenset({"ROOT", "conj", "parataxis", "ccomp", "advcl"})
"""How the verb of one who speaks may hang: who speaks later on is not told by "the way they tell it"."""
LEADING = frozenset({"ADV", "CCONJ", "SCONJ", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Tag:
    """Words that say who speaks: the ``verb`` of a sentence and the noun that names the ``speaker``, as positions.

    ``start`` and ``end`` are the characters that the two span in the article's text.
    """

    sentence: int
    verb: int
    speaker: int
    start: int
    end: int


class Speech:
    """The quotations of one article and their tags."""

    def __init__(self, text: str, trees: Sequence[Tree], quotations: Quotations) -> None:
        self._text = text
        self._trees = trees
        self._quotations = quotations

    def tag(self, quotation: Quotation) -> Tag | None:
        """Return the words that say who speaks a quotation; None where nothing near tells.

        Those that touch it come first: after it, before it. Then those of the quotations that it goes on from, in its
        paragraph and over paragraphs that are left open, and what leads up to it with a colon. Last who spoke before in
        its paragraph, or in the one before. Words of the reporter's that are only set in marks have no speaker but
        their sentence's own.
        """
        return self._tags.get(quotation.start)

    def speakers_in(self, sentence: int) -> list[int]:
        """Return the nouns of a sentence that name who speaks a quotation."""
        return sorted(self._speakers.get(sentence, ()))

    @cached_property
    def _speakers(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for tag in self._tags.values():
            if tag is not None:
                found.setdefault(tag.sentence, set()).add(tag.speaker)
        return found

    def is_part(self, quotation: Quotation) -> bool:
        """Tell whether a quotation is a part of the reporter's own sentence: "the mayor spoke of a “tragedy”"."""
        before = self._text[self._trees[quotation.opens].sentence.start : quotation.start].rstrip()
        return bool(before) and before[-1] not in ",:;.?!-–—…”\"'’"

    @cached_property
    def _tags(self) -> dict[int, Tag | None]:
        tags: dict[int, Tag | None] = {q.start: self._touching(q) for q in self._quotations.all}
        for group in self._groups():
            known = [tags[q.start] for q in group]
            for at, quotation in enumerate(group):
                if known[at] is None and not self.is_part(quotation):
                    near = [*reversed(known[:at]), *known[at + 1 :]]
                    tags[quotation.start] = next((tag for tag in near if tag), None) or self._before(quotation)
        return tags

    def _groups(self) -> Iterator[list[Quotation]]:
        """Yield quotations that one speaks: those of a paragraph, with the next ones while it is left open."""
        group: list[Quotation] = []
        for quotation in self._quotations.all:
            if group and not self._goes_on(group[-1], quotation):
                yield group
                group = []
            group.append(quotation)
        if group:
            yield group

    def _goes_on(self, before: Quotation, quotation: Quotation) -> bool:
        between = self._text[before.end : quotation.start]
        left_open = not between.strip() and self._text[before.end - 1] not in CLOSING
        return left_open or "\n" not in between

    def _touching(self, quotation: Quotation) -> Tag | None:
        after, before = self._after(quotation), self._led_up_to(quotation)
        if after and before and self._is_pronoun(after):
            return before  # "Osei shrugged: “...”, he said"
        return after or before or self._in_sentence_before(quotation)

    def _is_pronoun(self, tag: Tag) -> bool:
        return self._trees[tag.sentence][tag.speaker].pos == "PRON"

    def _after(self, quotation: Quotation) -> Tag | None:
        """Return the tag right after a quotation: in its last sentence, or in the next where the parser cut there."""
        for tree in self._trees[quotation.closes : quotation.closes + 2]:
            cut = tree.sentence.start >= quotation.end
            if cut and not self._adjacent(quotation.end, tree.sentence.start):
                return None
            first = next((t.i for t in tree.tokens if t.start >= quotation.end and not t.text.isspace()), None)
            if first is not None:
                return self._opening(tree, first, cut=cut, comma=self._ends_in_comma(quotation))
        return None

    def _adjacent(self, start: int, end: int) -> bool:
        """Whether nothing stands between two characters, and no paragraph ends there."""
        between = self._text[start:end]
        return not between.strip() and "\n" not in between

    def _ends_in_comma(self, quotation: Quotation) -> bool:
        return self._text[quotation.start : quotation.end].rstrip("”\"'’`")[-1:] == ","

    def _opening(self, tree: Tree, first: int, *, cut: bool, comma: bool) -> Tag | None:
        """Return the tag that stands at a token: a speaker and a verb of saying, in either order.

        After a comma any verb will do: "..., she grinned". Where a new sentence begins there, it is all the sentence
        says.
        """
        while first < len(tree.tokens) - 1 and tree[first].pos in LEADING:
            first += 1
        for tag in self._of(tree, any_verb=comma):
            adjoins = min(tag.verb, tree.phrase(tag.speaker)[0]) == first or self._adjoins(tree, first, tag)
            whole = not cut or not any(k > tag.verb for k in tree.kids(tag.verb, "ccomp"))
            if adjoins and whole:
                return tag
        return None

    def _adjoins(self, tree: Tree, first: int, tag: Tag) -> bool:
        """Whether nothing stands before the tag but the words of the speaker: "..., Osei, a nurse, told the paper"."""
        own = {*tree.subtree(tag.speaker), *tree.kids(tag.verb, "aux", "advmod", "neg", "punct")}
        return first <= tag.speaker < tag.verb and own >= set(range(first, tag.verb))

    def _in_sentence_before(self, quotation: Quotation) -> Tag | None:
        tree = self._trees[quotation.opens]
        tags = [tag for tag in self._of(tree) if tag.end <= quotation.start]
        return max(tags, key=lambda tag: tag.verb, default=None)

    def _led_up_to(self, quotation: Quotation) -> Tag | None:
        """Return who is the subject of what ends in a colon before the quotation, or the name that stands alone."""
        before = self._text[: quotation.start].rstrip()
        if not before.endswith(":"):
            return None
        tree = self._trees[self._sentence_before(quotation)]
        tags = [tag for tag in self._of(tree, any_verb=True) if tag.end <= quotation.start]
        if tags:
            return max(tags, key=lambda tag: tree[tag.verb].dep == "ROOT")
        roots = (t.i for t in tree.tokens if t.start < quotation.start and t.head == t.i and t.pos in SPEAKERS)
        return next((_tag(tree, i, i) for i in roots), None)

    def _sentence_before(self, quotation: Quotation) -> int:
        opens = quotation.opens
        return opens if self._trees[opens].sentence.start < quotation.start or not opens else opens - 1

    def _before(self, quotation: Quotation) -> Tag | None:
        """Return who spoke last before, in the quotation's own paragraph or the few before it."""
        start = self._paragraphs_before(quotation)
        for number in range(quotation.opens, -1, -1):
            tree = self._trees[number]
            if tree.sentence.end <= start:
                return None
            tags = [tag for tag in self._of(tree) if tag.end <= quotation.start and tree[tag.verb].dep in MAIN]
            if tags:
                return min(tags, key=lambda tag: (tree.depths[tag.verb], tag.verb))
        return None

    def _paragraphs_before(self, quotation: Quotation) -> int:
        """Return the character at which the first of the ``REACH`` paragraphs before the quotation's begins."""
        start = self._text.rfind("\n", 0, quotation.start)
        for _ in range(REACH):
            start = self._text.rfind("\n", 0, len(self._text[: max(start, 0)].rstrip()))
        return start + 1

    def _of(self, tree: Tree, *, any_verb: bool = False) -> Iterator[Tag]:
        """Yield the tags of a sentence: finite verbs of saying outside quotations, with subjects outside them."""
        for token in tree.tokens:
            if token.pos == "VERB" and (any_verb or _says(tree, token.i)) and not self._quoted(tree, token.i):
                speaker = next((k for k in _speakers(tree, token.i) if not self._quoted(tree, k)), None)
                if speaker is not None:
                    yield _tag(tree, token.i, speaker)

    def _quoted(self, tree: Tree, i: int) -> bool:
        return self._quotations.around(tree[i].start, tree[i].end) is not None


def _says(tree: Tree, verb: int) -> bool:
    return tree.lemma(verb) in tree.lexicon.attribution.report_verbs


def _speakers(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the nouns that may name who says what the verb says: its subject, or what stands where one does."""
    yield from (head for head, _ in subject_heads(tree, verb) if tree[head].pos in SPEAKERS)
    before, after = verb - 1, verb + 1
    if before >= 0 and tree[verb].tag in FINITE and _opens_phrase(tree, before):
        yield before  # "..., the mayor said", taken for an apposition
    if after < len(tree.tokens) and tree[verb].tag in FINITE:
        yield from (k for k in tree.kids(verb, "dobj", "attr", "oprd") if tree[k].pos in SPEAKERS)


def _opens_phrase(tree: Tree, noun: int) -> bool:
    """Whether a noun, or a name of any tag, heads a phrase that opens after a comma or quotation: "..., she said"."""
    first = tree.phrase(noun)[0]
    named = tree[noun].pos in SPEAKERS or tree[noun].text.istitle()
    return named and first > 0 and (tree[first - 1].text == "," or tree[first - 1].text in CLOSING)


def _tag(tree: Tree, verb: int, speaker: int) -> Tag:
    ends = sorted((verb, speaker))
    return Tag(tree.sentence.index, verb, speaker, tree[ends[0]].start, tree[ends[1]].end)
