"""Organisations of one article: acronyms in brackets, short names, and ministries whose state was told before."""

from __future__ import annotations

from itertools import pairwise

from graphkit.coreference.document import At, Document, at
from graphkit.coreference.references import Sieve
from graphkit.model import EntityType, Mention, MentionKind
from graphkit.ontology.gazetteers import fold, name_key

__all__ = ["BODIES", "name_bodies"]

Given = tuple[Document, dict[At, str]]
"""An article, and the keys that its organisations have so far."""

BRACKETS = ("(", "[")


def name_bodies(document: Document) -> dict[At, tuple[str, str]]:
    """Return the key of every organisation that no gazetteer knows, one for long and short names, with the sieve."""
    keys = {at(m): (key, "name/exact") for m in document.mentions if _unknown(m) and (key := _own_key(m))}
    for sieve in BODIES:
        plain = {place: key for place, (key, _) in keys.items()}
        keys |= {place: (key, sieve.name) for place, key in (sieve.resolve((document, plain)) or {}).items()}
    return keys


def _own_key(mention: Mention) -> str:
    return name_key(EntityType.ORGANISATION, mention.text)


# Sieves


def short_of_a_long_name(given: Given) -> dict[At, str]:
    """An acronym or "the Authority" is the one organisation named before whose name ends so."""
    document, _ = given
    found: dict[At, str] = {}
    long: dict[str, set[str]] = {}
    for mention in filter(_unknown, document.mentions):
        known = long.get(fold(mention.text), set()) if len(mention.text.split()) == 1 else set()
        key = next(iter(known)) if len(known) == 1 and _taken_up(mention, document) else _own_key(mention)
        if key == _own_key(mention):
            long.setdefault(fold(mention.text.split()[-1]), set()).add(key)
        else:
            found[at(mention)] = key
    return found


def acronym_in_brackets(given: Given) -> dict[At, str]:
    """An acronym is the "Kenya Coast Guard (KCG)" that it was introduced with in brackets, everywhere."""
    document, keys = given
    introduced: dict[str, str] = {}
    for one, other in pairwise(document.mentions):
        long = keys.get(at(one)) or (one.entity if one.type is EntityType.ORGANISATION else None)
        if long and other.text.isupper() and _in_brackets_after(one, other, document):
            introduced[fold(other.text)] = long
    return {at(m): introduced[fold(m.text)] for m in document.mentions if _unknown(m) and fold(m.text) in introduced}


def ministry_of_the_state_told(given: Given) -> dict[At, str]:
    """The defence ministry is the only ministry of that name whose state the article tells."""
    document, _ = given
    stated: dict[str, set[str]] = {}
    for mention in document.mentions:
        if mention.name and mention.entity:
            stated.setdefault(mention.name.partition(" (")[0], set()).add(mention.entity)
    open_ones = ((m, stated.get(m.name, set())) for m in document.mentions if m.name and not m.entity)
    return {at(mention): next(iter(known)) for mention, known in open_ones if len(known) == 1}


BODIES: tuple[Sieve[Given, dict[At, str]], ...] = (
    Sieve("body/short", short_of_a_long_name),
    Sieve("body/acronym", acronym_in_brackets),
    Sieve("body/ministry", ministry_of_the_state_told),
)


# What they ask


def _unknown(mention: Mention) -> bool:
    named = mention.kind is MentionKind.NAME and mention.entity is None
    return named and mention.type is EntityType.ORGANISATION


def _taken_up(mention: Mention, document: Document) -> bool:
    """Tell whether a single word is an acronym or has "the" before it, as the short form of a long name has."""
    before = document.trees[mention.sentence].tokens[mention.first - 1].text.lower() if mention.first else ""
    return mention.text.isupper() or before == "the"


def _in_brackets_after(one: Mention, other: Mention, document: Document) -> bool:
    """Tell whether a mention stands right after another one's opening bracket."""
    follows = one.sentence == other.sentence and other.first == one.last + 1
    return follows and document.trees[one.sentence][one.last].text in BRACKETS
