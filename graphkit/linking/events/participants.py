"""Who takes part in what a claim tells: by name, by description, and with what.

Reads the role fillers of one claim; ``claim_features`` keeps what is found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeAlias

from graphkit.linking.events.phrases import Phrase, phrase
from graphkit.model import Claim, EntityType, RoleFiller
from graphkit.ontology import Lexicon
from graphkit.ontology.rules import load_graph_rules

__all__ = [
    "Roles",
    "capitals",
    "inherits",
    "is_own",
    "means",
    "parties",
    "persons",
    "recalled",
    "said_of_roles",
    "sites",
    "states",
]

Roles: TypeAlias = Mapping[str, tuple[RoleFiller, ...]]


def persons(roles: Roles) -> dict[str, frozenset[str]]:
    """Return the people who are named, each with the words of the name."""
    fillers = chain.from_iterable(roles.values())
    return {f.id: frozenset(f.name.split()) for f in fillers if f.named and f.type == EntityType.PERSON}


def states(roles: Roles) -> frozenset[str]:
    """Return the states that are named."""
    fillers = chain.from_iterable(roles.values())
    return frozenset(f.id for f in fillers if f.named and f.type == EntityType.STATE)


def means(claim: Claim, lexicon: Lexicon) -> frozenset[str]:
    """Return the kinds of weapons and other means."""
    used = (phrase(claim, f, lexicon) for role in load_graph_rules().means for f in claim.roles.get(role, ()))
    return frozenset(said.kind for said in used if said)


def said_of_roles(claim: Claim, roles: Roles, lexicon: Lexicon) -> dict[str, tuple[Phrase, ...]]:
    """Return what is said of those without a name, by role, the means apart."""
    telling = {role: fillers for role, fillers in roles.items() if role not in load_graph_rules().means}
    return {role: said for role, fillers in telling.items() if (said := _phrases(claim, fillers, lexicon))}


def parties(claim: Claim, roles: Roles, lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return who is named, by role."""
    return {role: named for role, fillers in roles.items() if (named := _named(claim, fillers, lexicon))}


def _named(claim: Claim, fillers: tuple[RoleFiller, ...], lexicon: Lexicon) -> frozenset[str]:
    """Return who is named, and the speaker for what he calls his own: "Chad said its forces had raided the camp"."""
    named = {f.id for f in fillers if f.named}
    source = claim.attribution
    if source and source.named and any(is_own(f, source, lexicon) for f in fillers):
        named.add(source.id)
    return frozenset(named)


def is_own(filler: RoleFiller, source: RoleFiller, lexicon: Lexicon) -> bool:
    """Whether the speaker speaks of himself or his own: "its fighters", "we"; "they" where a body speaks."""
    first = filler.name.casefold().split()[:1]
    own = lexicon.pronouns.determiners | lexicon.pronouns.plural_subjects
    return not filler.named and bool(own & set(first)) and (source.type != "Person" or first != ["they"])


def recalled(roles: Roles, lexicon: Lexicon) -> frozenset[str]:
    """Return the roles that a pronoun fills."""
    return frozenset(role for role, fillers in roles.items() if any(_pronoun(f, lexicon) for f in fillers))


def _pronoun(filler: RoleFiller, lexicon: Lexicon) -> bool:
    return not filler.named and filler.name.casefold() in lexicon.claims.recalling


def _phrases(claim: Claim, fillers: tuple[RoleFiller, ...], lexicon: Lexicon) -> tuple[Phrase, ...]:
    unnamed = (f for f in fillers if not f.named and not (claim.time and claim.time.start < f.end <= claim.time.end))
    return tuple(said for f in unnamed if (said := phrase(claim, f, lexicon)))


def sites(claim: Claim, roles: Roles, lexicon: Lexicon) -> frozenset[str]:
    """Return the names of places, also those that only a phrase has: "a convoy near Hakkari"."""
    every = list(chain.from_iterable(claim.roles.values()))
    places = {f.name for f in every if f.type == EntityType.PLACE}
    inside = {w for given in roles.values() for said in _phrases(claim, given, lexicon) for w in said.where}
    return frozenset(places | (inside - _words_of_parties(every)))


def _words_of_parties(fillers: Iterable[RoleFiller]) -> set[str]:
    """Return the words of the names that are no places': "Kurdish", "Party"."""
    return {word for f in fillers if f.named and f.type != EntityType.PLACE for word in f.name.split()}


def capitals(roles: Roles) -> frozenset[str]:
    """Return the capitalised words of those without a name: "Hakkari" in "a Hakkari shepherd"."""
    unnamed = (f.name for f in chain.from_iterable(roles.values()) if not f.named)
    words = chain.from_iterable(name.replace("’s", "").replace("'s", "").split() for name in unnamed)
    return frozenset(word for word in words if word[0].isupper())


def inherits(claim: Claim, roles: Roles) -> bool:
    """Whether the parties were taken from an event told before, so that the noun itself stands for them."""
    fillers = chain.from_iterable(roles.values())
    return any(f.start == claim.trigger.start and f.text == claim.trigger.text for f in fillers)
