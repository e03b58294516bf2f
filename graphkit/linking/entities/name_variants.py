"""What the fold keeps of the corpus: each distinct entity that articles speak of, once, with its names counted.

A form is one key of the articles' readings. Two articles that use a name for things in two countries make two forms,
and so do two that speak of a Defence Ministry without saying whose.
Memory grows with the distinct forms; of an article only the numbers of its forms are kept, a few bytes each.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from graphkit.linking.entities.names import NameReader, is_acronym, spells
from graphkit.model import Entity, EntityType

__all__ = ["Form", "Forms", "majority"]

_ORDER = {kind: i for i, kind in enumerate(EntityType)}
_WIKIDATA = re.compile(r"Q\d+")


@dataclass(slots=True)
class Form:
    """All that the articles say of one key; counts are of articles. ``id`` adds to the key what sets it apart.

    ``reader`` takes its names apart. ``ids`` are (scheme, id) pairs; ``article`` is set where a judgement speaks of the
    entity of one article only.
    """

    id: str
    key: str
    reader: NameReader
    article: str | None = None
    types: Counter[EntityType] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    ids: set[tuple[str, str]] = field(default_factory=set)

    @property
    def type(self) -> EntityType:
        """The type that most articles give it; of equals the first in the order of EntityType."""
        return majority(self.types)

    @property
    def name(self) -> str:
        """The name that most articles give it; of equals the first in the alphabet."""
        return min(self.names, key=lambda name: (-self.names[name], name))

    @property
    def articles(self) -> int:
        """The number of articles that speak of it."""
        return self.types.total()

    @property
    def bare(self) -> bool:
        """Whether it is a person of whom only a surname is known."""
        return not self.ids and self.type == EntityType.PERSON and all(self.says_little(name) for name in self.names)

    @property
    def unclear(self) -> bool:
        """Whether it is an organisation such as every country has, and whose country the article does not say."""
        return (
            not self.ids
            and not self.countries
            and self.type == EntityType.ORGANISATION
            and self.reader.is_generic(self.name)
        )

    def says_little(self, name: str) -> bool:
        """Tell whether one of its names is a surname or a single name only."""
        return self.reader.person(name).bare

    def in_article(self, article: str) -> Form:
        """Return what one article says of it, as a form of its own."""
        return Form(
            f"{self.id}@{article}",
            self.key,
            self.reader,
            article,
            Counter([self.type]),
            Counter(list(self.names)),
            Counter(list(self.aliases)),
            Counter(list(self.countries)),
            set(self.ids),
        )

    def telling_aliases(self) -> tuple[str, ...]:
        """Return the aliases that say who is meant outside the article: full names, and acronyms of organisations."""
        if self.type == EntityType.PERSON:
            return tuple(alias for alias in self.aliases if not self.says_little(alias))
        if self.type == EntityType.ORGANISATION:
            return tuple(alias for alias in self.aliases if is_acronym(alias) or self._spelt_out(alias))
        return ()

    def _spelt_out(self, alias: str) -> bool:
        """Tell whether an alias is what an acronym among the names stands for: International Energy Agency, IEA."""
        return any(is_acronym(name) and spells(alias, name) for name in self.names)


def majority(types: Counter[EntityType]) -> EntityType:
    """Return the most frequent type; of equals the first in the order of EntityType."""
    if len(types) == 1:
        return next(iter(types))
    return min(types, key=lambda kind: (-types[kind], _ORDER[kind]))


class Forms:
    """The forms of the corpus and, per article, the numbers of those it speaks of.

    ``singled_out`` tells of "<key>@<article>" whether a judgement speaks of the entity of that article only.
    """

    def __init__(self, singled_out: Callable[[str], bool], reader: NameReader) -> None:
        self._reader = reader
        self._singled_out = singled_out
        self._numbers: dict[str, int] = {}
        self.all: list[Form] = []
        self.articles: dict[str, array[int]] = {}

    def add(self, article: str, entities: Iterable[Entity]) -> None:
        """Count the entities of one article."""
        numbers = array("L", sorted({self._count(article, entity) for entity in entities}))
        before = self.articles.get(article)
        self.articles[article] = array("L", sorted({*before, *numbers})) if before is not None else numbers

    def _count(self, article: str, entity: Entity) -> int:
        form = self._form(article, entity)
        form.types[entity.type] += 1
        form.names[entity.name] += 1
        form.aliases.update(set(entity.aliases) - {entity.name})
        form.ids.update(_ids(entity))
        if entity.country:
            form.countries[entity.country] += 1
        return self._numbers[form.id]

    def _form(self, article: str, entity: Entity) -> Form:
        scope = article if self._singled_out(f"{entity.key}@{article}") else None
        apart = scope or (None if _ids(entity) else entity.country or self._only_there(article, entity))
        known_as = f"{entity.key}@{apart}" if apart else entity.key
        number = self._numbers.setdefault(known_as, len(self.all))
        if number == len(self.all):
            self.all.append(Form(known_as, entity.key, self._reader, scope))
        return self.all[number]

    def _only_there(self, article: str, entity: Entity) -> str | None:
        """Return the article for what a name tells in its article only: the Air Force of a country that goes unsaid."""
        generic = entity.type == EntityType.ORGANISATION and self._reader.is_generic(entity.name)
        return article if generic else None

    def ordered(self) -> list[int]:
        """Return the forms' numbers in an order that does not depend on how the articles came in."""
        return sorted(range(len(self.all)), key=lambda number: self.all[number].id)


def _ids(entity: Entity) -> frozenset[tuple[str, str]]:
    own = {("wikidata", entity.key)} if _WIKIDATA.fullmatch(entity.key) else set()
    return frozenset(own | set(entity.same_as))
