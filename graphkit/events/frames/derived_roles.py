"""Roles that a frame derives from another: whose the target is, at whom the proposal is directed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphkit.events.frames.fillers import Fillers
from graphkit.events.frames.matcher import Match
from graphkit.events.frames.reciprocals import mutual_owner, undergoing
from graphkit.model import Argument, Entity, EntityType, Filler
from graphkit.ontology import RoleSpec
from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import Tree

__all__ = ["derived"]

BODIES = (EntityType.STATE, EntityType.ORGANISATION)


def derived(
    role: RoleSpec, found: Match, roles: Mapping[str, tuple[Filler, ...]], tree: Tree, fillers: Fillers
) -> tuple[Filler, ...]:
    """Return what fills ``role`` by way of ``role.derive``; nobody who plays another part already."""
    if both := tuple(_undergoing(role, found, tree)):
        return both
    sought = _Derivation(role, found, roles, tree, fillers)
    out = list(sought.by_origin()) or list(sought.around())
    others = [f for name, given in roles.items() if name not in (role.derive, "place") for f in given]
    return tuple(dict.fromkeys(f for f in out if not any(_one(f, other) for other in others)))


def _undergoing(role: RoleSpec, found: Match, tree: Tree) -> Iterator[Filler]:
    """Yield those who act as those whose it is: "shelled each other's ports"."""
    for _, argument in found.origins.get(role.derive, ()):
        if mutual_owner(tree, argument.head):
            yield from undergoing(found.roles.get(found.frame.edge_from, ()), argument, role)


def _one(filler: Filler, other: Filler) -> bool:
    """Whether two fillers are one party: the same entity, or, unnamed, the same words."""
    return filler.entity == other.entity and (filler.entity is not None or filler.name == other.name)


@dataclass(frozen=True, slots=True)
class _Derivation:
    """The search for who fills one role of one match, ``roles`` being filled."""

    role: RoleSpec
    found: Match
    roles: Mapping[str, tuple[Filler, ...]]
    tree: Tree
    fillers: Fillers

    def by_origin(self) -> Iterator[Filler]:
        """Yield whose each filler of the other role is, or whom its clause is directed at."""
        for filler, argument in self.found.origins.get(self.role.derive, ()):
            yield from list(self._owners((filler,))) or self._within(argument)

    def around(self) -> Iterator[Filler]:
        """Yield whose the place of the event is, else, for an event noun, the one bystander that the sentence names."""
        placed = EntityType.PLACE in self._types()
        owners = self._of_places(self.roles.get("place", ())) if placed else []
        yield from owners
        if not owners and "bystander" in self.role.by and self.found.predicate.kind == "noun":
            yield from self._bystander()

    def _types(self) -> tuple[str, ...]:
        return next(role.types for role in self.found.frame.roles if role.name == self.role.derive)

    def _owners(self, given: Iterable[Filler]) -> Iterator[Filler]:
        """Yield the fillers that fit the role, and for the others the states that they lie in or belong to."""
        for filler in given:
            own = self.fillers.mentions.entity(filler.entity)
            if own is not None and str(own.type) in self.role.types:
                yield from (filler,) if "place" in self.role.by and not self._is_site(own) else ()
            elif own is not None and (country := self._country(own)) is not None:
                step = f"{filler.name} lies in or belongs to {country.name}"
                steps = (*filler.steps, step)
                yield Filler(country.name, str(country.type), filler.text, filler.start, filler.end, country.key, steps)

    def _of_places(self, places: Iterable[Filler]) -> list[Filler]:
        """Return the states that places are or lie in, and the bodies they belong to, where these are concerned."""
        named = [(f, self.fillers.mentions.entity(f.entity)) for f in self._owners(places)]
        return [f for f, own in named if own and (own.type is not EntityType.STATE or self._from_elsewhere(own))]

    def _is_site(self, body: Entity) -> bool:
        """Whether what is taken for a body is a place by its last word, and nobody: "Lagoa Refugee Camp"."""
        last = body.name.lower().split()[-1]
        return not body.same_as and "@site" in self.tree.lexicon.classes.tests({last})

    def _country(self, there: Entity) -> Entity | None:
        """Return the state that a place lies in, or a person is of, where it is concerned.

        It is where a state or a body of another one acts, or there is war: a robbery in Oslo is none of Norway.
        """
        country = self.fillers.mentions.entity(there.country)
        return country if country is not None and "place" in self.role.by and self._from_elsewhere(country) else None

    def _from_elsewhere(self, state: Entity) -> bool:
        acting = [self.fillers.mentions.entity(f.entity) for f in self.roles.get(self.found.frame.edge_from, ())]
        bodies = [one for one in acting if one is not None and one.type in BODIES]
        if bodies:
            return all(state.key not in (one.key, one.country) for one in bodies)
        told = (*self.roles.get("instrument", ()), *self.roles.get(self.found.frame.edge_from, ()))
        words = {word for f in told for word in f.text.lower().split()}
        words |= {word.removesuffix("s") for word in words} | {self.found.predicate.lemma}
        return not self.tree.lexicon.events.warfare.isdisjoint(words)

    def _bystander(self) -> Iterator[Filler]:
        """Yield the one state that the sentence names besides those of the event and the subject of its clause.

        "Fiji has defended Samoa's independence since the Tongan raid": the raid was on Samoa.
        """
        own = {f.entity for given in self.found.roles.values() for f in given}
        acting = self.found.roles.get(self.found.frame.edge_from, ())
        if not any(f.entity and f.type in BODIES for f in acting):
            return
        named = {f.entity: f for i in self._beside_subject() for f in self.fillers.named(i, self.role)}
        rest = [f for key, f in named.items() if key not in own and f.type in self.role.types]
        yield from rest if len(rest) == 1 and rest[0].type == EntityType.STATE else ()

    def _beside_subject(self) -> list[int]:
        """Return all tokens but the subjects of the clause that an event noun stands in."""
        above = self.tree.governing_verb(self.found.predicate.trigger)
        subjects = {head for head, _ in subject_heads(self.tree, above)} if above is not None else set()
        return [i for i in range(len(self.tree.tokens)) if i not in subjects]

    def _within(self, argument: Argument) -> Iterable[Filler]:
        """Return whom a clause is directed at ("send tents to Fiji"), or whose a thing is ("the depot in Chad")."""
        if self.tree[argument.head].pos not in ("VERB", "AUX"):
            return self._belonging(argument.head) or self._aimed_at(argument.head)
        if "clause" not in self.role.by:
            return ()
        heads = [i for i in range(argument.first, argument.last) if self._receives(i, argument.head)]
        named = [f for i in heads for f in self.fillers.named(i, self.role) if f.type in self.role.types]
        return named or self._unnamed(argument)

    def _belonging(self, thing: int) -> list[Filler]:
        """Return whose a thing is, else of what state it is by the place that it lies in."""
        owners = self.fillers.owners(thing, self.role) if "owner" in self.role.by else ()
        lying = self._lying(thing) if not owners and "place" in self.role.by else ()
        return [f for f in owners if not f.entity or not self._is_site(self._entity(f))] or list(lying)

    def _aimed_at(self, thing: int) -> list[Filler]:
        """Return against whom or with whom a thing that is proposed would be: "sanctions against Togo"."""
        heads = self.tree.led_to(thing, "against", "with") if "clause" in self.role.by else []
        return [f for i in heads for f in self.fillers.named(i, self.role) if f.type in self.role.types]

    def _entity(self, filler: Filler) -> Entity:
        entity = self.fillers.mentions.entity(filler.entity)
        assert entity is not None  # noqa: S101  # a filler's key is one of the article's
        return entity

    def _lying(self, thing: int) -> Iterator[Filler]:
        """Yield the state or body that is named in a thing's phrase, or the state of the place that is."""
        for i in self.tree.subtree(thing, without=frozenset({"relcl", "advcl", "conj"})):
            there = next((f for f in self.fillers.named(i) if f.type != EntityType.PERSON), None)
            if there is not None and i != thing and (whose := self._of_places((there,))):
                yield from whose
                return

    def _unnamed(self, argument: Argument) -> Iterable[Filler]:
        """Return who is advised by a that-clause ("that the bank sell"), or a receiver ("to show us a mill")."""
        clause = argument.head
        advised = [] if self.tree.is_passive(clause) else self.tree.kids(clause, "nsubj")
        if advised and argument.role == "clause" and self._advice(clause):
            who = Argument("agent", advised[0], *self.tree.phrase(advised[0]), "who is to do it")
            return self.fillers.fill(who, self.role)
        if advised:
            return ()
        receivers = (
            Argument("recipient", k, *self.tree.phrase(k), "receiver in the clause") for k in self._receivers(clause)
        )
        return tuple(filler for receiver in receivers for filler in self.fillers.fill(receiver, self.role))

    def _advice(self, clause: int) -> bool:
        """Whether a clause tells somebody what he should do: no "it" and no "they", and no "could" of what may come."""
        modals = {self.tree[a].lemma for a in self.tree.kids(clause, "aux") if self.tree[a].tag == "MD"}
        subjects = self.tree.kids(clause, "nsubj")
        exhorting = modals <= self.tree.lexicon.events.exhorting_modals
        return exhorting and all(self.tree[k].pos != "PRON" for k in subjects)

    def _receivers(self, clause: int) -> list[int]:
        """Return the pronouns, else the common nouns, that receive something in a clause."""
        himself = self.tree.lexicon.pronouns.reflexive
        there = [self.tree[k] for k in self.tree.kids(clause, "dobj", "dative")]
        return [token.i for token in there if token.tag == "PRP" and token.lemma not in himself] or [
            k for k in self.tree.kids(clause, "dative") if self.tree[k].pos == "NOUN"
        ]

    def _receives(self, i: int, clause: int) -> bool:
        """Whether a name is whom a clause is directed at: "send tents to Fiji", "help Fiji", "sign a pact with Fiji".

        No subject, no owner of some noun, no circumstance, and nobody whom another clause inside is about.
        """
        token, tree = self.tree[i], self.tree
        if token.pos != "PROPN" or token.dep not in ("pobj", "dobj", "dative", "conj"):
            return False
        if token.dep == "dobj" and tree.lemma(token.head) not in tree.lexicon.events.benefiting:
            return False
        for above in tree.ancestors(i):
            if above == clause:
                return True
            unsure = tree[above].lemma in tree.lexicon.factuality.fact_hypothetical_nouns
            leads = tree[above].pos != "ADP" or tree[above].lemma in tree.lexicon.events.direction_prepositions
            if unsure or not leads or tree[above].pos in ("VERB", "AUX"):
                return False
        return False
