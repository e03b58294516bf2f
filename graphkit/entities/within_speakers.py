"""Who says "I" and "we": the speaker of the quotation that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.entities.within_discourse import Discourse, Met
from graphkit.model import EntityType, Mention, Sentence

__all__ = ["Quote", "quotes", "resolve_speaker"]

FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
MARKS = frozenset({'"', "“", "”", "``", "''", "‘", "’", "'"})
CLOSING = frozenset({'"', "”", "''", "'", "’"})
LONGEST_QUOTE = 8
"""Sentences that one quotation may run over before its closing mark is taken to be missing."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: from token ``first`` of sentence ``opens`` to token ``last`` of sentence ``closes``."""

    opens: int
    first: int
    closes: int
    last: int

    def holds(self, mention: Mention) -> bool:
        """Tell whether a mention stands inside."""
        after = (mention.sentence, mention.first) >= (self.opens, self.first)
        return after and (mention.sentence, mention.last) <= (self.closes, self.last)


def quotes(sentences: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """Return the quotations of an article, by their marks."""
    return tuple(_quotes(sentences))


def _quotes(sentences: tuple[Sentence, ...]) -> Iterator[Quote]:
    opened: tuple[int, int] | None = None
    for sentence in sentences:
        for token in sentence.tokens:
            if token.text not in MARKS or token.tag == "POS":
                continue
            if opened is not None and (token.text in CLOSING or sentence.index - opened[0] > LONGEST_QUOTE):
                yield Quote(*opened, sentence.index, token.i + 1)
                opened = None
            elif opened is None and token.text not in ("”", "’"):
                opened = (sentence.index, token.i)


def resolve_speaker(mention: Mention, found: tuple[Quote, ...], seen: Discourse) -> Mention:
    """Return "I" or "we" as the quotation's speaker; "we" also acts for the speaker's state."""
    word = mention.text.lower()
    if word not in FIRST_PERSON:
        return mention
    quote = next((quote for quote in found if quote.holds(mention)), None)
    speaker = _speaker(quote, seen) if quote else None
    if speaker is None or len(speaker.keys) != 1:
        return mention
    key = speaker.keys[0]
    actor = seen.cast.country(key) if word in PLURAL else None
    step = f'"{mention.text}" is said by {seen.cast.called(key)}'
    kind = seen.cast.types.get(key, EntityType.PERSON)
    return replace(mention, entity=key, actor=actor, type=kind, steps=(*mention.steps, step))


def _speaker(quote: Quote, seen: Discourse) -> Met | None:
    """Return the subject of a verb of saying outside the marks, in the sentence where the quotation ends or begins."""
    speech = seen.cast.gazetteer.patterns.speech
    for number in dict.fromkeys((quote.closes, quote.opens, quote.closes + 1)):
        for met in seen.at(number):
            inside = quote.holds(met.mention)
            if (
                not inside
                and met.subject
                and seen.tree(number).tokens[met.verb].lemma in seen.cast.gazetteer.patterns.speech
            ):
                return met
    return None
