"""Who is speaking, across sentences: quotations that go on, sources described once and pointed to ever after.

Runs over the drafts of one article. Fills the attribution of events inside a quotation whose own sentence names no
speaker; gives "the diplomat" and "they" the description that the source was introduced with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.events.clauses.attribution import Quotations, speaker
from graphkit.events.predicates.syntax import Tree
from graphkit.events.roles.completion import Draft
from graphkit.events.roles.fillers import Fillers
from graphkit.model import Event, Filler
from graphkit.ontology import load_lexicon

__all__ = ["Speakers"]


class Speakers:
    """Keeps, for one article, who spoke in each sentence and how unnamed sources were introduced."""

    def __init__(self, text: str) -> None:
        self._quotations = Quotations.of(text)
        self._spoken: list[tuple[int, int, Filler]] = []

    def hear(self, tree: Tree, fillers: Fillers) -> None:
        """Note who speaks in a sentence; call it once per sentence, in order."""
        said = speaker(tree, fillers)
        if said is not None:
            self._spoken.append((tree.sentence.start, tree.sentence.end, self._introduced(said)))

    def attribute(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return the drafts with their sources settled."""
        return [replace(draft, event=self._settled(draft.event)) for draft in drafts]

    def _settled(self, event: Event) -> Event:
        said_by = event.attribution or self._quoted(event)
        if said_by is None:
            return event
        outer = event.outer_attribution
        return replace(
            event,
            attribution=self._introduced(said_by, event.sentence_start),
            outer_attribution=self._introduced(outer, event.sentence_start) if outer else None,
        )

    def _quoted(self, event: Event) -> Filler | None:
        """Return who speaks the quotation around the event: in its own sentences, else the last one who spoke."""
        stretch = self._quotations.around(event.trigger_start, event.trigger_end)
        if stretch is None:
            return None
        near = [said for start, end, said in self._spoken if start < stretch[1] and stretch[0] < end]
        before = [said for start, _, said in self._spoken if start <= event.sentence_start]
        return near[0] if near else before[-1] if before else None

    def _introduced(self, said_by: Filler, before: int | None = None) -> Filler:
        """Return the source under the description it was introduced with, where it is only pointed to."""
        words = said_by.text.lower().split()
        if said_by.entity is not None or not words or words[0] not in load_lexicon()["source-pointers"]:
            return said_by
        for start, _, earlier in reversed(self._spoken):
            fits = words[-1] in load_lexicon()["source-pointers"] or words[-1] in earlier.text.lower().split()
            if earlier.entity is None and fits and (before is None or start <= before) and earlier.text != said_by.text:
                step = f"{said_by.text!r} is {earlier.name!r}, introduced before"
                return replace(said_by, name=earlier.name, steps=(*said_by.steps, step))
        return said_by
