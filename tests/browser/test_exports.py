"""What the page gives away of its present view: the same as it shows, in the terms of the graph's own files."""

from __future__ import annotations

import csv
import io

import pyoxigraph

from graphkit.ontology.files import ontology_folder
from graphkit.ontology.vocabulary import iri
from tests.browser.conftest import Reader
from tests.views.story import ANNA, BELMARK, CARL
from tests.views.synthetic import BASE, FRAMES, Corpus

PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"


def _triples(reader: Reader) -> set[tuple[str, str, str]]:
    turtle = reader.run("return graphkit.Exporting.turtle()")
    parsed = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    return {(t.subject.value, t.predicate.value, t.object.value) for t in parsed}


def test_turtle_uses_terms_that_the_vocabulary_has(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#layers=asserted~planned~negated")
    core = pyoxigraph.parse(path=str(ontology_folder() / "core.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    known = {t.subject.value for t in core if isinstance(t.subject, pyoxigraph.NamedNode)}
    known |= {iri(f"gk:{frame.property_name}") for frame in FRAMES}
    used = {term for triple in _triples(reader) for term in triple[1:] if term.startswith(iri("gk:"))}
    assert used <= known
    assert {iri("gk:metWith"), iri("gk:Claim"), iri("gk:Planned"), iri("gk:Negated"), iri("gk:Actual")} <= used


def test_turtle_asserts_what_happened_and_only_that(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#layers=asserted~planned~negated")
    edges = {(s, o) for s, p, o in _triples(reader) if p == iri("gk:metWith")}
    assert edges == {(ANNA.id, CARL.id), (CARL.id, ANNA.id)}


def test_turtle_has_each_claim_with_its_sentence_and_its_article(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    triples = _triples(reader)
    sentences = {o for _, p, o in triples if p == iri("nif:anchorOf")}
    assert "Anna Berg said that Arvania delivered grain to Belmark." in sentences
    assert len([s for s, p, _ in triples if p == iri("gk:factuality")]) == 7
    passages = {o for _, p, o in triples if p == iri("prov:wasDerivedFrom")}
    assert f"{BASE}article/00001#char=24,68" in passages


def test_turtle_follows_the_filters(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#focus={BELMARK.id}&hidden=met-with")
    names = {o for _, p, o in _triples(reader) if p == PREF_LABEL}
    assert names == {"Arvania", "Belmark", "Anna Berg"}


def test_csv_is_the_table(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=table")
    rows = list(csv.DictReader(io.StringIO(reader.run("return graphkit.Exporting.csv()"), newline="")))
    shown = sorted((row[0], row[2], row[5]) for row in reader.rows())
    assert sorted((row["party"], row["other party"], row["reports"]) for row in rows) == shown
    assert {row["party id"] for row in rows} >= {ANNA.id, CARL.id}


def test_svg_draws_every_node_and_edge_in_sight(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.run(
        "window.drawing = new DOMParser().parseFromString(graphkit.Drawing.text(), 'image/svg+xml').documentElement"
    )
    assert reader.run("return drawing.querySelectorAll('path[stroke]').length") == 10
    assert reader.run("return drawing.querySelectorAll('circle, polygon').length") == 9
    assert "Anna Berg" in reader.run("return [...drawing.querySelectorAll('text')].map((t) => t.textContent)")
