"""Who is speaking, across sentences: quotations that go on, sources described once and pointed to ever after.

Runs over the drafts of one article. Fills the attribution of events inside a quotation whose own sentence names no
speaker; gives "the diplomat" and "they" the description that the source was introduced with.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from graphkit.events.attribution.self_reference import is_person, spoken
from graphkit.events.attribution.sources import carries_on, named, papers, speakers
from graphkit.events.frames.fillers import Fillers
from graphkit.events.implicit_roles import EventDraft
from graphkit.model import Event, Filler
from graphkit.ontology import Lexicon
from graphkit.syntax.quotations import Quotation, Quotations
from graphkit.syntax.speech import Speech
from graphkit.syntax.tree import Tree

__all__ = ["Speakers"]


class Speakers:
    """Keeps, for one article, who spoke in each sentence and how unnamed sources were introduced."""

    def __init__(self, text: str, trees: Sequence[Tree], quotations: Quotations, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._quotations = quotations
        self._speech = Speech(text, trees, quotations)
        self._tagged: dict[tuple[int, int], Filler] = {}
        self._spoken: list[tuple[int, int, Filler]] = []
        self._introductions: list[tuple[int, Filler]] = []
        self._fitting: dict[str, tuple[int, list[tuple[int, Filler]]]] = {}
        self._papers: dict[str, list[tuple[int, Filler]]] = defaultdict(list)
        self._carrying_on: set[int] = set()

    def hear(self, tree: Tree, fillers: Fillers) -> None:
        """Note who speaks in a sentence, and in which paper; call it once per sentence, in order."""
        said = [self._introduced(one) for one in speakers(tree, fillers)]
        if said:
            self._spoken.append((tree.sentence.start, tree.sentence.end, said[0]))
            for paper in sorted(papers(tree)):
                self._papers[paper].append((tree.sentence.start, said[0]))
        self._introductions.extend((tree.sentence.start, one) for one in said)
        at = tree.sentence.index
        self._tagged.update({(at, head): one for head, one in named(tree, fillers, self._speech.speakers_in(at))})
        if carries_on(tree):
            self._carrying_on.add(at)

    def attribute(self, drafts: Sequence[EventDraft]) -> list[EventDraft]:
        """Return the drafts with their sources settled."""
        out: list[EventDraft] = []
        told: dict[int, list[Event]] = defaultdict(list)
        for draft in drafts:
            event = self._settled(draft.event)
            if event.attribution is None and event.sentence in self._carrying_on:
                event = _carried_on(event, told[event.sentence - 1])
            told[event.sentence].append(event)
            out.append(replace(draft, event=event))
        return out

    def quoted(self, start: int, end: int) -> bool:
        """Tell whether the characters ``start`` to ``end`` stand in a quotation."""
        return self._quotations.around(start, end) is not None

    def _settled(self, event: Event) -> Event:
        """Return the event with its sources by name; an "it" of which nobody knows what it is says nothing."""
        said_by, outer = self._with_quotation(event)
        if said_by is None:
            return event
        quoted = self.quoted(event.trigger_start, event.trigger_end)
        said_by = self._introduced(said_by, event.sentence_start)
        if said_by.entity is None and said_by.name.lower() in self._lexicon.pronouns.neuter:
            return replace(event, attribution=None, outer_attribution=None)
        return replace(
            event,
            roles=tuple(
                (role, spoken(role, given, said_by, self._lexicon, quoted=quoted)) for role, given in event.roles
            ),
            attribution=said_by,
            outer_attribution=self._introduced(outer, event.sentence_start) if outer else None,
        )

    def _with_quotation(self, event: Event) -> tuple[Filler | None, Filler | None]:
        """Return the sources of an event, innermost and outermost, with who speaks the quotation around it.

        A source named inside the quotation is the inner one, unless it is the one who speaks, or nobody in particular.
        """
        said_by, outer = event.attribution, event.outer_attribution
        quotation = self._quotations.around(event.trigger_start, event.trigger_end)
        if quotation is None or (
            said_by and self._speech.is_part(quotation) and not quotation.holds(said_by.start, said_by.end)
        ):
            return said_by, outer
        speaker = self._speaker(quotation)
        if speaker is None:
            return said_by, outer
        inside = said_by if said_by and quotation.holds(said_by.start, said_by.end) else None
        if inside is None or inside.entity is None or inside.entity == speaker.entity:
            return speaker, outer if outer and not quotation.holds(
                outer.start, outer.end
            ) and outer.start != speaker.start else None
        return inside, speaker

    def _speaker(self, quotation: Quotation) -> Filler | None:
        tag = self._speech.tag(quotation)
        speaker = self._tagged.get((tag.sentence, tag.speaker)) if tag else None
        return _telling(speaker, "speaks the quotation around it") if speaker else None

    def _introduced(self, said_by: Filler, before: int | None = None) -> Filler:
        """Return the source under the description it was introduced with, where it is only pointed to."""
        end = len(self._text) if before is None else before
        if one := self._goes_on(said_by, end):
            return replace(said_by, name=one.name, type=one.type, entity=one.entity, steps=_steps(said_by, one))
        words = self._words(said_by)
        if said_by.entity is not None or not words or words[0] not in self._lexicon.attribution.source_pointers:
            return said_by
        return self._pointed_to(said_by, words[-1], end)

    def _pointed_to(self, said_by: Filler, noun: str, end: int) -> Filler:
        """Return who spoke in the paper, or was introduced, before the character ``end``, as the noun says."""
        if author := _last(self._papers.get(noun, ()), end - 1):
            step = f"{said_by.text!r} is where {author.name!r} said it"
            return replace(
                said_by, name=author.name, type=author.type, entity=author.entity, steps=(*author.steps, step)
            )
        fits = _last(self._introduced_as(noun), end)
        return replace(said_by, name=fits.name, steps=_steps(said_by, fits)) if fits else said_by

    def _goes_on(self, said_by: Filler, before: int) -> Filler | None:
        """Return who spoke in the sentence before where a pronoun goes on saying: "It said", "He added".

        A body for "it". A person without a name for "he", who outranks one with a name that did not speak.
        """
        word = said_by.text.lower()
        at = bisect_left(self._spoken, min(before, said_by.start), key=itemgetter(0))
        last = self._spoken[at - 1][2] if at else None
        if last is None or word not in self._lexicon.pronouns.third_person or not self._near(last, said_by):
            return None
        if word in self._lexicon.pronouns.neuter:
            fits = said_by.entity is None and not is_person(last, self._lexicon)
        else:
            fits = word in self._lexicon.pronouns.one_person and last.entity is None and is_person(last, self._lexicon)
        pronouns = self._lexicon.pronouns.third_person | self._lexicon.pronouns.first_person
        return last if fits and last.text.lower() not in pronouns else None

    def _near(self, earlier: Filler, said_by: Filler) -> bool:
        """Whether one sentence follows the other: one stop at most, or a paragraph's end, lies in between."""
        first, last = (bisect_right(self._spoken, at, key=itemgetter(0)) for at in (earlier.start, said_by.start))
        return self._text[earlier.end : said_by.start].count(". ") <= 1 and last - first <= 1

    def _words(self, said_by: Filler) -> list[str]:
        """Return the words of a source, with the article before a single one, which is no part of it."""
        words = said_by.text.lower().split()
        the = self._text[max(0, said_by.start - 4) : said_by.start].lower() == "the "
        return ["the", *words] if len(words) == 1 and the else words

    def _introduced_as(self, noun: str) -> list[tuple[int, Filler]]:
        """Return the sources without a name that a noun may point to, in order; each is looked at once."""
        looked_at, found = self._fitting.get(noun, (0, []))
        found.extend(one for one in self._introductions[looked_at:] if self._introduces(one[1], noun))
        self._fitting[noun] = len(self._introductions), found
        return found

    def _introduces(self, earlier: Filler, noun: str) -> bool:
        """Tell whether a source without a name is the one that a later noun points to: "the diplomat", "they"."""
        pronouns = self._lexicon.pronouns.third_person | self._lexicon.pronouns.first_person
        if earlier.entity is not None or earlier.text.lower() in pronouns:
            return False
        if noun in self._lexicon.pronouns.one_person:
            return is_person(earlier, self._lexicon)
        return noun in self._lexicon.attribution.source_pointers or noun in earlier.text.lower().split()


def _carried_on(event: Event, before: Sequence[Event]) -> Event:
    """Return the event said by who told the one of its kind in the sentence before, where that adds to it."""
    same = [e for e in before if e.relation == event.relation]
    said_by = next((e.attribution for e in reversed(same) if e.attribution), None)
    why = "says so of what the sentence before tells, and this one adds to that"
    return replace(event, attribution=_telling(said_by, why)) if said_by else event


def _last(found: Sequence[tuple[int, Filler]], at: int) -> Filler | None:
    """Return the last of those found at a character or before it."""
    number = bisect_right(found, at, key=itemgetter(0))
    return found[number - 1][1] if number else None


def _steps(said_by: Filler, one: Filler) -> tuple[str, ...]:
    return (*said_by.steps, f"{said_by.text!r} is {one.name!r}, introduced before")


def _telling(said_by: Filler, why: str) -> Filler:
    return replace(said_by, steps=(*said_by.steps, why))
