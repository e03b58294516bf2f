"""Keeps what is told twice the same: run it after a change to ontology/core.ttl, a core frame or prefixes.yaml.

    python docs/make_ontology.py

It writes the part about the core relations of ontology/core.ttl and shapes.ttl from the frames (the examples there
stay), docs/ontology.md and docs/vocabulary/index.html from core.ttl, context.jsonld from it, and terms.nt from core.ttl
and plover.ttl, for programs without a Turtle parser.
A test fails where one of them is not what this script would write.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from graphkit.model import Triple
from graphkit.ontology import load_frames
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import iri, ontology_file, prefixes
from graphkit.triples import frame_shape, frames_terms

PAGE = Path(__file__).with_name("ontology.md")
HTML_PAGE = Path(__file__).parent / "vocabulary" / "index.html"
HTML = HTML_PAGE.with_name("page.html.in").read_text(encoding="utf-8")
PART = re.compile(r"(?<=\n)# --- The core relations.*?(?=# --- |\Z)", re.DOTALL)
SECTION = re.compile(r"^# --- ([^\n:]+?)(?::[^\n]*?)?(?: -+)?\n(.*?)(?=^# --- |\Z)", re.MULTILINE | re.DOTALL)
SUBJECT = re.compile(r"^(gk:\w+) a ", re.MULTILINE)
UNDEFINED = re.compile(r"^(gk:\w+ a [^;\n]*;)\n(?!  rdfs:isDefinedBy)", re.MULTILINE)
RULE = "# --- The core relations: made by docs/make_ontology.py from ontology/frames/ ".ljust(127, "-")
INTRODUCTION = """# The vocabulary

<!-- Made by docs/make_ontology.py from ontology/core.ttl. Edit that file and run the script. -->

Events have roles. *Claims* report events, each with its factuality, its source and the sentence it rests on. *Edges*
are derived from claims that are actual and undisputed. Namespace `{namespace}` (prefix `gk`), version {version}, in
[core.ttl](../ontology/core.ttl). Every graph that is written is checked against [shapes.ttl](../ontology/shapes.ttl)
and defines the terms that it uses. PLOVER and CAMEO are in [plover.ttl](../ontology/plover.ttl).

{contents}

```turtle
ev:77c1 a gk:Meeting , gk:Event ; gk:participant person:ada-quill , person:bo-reed ; gk:location ent:Q64 ;
    gk:time "2031-02-28"^^xsd:date ; gk:timeOrigin gk:RelativeToPublication .
cl:5c1f a gk:Claim , gk:Statement ; gk:about ev:77c1 ; gk:relation gk:metWith ; gk:factuality gk:Actual ;
    gk:confidence 0.86 ; gk:participant person:ada-quill , person:bo-reed ; gk:location ent:Q64 ;
    gk:attributedTo person:cy-marsh ; prov:wasDerivedFrom <doc/9f2e#char=371,413> .
<doc/9f2e#char=371,413> a nif:Sentence ; nif:anchorOf "Ada Quill met Bo Reed in Berlin on Friday." ;
    nif:referenceContext doc:9f2e .
person:ada-quill gk:metWith person:bo-reed .
edge:3 a gk:Edge ; gk:subject person:ada-quill ; gk:relation gk:metWith ; gk:object person:bo-reed ;
    gk:reports 1 ; gk:articles 1 ; gk:independentSources 1 ; gk:supportedBy cl:5c1f ;
    gk:events 1 ; gk:firstDay "2031-02-28"^^xsd:date ; gk:lastDay "2031-02-28"^^xsd:date .
```

## Named graphs

| graph | holds |
|---|---|
| `<base>graph/things` | entities, what they lie in, events |
| `<base>graph/claims` | claims, their quantities, conflicts between them |
| `<base>graph/sources` | pages, articles, publishers, sentences and triggers |
| `<base>graph/asserted` | plain edges, and for each a node that counts what it rests on |
| `<base>graph/run` | what built the graph, and the terms of the relations it uses |

No reasoner is needed: what our own vocabulary implies is written (a meeting is also a `gk:Event`, a person a `gk:Party`
and a `gk:Entity`, `gk:metWith` also `gk:relatedTo` and in both directions, an attacker also `gk:involves`), and what is
said once is not said again: classes of other vocabularies stand as superclasses in the graph's own terms and not at
every node, PLOVER and CAMEO codes at the relations, and the run that made everything at the dataset. Nor are inverses
written: properties have them by name (`owl:inverseOf`), and a query goes the way back with `^gk:about`. For tools that
look for SEM, FOAF or ORG, `graphkit query GRAPH --name as-sem --format turtle` writes the graph in their terms.

