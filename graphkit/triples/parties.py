"""Who and what has a part in an event without a name: one node for all claims that speak of it.

Reads the claims about one event. Claim by claim the records keep a filler of their own ("their", "the ministers"); the
graph has one node for each such part of the event, called by the best of these descriptions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from graphkit.model import Claim, RoleFiller, Triple
from graphkit.ontology.frames import Frame, RoleSpec
from graphkit.ontology.iris import Iris
from graphkit.ontology.items import OTHER, item_kind, load_item_kinds
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import camel, node, term
from graphkit.triples.notation import describe, text

__all__ = ["Nodes", "Unnamed", "called", "role_statements", "unnamed", "unnamed_triples"]

_KINDS = {OTHER: "OtherItem"}

Nodes = Mapping[str, str]
"""The IRI of the node in the graph for the IRI of a filler without a name, where it is another."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """One party or thing of an event: its IRI, type, descriptions (the best first), and the fillers it stands for."""

    iri: str
    type: str
    names: tuple[str, ...]
    fillers: tuple[str, ...]


def unnamed(reports: Sequence[Claim], frame: Frame, iris: Iris) -> Iterator[Unnamed]:
    """Yield the nodes of an event that ``reports`` (its claims, at least one) describe and do not name.

    The first group that one claim has in a role is the first that another has in it.
    """
    labels = {role.name: role.label for role in frame.roles if not role.phrase}
    labels.setdefault(load_graph_rules().place, load_graph_rules().place)
    found: dict[tuple[str, str, int], list[RoleFiller]] = defaultdict(list)
    for claim in reports:
        for key, filler in _numbered(claim, labels.keys()):
            found[key].append(filler)
    for (role, kind, number), fillers in sorted(found.items()):
        address = iris.part(reports[0].same_event, role, kind, number)
        names = called([filler.name for filler in fillers], labels[role])
        yield Unnamed(address, kind, names, tuple(filler.id for filler in fillers))


def _numbered(claim: Claim, roles: Set[str]) -> Iterator[tuple[tuple[str, str, int], RoleFiller]]:
    """Yield what a claim describes and does not name: (role, type, how manieth of that type in that role), filler."""
    seen: Counter[tuple[str, str]] = Counter()
    for role in sorted(claim.roles.keys() & roles):
        for filler in (filler for filler in claim.roles[role] if not filler.named):
            seen[role, filler.type] += 1
            yield (role, filler.type, seen[role, filler.type]), filler


def called(names: Sequence[str], part: str) -> tuple[str, ...]:
    """Return the descriptions among ``names``, the commonest and longest first; "part not named" for pronouns alone."""
    counts = Counter(name for name in names if name.casefold() not in load_graph_rules().pronouns)
    return tuple(sorted(counts, key=lambda name: (-counts[name], -len(name), name))) or (f"{part} not named",)


def unnamed_triples(party: Unnamed, iris: Iris) -> Iterator[Triple]:
    """Yield a party or thing that the text describes and does not name."""
    yield from describe(
        iris.graphs.things,
        node(party.iri),
        *((term("rdf:type"), term(curie)) for curie in load_graph_rules().types[party.type]),
        (term("skos:prefLabel"), text(party.names[0])),
        *((term("skos:altLabel"), text(name)) for name in sorted(party.names[1:])),
    )


def role_statements(claim: Claim, frame: Frame, nodes: Nodes) -> Iterator[tuple[str, str]]:
    """Yield what a claim says of who has which part, and that they are involved: (predicate, object) pairs."""
    specs = {role.name: role for role in frame.roles}
    for name, fillers in claim.roles.items():
        for filler in fillers:
            yield from _role(name, filler, specs.get(name), nodes)


def _role(name: str, filler: RoleFiller, spec: RoleSpec | None, nodes: Nodes) -> Iterator[tuple[str, str]]:
    if name != load_graph_rules().place and spec and spec.phrase:
        yield term(f"gk:{spec.property}"), text(filler.name)
        if name == load_item_kinds().role:
            kind = item_kind(filler.name)
            yield term("gk:kindOfItem"), term(f"gk:{_KINDS.get(kind) or camel(kind)}")
    elif name == load_graph_rules().place or spec:
        who = node(nodes.get(filler.id, filler.id))
        own = spec.property if spec and name != load_graph_rules().place else load_graph_rules().place_property
        yield term(f"gk:{own}"), who
        yield term("gk:involves"), who
