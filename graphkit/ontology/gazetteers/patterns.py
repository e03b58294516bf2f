"""How posts, ministries, forces and governments are named: patterns.yaml as frozen objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.errors import OntologyError
from graphkit.model import EntityType
from graphkit.ontology.files import load_yaml
from graphkit.ontology.lexicon import load_lexicon

__all__ = ["Patterns", "Post", "Sport", "load_patterns"]


@dataclass(frozen=True, slots=True)
class Post:
    """Words for a post and the posts (as tenures name them) that satisfy it, likeliest first."""

    name: str
    posts: tuple[str, ...]
    plural: bool


@dataclass(frozen=True, slots=True)
class Sport:
    """Words by which a report of sport is known, and those that only a club has beside its name, in small letters.

    ``words`` tell a report, with ``others`` that are common elsewhere too; ``players`` follow a club's name ("Leeds
    striker"), ``verbs`` are what is done to a club, ``hosts`` what a city does, ``rivals`` lead to the other club
    ("against", "over").
    """

    words: frozenset[str]
    others: frozenset[str]
    players: frozenset[str]
    verbs: frozenset[str]
    hosts: frozenset[str]
    rivals: frozenset[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """Words in small letters.

    ``posts`` maps a title to its post; ``title_starts`` are first words of titles of several words, ``last_words`` the
    last words of titles and of the words in ``services`` and ``senses``. ``topics`` maps a ministry's topic to the
    ministry's name. ``followers`` are nouns after a name that tell its type; ``organisation_words``, ``legal_forms``,
    ``place_words`` and ``event_words`` are last words of names, ``club_words`` (as they are spelled) and
    ``event_starts`` first ones, ``styles`` those that persons bear with a place. ``kinds`` and ``pairs`` map a common
    noun to the type of what it can take up ("any" where a pair can be of either), ``bodies`` to the kind of
    organisation or place. ``sport`` are words of its reports.
    ``language_verbs`` and ``language_prepositions`` lead to a language. ``senses`` says which of these a word is:
    forces, government, people, means, kind or crowd. ``speech`` are verbs of saying, ``persons`` nouns for people.
    """

    posts: Mapping[str, Post]
    title_starts: frozenset[str]
    last_words: frozenset[str]
    honorifics: frozenset[str]
    before_names: frozenset[str]
    styles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    topics: Mapping[str, str]
    services: Mapping[str, str]
    particles: frozenset[str]
    followers: Mapping[str, str]
    organisation_words: frozenset[str]
    legal_forms: frozenset[str]
    club_words: frozenset[str]
    place_words: frozenset[str]
    event_words: frozenset[str]
    event_starts: frozenset[str]
    sport: Sport
    place_prepositions: frozenset[str]
    before_places: frozenset[str]
    place_verbs: frozenset[str]
    motion_verbs: frozenset[str]
    told_verbs: frozenset[str]
    judged_verbs: frozenset[str]
    speech: frozenset[str]
    persons: frozenset[str]
    senses: Mapping[str, str]
    kinds: Mapping[str, str]
    pairs: Mapping[str, str]
    bodies: Mapping[str, str]
    language_verbs: frozenset[str]
    language_prepositions: frozenset[str]

    def kind_of(self, noun: str) -> EntityType | None:
        """Return the type of what a common noun calls something, singular or plural; None where it tells none."""
        low = noun.lower()
        singular = low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
        for word in (low, singular):
            if word in self.kinds:
                return EntityType(self.kinds[word])
        return EntityType.PERSON if singular in self.persons or low in self.persons else None


def load_patterns(path: Path) -> Patterns:
    """Read patterns.yaml; raises OntologyError where a part of it is missing."""
    data = load_yaml(path)
    try:
        posts = _posts(data["posts"], data["groups"])
        services, senses = _inverse(data["services"]), _senses(data)
        return Patterns(
            posts=posts,
            last_words=frozenset(t.split()[-1] for t in (*posts, *services, *senses)),
            title_starts=frozenset(title.split()[0] for title in posts if " " in title),
            honorifics=frozenset(data["honorifics"]),
            before_names=frozenset(data["before_names"]),
            styles=frozenset(data["styles"]),
            male=frozenset(data["male"]),
            female=frozenset(data["female"]),
            topics=_inverse(data["ministries"]),
            services=services,
            particles=frozenset(data["particles"]),
            followers=_inverse(data["followers"]),
            organisation_words=frozenset(data["organisation_words"]),
            legal_forms=frozenset(data["legal_forms"]),
            club_words=frozenset(data["club_words"]),
            place_words=frozenset(data["place_words"]),
            event_words=frozenset(data["event_words"]),
            event_starts=frozenset(data["event_starts"]),
            sport=Sport(**{name: frozenset(words) for name, words in data["sport"].items()}),
            place_prepositions=frozenset(data["place_prepositions"]),
            before_places=frozenset(data["before_places"]),
            place_verbs=frozenset(data["place_verbs"]),
            motion_verbs=frozenset(data["motion_verbs"]),
            told_verbs=frozenset(data["told_verbs"]),
            judged_verbs=frozenset(data["judged_verbs"]),
            speech=load_lexicon().attribution.report_verbs,
            persons=load_lexicon().participants.person,
            senses=senses,
            kinds=_inverse(data["kinds"]),
            pairs=_inverse(data["pairs"]),
            bodies=_inverse(data["bodies"]),
            language_verbs=frozenset(data["language_verbs"]),
            language_prepositions=frozenset(data["language_prepositions"]),
        )
    except (KeyError, TypeError) as error:
        raise OntologyError(
            f"lacks what patterns need: {error}", path=path, remedy="compare with the one shipped"
        ) from error


def _inverse(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words}


def _senses(data: Mapping[str, Any]) -> dict[str, str]:
    """Which sense a word has; the later in this list, the more it says."""
    senses = dict.fromkeys(data["crowds"], "crowd")
    senses.update(dict.fromkeys(_inverse(data["kinds"]), "kind"))
    for sense in ("people", "means", "government", "forces"):
        senses.update(dict.fromkeys(data[sense], sense))
    return senses


def _posts(table: Mapping[str, Any], groups: Mapping[str, list[str]]) -> dict[str, Post]:
    """Return the posts that each title stands for; a group's title ("minister") stands for its own and then theirs."""
    titles: dict[str, Post] = {}
    for title, plural, post in _titles(table):
        titles[title] = Post(title, (*_posts_of(titles, title), post), plural)
    for group, posts in groups.items():
        for title, plural in ((group, False), (group + "s", True)):
            titles[title] = Post(title, tuple(dict.fromkeys((*_posts_of(titles, title), *posts))), plural)
    return titles


def _titles(table: Mapping[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Yield each title, whether it is a plural, and its post."""
    for post, spec in table.items():
        yield from ((title, False, post) for title in spec["titles"])
        yield from ((title, True, post) for title in spec["plurals"])


def _posts_of(titles: Mapping[str, Post], title: str) -> tuple[str, ...]:
    return titles[title].posts if title in titles else ()
