"""Makes corpus entities of clusters: key, canonical name, aliases, type, ids, country, and how they came about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphkit.linking.entities.clustering import Clusters
from graphkit.linking.entities.name_variants import Form, majority
from graphkit.linking.entities.names import NameReader, is_acronym
from graphkit.model import Entity, EntityType
from graphkit.ontology.gazetteers import name_key

__all__ = ["Assembly", "Made", "Merge"]


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """Two forms that were joined, by id, with the score (0 to 1) and the reason."""

    left: str
    right: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Made:
    """The result: entities by key, and the corpus key of each article-level key (``local`` where articles differ).

    ``by_form`` are the corpus keys of the forms, by number.
    """

    entities: Mapping[str, Entity]
    merges: tuple[Merge, ...]
    keys: Mapping[str, str]
    local: Mapping[tuple[str, str], str]
    by_form: tuple[str, ...]


class Assembly:
    """What the fold found, ready to be written down."""

    def __init__(
        self,
        forms: Sequence[Form],
        articles: Mapping[str, Sequence[int]],
        clusters: Clusters,
        merges: Iterable[Merge],
    ) -> None:
        self._forms = forms
        self._articles = articles
        self._clusters = clusters
        self._merges = tuple(sorted(merges))

    def make(self, renames: Mapping[int, str]) -> Made:
        """Write down every cluster that an article speaks of, and where each article's keys lead."""
        spoken_of = {self._clusters.root(number) for numbers in self._articles.values() for number in numbers}
        steps = self._steps()
        members = {root: self._members(root) for root in sorted(spoken_of)}
        drafts = {root: _entity(forms, renames.get(root), steps.get(root, ())) for root, forms in members.items()}
        keys = _distinct_keys(drafts, members)
        by_form = tuple(keys.get(self._clusters.root(number), form.id) for number, form in enumerate(self._forms))
        default, local = self._ways(by_form)
        entities = {
            keys[root]: replace(draft, key=keys[root], country=default.get(draft.country or "", draft.country))
            for root, draft in drafts.items()
        }
        return Made({key: entities[key] for key in sorted(entities)}, self._merges, default, local, by_form)

    def _members(self, root: int) -> list[Form]:
        return [self._forms[number] for number in sorted(self._clusters.members(root))]

    def _steps(self) -> dict[int, tuple[str, ...]]:
        by_id = {form.id: number for number, form in enumerate(self._forms)}
        out: dict[int, list[str]] = defaultdict(list)
        for merge in self._merges:
            left, right = (self._forms[by_id[side]] for side in (merge.left, merge.right))
            sentence = f"“{left.name}” is “{right.name}”: {merge.reason} (score {merge.score:.2f})"
            out[self._clusters.root(by_id[merge.left])].append(sentence)
        return {root: tuple(dict.fromkeys(sentences)) for root, sentences in out.items()}

    def _ways(self, by_form: Sequence[str]) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
        """Return where keys lead as a rule, and where they lead in the articles that are exceptions."""
        default: dict[str, str] = {}
        for number, form in enumerate(self._forms):
            if form.article is None:
                default.setdefault(form.key, by_form[number])
        local = {
            (article, self._forms[number].key): by_form[number]
            for article, numbers in self._articles.items()
            for number in numbers
            if default.get(self._forms[number].key) != by_form[number]
        }
        return default, local


def _entity(forms: Sequence[Form], renamed: str | None, steps: tuple[str, ...]) -> Entity:
    types: Counter[EntityType] = Counter()
    countries: Counter[str] = Counter()
    for form in forms:
        types.update(form.types)
        countries.update(form.countries)
    kind = majority(types)
    name = renamed or _canonical(forms, kind)
    aliases = {text for form in forms for text in (*form.names, *form.aliases)} - {name}
    ids = sorted({known_as for form in forms for known_as in form.ids})
    country = min(countries, key=lambda state: (-countries[state], state), default=None)
    return Entity(_key(forms, kind, name), name, kind, tuple(sorted(aliases)), tuple(ids), country, steps)


def _key(forms: Sequence[Form], kind: EntityType, name: str) -> str:
    """Return the Wikidata id that most articles give, of equals the first; without one the type and the name.

    What only its article tells from others of the name keeps the article in its key, whether others are there or not.
    """
    if len(forms) == 1 and (forms[0].article or forms[0].unclear):
        return forms[0].id
    given: Counter[str] = Counter()
    for form in forms:
        for scheme, known_as in form.ids:
            if scheme == "wikidata":
                given[known_as] += form.articles
    return min(given, key=lambda known_as: (-given[known_as], known_as), default=name_key(kind, name))


def _canonical(forms: Sequence[Form], kind: EntityType) -> str:
    """Choose the gazetteer's name, else the fullest kind of name; of these the most frequent, the longest."""
    known = [form for form in forms if form.ids]
    names: Counter[str] = Counter()
    for form in known or forms:
        names.update(form.names)
        if not known:
            names.update({alias: form.aliases[alias] for alias in form.telling_aliases()})
    return min(
        names, key=lambda name: (-_fullness(name, kind, forms[0].reader), -names[name], -len(name.split()), name)
    )


def _fullness(name: str, kind: EntityType, reader: NameReader) -> int:
    if kind == EntityType.PERSON:
        person = reader.person(name)
        return 0 if person.bare else 1 if person.words[0].initial else 2
    return 0 if is_acronym(name) else 1


def _distinct_keys(drafts: Mapping[int, Entity], members: Mapping[int, Sequence[Form]]) -> dict[int, str]:
    """Give each entity a key of its own; the country, or a form's id, tells apart those that share type and name."""
    claimed: dict[str, list[int]] = defaultdict(list)
    for root, draft in drafts.items():
        claimed[draft.key].append(root)
    out: dict[int, str] = {}
    for key, roots in claimed.items():
        if len(roots) == 1:
            out[roots[0]] = key
        else:
            out.update(_told_apart(key, {root: drafts[root].country for root in roots}, members))
    return out


def _told_apart(
    key: str, countries: Mapping[int, str | None], members: Mapping[int, Sequence[Form]]
) -> Iterator[tuple[int, str]]:
    """Yield keys for entities that share one: with the country where only one is of it, else the first form's id."""
    of_country = Counter(countries.values())
    for root, country in countries.items():
        alone = country is not None and of_country[country] == 1
        yield root, f"{key}@{country}" if alone else min(form.id for form in members[root])
