"""The RDF terms and the SHACL shape that a frame implies, core or user's own.

A frame file is the whole definition of a relation: from it come a class of events, an asserted property, a property
for each role, and a shape that a graph with such events has to conform to. No blank nodes.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model import Triple
from graphkit.ontology.frames import Frame, RoleSpec
from graphkit.ontology.iris import Iris
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import camel, iri, node, term
from graphkit.triples.notation import describe, english, integer

__all__ = ["frame_shape", "frame_terms", "range_of"]


def frame_terms(frame: Frame, iris: Iris | None = None) -> Iterator[Triple]:
    """Yield the class, the asserted property, the role properties and the modes that a frame defines."""
    graph = (iris or Iris()).graphs.run
    yield from describe(
        graph,
        term(f"gk:{frame.class_name}"),
        (term("rdf:type"), term("owl:Class")),
        (term("rdfs:subClassOf"), term("gk:Event")),
        *_documented(frame.label, frame.definition),
        (term("gk:assertedBy"), term(f"gk:{frame.property_name}")),
    )
    yield from _relation(frame, graph)
    for role in frame.roles:
        yield from _role(role, graph)
    for mode in sorted({value for pattern in frame.patterns for name, value in pattern.features if name == "mode"}):
        yield from describe(
            graph,
            term(f"gk:{camel(mode)}"),
            (term("rdf:type"), term("gk:Mode")),
            (term("rdf:type"), term("owl:NamedIndividual")),
            (term("rdfs:label"), english(mode.replace("-", " "))),
        )


def _documented(label: str, definition: str) -> Iterator[tuple[str, str | None]]:
    yield term("rdfs:label"), english(label)
    yield term("skos:definition"), english(definition) if definition else None
    yield term("rdfs:isDefinedBy"), node(iri("gk:").rstrip("#"))


def _relation(frame: Frame, graph: str) -> Iterator[Triple]:
    roles = {role.name: role for role in frame.roles}
    yield from describe(
        graph,
        term(f"gk:{frame.property_name}"),
        (term("rdf:type"), term("owl:ObjectProperty")),
        (term("rdf:type"), term("owl:SymmetricProperty") if frame.symmetric else None),
        (term("rdf:type"), term("gk:Relation")),
        (term("rdfs:subPropertyOf"), term("gk:relatedTo")),
        (term("rdfs:domain"), range_of(*roles[frame.edge_from].types)),
        (term("rdfs:range"), range_of(*(kind for name in frame.edge_to for kind in roles[name].types))),
        *_documented(frame.label, frame.definition),
        (term("skos:closeMatch"), term(f"plover:{frame.plover}") if frame.plover else None),
        (term("skos:broadMatch"), term(f"cameo:{frame.cameo}") if frame.cameo else None),
    )


def _role(role: RoleSpec, graph: str) -> Iterator[Triple]:
    yield from describe(
        graph,
        term(f"gk:{role.property}"),
        (term("rdf:type"), term("owl:DatatypeProperty") if role.phrase else term("owl:ObjectProperty")),
        (term("rdfs:subPropertyOf"), term("gk:phrase") if role.phrase else term("gk:role")),
        (term("rdfs:domain"), term("gk:Event")),
        (term("rdfs:range"), term("xsd:string") if role.phrase else range_of(*role.types)),
        *_documented(role.label, role.definition),
    )


def range_of(*types: str) -> str:
    """Return the narrowest class that holds every entity of ``types``, and the groups that may stand for them."""
    classes = load_graph_rules().types
    return term("gk:Party") if all("gk:Party" in classes[kind] for kind in types) else term("gk:Entity")


def frame_shape(frame: Frame) -> Iterator[Triple]:
    """Yield the SHACL shape that events of this frame have to conform to."""
    graph = iri("shapes:").rstrip("#")
    shape = f"shapes:{frame.class_name}"
    yield from describe(
        graph,
        term(shape),
        (term("rdf:type"), term("sh:NodeShape")),
        (term("sh:targetClass"), term(f"gk:{frame.class_name}")),
        *((term("sh:property"), term(f"{shape}-{role.property}")) for role in frame.roles),
    )
    for role in frame.roles:
        yield from describe(graph, term(f"{shape}-{role.property}"), *_constraint(frame, role))


def _constraint(frame: Frame, role: RoleSpec) -> Iterator[tuple[str, str | None]]:
    yield term("rdf:type"), term("sh:PropertyShape")
    yield term("sh:path"), term(f"gk:{role.property}")
    yield term("sh:minCount"), integer(1) if role.required else None
    if role.phrase:
        yield term("sh:datatype"), term("xsd:string")
    else:
        yield term("sh:nodeKind"), term("sh:IRI")
        yield term("sh:class"), range_of(*role.types)
    yield term("sh:message"), english(_complaint(frame, role))


def _complaint(frame: Frame, role: RoleSpec) -> str:
    kinds = "a phrase" if role.phrase else f"one of {', '.join(role.types)}"
    needs = f"needs a {role.label}" if role.required else f"has a {role.label} that is not {kinds}"
    return (
        f"An event of the relation {frame.relation} {needs} (gk:{role.property}, {kinds}). See roles in {frame.path}."
    )
