"""Whom a description without a post means: "its army", "the Kenyan capital", "the company", "the billionaire".

Each function of the first part is a sieve. The article's own words come first; what could be two stays open.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.constraints import co_argument
from graphkit.coreference.offices import bodies_of
from graphkit.coreference.references import Open, Reference, Verdict, means
from graphkit.mentions import YEAR_OLD, Description
from graphkit.model import EntityType, Mention

__all__ = [
    "capital",
    "country_of_whom",
    "explained_name",
    "just_named",
    "last_of_its_kind",
    "only_body_of_that_state",
    "only_person",
    "state_of_the_owner",
]

FAR = 6
"""Sentences back in which "the company" is looked for."""
VAGUE = frozenset({"man", "woman", "suspect", "journalist", "witness"})
"""Nouns that news uses for bystanders as readily as for the person just named."""


# Sieves


def state_of_the_owner(reference: Reference) -> Verdict:
    """Forces and a government are the state of whoever owns them: "Its military", "the Merkel government"."""
    said, mention, history = reference.said, reference.mention, reference.history
    if said is None or said.sense not in ("forces", "government"):
        return None
    ways = ("poss", "compound") if said.sense == "government" else ("poss",)
    owning = (token.i for token in reference.tree.tokens[said.first : said.title] if token.dep in ways)
    owners = _named_there(reference)
    countries = (history.discourse.country(owners[i]) for i in owning if i in owners)
    state = next(filter(None, countries), None)
    if state is None:
        return None
    step = f'"{mention.text}" stand for {history.discourse.called(state)}'
    return replace(mention, entity=state, actor=state, type=EntityType.STATE, steps=(*mention.steps, step))


def explained_name(reference: Reference) -> Verdict:
    """A kind means the name that it explains: "Fern Robotics, a company"; "Fern Robotics is a company"."""
    kind = _kind(reference)
    apposed = _apposed(reference, kind) if kind else None
    return means(reference, apposed, "the name it explains") if apposed else None


def capital(reference: Reference) -> Verdict:
    """The Kenyan capital is Nairobi; "the capital" alone is the one capital city just named."""
    said = reference.said
    if said is None or _kind(reference) is not EntityType.PLACE or said.word != "capital":
        return None
    states = [key for key in bodies_of(reference, said) if key]
    if len(states) == 1:
        city = reference.discourse.gazetteer.capital_of(states[0])
        return means(reference, city, "the capital of that state") if city else Open("no capital of it is known")
    named = [] if states else _capitals_near(reference)
    if len(named) == 1:
        return means(reference, named[0], "the capital just named")
    return Open("no one capital was just named")


def _capitals_near(reference: Reference) -> list[str]:
    near = {met.mention.entity for met in reference.history.back(reference.sentence, 1) if met.mention.actor}
    return [key for key in sorted(filter(None, near)) if reference.discourse.kind(key) == "city"]


def country_of_whom(reference: Reference) -> Verdict:
    """Their country is the state of whom "their" means, or of whom the subject acts for."""
    said = reference.said
    if said is None or _kind(reference) is not EntityType.STATE or said.owner is None:
        return None
    owner = reference.history.heads.get((reference.sentence, said.owner))
    countries = {c for key in (owner.keys if owner else ()) if (c := reference.discourse.country(key))}
    if not countries and (behind := reference.history.actor_above(reference.mention)):
        countries = {behind}
    if len(countries) == 1:
        return means(reference, countries.pop(), "the country of who is meant")
    return Open("whose country is meant is not told")


def only_body_of_that_state(reference: Reference) -> Verdict:
    """The Japanese carmaker is the only body just named that can be of that state."""
    said, history = reference.said, reference.history
    state = _of_state(reference, said) if said and _kind(reference) is EntityType.ORGANISATION else None
    if said is None or state is None:
        return None
    bodies = (m for m in history.back(reference.sentence, 1) if _can_be(m, EntityType.ORGANISATION, said.word, history))
    fits = {met.keys[0] for met in bodies if history.discourse.country(met.keys[0]) in (None, state)}
    if len(fits) != 1:
        return Open("no one body just named can be of that state")
    key = fits.pop()
    history.discourse.belongs(key, state)
    return means(reference, key, "the only body just named that can be of that state")


def only_person(reference: Reference) -> Verdict:
    """The billionaire is the one person whom the article has named so far, if it named one and just before."""
    said, history = reference.said, reference.history
    if said is None or _bare_kind(reference) is not EntityType.PERSON or said.word == YEAR_OLD:
        return None
    near = {key for met in history.back(reference.sentence, 1) for key in met.keys}
    only = _only_person_met(history)
    if only in near and said.word not in VAGUE:
        return means(reference, only, "the only person named so far")
    return None


def _only_person_met(history: History) -> str:
    """Return the one person named so far; "" where there are several, or none."""
    types, only = history.discourse.types, ""
    for key in (key for met in history.all_back() for key in met.keys):
        if types.get(key) is EntityType.PERSON and key != only:
            if only:
                return ""
            only = key
    return only


def just_named(reference: Reference) -> Verdict:
    """The 54-year-old, the Brazilian: whom the sentence, or the one before it, was about, or the only one it named."""
    if not _demonym_or_age(reference):
        return None
    for number in (reference.sentence, reference.sentence - 1):
        here = [m for m in reference.history.at(number) if m.type is EntityType.PERSON]
        here = [m for m in here if m.mention.start < reference.mention.start]
        found = _only_one([m for m in here if m.main]) or _only_one(here)
        if found is not None:
            return means(reference, found, "the person just named")
    return None


def _demonym_or_age(reference: Reference) -> bool:
    """Tell whether a person is called by nationality or age alone: "the Brazilian", "the 54-year-old"."""
    said = reference.said
    if said is not None:
        return said.word == YEAR_OLD and _bare_kind(reference) is EntityType.PERSON
    opening = reference.tree[reference.mention.first].text.lower()
    return reference.mention.type is EntityType.PERSON and opening == "the"


def last_of_its_kind(reference: Reference) -> Verdict:
    """The company is what that noun meant before, unless another was named since, else the only one of its kind near.

    It is never who does it to it; and "the court" bears the word in its name.
    """
    said, history, kind = reference.said, reference.history, _bare_kind(reference)
    if said is None or kind is None or kind is EntityType.PERSON:
        return None
    doing = _doing_it(reference)
    before = history.nouns.get(said.word)
    known = before is not None and history.discourse.types.get(before) is kind and _bears(said.word, before, history)
    if before is not None and known and before not in doing:
        meant = _still(before, _of_kind(reference, kind, doing, 1), reference.sentence)
        return means(reference, meant, f'called "{said.word}" before') if meant else Open("another was named since")
    found = _only_one_near(reference, kind, doing)
    return means(reference, found, "the last of its kind named") if found else None


def _still(before: str, near: list[Antecedent], sentence: int) -> str | None:
    """Return whom a noun means that meant ``before``: another only where a sentence near is about that one alone."""
    named, main = {met.keys[0] for met in near}, {met.keys[0] for met in near if met.main}
    here = {met.keys[0] for met in near if met.sentence == sentence}
    if named <= {before} or before in main | here or (before in named and not main):
        return before
    return main.pop() if len(main) == 1 else None


def _of_kind(reference: Reference, kind: EntityType, doing: set[str], sentences: int) -> list[Antecedent]:
    """Return what was met in so many sentences that a noun can take up, less who does it to what the noun means."""
    word = reference.said.word if reference.said else ""
    met = reference.history.back(reference.sentence, sentences)
    return [one for one in met if _can_be(one, kind, word, reference.history) and one.keys[0] not in doing]


def _only_one_near(reference: Reference, kind: EntityType, doing: set[str]) -> str | None:
    """Return the only one of a kind just named, else the only one further back; "the city" is no unknown place."""
    fits = _of_kind(reference, kind, doing, FAR)
    found = _only_key([met for met in fits if reference.sentence - met.sentence <= 1] or fits)
    unknown = found is not None and kind is EntityType.PLACE and not reference.discourse.kind(found)
    return None if unknown else found


# What they ask


def _doing_it(reference: Reference) -> set[str]:
    """Return who does what is done to whom a description means, and is somebody else: "Oslo shelled the country"."""
    subjects = reference.history.subjects_above(reference.sentence, reference.token)
    return {key for token, met in subjects if met and co_argument(reference, token) for key in met.keys}


def _named_there(reference: Reference) -> dict[int, str]:
    """Return whom the words of the sentence mean, by token: what was resolved goes before what is only named."""
    here = reference.history.document.mentions_in(reference.sentence)
    named = {mention.head: mention.entity for mention in here if mention.entity}
    met = reference.history.at(reference.sentence)
    return named | {one.mention.head: one.keys[0] for one in met if one.keys}


def _kind(reference: Reference) -> EntityType | None:
    """Return the type that a noun for one of a kind has: "company", "port"; None for every other description."""
    said = reference.said
    return (
        EntityType(reference.patterns.kinds[said.word]) if said and said.sense == "kind" and not said.plural else None
    )


def _bare_kind(reference: Reference) -> EntityType | None:
    """Return the type of "the company", "this port", where nothing else is said of it."""
    said = reference.said
    if said is None or said.owner is not None or said.title != said.first + 1 or _of_a_name(reference):
        return None
    return _kind(reference) if reference.tree.tokens[said.first].text.lower() in ("the", "this") else None


def _of_a_name(reference: Reference) -> bool:
    """Tell whether a noun is part of a longer name, "the university of Lomé"."""
    following = reference.mention.last
    named = {mention.first for mention in reference.history.document.mentions_in(reference.sentence) if mention.entity}
    tokens = reference.tree.tokens
    return following < len(tokens) and tokens[following].text == "of" and following + 1 in named


def _of_state(reference: Reference, said: Description) -> str | None:
    """Return the state of "the Japanese carmaker", where nothing else is said of it."""
    plain = said.title == said.first + 2 and reference.tree.tokens[said.first].text.lower() == "the"
    states = bodies_of(reference, said) if plain else []
    return states[0] if len(states) == 1 else None


def _apposed(reference: Reference, kind: EntityType) -> str | None:
    """Return the name that a description stands beside, or is said to be."""
    head, history = reference.token, reference.history
    if kind is EntityType.PLACE and (named := _place_of(reference.mention, history)):
        return named
    subjects = reference.tree.kids(head.head, "nsubj") if head.dep == "attr" else []
    explained = [head.head] if head.dep == "appos" else subjects
    other = next((met for i in explained if (met := history.heads.get((reference.sentence, i)))), None)
    return other.keys[0] if other and len(other.keys) == 1 and other.type is kind else None


def _place_of(mention: Mention, history: History) -> str | None:
    """Return the place named after "of": "the port of Aqaba"."""
    tokens = history.document.trees[mention.sentence].tokens
    for other in history.document.mentions_in(mention.sentence):
        after_of = other.first == mention.last + 1 and tokens[mention.last].text == "of"
        if after_of and other.type is EntityType.PLACE and other.entity:
            return other.entity
    return None


def _only_key(group: list[Antecedent]) -> str | None:
    """Return the one entity that all of a group mean; None where they mean several, or there are none."""
    keys = {met.keys[0] for met in group}
    return keys.pop() if len(keys) == 1 else None


def _only_one(group: list[Antecedent]) -> str | None:
    """Return the one person whom all of a group mean; None where one means several, or is open."""
    keys = {met.keys for met in group}
    return group[0].keys[0] if len(keys) == 1 and len(group[0].keys) == 1 else None


def _can_be(met: Antecedent, kind: EntityType, word: str, history: History) -> bool:
    """Tell whether something met is of the type and, for organisations and places, of the sort that a noun takes up."""
    if len(met.keys) != 1 or history.discourse.types.get(met.keys[0]) is not kind:
        return False
    sort = history.discourse.gazetteer.patterns.bodies.get(word, "")
    known = history.discourse.kind(met.keys[0])
    if kind is EntityType.PLACE:
        return not known or (known == "city") == (sort == "city")
    body = kind is not EntityType.ORGANISATION or _is_body_of(sort, met.keys[0], known, history)
    return body and _bears(word, met.keys[0], history)


def _bears(word: str, key: str, history: History) -> bool:
    """Tell whether an entity has a noun in its name, where the noun is of those that what they mean is named by."""
    if history.discourse.gazetteer.patterns.bodies.get(word) != "named":
        return True
    names = (history.discourse.called(key), *history.discourse.names[key])
    return any(word == part.lower() for name in names for part in name.split())


def _is_body_of(sort: str, key: str, known: str, history: History) -> bool:
    """Tell whether an organisation, of a kind that the gazetteer knows or "", is of the sort that a noun takes up."""
    stateless = known == "organisation" and history.discourse.country(key) is None
    if sort == "international":
        return stateless
    if sort == "company" and (stateless or history.discourse.proper.get(key) is not None):
        return False
    return (known == "medium") == (sort == "medium")
