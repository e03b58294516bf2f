"""Keeps what is told twice the same: run it after a change to ontology/core.ttl, a core frame or prefixes.yaml.

    python docs/make_ontology.py

It writes the part about the core relations of ontology/core.ttl and shapes.ttl from the frames (the examples there
stay), docs/ontology.md from core.ttl, and terms.nt from core.ttl and plover.ttl, for programs without a Turtle parser.
A test fails where one of them is not what this script would write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from graphkit.model import Triple
from graphkit.ontology import load_frames
from graphkit.ontology.vocabulary import iri, ontology_file, prefixes
from graphkit.triples import frame_shape, frames_terms

PAGE = Path(__file__).with_name("ontology.md")
PART = re.compile(r"(?<=\n)# --- The core relations.*?(?=# --- |\Z)", re.DOTALL)
RULE = "# --- The core relations: made by docs/make_ontology.py from ontology/frames/ ".ljust(127, "-")
INTRODUCTION = """# The vocabulary

<!-- Made by docs/make_ontology.py from ontology/core.ttl. Edit that file and run the script. -->

{description}

Namespace `{namespace}` (prefix `gk`), version {version}, in [core.ttl](../ontology/core.ttl). Events have roles;
*claims* report events, each with its factuality, its source and the sentence it rests on; *edges* are derived from
claims that are actual and undisputed, by the rules in [graph.yaml](../ontology/graph.yaml). Every graph that is written
conforms to [shapes.ttl](../ontology/shapes.ttl). PLOVER and CAMEO are in [plover.ttl](../ontology/plover.ttl).

```turtle
ev:77c1 a gk:Meeting , sem:Event ; gk:participant person:ada-quill , person:bo-reed ; gk:place ent:Q64 ;
    gk:time "2031-02-28"^^xsd:date ; gk:timeOrigin gk:RelativeToPublication .
cl:5c1f a gk:Claim ; gk:about ev:77c1 ; gk:relation gk:metWith ; gk:factuality gk:Actual ; gk:confidence 0.86 ;
    gk:attributedTo person:cy-marsh ; prov:wasDerivedFrom <doc/9f2e#char=371,413> .
<doc/9f2e#char=371,413> a nif:Sentence ; nif:anchorOf "Ada Quill met Bo Reed in Berlin on Friday." ;
    nif:referenceContext doc:9f2e .
person:ada-quill gk:metWith person:bo-reed .
edge:3 a gk:Edge ; gk:subject person:ada-quill ; gk:relation gk:metWith ; gk:object person:bo-reed ;
    gk:reports 1 ; gk:articles 1 ; gk:independentSources 1 ; gk:supportedBy cl:5c1f .
```

## Named graphs

| graph | holds |
|---|---|
| `<base>graph/things` | entities, events, times |
| `<base>graph/claims` | claims, their quantities, conflicts between them |
| `<base>graph/sources` | pages, articles, publishers, sentences and triggers |
| `<base>graph/asserted` | plain edges, and for each a node that counts what it rests on |
| `<base>graph/run` | what built the graph, and the terms of the relations it uses |

