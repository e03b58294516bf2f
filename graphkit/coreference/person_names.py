"""Persons of one article: a full name once, the surname ever after. Its sieves are two tuples, by length."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from graphkit.coreference.discourse_model import DiscourseModel
from graphkit.coreference.document import At, Document, at
from graphkit.coreference.document_time import out_of_time
from graphkit.coreference.references import Sieve, first_answer
from graphkit.coreference.titles import Title, title_before
from graphkit.model import EntityType, Mention, MentionKind
from graphkit.ontology.gazetteers import Entry, Tenure, fold, name_key

__all__ = ["FULL_NAMES", "SHORT_NAMES", "name_persons"]

Key = tuple[str, str]
"""Whom a name means, and the name of the sieve that tells."""
SINGLE = 1
INITIALS = re.compile(r"(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.)*")
CENTURY = "2001"


@dataclass(frozen=True, slots=True)
class _Name:
    """A person's name on its way through the sieves.

    ``bearers`` has, by short name, who may be called by it from which character on. ``places`` are the states and
    bodies that the article names, ``lands`` the states whose cities and parts it names, ``company`` its known persons;
    ``about`` is the state that it names most.
    """

    mention: Mention
    bearers: Mapping[str, list[tuple[int, str]]]
    discourse: DiscourseModel
    title: Title | None = None
    places: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    company: Set[str] = frozenset()
    about: str = ""

    @property
    def words(self) -> list[str]:
        return self.mention.text.split()

    def borne(self) -> list[tuple[int, str]]:
        """Return who bears the name as a short one, and from where on."""
        return self.bearers.get(fold(self.mention.text), [])

    def bearer(self) -> str | None:
        """Return who bore the name last before here, else first after."""
        before = [key for start, key in self.borne() if start <= self.mention.start]
        return before[-1] if before else next((key for _, key in self.borne()), None)


# Sieves of full names


def known_by_the_gazetteer(name: _Name) -> str | None:
    """A full name that the gazetteer knows is that person; whom it only knows at home, in articles about that state."""
    known = (entry for entry in name.discourse.gazetteer.lookup(name.mention.text) if entry.type is EntityType.PERSON)
    return next((entry.key for entry in known if not entry.at_home or entry.country == name.about), None)


def spelled_out_before(name: _Name) -> str | None:
    """An initial and a surname ("V. Zelensky") are the one person named before whose given name begins so."""
    if not INITIALS.fullmatch(name.words[0]):
        return None
    return _by_initial(name.words, name.bearers, name.discourse)


def same_but_for_the_middle(name: _Name) -> str | None:
    """A name is a person named before whose first and last names are the same: "Joseph R. Biden", "Joseph Biden"."""
    for _, key in name.bearers.get(fold(name.words[-1]), ()):
        if any(_same_but_middle(name.words, other.split()) for other in name.discourse.names.get(key, ())):
            return key
    return None


def of_its_own(name: _Name) -> str | None:
    """A name that nothing ties to another one names whoever bears exactly this name."""
    key = name_key(EntityType.PERSON, name.mention.text)
    if len(name.words) > SINGLE:
        name.discourse.meet(key, EntityType.PERSON, name.mention.text)
    return key


# Sieves of short names


def another_by_the_title(name: _Name) -> str | None:
    """A surname with a title is whom the gazetteer knows by both, where its bearer here did not hold the post."""
    key = name.bearer()
    known = _known_and_fitting(name)
    before = any(start <= name.mention.start for start, _ in name.borne())
    if key is None or len(known) != SINGLE or not _another_by_title(key, name.title, name.discourse, before=before):
        return None
    return known[0].key


def bearer_of_the_surname(name: _Name) -> str | None:
    """A surname is whoever bore it last before here, else first after."""
    return name.bearer()


def known_by_surname(name: _Name) -> str | None:
    """A surname alone is the one person whom the gazetteer knows by it and whose state or post the article names."""
    known = [e for e in _known_and_fitting(name) if not out_of_time(e.key, name.company, name.discourse)]
    likely = _likeliest(known, name.discourse)
    if len(likely) != SINGLE:
        return None
    step = f'"{name.mention.text}" alone: {likely[0].name}, whose state or post the article names'
    name.discourse.steps[likely[0].key].append(step)
    return likely[0].key


FULL_NAMES: tuple[Sieve[_Name, str], ...] = (
    Sieve("name/gazetteer", known_by_the_gazetteer),
    Sieve("name/initial", spelled_out_before),
    Sieve("name/middle", same_but_for_the_middle),
    Sieve("name/exact", of_its_own),
)
SHORT_NAMES: tuple[Sieve[_Name, str], ...] = (
    Sieve("name/office", another_by_the_title),
    Sieve("name/surname", bearer_of_the_surname),
    Sieve("name/known-surname", known_by_surname),
    Sieve("name/exact", of_its_own),
)


def name_persons(document: Document, discourse: DiscourseModel) -> dict[At, Key]:
    """Return the key of every person named: full names first, then surnames by whoever bears them here."""
    persons = [m for m in document.mentions if m.kind is MentionKind.NAME and m.type is EntityType.PERSON]
    bearers: dict[str, list[tuple[int, str]]] = defaultdict(list)
    keys = _full_names(persons, bearers, discourse, _state_most_named(document.mentions, discourse))
    places = _states_named(document.mentions)
    lands = _states_around(places, discourse)
    known = discourse.gazetteer.careers
    company = {key for key, _ in keys.values() if key in known}
    for mention in (person for person in persons if at(person) not in keys):
        title = title_before(document, mention, discourse)
        named = first_answer(SHORT_NAMES, _Name(mention, bearers, discourse, title, places, lands, company))
        if named is None:
            continue
        keys[at(mention)] = named
        company.update({named[0]} & known.keys())
        if discourse.gazetteer.entry(named[0]):
            bearers[fold(mention.text)].append((mention.start, named[0]))
    return keys


def _full_names(
    persons: Sequence[Mention], bearers: dict[str, list[tuple[int, str]]], discourse: DiscourseModel, about: str
) -> dict[At, Key]:
    """Return the keys of the names of several words, and note in ``bearers`` by what shorter names they may go on."""
    keys: dict[At, Key] = {}
    for mention in persons:
        words = mention.text.split()
        if len(words) > SINGLE and fold(mention.text) not in bearers:
            named = first_answer(FULL_NAMES, _Name(mention, bearers, discourse, about=about))
            if named is not None:
                keys[at(mention)] = named
                for short in _short_names(words, discourse):
                    bearers[short].append((mention.start, named[0]))
    return keys


def _short_names(words: list[str], discourse: DiscourseModel) -> set[str]:
    """Return the folded names that may follow a full one: its endings, and a family name that stands first."""
    short = {fold("".join(words[at:])) for at in range(1, len(words))}
    short |= {fold(word) for word in words[1:] if word[0].isupper()}
    lead, _, rest = words[-1].partition("-")
    if lead.lower() in discourse.gazetteer.patterns.particles:
        short.add(fold(rest))
    if fold(words[0]) not in discourse.gazetteer.genders:
        short.add(fold(words[0]))
    return short


def _by_initial(
    words: list[str], bearers: Mapping[str, list[tuple[int, str]]], discourse: DiscourseModel
) -> str | None:
    """Return the one person named before whose given name "V. Zelensky" shortens; None where none or two fit."""
    met = {key for borne in bearers.values() for _, key in borne}
    known = {entry.key for entry in _known_bearers(words[-1], discourse)} & met
    same = known | {key for _, key in bearers.get(fold(words[-1]), ())}
    fits = sorted(key for key in same if fold(discourse.called(key))[:1] == fold(words[0])[:1])
    return fits[0] if len(fits) == SINGLE else None


def _same_but_middle(one: list[str], other: list[str]) -> bool:
    return len(other) > SINGLE and fold(one[0]) == fold(other[0]) and fold(one[-1]) == fold(other[-1])


def _another_by_title(key: str, title: Title | None, discourse: DiscourseModel, *, before: bool) -> bool:
    """Tell whether a title says that the bearer of a name, named ``before`` or only later on, is not meant."""
    if discourse.gazetteer.careers.get(key):
        return _not_in_office(key, title, discourse)
    return title is not None and not before


def _not_in_office(key: str, title: Title | None, discourse: DiscourseModel) -> bool:
    """Tell whether a known person did not hold, at the article's date, the post that the name is given."""
    career = discourse.gazetteer.careers.get(key, ())
    terms = [term for term in career if title and not title.former and term.post in title.post.posts]
    return bool(terms) and discourse.date is not None and not any(term.at(discourse.date) for term in terms)


