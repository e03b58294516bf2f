"""Kinds of things that change hands: ontology/items.yaml as a frozen object."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from graphkit.ontology.files import load_struct

__all__ = ["OTHER", "ItemKinds", "item_kind", "load_item_kinds"]

OTHER = "other"
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class ItemKinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The role that is told apart, the words that end what a phrase names, and the words of each kind."""

    role: str
    stop: frozenset[str]
    kinds: Mapping[str, frozenset[str]]


@cache
def load_item_kinds() -> ItemKinds:
    """Load ontology/items.yaml; raises OntologyError that names the field that is wrong."""
    return load_struct(ItemKinds, "items.yaml", remedy="write role, stop and kinds")


@lru_cache(maxsize=10_000)
def item_kind(phrase: str) -> str:
    """Return the kind of what a phrase names: arms, money, food, medicine, energy, people, information or other.

    The last word that tells decides, up to a preposition that says what it is for: "grain ships", "gas for grain".
    """
    table = load_item_kinds()
    told = ""
    for word in _WORD.findall(phrase.casefold()):
        if word in table.stop and told:
            break
        told = next((kind for kind, words in table.kinds.items() if word in words), told)
    return told or OTHER