Roles stand twice: on a claim as its sentence tells them, on the event as all its claims tell them. Ask claims who
blames whom, events for what happened. A user's own relation gets its class, properties and shape from its frame file,
in the same namespace.

## How an edge comes about

The figures stand in [graph.yaml](../ontology/graph.yaml).

1. A claim counts where its factuality is one of: {asserted}.
2. It does not count where another source reports the same event as: {denied}. A source that says both disputes nothing,
   nor does a plan, a possibility or another number of victims. Another source is another speaker, or, where the article
   itself asserts it, another article that is no copy.
3. The ends are the parties *with a name* that fill the roles named in the frame. A symmetric event links all its
   parties in pairs, up to {largest_group} of them; a larger one stays an event.
4. The edge counts its reports (`gk:reports`: headline and lead of one article are one report of an event), their
   articles (`gk:articles`), and how many of these are witnesses of
   their own (`gk:independentSources`): copies of one text count once, and so do articles from one agency, or, where no
   agency is named, from one publisher; copies of copies are copies. It also counts the events that they report
   (`gk:events`), and has the first and the last day of its claims (`gk:firstDay`, `gk:lastDay`).
5. A user's verdict withholds an edge, or keeps one that a source denies.

Claims about one event that contradict each other are related by a `gk:Conflict`, whether they cost the edge or not:
happened or not, different plain numbers for the same count, times that share no day.
"""


def core(text: str) -> str:
    """Return core.ttl with the terms that the frames imply; examples are taken over from ``text``."""
    known = Graph().parse(data=text, format="turtle")
    blocks: dict[str, dict[str, list[str]]] = {}
    for triple in frames_terms(load_frames()):
        _add(blocks, triple)
    relations = {term: block for term, block in blocks.items() if "gk:MeetingMode" not in block["a"]}
    for term, block in relations.items():
        example = known.value(URIRef(iri(term)), SKOS.example)
        block["skos:example"] = [example.n3() if example is not None else '"..."@en']
        block["rdfs:isDefinedBy"] = [f"<{iri('gk:').rstrip('#')}>"]
    relations |= dict(_ways_back(relations))
    return _with_part(UNDEFINED.sub(rf"\1\n  rdfs:isDefinedBy <{iri('gk:').rstrip('#')}> ;\n", text), relations)


def _ways_back(blocks: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield the inverse of each role that a node fills: what an attacker is gk:attackerIn."""
    for term, block in blocks.items():
        if "gk:Role" in block["a"] and "owl:ObjectProperty" in block["a"]:
            example = re.sub(r'^"(\S+) gk:\w+ (\S+) \."@en$', rf'"\2 {term}In \1 ."@en', block["skos:example"][0])
            role = block["rdfs:label"][0].removesuffix("@en").strip('"')
            told = f"An event, or a claim of one, in which this is the {role}. Not written: ask ^{term}."
            yield (
                f"{term}In",
                {
                    "a": ["owl:ObjectProperty"],
                    "owl:inverseOf": [term],
                    "rdfs:subPropertyOf": ["gk:involvedIn"],
                    "rdfs:domain": block["rdfs:range"],
                    "rdfs:range": ["rdfs:Resource"],
                    "rdfs:label": [f'{block["rdfs:label"][0][:-4]} in"@en'],
                    "skos:definition": [f'"{told}"@en'],
                    "skos:example": [example],
                    "rdfs:isDefinedBy": block["rdfs:isDefinedBy"],
                },
            )


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


def context() -> str:
    """Return the JSON-LD context: our prefixes, and for each property whose values are of one kind that kind."""
    graph = Graph().parse(ontology_file("core.ttl"))
    terms: dict[str, object] = dict(prefixes())
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    for prop in sorted((URIRef(str(prop)) for kind in kinds for prop in graph.subjects(RDF.type, kind)), key=str):
        kind = graph.value(prop, RDFS.range)
        if (prop, RDF.type, OWL.ObjectProperty) in graph:
            terms[_short(str(prop))] = {"@id": _short(str(prop)), "@type": "@id"}
        elif kind is not None and str(kind).startswith(iri("xsd:")) and not str(kind).endswith("#string"):
            terms[_short(str(prop))] = {"@id": _short(str(prop)), "@type": _short(str(kind))}
    return json.dumps({"@context": terms}, indent=1, ensure_ascii=False) + "\n"


