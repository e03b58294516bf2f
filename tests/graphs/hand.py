"""Small triples made by hand, in the shape that the triples room gives."""

from __future__ import annotations

from graphkit.model import Triple
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import term

IRIS = Iris()
A, B, C = (f"<{IRIS.entity(f'person/{name}')}>" for name in ("ada", "bo", "cy"))

TRIPLES = (
    Triple(A, term("rdf:type"), term("gk:Person"), IRIS.graphs.things),
    Triple(A, term("skos:prefLabel"), '"Ada Roe"', IRIS.graphs.things),
    Triple(A, term("gk:metWith"), B, IRIS.graphs.asserted),
    Triple(B, term("gk:metWith"), A, IRIS.graphs.asserted),
    Triple(B, term("rdf:type"), term("gk:Person"), IRIS.graphs.things),
    Triple(B, term("skos:prefLabel"), '"Bo \\"Tie\\" \\u0001\\nNext line ."', IRIS.graphs.things),
    Triple(C, term("rdf:type"), term("gk:Person"), IRIS.graphs.things),
    Triple(C, term("skos:altLabel"), '"Ünïcødé Þ \U0001f600"', IRIS.graphs.things),
)
