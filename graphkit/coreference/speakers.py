"""Who says "I": the speaker of the quotation that they stand in."""

from __future__ import annotations

from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.references import Reference, Verdict
from graphkit.model import EntityType
from graphkit.syntax.quotations import Quotation

__all__ = ["speaker_of_the_quotation"]


def speaker_of_the_quotation(reference: Reference) -> Verdict:
    """I is who speaks the quotation around it; "we" are more than him, and who they are is told nowhere."""
    mention = reference.mention
    if reference.word not in reference.pronouns.first_person or reference.quote is None:
        return None
    speaker = _speaker(reference.quote, reference.history)
    if speaker is None or len(speaker.keys) != 1:
        return None
    key, discourse = speaker.keys[0], reference.discourse
    several = reference.word in reference.pronouns.first_person_plural
    step = f'"{mention.text}" is said by {discourse.called(key)}{", of himself and others" if several else ""}'
    kind = discourse.types.get(key, EntityType.PERSON)
    return replace(mention, entity=None if several else key, type=kind, steps=(*mention.steps, step))


def _speaker(quote: Quotation, history: History) -> Antecedent | None:
    """Return the subject of a verb of saying where the quotation ends or begins, else of the quotation right before."""
    for number in dict.fromkeys((quote.closes, quote.opens)):
        if said := _says(number, quote, history):
            return said
    before = next(iter(history.quotations.before(quote)), None)
    if before is not None:
        return _says(before.closes, before, history) or _says(before.opens, before, history)
    return _says(quote.closes + 1, quote, history)


def _says(sentence: int, quote: Quotation, history: History) -> Antecedent | None:
    """Return who says something in a sentence, outside a quotation."""
    speech = history.discourse.gazetteer.patterns.speech
    for met in history.at(sentence):
        if (
            met.subject
            and not quote.holds(met.mention.start, met.mention.end)
            and history.tree(sentence).tokens[met.verb].lemma in speech
        ):
            return met
    return None