def page(text: str) -> str:
    """Return the reference as Markdown, in the order of ``text``, which is core.ttl."""
    graph, rules = Graph().parse(data=text, format="turtle"), load_graph_rules()
    sections = [(title, SUBJECT.findall(part)) for title, part in SECTION.findall(text)]
    sections = [(title, terms) for title, terms in sections if terms]
    head = INTRODUCTION.format(
        namespace=iri("gk:"),
        version=graph.value(URIRef(iri("gk:").rstrip("#")), OWL.versionInfo),
        contents="\n".join(f"- {title}: {', '.join(map(_link, terms))}" for title, terms in sections),
        asserted=", ".join(sorted(rules.asserted)),
        denied=", ".join(sorted(rules.denied)),
        largest_group=rules.largest_group,
    )
    entries = (
        "\n\n".join((f"## {title}", *("\n".join(_entry(graph, URIRef(iri(term)))) for term in terms))) + "\n"
        for title, terms in sections
    )
    return "\n".join((head, *entries, _prefixes()))


def _entry(graph: Graph, term: URIRef) -> Iterator[str]:
    yield f"### {_short(term)}\n\n{graph.value(term, SKOS.definition)}\n"
    facts = (
        ("kind of", graph.objects(term, RDFS.subClassOf)),
        ("narrower than", graph.objects(term, RDFS.subPropertyOf)),
        ("value of", (kind for kind in graph.objects(term, RDF.type) if str(kind).startswith(iri("gk:")))),
        ("from", (*graph.objects(term, RDFS.domain), *graph.objects(term, URIRef(iri("schema:domainIncludes"))))),
        ("to", graph.objects(term, RDFS.range)),
        ("roles", graph.objects(term, URIRef(iri("gk:hasRole")))),
        ("the way back of", graph.objects(term, OWL.inverseOf)),
        ("the way back is", graph.subjects(OWL.inverseOf, term)),
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
    return ", ".join(map(_link, sorted(map(_short, values))))


def _link(name: str) -> str:
    """Link a term of this page; name one of another vocabulary."""
    anchor = _anchors().get(name)
    return f"[`{name}`](#{anchor})" if anchor else f"`{name}`"


@cache
def _anchors() -> dict[str, str]:
    """Return the headings' anchors, in the order of the page: the second of two that differ in case gets a -1."""
    anchors: dict[str, str] = {}
    for name in SUBJECT.findall(ontology_file("core.ttl").read_text(encoding="utf-8")):
        anchor = name.replace(":", "").lower()
        anchors[name] = f"{anchor}-1" if anchor in anchors.values() else anchor
    return anchors


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


def html(text: str) -> str:
    """Return the vocabulary as a page of HTML that its namespace can lead to: each term's anchor is its local name."""
    graph = Graph().parse(data=text, format="turtle")
    own = [name for _, part in SECTION.findall(text) for name in SUBJECT.findall(part)]
    header = URIRef(iri("gk:").rstrip("#"))
    version = graph.value(header, OWL.versionInfo)
    entries = "\n".join(_html_entry(graph, name) for name in own)
    contents = " ".join(f'<a href="#{name[3:]}">{escape(name)}</a>' for name in own)
    title, told = (escape(str(graph.value(header, URIRef(iri(name))))) for name in ("dct:title", "dct:description"))
    return HTML.format(
        title=title, told=told, version=version, namespace=iri("gk:"), contents=contents, entries=entries
    )


def _html_entry(graph: Graph, name: str) -> str:
    lines = [line for block in _entry(graph, URIRef(iri(name))) for line in block.splitlines() if line]
    facts = "".join(f"<li>{_html_links(line[2:])}</li>" for line in lines if line.startswith("- "))
    told = " ".join(line for line in lines if not line.startswith(("- ", "### ")))
    return f'<section id="{name[3:]}"><h2>{escape(name)}</h2><p>{escape(told)}</p><ul>{facts}</ul></section>'


def _html_links(line: str) -> str:
    """Return a line of Markdown as HTML: links to terms lead to their anchors, code is code."""
    line = escape(line, quote=False)
    line = re.sub(r"\[`gk:(\w+)`\]\(#[\w-]+\)", r'<a href="#\1"><code>gk:\1</code></a>', line)
    return re.sub(r"`([^`]*)`", r"<code>\1</code>", line)


if __name__ == "__main__":
    for make, name in ((core, "core.ttl"), (shapes, "shapes.ttl")):
        _rewrite(ontology_file(name), make(ontology_file(name).read_text(encoding="utf-8")))
    _rewrite(ontology_file("core.ttl").with_name("terms.nt"), lines())
    _rewrite(ontology_file("core.ttl").with_name("context.jsonld"), context())
    _rewrite(HTML_PAGE, html(ontology_file("core.ttl").read_text(encoding="utf-8")))
    _rewrite(PAGE, page(ontology_file("core.ttl").read_text(encoding="utf-8")))
