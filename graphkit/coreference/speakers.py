"""Who says "I" and "we": the speaker of the quotation that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.quotations import Quote
from graphkit.model import EntityType, Mention, MentionKind
from graphkit.syntax.tree import ANY_SUBJECT

__all__ = ["resolve_speaker", "speaking"]


def resolve_speaker(mention: Mention, history: History) -> Mention:
    """Return "I" or "we" as the quotation's speaker; "we" stays a group and also acts for the speaker's state."""
    word = mention.text.lower()
    if word not in history.pronouns.first_person:
        return mention
    quote = next((quote for quote in history.quotes if quote.holds(mention)), None)
    speaker = _speaker(quote, history) if quote else None
    if speaker is None or len(speaker.keys) != 1:
        return mention
    key = speaker.keys[0]
    several = word in history.pronouns.first_person_plural
    actor = history.discourse.country(key) if several else None
    step = f'"{mention.text}" is said by {history.discourse.called(key)}'
    kind = mention.type if several else history.discourse.types.get(key, EntityType.PERSON)
    return replace(mention, entity=key, actor=actor, type=kind, steps=(*mention.steps, step))


def speaking(mention: Mention, history: History) -> frozenset[str]:
    """Return who says what a mention stands in, as far as names tell; it is somebody else whom they call he or she."""
    quote = next((quote for quote in history.quotes if quote.holds(mention)), None)
    if quote is None:
        return frozenset()
    numbers = {quote.closes, quote.opens}
    numbers |= {other.closes for other in history.quotes if other.closes == quote.opens - 1}
    return frozenset(key for number in numbers for key in _named_speakers(number, quote, history))


def _named_speakers(sentence: int, quote: Quote, history: History) -> Iterator[str]:
    tokens = history.document.trees[sentence].tokens
    speech = history.discourse.gazetteer.patterns.speech
    for other in history.document.mentions_in(sentence):
        head = tokens[other.head]
        says = head.dep in ANY_SUBJECT and tokens[head.head].lemma in speech
        if says and other.entity and other.kind is MentionKind.NAME and not quote.holds(other):
            yield other.entity


def _speaker(quote: Quote, history: History) -> Antecedent | None:
    """Return the subject of a verb of saying where the quotation ends or begins, else of the quotation right before."""
    for number in dict.fromkeys((quote.closes, quote.opens)):
        if said := _says(number, quote, history):
            return said
    before = next((other for other in history.quotes if other.closes == quote.opens - 1), None)
    if before is not None:
        return _says(before.closes, before, history) or _says(before.opens, before, history)
    return _says(quote.closes + 1, quote, history)


def _says(sentence: int, quote: Quote, history: History) -> Antecedent | None:
    """Return who says something in a sentence, outside a quotation."""
    speech = history.discourse.gazetteer.patterns.speech
    for met in history.at(sentence):
        if met.subject and not quote.holds(met.mention) and history.tree(sentence).tokens[met.verb].lemma in speech:
            return met
    return None
