"""The RDF terms and the SHACL shape that a frame implies, core or user's own.

A frame file is the whole definition of a relation: from it come a class of events, an asserted property, a property
for each role, and a shape that a graph with such events has to conform to. No blank nodes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphkit.errors import OntologyError
from graphkit.model import Triple
from graphkit.ontology.frames import Frame, RoleSpec
from graphkit.ontology.iris import Iris
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import camel, declared, iri, term
from graphkit.triples.notation import describe, english, integer

__all__ = ["check_terms", "frame_shape", "frame_terms", "frames_terms"]


def frame_terms(frame: Frame, iris: Iris = Iris()) -> Iterator[Triple]:  # noqa: B008  # frozen
    """Yield the class, the asserted property, the role properties and the modes that one frame defines."""
    return frames_terms((frame,), iris)


def frames_terms(frames: Sequence[Frame], iris: Iris = Iris()) -> Iterator[Triple]:  # noqa: B008  # frozen
    """Yield the terms of several frames; a role that they share is one property, wide enough for all of them."""
    graph = iris.graphs.run
    for frame in frames:
        yield from _class(frame, graph)
        yield from _relation(frame, graph)
    for role in _roles(frames):
        yield from _role(role, graph)
    features = {feature for frame in frames for pattern in frame.patterns for feature in pattern.features}
    for mode in sorted(value for name, value in features if name == "mode"):
        yield from _mode(mode, graph)


def _class(frame: Frame, graph: str) -> Iterator[Triple]:
    return describe(
        graph,
        term(f"gk:{frame.class_name}"),
        (term("rdf:type"), term("owl:Class")),
        (term("rdfs:subClassOf"), term("gk:Event")),
        *_documented(_words(frame.class_name), frame.definition),
        (term("gk:drawnAs"), term(f"gk:{frame.property_name}")),
        *((term("gk:hasRole"), term(f"gk:{role.property}")) for role in frame.roles),
    )


def _words(name: str) -> str:
    """Return a camel-case name as words: PressVisit is "press visit"."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower()


def _documented(label: str, definition: str) -> Iterator[tuple[str, str | None]]:
    yield term("rdfs:label"), english(label)
    yield term("skos:definition"), english(definition) if definition else None


def _relation(frame: Frame, graph: str) -> Iterator[Triple]:
    types = {role.name: role.types for role in frame.roles}
    return describe(
        graph,
        term(f"gk:{frame.property_name}"),
        (term("rdf:type"), term("owl:ObjectProperty")),
        (term("rdf:type"), term("owl:SymmetricProperty") if frame.symmetric else None),
        (term("rdf:type"), term("gk:RelationProperty")),
        (term("rdfs:subPropertyOf"), term("gk:relatedTo")),
        (term("rdfs:domain"), _range(types[frame.edge_from])),
        (term("rdfs:range"), _range([kind for name in frame.edge_to for kind in types[name]])),
        *_documented(frame.label, frame.definition),
        (term("skos:closeMatch"), term(f"plover:{frame.plover}") if frame.plover else None),
        (term("skos:broadMatch"), term(f"cameo:{frame.cameo}") if frame.cameo else None),
    )


def _roles(frames: Sequence[Frame]) -> Iterator[RoleSpec]:
    shared: dict[str, list[RoleSpec]] = defaultdict(list)
    for frame in frames:
        for role in frame.roles:
            shared[role.property].append(role)
    shared.pop(load_graph_rules().place, None)  # is a core term, whatever a frame says of it
    for name in sorted(shared):
        yield replace(shared[name][0], types=tuple(kind for role in shared[name] for kind in role.types))


def _role(role: RoleSpec, graph: str) -> Iterator[Triple]:
    phrase = set(role.types) == {"Phrase"}
    return describe(
        graph,
        term(f"gk:{role.property}"),
        (term("rdf:type"), term("owl:DatatypeProperty") if phrase else term("owl:ObjectProperty")),
        (term("rdf:type"), term("gk:Role")),
        (term("rdfs:subPropertyOf"), None if phrase else term("gk:involves")),
        (term("schema:domainIncludes"), term("gk:Event")),
        (term("schema:domainIncludes"), term("gk:Claim")),
        (term("rdfs:range"), term("xsd:string") if phrase else _range(role.types)),
        *_documented(role.label, role.definition),
    )


def _mode(mode: str, graph: str) -> Iterator[Triple]:
    return describe(
        graph,
        term(f"gk:{camel(mode)}"),
        (term("rdf:type"), term("gk:MeetingMode")),
        (term("rdf:type"), term("owl:NamedIndividual")),
        (term("rdfs:label"), english(mode.replace("-", " "))),
    )


