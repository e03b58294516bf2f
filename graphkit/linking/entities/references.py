"""How a judgement points at an entity: by IRI, by key, or by name. Reads references; knows nothing of files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphkit.model import Entity, EntityRecord, EntityType
from graphkit.ontology.gazetteers import name_key

__all__ = ["Handles", "by_name", "handles", "references", "same_reference"]

_KEY = re.compile(r"[A-Z][a-z]+/.+|Q\d+(@.+)?|[a-z][a-z0-9+.-]*:.+")
_TYPED = re.compile(r"(?P<type>[A-Za-z]+)\s*:\s*(?P<name>(?!//).+)")
_TYPES = {str(kind).casefold(): kind for kind in EntityType}


def same_reference(text: str) -> str:
    """Return the one way to write a reference: IRIs and keys as they are, names normalised, the type if given."""
    text = text.strip()
    typed = _TYPED.fullmatch(text)
    if typed and (kind := _TYPES.get(typed["type"].casefold())):
        return name_key(kind, typed["name"])
    return text if _KEY.fullmatch(text) else f"*/{_name(text)}"


def _name(text: str) -> str:
    return name_key(EntityType.PHRASE, text).partition("/")[2]


@dataclass(frozen=True, slots=True)
class Handles:
    """Every way to refer to one entity, as ``same_reference`` writes them."""

    references: frozenset[str]

    def answers(self, reference: str) -> bool:
        """Tell whether a reference, as a person wrote it, means this entity."""
        return same_reference(reference) in self.references


def handles(entity: Entity | EntityRecord) -> Handles:
    """Collect the ways to refer to an entity of the corpus: key or IRI, ids elsewhere, name and aliases."""
    key = entity.key if isinstance(entity, Entity) else entity.id
    ids = dict(entity.same_as or {}).values()
    telling = (alias for alias in entity.aliases if entity.type != EntityType.PERSON or len(alias.split()) > 1)
    return Handles(frozenset((key, *ids, *by_name(str(entity.type), (entity.name, *telling)))))


def by_name(kind: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the references that names give, with the type before them and without."""
    for name in names:
        plain = _name(name)
        yield f"*/{plain}"
        yield f"{kind}/{plain}"


def references(records: Iterable[EntityRecord]) -> dict[str, str]:
    """Return by IRI how a judgement should call each entity: Wikidata id, else type and name, else IRI.

    Where two of the records would be called the same, both are called by their IRI.
    """
    plain = {record.id: _plain(record) for record in records}
    how_many = Counter(plain.values())
    return {known_as: text if how_many[text] == 1 else known_as for known_as, text in plain.items()}


def _plain(record: EntityRecord) -> str:
    return (record.same_as or {}).get("wikidata") or name_key(EntityType(record.type), record.name)
