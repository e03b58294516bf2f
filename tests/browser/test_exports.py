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
    reader.open(told, "#hidden=&leaves=1&layers=asserted~planned~negated")
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
    reader.open(told, "#hidden=&leaves=1")
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
    shown = [(row[0], row[2], row[3], row[5]) for row in reader.rows()]
    assert [(row["Party"], row["Other party"], row["Did it happen?"], row["Reports"]) for row in rows] == shown
    first = rows[0]
    assert {first["Party IRI"], first["Other party IRI"]} == {ANNA.id, CARL.id}
    assert first["Sentence"] == "Anna Berg and Carl Dahl met  in Port Merrin."
    assert (first["Publisher"], first["Article"]) == ("River Times", "Talks in the harbour")


def test_a_briefing_has_its_footnotes(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#selected={ANNA.id}|met-with|{CARL.id}")
    reader.run("document.execCommand = () => { window.copied = document.activeElement.value; return true; }")
    reader.run(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (t) => { window.copied = t; } } })"
    )
    reader.run("document.querySelectorAll('#panel details').forEach((d) => { d.open = true; })")
    reader.click("#briefing-copy")
    text = reader.until("return window.copied")
    assert text.startswith("# Anna Berg met with Carl Dahl\n\n3 reports of 1 event from 2 independent sources")
    assert "“Anna Berg and Carl Dahl met in Port Merrin.”[^1]" in text
    assert "[^1]: “Talks in the harbour”, River Times, 5 Mar 2024" in text
    reader.run("window.copied = ''")
    reader.click("#panel .cite")
    assert reader.until("return window.copied") == (
        "“Anna Berg and Carl Dahl met  in Port Merrin.” — “Talks in the harbour”, River Times, 5 Mar 2024."
    )


def test_a_copy_of_the_file_opens_as_the_reader_left_it(reader: Reader, told: Corpus) -> None:
    page = reader.open(told, "#hidden=")
    start = reader.spot(ANNA.id)
    reader.drag(start, (start[0] + 60, start[1] + 60))
    reader.run("graphkit.State.put('notes', graphkit.Model.short(arguments[0]), 'ask her </script><b>')", ANNA.id)
    state = reader.run("return graphkit.State.toHash()")
    copy = reader.run("return graphkit.Copying.page()")
    assert copy != page
    reader.show(copy)
    assert reader.run("return graphkit.State.toHash()") == state
    assert reader.run("return Object.values(graphkit.State.current.notes)") == ["ask her </script><b>"]
    again = reader.run("return graphkit.Copying.page()")
    assert again == copy


def test_an_embedded_page_is_the_picture_alone(reader: Reader, told: Corpus) -> None:
    page = reader.open(told)
    reader.show(page, "#embed")
    shown = [
        e
        for e in (".top", ".filters", "#panel", "#note", "#canvas")
        if reader.driver.find_element("css selector", e).is_displayed()
    ]
    assert shown == ["#canvas"]
    reader.press(*reader.spot(ANNA.id))
    assert reader.text("#panel h2").startswith("Anna Berg")