def _range(types: Iterable[str]) -> str:
    """Return the class that holds every entity of ``types``, and the groups that stand in for one without a name."""
    classes = load_graph_rules().types
    return term("gk:Party") if all("gk:Party" in classes[kind] for kind in types) else term("gk:Entity")


def frame_shape(frame: Frame) -> Iterator[Triple]:
    """Yield the SHACL shape that events of this frame have to conform to.

    A role that is missing, or is no words where words are due, is a violation. A filler of an unexpected type is a
    warning: the text may be odd, or its reading wrong, and the graph is sound all the same.
    """
    graph, shape = iri("shapes:").rstrip("#"), f"shapes:{frame.class_name}"
    constraints = {
        f"{shape}-{role.property}{suffix}": statements
        for role in frame.roles
        for suffix, statements in _constraints(frame, role)
    }
    yield from describe(
        graph,
        term(shape),
        (term("rdf:type"), term("sh:NodeShape")),
        (term("sh:targetClass"), term(f"gk:{frame.class_name}")),
        *((term("sh:property"), term(name)) for name in constraints),
    )
    nodes = (role for role in frame.roles if not role.phrase)
    yield from describe(
        graph, term("shapes:Named"), *((term("sh:targetObjectsOf"), term(f"gk:{role.property}")) for role in nodes)
    )
    for name, statements in constraints.items():
        yield from describe(graph, term(name), (term("rdf:type"), term("sh:PropertyShape")), *statements)


def _constraints(frame: Frame, role: RoleSpec) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    path, needed = (term("sh:path"), term(f"gk:{role.property}")), integer(1) if role.required else None
    if role.phrase:
        demand, advice = (term("sh:datatype"), term("xsd:string")), "Write it as a plain string."
    else:
        demand, advice = (term("sh:nodeKind"), term("sh:IRI")), "Give the node its skos:prefLabel."
    kind = "words" if role.phrase else "a node with a name"
    event, where = f"event of the relation {frame.relation}", f"(gk:{role.property}, {frame.path})"
    need = (
        f"An {event} needs its {role.label}: one or more, each"
        if role.required
        else f"Every {role.label} of an {event} must be"
    )
    message = f"{need} {kind} {where}. {advice}"
    yield "", [path, (term("sh:minCount"), needed), demand, (term("sh:message"), english(message))]
    if not role.phrase and _range(role.types) == term("gk:Party"):
        doubt = f"The {role.label} of an {event} should be a person, state, organisation or group {where}."
        yield (
            "-type",
            [
                path,
                (term("sh:class"), term("gk:Party")),
                (term("sh:severity"), term("sh:Warning")),
                (term("sh:message"), english(f"{doubt} If it is one, or is another, say so with graphkit judge.")),
            ],
        )


def check_terms(frames: Sequence[Frame]) -> None:
    """Raise OntologyError where a frame would redefine a term of the core vocabulary or of another frame.

    Frames may share roles, as long as a role is a phrase in all of them or in none.
    """
    owners = _owners(frames)
    phrases: dict[str, bool] = {}
    roles = ((frame, role) for frame in frames for role in frame.roles)
    for frame, role in roles:
        if not role.property.isidentifier():
            raise OntologyError(f"the property {role.property!r} is not a plain name", path=frame.path)
        if role.property in owners and role.name != load_graph_rules().place:
            raise _taken(role.property, owners[role.property], frame)
        if phrases.setdefault(role.property, role.phrase) != role.phrase:
            raise _taken(role.property, "a frame in which it is of another kind (phrase or party)", frame)


def _owners(frames: Iterable[Frame]) -> dict[str, str]:
    """Return which names are taken, and by what; raises OntologyError where a frame takes one that is."""
    owners = dict.fromkeys(_reserved(), "the core vocabulary")
    names = ((frame, name) for frame in frames for name in (frame.class_name, frame.property_name))
    for frame, name in names:
        if name in owners:
            raise _taken(name, owners[name], frame)
        owners[name] = f"the frame of {frame.relation!r}"
    return owners


def _reserved() -> set[str]:
    """Return the names that core.ttl declares, but for those of the frames that come with graphkit."""
    own, links = term("gk:")[:-1], (term("gk:drawnAs"), term("gk:hasRole"))
    of_frames = {
        name
        for subject, pairs in declared().items()
        for predicate, value in pairs
        if predicate in links
        for name in (subject, value)
    }
    return {name.removeprefix(own)[:-1] for name in declared().keys() - of_frames if name.startswith(own)}


def _taken(name: str, owner: str, frame: Frame) -> OntologyError:
    return OntologyError(f"the term {name!r} is taken by {owner}", path=frame.path, remedy="choose another name")