A symmetric relation is asserted in both directions, so that no reasoner is needed; its edge node stands once. A user's
own relation gets its class, properties and shape from its frame file, in the same namespace.
"""


def core(text: str) -> str:
    """Return core.ttl with the terms that the frames imply; examples are taken over from ``text``."""
    known = Graph().parse(data=text, format="turtle")
    blocks: dict[str, dict[str, list[str]]] = {}
    for triple in frames_terms(load_frames()):
        _add(blocks, triple)
    relations = {term: block for term, block in blocks.items() if "gk:Mode" not in block["a"]}
    for term, block in relations.items():
        example = known.value(URIRef(iri(term)), SKOS.example)
        block["skos:example"] = [example.n3() if example is not None else '"..."@en']
    return _with_part(text, relations)


def shapes(text: str) -> str:
    """Return shapes.ttl with the shapes that the frames imply."""
    blocks: dict[str, dict[str, list[str]]] = {}
    for triple in (triple for frame in load_frames() for triple in frame_shape(frame)):
        _add(blocks, triple)
    return _with_part(text, blocks)


def _add(blocks: dict[str, dict[str, list[str]]], triple: Triple) -> None:
    predicate = "a" if triple.predicate == f"<{RDF.type}>" else _turtle(triple.predicate)
    values = blocks.setdefault(_turtle(triple.subject), {}).setdefault(predicate, [])
    values.append(_turtle(triple.object))


def _with_part(text: str, blocks: dict[str, dict[str, list[str]]]) -> str:
    """Return ``text`` with its part about the core relations written anew, one block a subject."""
    entries = (
        f"{subject} " + " ;\n  ".join(f"{predicate} {' , '.join(values)}" for predicate, values in block.items()) + " ."
        for subject, block in blocks.items()
    )
    part = "\n\n".join((RULE, *entries)) + "\n"
    found = PART.search(text)
    if found is None:
        raise SystemExit("the part that begins with '# --- The core relations' is missing")
    return text[: found.start()] + part + ("\n" if found.end() < len(text) else "") + text[found.end() :]


def _turtle(term: str) -> str:
    """Return a term in N-Triples notation as Turtle: prefixed names, and whole numbers bare."""
    if found := re.fullmatch(r'"([0-9]+)"\^\^<.*integer>', term):
        return found[1]
    return term if term.startswith('"') else _short(term[1:-1])


def lines() -> str:
    """Return the vocabulary and the schemes of codes as sorted N-Triples."""
    graph = Graph().parse(ontology_file("core.ttl")).parse(ontology_file("plover.ttl"))
    return "\n".join(sorted(graph.serialize(format="nt").splitlines())).strip() + "\n"


def page(graph: Graph) -> str:
    """Return the reference as Markdown."""
    ontology = URIRef(iri("gk:").rstrip("#"))
    head = INTRODUCTION.format(
        description=graph.value(ontology, URIRef(iri("dct:description"))),
        namespace=iri("gk:"),
        version=graph.value(ontology, OWL.versionInfo),
    )
    kinds = (
        ("Classes", OWL.Class),
        ("Properties between things", OWL.ObjectProperty),
        ("Properties with values", OWL.DatatypeProperty),
        ("Values", OWL.NamedIndividual),
        ("Annotations", OWL.AnnotationProperty),
    )
    sections = ("\n\n".join((f"## {title}", *_terms(graph, kind))) + "\n" for title, kind in kinds)
    return "\n".join((head, *sections, _prefixes()))


def _terms(graph: Graph, kind: URIRef) -> Iterator[str]:
    own = (term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef) and term.startswith(iri("gk:")))
    for term in sorted(own):
        yield "\n".join(_entry(graph, term))


def _entry(graph: Graph, term: URIRef) -> Iterator[str]:
    yield f"### {_short(term)}\n\n{graph.value(term, SKOS.definition)}\n"
    facts = (
        ("kind of", graph.objects(term, RDFS.subClassOf)),
        ("narrower than", graph.objects(term, RDFS.subPropertyOf)),
        ("value of", (kind for kind in graph.objects(term, RDF.type) if str(kind).startswith(iri("gk:")))),
        ("from", graph.objects(term, RDFS.domain)),
        ("to", graph.objects(term, RDFS.range)),
        ("roles", graph.objects(term, URIRef(iri("gk:hasRole")))),
        ("drawn as", graph.objects(term, URIRef(iri("gk:drawnAs")))),
        ("close to", graph.objects(term, SKOS.closeMatch)),
        ("within", graph.objects(term, SKOS.broadMatch)),
    )
    for label, values in facts:
        if names := _names(values):
            yield f"- {label} {names}"
    if example := graph.value(term, SKOS.example):
        yield f"- for example `{example}`"


def _names(values: Iterable[Node]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(map(_short, values)))


def _short(term: Node | str) -> str:
    address = str(term)
    prefix, namespace = max(
        ((p, n) for p, n in prefixes().items() if address.startswith(n)), key=lambda pair: len(pair[1])
    )
    return f"{prefix}:{address.removeprefix(namespace)}"


def _prefixes() -> str:
    rows = "\n".join(f"| `{prefix}` | `{namespace}` |" for prefix, namespace in prefixes().items())
    return f"## Prefixes\n\n| prefix | namespace |\n|---|---|\n{rows}\n"


def _rewrite(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for make, name in ((core, "core.ttl"), (shapes, "shapes.ttl")):
        _rewrite(ontology_file(name), make(ontology_file(name).read_text(encoding="utf-8")))
    _rewrite(ontology_file("core.ttl").with_name("terms.nt"), lines())
    _rewrite(PAGE, page(Graph().parse(ontology_file("core.ttl"))))
