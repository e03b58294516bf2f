"""Who says "I" and "we": the speaker of the quotation that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphkit.entities.within_discourse import Discourse, Met
from graphkit.entities.within_quotes import Quote
from graphkit.entities.within_story import SUBJECTS
from graphkit.model import EntityType, Mention, MentionKind

__all__ = ["resolve_speaker", "speaking"]

FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


def resolve_speaker(mention: Mention, seen: Discourse) -> Mention:
    """Return "I" or "we" as the quotation's speaker; "we" stays a group and also acts for the speaker's state."""
    word = mention.text.lower()
    if word not in FIRST_PERSON:
        return mention
    quote = next((quote for quote in seen.quotes if quote.holds(mention)), None)
    speaker = _speaker(quote, seen) if quote else None
    if speaker is None or len(speaker.keys) != 1:
        return mention
    key = speaker.keys[0]
    actor = seen.cast.country(key) if word in PLURAL else None
    step = f'"{mention.text}" is said by {seen.cast.called(key)}'
    kind = mention.type if word in PLURAL else seen.cast.types.get(key, EntityType.PERSON)
    return replace(mention, entity=key, actor=actor, type=kind, steps=(*mention.steps, step))


def speaking(mention: Mention, seen: Discourse) -> frozenset[str]:
    """Return who says what a mention stands in, as far as names tell; it is somebody else whom they call he or she."""
    quote = next((quote for quote in seen.quotes if quote.holds(mention)), None)
    if quote is None:
        return frozenset()
    numbers = {quote.closes, quote.opens}
    numbers |= {other.closes for other in seen.quotes if other.closes == quote.opens - 1}
    return frozenset(key for number in numbers for key in _named_speakers(number, quote, seen))


def _named_speakers(sentence: int, quote: Quote, seen: Discourse) -> Iterator[str]:
    tokens = seen.story.sentences[sentence].tokens
    speech = seen.cast.gazetteer.patterns.speech
    for other in seen.story.within(sentence):
        head = tokens[other.head]
        says = head.dep in SUBJECTS and tokens[head.head].lemma in speech
        if says and other.entity and other.kind is MentionKind.NAME and not quote.holds(other):
            yield other.entity


def _speaker(quote: Quote, seen: Discourse) -> Met | None:
    """Return the subject of a verb of saying where the quotation ends or begins, else of the quotation right before."""
    for number in dict.fromkeys((quote.closes, quote.opens)):
        if said := _says(number, quote, seen):
            return said
    before = next((other for other in seen.quotes if other.closes == quote.opens - 1), None)
    if before is not None:
        return _says(before.closes, before, seen) or _says(before.opens, before, seen)
    return _says(quote.closes + 1, quote, seen)


def _says(sentence: int, quote: Quote, seen: Discourse) -> Met | None:
    """Return who says something in a sentence, outside a quotation."""
    speech = seen.cast.gazetteer.patterns.speech
    for met in seen.at(sentence):
        if met.subject and not quote.holds(met.mention) and seen.tree(sentence).tokens[met.verb].lemma in speech:
            return met
    return None
