"""I, we and it: who is meant by a pronoun in what somebody says of himself or for those he speaks for."""

from __future__ import annotations

from dataclasses import replace

from graphkit.model import EntityType, Filler
from graphkit.ontology import load_lexicon

__all__ = ["spoken"]


def spoken(role: str, given: tuple[Filler, ...], speaker: Filler) -> tuple[Filler, ...]:
    """Return the fillers of a role with the speaker for unresolved pronouns: "Fiji said it is ready", "I met him"."""
    return tuple(_meant(filler, role, speaker) for filler in given)


def _meant(filler: Filler, role: str, speaker: Filler) -> Filler:
    word = filler.name.lower()
    if filler.entity is not None or not _means(word, role, speaker):
        return filler
    step = f"{filler.text!r} is the one who speaks"
    return replace(filler, name=speaker.name, type=speaker.type, entity=speaker.entity, steps=(step,))


def _means(word: str, role: str, speaker: Filler) -> bool:
    """Whether the speaker means himself by the word, or, where one acts by speaking, those he speaks for."""
    lexicon = load_lexicon()
    if speaker.entity is None:
        own = word in lexicon["own-pronouns"] and (word != "it" or not _a_person(speaker))
        return own or word in lexicon["first-person"]
    body = speaker.type in (EntityType.STATE, EntityType.ORGANISATION)
    if word in lexicon["first-person-plural"]:
        return body or role in lexicon["speaking-roles"]
    return word == "it" if body else word in lexicon["speaking-people"]


def _a_person(speaker: Filler) -> bool:
    """Whether somebody without a name is one person: "he", "the governor"."""
    word = speaker.name.lower().split()[-1]
    return word in load_lexicon()["speaking-people"] | load_lexicon()["person"]
