"""I, we and it: who is meant by a pronoun in what somebody says of himself or for those he speaks for."""

from __future__ import annotations

import re
from dataclasses import replace

from graphkit.model import EntityType, Filler
from graphkit.ontology import Lexicon

__all__ = ["is_person", "not_confessed", "spoken"]

HEAD_END = re.compile(r"\W+(?:of|for|from|in|at|on|with|to|by|who|that|which|familiar|close|named|called)\b|,")
"""What follows the noun that heads a description: "aide / to the mayor"."""

SPEAKING_ROLES = frozenset({"proposer"})
"""Roles that one plays by speaking, so that who says "we" plays them for those he means."""


def spoken(
    role: str, given: tuple[Filler, ...], speaker: Filler, lexicon: Lexicon, *, quoted: bool
) -> tuple[Filler, ...]:
    """Return the fillers of a role with the speaker for unresolved pronouns: "Fiji said it is ready", “I met him”.

    ``quoted`` tells that the words are the speaker's own: there "we" is he with others, and "it" is not he.
    """
    return tuple(_meant(filler, role, speaker, lexicon, quoted=quoted) for filler in given)


def _meant(filler: Filler, role: str, speaker: Filler, lexicon: Lexicon, *, quoted: bool) -> Filler:
    word = filler.name.lower()
    if filler.entity is not None or not _means(word, role, speaker, lexicon, quoted=quoted):
        return filler
    step = f"{filler.text!r} is the one who speaks"
    return replace(filler, name=speaker.name, type=speaker.type, entity=speaker.entity, steps=(*filler.steps, step))


def _means(word: str, role: str, speaker: Filler, lexicon: Lexicon, *, quoted: bool) -> bool:
    """Whether the speaker means himself by the word, or, where one acts by speaking, those he speaks for.

    He and she are whom coreference finds: who speaks of a third person does not speak of himself.
    """
    body = speaker.type in (EntityType.STATE, EntityType.ORGANISATION)
    if word in lexicon.pronouns.first_person_plural:
        return speaker.entity is None or quoted or body or role in SPEAKING_ROLES
    if word in lexicon.pronouns.speaking_people:
        return not body
    if quoted:
        return False
    if speaker.entity is None:
        return word in lexicon.pronouns.speaking_bodies and not is_person(speaker, lexicon)
    return body and word == "it"


def is_person(speaker: Filler, lexicon: Lexicon) -> bool:
    """Tell whether a source is one person: by type, by its pronoun, or by the noun that heads its description."""
    if speaker.entity is not None:
        return speaker.type == EntityType.PERSON
    words = HEAD_END.split(speaker.name.lower())[0].split()
    pronouns = lexicon.pronouns.speaking_people | lexicon.pronouns.one_person
    return bool(words) and words[-1] in pronouns | lexicon.participants.person


def not_confessed(given: tuple[Filler, ...], speaker: Filler, lexicon: Lexicon) -> tuple[Filler, ...]:
    """Return who is accused, left open where "he" was taken for the one who reports it: "the sergeant said he shot"."""
    he = lexicon.pronouns.masculine | lexicon.pronouns.feminine
    himself = {f for f in given if f.entity and f.entity == speaker.entity and f.text.lower() in he}
    return tuple(_opened(f) if f in himself else f for f in given)


def _opened(filler: Filler) -> Filler:
    steps = (*filler.steps, f"{filler.text!r} may be somebody else")
    return replace(filler, name=filler.text, type=EntityType.GROUP, entity=None, steps=steps)
