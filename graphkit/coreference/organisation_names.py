"""Organisations of one article: acronyms in brackets, short names, and ministries whose state was told before."""

from __future__ import annotations

from itertools import pairwise

from graphkit.coreference.document import At, Document, at
from graphkit.model import EntityType, Mention, MentionKind
from graphkit.ontology.gazetteers import fold, name_key

__all__ = ["name_bodies"]

BRACKETS = ("(", "[")


def name_bodies(document: Document) -> dict[At, str]:
    """Return the key of every organisation that no gazetteer knows, one key for its long and short names."""
    bodies = [m for m in document.mentions if _unknown(m)]
    keys: dict[At, str] = {}
    short: dict[str, set[str]] = {}
    for mention in bodies:
        own = name_key(EntityType.ORGANISATION, mention.text)
        known = short.get(fold(mention.text), set()) if len(mention.text.split()) == 1 else set()
        key = next(iter(known)) if len(known) == 1 and _taken_up(mention, document) else own
        keys[at(mention)] = key
        if key == own:
            short.setdefault(fold(mention.text.split()[-1]), set()).add(key)
    keys.update(_acronyms(document, keys))
    keys.update(_stateless(document))
    return keys


def _stateless(document: Document) -> dict[At, str]:
    """Give "the defence ministry" the key of the only ministry of that name whose state the article tells."""
    stated: dict[str, set[str]] = {}
    for mention in document.mentions:
        if mention.name and mention.entity:
            stated.setdefault(mention.name.partition(" (")[0], set()).add(mention.entity)
    open_ones = ((m, stated.get(m.name, set())) for m in document.mentions if m.name and not m.entity)
    return {at(mention): next(iter(known)) for mention, known in open_ones if len(known) == 1}


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


def _acronyms(document: Document, keys: dict[At, str]) -> dict[At, str]:
    """Give "KCG" the key of the "Kenya Coast Guard (KCG)" that it was introduced with, everywhere."""
    introduced: dict[str, str] = {}
    for one, other in pairwise(document.mentions):
        long = keys.get(at(one)) or (one.entity if one.type is EntityType.ORGANISATION else None)
        if long and other.text.isupper() and _in_brackets_after(one, other, document):
            introduced[fold(other.text)] = long
    return {at(m): introduced[fold(m.text)] for m in document.mentions if _unknown(m) and fold(m.text) in introduced}
