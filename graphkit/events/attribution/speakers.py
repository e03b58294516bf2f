"""Who is speaking, across sentences: quotations that go on, sources described once and pointed to ever after.

Runs over the drafts of one article. Fills the attribution of events inside a quotation whose own sentence names no
speaker; gives "the diplomat" and "they" the description that the source was introduced with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.events.attribution.self_reference import spoken
from graphkit.events.attribution.sources import carries_on, papers, speakers
from graphkit.events.frames.fillers import Fillers
from graphkit.events.implicit_roles import EventDraft
from graphkit.model import Event, Filler
from graphkit.ontology import Lexicon
from graphkit.syntax.quotations import Quotations
from graphkit.syntax.tree import Tree

__all__ = ["Speakers"]


class Speakers:
    """Keeps, for one article, who spoke in each sentence and how unnamed sources were introduced."""

    def __init__(self, text: str, quotations: Quotations, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._quotations = quotations
        self._spoken: list[tuple[int, int, Filler]] = []
        self._introductions: list[tuple[int, Filler]] = []
        self._papers: list[tuple[int, str, Filler]] = []
        self._carrying_on: set[int] = set()

    def hear(self, tree: Tree, fillers: Fillers) -> None:
        """Note who speaks in a sentence, and in which paper; call it once per sentence, in order."""
        said = [self._introduced(one) for one in speakers(tree, fillers)]
        if said:
            self._spoken.append((tree.sentence.start, tree.sentence.end, said[0]))
            self._papers.extend((tree.sentence.start, paper, said[0]) for paper in sorted(papers(tree)))
        self._introductions.extend((tree.sentence.start, one) for one in said)
        if carries_on(tree):
            self._carrying_on.add(tree.sentence.index)

    def attribute(self, drafts: Sequence[EventDraft]) -> list[EventDraft]:
        """Return the drafts with their sources settled."""
        out: list[EventDraft] = []
        for draft in drafts:
            event = self._settled(draft.event)
            if event.attribution is None and event.sentence in self._carrying_on:
                event = _carried_on(event, [before.event for before in out])
            out.append(replace(draft, event=event))
        return out

    def quoted(self, start: int, end: int) -> bool:
        """Tell whether the characters ``start`` to ``end`` stand in a quotation."""
        return self._quotations.around(start, end) is not None

    def _settled(self, event: Event) -> Event:
        said_by = event.attribution or self._quoted(event)
        if said_by is None:
            return event
        outer = event.outer_attribution
        quoted = self.quoted(event.trigger_start, event.trigger_end)
        said_by = self._introduced(said_by, event.sentence_start)
        return replace(
            event,
            roles=tuple(
                (role, spoken(role, given, said_by, self._lexicon, quoted=quoted)) for role, given in event.roles
            ),
            attribution=said_by,
            outer_attribution=self._introduced(outer, event.sentence_start) if outer else None,
        )

    def _quoted(self, event: Event) -> Filler | None:
        """Return who speaks the quotation around the event: in its own sentences, else the last one who spoke."""
        quotation = self._quotations.around(event.trigger_start, event.trigger_end)
        if quotation is None:
            return None
        near = [said for start, end, said in self._spoken if start < quotation.end and quotation.start < end]
        before = [said for start, _, said in self._spoken if start <= event.sentence_start]
        if near:
            return _telling(near[0], "speaks in a sentence of the quotation around it")
        return _telling(before[-1], "spoke last before the quotation around it") if before else None

    def _introduced(self, said_by: Filler, before: int | None = None) -> Filler:
        """Return the source under the description it was introduced with, where it is only pointed to."""
        words = self._words(said_by)
        if said_by.entity is not None or not words or words[0] not in self._lexicon.attribution.source_pointers:
            return said_by
        end = len(self._text) if before is None else before
        authors = (author for start, paper, author in reversed(self._papers) if paper == words[-1] and start < end)
        if author := next(authors, None):
            return replace(author, steps=(*author.steps, f"{said_by.text!r} is where {author.name!r} said it"))
        earlier = (one for start, one in reversed(self._introductions) if start <= end)
        fits = next((one for one in earlier if self._introduces(one, said_by, words[-1])), None)
        if fits is None:
            return said_by
        step = f"{said_by.text!r} is {fits.name!r}, introduced before"
        return replace(said_by, name=fits.name, steps=(*said_by.steps, step))

    def _words(self, said_by: Filler) -> list[str]:
        """Return the words of a source, with the article before a single one, which is no part of it."""
        words = said_by.text.lower().split()
        the = self._text[max(0, said_by.start - 4) : said_by.start].lower() == "the "
        return ["the", *words] if len(words) == 1 and the else words

    def _introduces(self, earlier: Filler, said_by: Filler, noun: str) -> bool:
        """Tell whether a source without a name is the one that a later noun points to: "the diplomat", "they"."""
        if earlier.entity is not None or earlier.text == said_by.text:
            return False
        return noun in self._lexicon.attribution.source_pointers or noun in earlier.text.lower().split()


def _carried_on(event: Event, before: Sequence[Event]) -> Event:
    """Return the event said by who told the one of its kind in the sentence before, where that adds to it."""
    same = [e for e in before if e.relation == event.relation and e.sentence == event.sentence - 1]
    said_by = next((e.attribution for e in reversed(same) if e.attribution), None)
    why = "says so of what the sentence before tells, and this one adds to that"
    return replace(event, attribution=_telling(said_by, why)) if said_by else event


def _telling(said_by: Filler, why: str) -> Filler:
    return replace(said_by, steps=(*said_by.steps, why))
