"""Roles that a frame derives from another: whose the target is, at whom the proposal is directed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graphkit.events.frames.fillers import Fillers
from graphkit.events.frames.matcher import Match
from graphkit.events.frames.reciprocals import mutual_owner, undergoing
from graphkit.model import Argument, EntityType, Filler
from graphkit.ontology import RoleSpec
from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import Tree

__all__ = ["derived"]

INSIDE = ("pobj", "dobj", "dative", "conj")


def derived(
    role: RoleSpec, found: Match, roles: Mapping[str, tuple[Filler, ...]], tree: Tree, fillers: Fillers
) -> tuple[Filler, ...]:
    """Return what fills ``role`` by way of ``role.derive``; nobody who plays another part already."""
    if both := tuple(_undergoing(role, found, tree)):
        return both
    out = list(_by_origin(role, found, tree, fillers)) or list(_around(role, found, roles, tree, fillers))
    others = [f for name, given in roles.items() if name not in (role.derive, "place") for f in given]
    return tuple(dict.fromkeys(f for f in out if not any(_one(f, other) for other in others)))


def _around(
    role: RoleSpec, found: Match, roles: Mapping[str, tuple[Filler, ...]], tree: Tree, fillers: Fillers
) -> Iterator[Filler]:
    """Yield whose the place of the event is, else, for an event noun, the one bystander that the sentence names."""
    placed = role.derive in roles and EntityType.PLACE in _types(found, role.derive)
    owners = list(_owners(roles.get("place", ()), role, fillers)) if placed else []
    yield from owners
    if not owners and role.bystander and found.predicate.kind == "noun":
        yield from _bystander(role, found, tree, fillers)


def _undergoing(role: RoleSpec, found: Match, tree: Tree) -> Iterator[Filler]:
    """Yield those who act as those whose it is: "shelled each other's ports"."""
    for _, argument in found.origins.get(role.derive, ()):
        if mutual_owner(tree, argument.head):
            yield from undergoing(found.roles.get(found.frame.edge_from, ()), argument, role)


def _one(filler: Filler, other: Filler) -> bool:
    """Whether two fillers are one party: the same entity, or, unnamed, the same words."""
    return filler.entity == other.entity and (filler.entity is not None or filler.name == other.name)


def _types(found: Match, name: str) -> tuple[str, ...]:
    return next(role.types for role in found.frame.roles if role.name == name)


def _by_origin(role: RoleSpec, found: Match, tree: Tree, fillers: Fillers) -> Iterator[Filler]:
    for filler, argument in found.origins.get(role.derive, ()):
        owners = list(_owners((filler,), role, fillers))
        yield from owners or _within(argument, role, tree, fillers)


def _bystander(role: RoleSpec, found: Match, tree: Tree, fillers: Fillers) -> Iterator[Filler]:
    """Yield the one party that the sentence names besides those of the event and the subject of its clause.

    "Fiji has defended Samoa's independence since the Tongan raid": the raid was on Samoa.
    """
    own = {f.entity for given in found.roles.values() for f in given}
    if not any(own):
        return
    named = {f.entity: f for i in _beside_subject(tree, found.predicate.trigger) for f in fillers.named(i, role)}
    rest = [f for key, f in named.items() if key not in own and f.type in role.types]
    yield from rest if len(rest) == 1 else ()


def _beside_subject(tree: Tree, trigger: int) -> list[int]:
    """Return all tokens but the subjects of the clause that an event noun stands in."""
    above = tree.governing_verb(trigger)
    subjects = {head for head, _ in subject_heads(tree, above)} if above is not None else set()
    return [i for i in range(len(tree.tokens)) if i not in subjects]


def _within(argument: Argument, role: RoleSpec, tree: Tree, fillers: Fillers) -> Iterable[Filler]:
    """Return whom a clause is directed at ("send tents to Fiji"), or whom a thing belongs to ("the depot in Chad")."""
    if tree[argument.head].pos not in ("VERB", "AUX"):
        return fillers.belongs_to(argument.head, role)
    heads = (i for i in range(argument.first, argument.last) if _directed(tree, i, argument.head))
    named = [f for i in heads for f in fillers.named(i, role) if f.type in role.types]
    return named or _unnamed(argument, role, tree, fillers)


def _unnamed(argument: Argument, role: RoleSpec, tree: Tree, fillers: Fillers) -> Iterable[Filler]:
    """Return who is advised by a that-clause ("that the bank sell"), or a receiver ("to show us a mill")."""
    clause = argument.head
    advised = [] if tree.is_passive(clause) else tree.kids(clause, "nsubj")
    if advised and argument.role == "clause":
        return fillers.fill(Argument("agent", advised[0], *tree.phrase(advised[0]), "who is to do it"), role)
    if advised:
        return ()
    receivers = (Argument("recipient", k, *tree.phrase(k), "receiver in the clause") for k in _receivers(tree, clause))
    return tuple(filler for receiver in receivers for filler in fillers.fill(receiver, role))


def _receivers(tree: Tree, clause: int) -> list[int]:
    """Return the pronouns, else the common nouns, that receive something in a clause."""
    himself = tree.lexicon.pronouns.reflexive
    there = [tree[k] for k in tree.kids(clause, "dobj", "dative")]
    return [token.i for token in there if token.tag == "PRP" and token.lemma not in himself] or [
        k for k in tree.kids(clause, "dative") if tree[k].pos == "NOUN"
    ]


def _directed(tree: Tree, i: int, clause: int) -> bool:
    """Whether the token is an argument inside the clause, not its subject, the owner of some noun or a circumstance."""
    if tree[i].dep not in INSIDE or tree[i].pos != "PROPN":
        return False
    for above in tree.ancestors(i):
        if above == clause:
            return True
        astray = tree[above].pos == "ADP" and tree[above].lemma not in tree.lexicon.events.direction_prepositions
        if (
            astray
            or tree[above].dep in ("advcl", "relcl")
            or tree[above].lemma in tree.lexicon.factuality.fact_hypothetical_nouns
        ):
            return False
    return False


def _owners(given: Iterable[Filler], role: RoleSpec, fillers: Fillers) -> Iterator[Filler]:
    """Yield the fillers that fit the role, and for the others the states that they lie in or belong to."""
    for filler in given:
        own = fillers.entity(filler.entity)
        country = fillers.entity(own.country) if own is not None else None
        if own is not None and str(own.type) in role.types:
            yield filler
        elif country is not None:
            step = f"{filler.name} lies in or belongs to {country.name}"
            steps = (*filler.steps, step)
            yield Filler(country.name, str(country.type), filler.text, filler.start, filler.end, country.key, steps)
