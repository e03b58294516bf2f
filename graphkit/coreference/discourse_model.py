"""The discourse model of one article: every entity met so far, with the spellings, gender and posts the text gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from graphkit.model import Entity, EntityType, Mention
from graphkit.ontology.gazetteers import Gazetteer

__all__ = ["DiscourseModel", "OfficeHolding"]


@dataclass(frozen=True, slots=True)
class OfficeHolding:
    """A post that the article says someone holds; ``of`` is None where it does not say of what."""

    person: str
    posts: tuple[str, ...]
    of: str | None
    former: bool = False


@dataclass(slots=True)
class DiscourseModel:
    """Who and what an article is about, filled while it is read; ``date`` is ISO 8601 or None where unknown.

    ``last_year`` is the latest year that the text names, or "".
    ``proper`` holds the proper names of bodies, ``phrases`` who was introduced by which words ("opposition leader").
    """

    gazetteer: Gazetteer
    date: str | None = None
    last_year: str = ""
    types: dict[str, EntityType] = field(default_factory=dict)
    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    titles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    held: list[OfficeHolding] = field(default_factory=list)
    countries: dict[str, str] = field(default_factory=dict)
    steps: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    proper: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, str] = field(default_factory=dict)
    _offices: dict[str, list[OfficeHolding]] = field(default_factory=lambda: defaultdict(list))

    def meet(self, key: str, kind: EntityType, spelled: str | None = None) -> None:
        """Note that the article names ``key``, and how it spells the name."""
        self.types.setdefault(key, kind)
        if spelled:
            self.names[key][spelled] += 1

    def name(self, key: str, proper: str, country: str | None) -> None:
        """Note the proper name of a body that the article only describes, and its state."""
        self.proper[key] = proper
        if country is not None and self.is_state(country):
            self.countries[key] = country

    def is_state(self, key: str) -> bool:
        """Tell whether a key is a state's, by the article or else the gazetteer."""
        entry = self.gazetteer.entry(key)
        return (self.types.get(key) or (entry.type if entry else None)) is EntityType.STATE

    def belongs(self, key: str, state: str) -> None:
        """Note the state that an entity is of, where nothing was noted before; what is no state is nobody's country."""
        if self.is_state(state):
            self.countries.setdefault(key, state)

    def holds(self, held: OfficeHolding) -> None:
        """Note that the article says someone holds a post."""
        if held not in self._offices[held.person]:
            self._offices[held.person].append(held)
            self.held.append(held)

    def kind(self, key: str) -> str:
        """Return the gazetteer's kind of an entity, "" where it knows none."""
        entry = self.gazetteer.entry(key)
        return entry.kind if entry else ""

    def people(self) -> list[str]:
        """Return the keys of the persons named, in order of appearance."""
        return [key for key, kind in self.types.items() if kind is EntityType.PERSON]

    def posts(self, person: str) -> frozenset[str]:
        """Return the posts that a person holds: by the article's words, else by the gazetteer for its date."""
        said = self._now(person)
        if said:
            return frozenset(post for held in said for post in held.posts)
        career = self.gazetteer.careers.get(person, ())
        if self.date is not None:
            return frozenset(term.post for term in career if term.at(self.date))
        return frozenset(term.post for term in career if not term.end) or frozenset(term.post for term in career)

    def people_with_posts(self) -> list[str]:
        """Return those of the persons named of whom the article or the gazetteer knows a post, in order."""
        careers = self.gazetteer.careers
        return [key for key in self.people() if key in careers or key in self._offices]

    def _now(self, person: str) -> list[OfficeHolding]:
        """Return the posts that the article says a person holds now."""
        return [held for held in self._offices.get(person, ()) if not held.former]

    def holds_one(self, person: str, posts: frozenset[str]) -> bool:
        """Tell whether a person holds one of ``posts`` for certain: all that the article allows is among them."""
        said = self._now(person)
        if said:
            return any(posts.issuperset(held.posts) for held in said)
        return bool(posts & self.posts(person))

    def gender(self, person: str) -> str:
        """Return "m", "f" or "" as the gazetteer, the titles or the given name tell, in this order."""
        entry = self.gazetteer.entry(person)
        if entry and entry.gender:
            return entry.gender
        patterns = self.gazetteer.patterns
        titles = self.titles.get(person, set())
        if titles & patterns.male:
            return "m"
        if titles & patterns.female:
            return "f"
        given = max(self.names.get(person, {"": 0}), key=len).partition(" ")[0]
        return self.gazetteer.gender_of(given)

    def country(self, key: str) -> str | None:
        """Return the state that an entity is, belongs to or acts for, by the article or else the gazetteer."""
        if self.types.get(key) is EntityType.STATE:
            return key
        if key in self.countries:
            return self.countries[key]
        entry = self.gazetteer.entry(key)
        if entry is not None and entry.type is not EntityType.PERSON:
            return entry.country
        posts = [tenure.of for tenure in self.gazetteer.careers.get(key, ())]
        states = [of for of in posts if (e := self.gazetteer.entry(of)) and e.type is EntityType.STATE]
        return states[-1] if states else None

    def called(self, key: str) -> str:
        """Return the name to show for a key."""
        entry = self.gazetteer.entry(key)
        return (
            entry.name
            if entry
            else self.proper.get(key) or _fullest(self.names[key]) or key.rsplit("/", maxsplit=1)[-1]
        )

    def with_members(self, mention: Mention, keys: tuple[str, ...]) -> Mention:
        """Return a mention of several, with the step that says who they are."""
        for key in keys:
            entry = self.gazetteer.entry(key)
            if entry is not None:
                self.meet(key, entry.type)
        names = " and ".join(self.called(key) for key in keys)
        return replace(mention, members=keys, steps=(*mention.steps, f'"{mention.text}" are {names}'))

    def entities(self) -> tuple[Entity, ...]:
        """Return the discourse as records, by key."""
        return tuple(self._entity(key) for key in sorted(self.types))

    def _entity(self, key: str) -> Entity:
        entry = self.gazetteer.entry(key)
        spelled = self.names.get(key, Counter())
        name = self.called(key)
        aliases = tuple(sorted(set(spelled) - {name}))
        same_as = entry.same_as if entry else ()
        country = self.country(key)
        return Entity(
            key, name, self.types[key], aliases, same_as, country if country != key else None, tuple(self.steps[key])
        )


def _fullest(spelled: Counter[str]) -> str:
    """Return the spelling with most words, then the commonest: "Iryna Terekh" before "Terekh"."""
    return max(spelled, key=lambda name: (len(name.split()), spelled[name], name), default="")