def _known_bearers(name: str, discourse: DiscourseModel) -> tuple[Entry, ...]:
    return discourse.gazetteer.surnames.get(fold(name), ())


def _likeliest(known: list[Entry], discourse: DiscourseModel) -> list[Entry]:
    """Of several who share a name, keep those in office at the article's date, else those of this century."""
    if len(known) <= SINGLE:
        return known
    serving = [entry for entry in known if _serving(entry, discourse)]
    return serving or [entry for entry in known if _of_this_century(entry, discourse)] or known


def _serving(entry: Entry, discourse: DiscourseModel) -> bool:
    date = discourse.date
    return date is not None and any(term.at(date) for term in discourse.gazetteer.careers.get(entry.key, ()))


def _of_this_century(entry: Entry, discourse: DiscourseModel) -> bool:
    return any(not term.end or term.end >= CENTURY for term in discourse.gazetteer.careers.get(entry.key, ()))


def _known_and_fitting(name: _Name) -> list[Entry]:
    known = _known_bearers(name.mention.text, name.discourse)
    return [entry for entry in known if _fits(entry, name.title, (name.places, name.lands), name.discourse)]


def _fits(
    entry: Entry, title: Title | None, where: tuple[frozenset[str], frozenset[str]], discourse: DiscourseModel
) -> bool:
    """Tell whether the article's post, states and date allow that this known person is meant.

    ``where`` has the states and bodies that the article names, and the states whose cities and parts it names: those
    tell of whoever is in office only.
    """
    career, date = discourse.gazetteer.careers.get(entry.key, ()), discourse.date
    if date is not None and not any(tenure.start[:4] <= date[:4] for tenure in career):
        return False
    serving = [tenure for tenure in career if date is not None and tenure.at(date)]
    if title is not None and not title.former:
        return _bears(title, career if date is None else serving)
    named, around = where
    return any(tenure.of in named for tenure in career) or any(tenure.of in around for tenure in serving)


def _bears(title: Title, terms: Sequence[Tenure]) -> bool:
    """Tell whether one of the terms is in the post of a title, and of the body where the title says of which."""
    held = (term for term in terms if term.post in title.post.posts)
    return any(title.of in (None, term.of) for term in held)


def _states_around(named: frozenset[str], discourse: DiscourseModel) -> frozenset[str]:
    entries = (discourse.gazetteer.entry(key) for key in named)
    return frozenset(entry.country for entry in entries if entry is not None and entry.country)


def _states_named(mentions: Sequence[Mention]) -> frozenset[str]:
    return frozenset(key for m in mentions for key in (m.entity, m.actor) if key)


def _state_most_named(mentions: Sequence[Mention], discourse: DiscourseModel) -> str:
    """Return the state that is named most often, by itself or by its cities, parts and bodies; "" where none is."""
    entries = (discourse.gazetteer.entry(m.entity) for m in mentions if m.entity)
    named = Counter(
        entry.key if entry.type is EntityType.STATE else entry.country
        for entry in entries
        if entry is not None and entry.type is not EntityType.PERSON
    )
    return max(sorted(key for key in named if key), key=named.__getitem__, default="")
