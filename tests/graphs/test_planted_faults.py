"""One fault planted in a sound graph, at a time: each is found where it is, and told with the values that differ."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.graphs.exports import ExportSource
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.stored_validation import validate_store
from graphkit.graphs.validation import Fault, validate
from graphkit.graphs.writing import write_graph
from graphkit.model import EntityRecord, PostHeld, Triple
from graphkit.ontology.frame_files import load_frames
from graphkit.ontology.vocabulary import term
from graphkit.triples.edges import edges
from graphkit.triples.lowering import lower
from tests.graphs.folders import build_folder
from tests.graphs.golden import ADA, ARTICLES, BO, BORLAND, CLAIMS, CY, DEE, ENTITIES, IRIS, PORT, RUN

FRAMES = load_frames()
ITEM = replace(BORLAND, id=IRIS.entity("Q900002"), name="Outer Borland", aliases=())
HELD = replace(ADA, posts=(PostHeld("mayor", BORLAND.id, "2029-03", "2031"),))
PEOPLE: tuple[EntityRecord, ...] = tuple({ADA.id: HELD}.get(entity.id, entity) for entity in ENTITIES)
SOUND = tuple(lower(ARTICLES, PEOPLE, CLAIMS, FRAMES, run=RUN, iris=IRIS, edges=edges(CLAIMS, ARTICLES, FRAMES)))
MET = next(claim for claim in CLAIMS if claim.document == "north.txt" and claim.mode)
STRIKE = next(claim for claim in CLAIMS if claim.document == "north.txt" and claim.relation == "attacked")
PLANNED = next(claim for claim in CLAIMS if claim.factuality.value == "planned")
EDGE = f"<{IRIS.edge(ADA.id, 'met-with', BO.id)}>"
SENTENCE = f"<{IRIS.passage(MET.article_id, MET.start, MET.end)}>"
TRIGGER = f"<{IRIS.passage(MET.article_id, MET.trigger.start, MET.trigger.end)}>"
QUANTITY = f"<{IRIS.quantity(STRIKE.id, 'killed')}>"
TENURE = f"<{IRIS.tenure(ADA.id, 'mayor', BORLAND.id, '2029-03')}>"
A, B, C, D, STATE, TOWN = (f"<{entity.id}>" for entity in (ADA, BO, CY, DEE, BORLAND, PORT))
EVENT, CLAIM, ATTACK, STRUCK = (f"<{iri}>" for iri in (MET.same_event, MET.id, STRIKE.same_event, STRIKE.id))

Plant = Callable[[Sequence[Triple]], list[Triple]]


def changed(subject: str, predicate: str, value: str) -> Plant:
    """Give a node another value of a property."""

    def plant(triples: Sequence[Triple]) -> list[Triple]:
        hit = [t for t in triples if (t.subject, t.predicate) == (subject, term(predicate))]
        assert hit, (subject, predicate)
        return [*(t for t in triples if t not in hit), replace(hit[0], object=value)]

    return plant


def added(subject: str, predicate: str, value: str) -> Plant:
    return lambda triples: [*triples, Triple(subject, term(predicate), value, IRIS.graphs.things)]


def without(subject: str, predicate: str, value: str) -> Plant:
    def plant(triples: Sequence[Triple]) -> list[Triple]:
        kept = [t for t in triples if (t.subject, t.predicate, t.object) != (subject, term(predicate), value)]
        assert len(kept) < len(triples), (subject, predicate, value)
        return kept

    return plant


def number(value: int, kind: str = "integer") -> str:
    return f'"{value}"^^{term(f"xsd:{kind}")}'


def typed(value: str, kind: str) -> str:
    return f'"{value}"^^{term(kind)}'


FAULTS: dict[str, tuple[Plant, str, str]] = {
    "an edge that counts too many reports": (
        changed(EDGE, "gk:reports", number(7)),
        EDGE,
        "counts 7 reports, and its articles tell 3 times",
    ),
    "an edge that counts too few articles": (
        changed(EDGE, "gk:articles", number(2)),
        EDGE,
        "counts 2 articles.*stand in 3",
    ),
    "an edge that counts too many events": (changed(EDGE, "gk:events", number(2)), EDGE, "counts 2 events.*about 1"),
    "an edge that counts copies as witnesses": (
        changed(EDGE, "gk:independentSources", number(3)),
        EDGE,
        "counts 3 independent sources, and its articles are 2",
    ),
    "an edge that begins too early": (
        changed(EDGE, "gk:firstDay", typed("2024-01-01", "xsd:date")),
        EDGE,
        "2024-01-01, and the first of its claims' 2024-03-01",
    ),
    "an edge that ends too late": (
        changed(EDGE, "gk:lastDay", typed("2024-04-01", "xsd:date")),
        EDGE,
        "2024-04-01, and the last of its claims' 2024-03-01",
    ),
    "an edge that rests on a plan": (added(EDGE, "gk:supportedBy", f"<{PLANNED.id}>"), EDGE, "gk:Actual"),
    "an edge that rests on a claim about others": (added(EDGE, "gk:supportedBy", STRUCK), EDGE, "gives them no part"),
    "a plain triple without an edge": (added(C, "gk:attacked", D), C, "no edge that says what it rests on"),
    "an edge without its triple": (without(A, "gk:metWith", B), EDGE, "no plain triple"),
    "a symmetric relation one way": (without(B, "gk:metWith", A), A, "has it not to this"),
    "a relation that is not said in general": (without(A, "gk:relatedTo", B), A, "gk:relatedTo, which is missing"),
    "something related by nothing": (added(C, "gk:relatedTo", A), C, "no relation says how"),
    "a person who is an organisation": (added(A, "rdf:type", term("gk:Organisation")), A, "cannot be both"),
    "a person who is no party": (without(A, "rdf:type", term("gk:Party")), A, "is also gk:Party"),
    "a country that is a person": (changed(TOWN, "gk:country", B), TOWN, "must be a state"),
    "a claim of another relation than its event": (
        changed(CLAIM, "gk:relation", term("gk:attacked")),
        CLAIM,
        "gk:attacked.*event it is about is of gk:metWith",
    ),
    "an event of two relations": (
        added(EVENT, "rdf:type", term("gk:Attack")),
        EVENT,
        "is both gk:Attack.*and gk:Meeting",
    ),
    "an event of no relation": (without(EVENT, "rdf:type", term("gk:Meeting")), EVENT, "class that a frame defines"),
    "a claim with a role of another relation": (added(CLAIM, "gk:attacker", A), CLAIM, "has no role gk:attacker"),
    "an event with a party that nobody mentions": (
        added(EVENT, "gk:participant", D),
        EVENT,
        "gk:participant.*Dee Park.*none of its claims",
    ),
    "a claim with a party that its event has not": (
        without(EVENT, "gk:participant", B),
        CLAIM,
        "event it is about has not",
    ),
    "offsets that the IRI denies": (
        changed(SENTENCE, "nif:endIndex", number(MET.end + 1, "nonNegativeInteger")),
        SENTENCE,
        "its IRI says otherwise",
    ),
    "words shorter than their offsets": (
        changed(SENTENCE, "nif:anchorOf", '"Ada Roe met Bo"'),
        SENTENCE,
        "has words of 14",
    ),
    "words that the article has not": (
        changed(TRIGGER, "nif:anchorOf", '"hit"'),
        TRIGGER,
        "not in the text of its article, north.txt",
    ),
    "a passage of another article": (
        changed(SENTENCE, "nif:referenceContext", f"<{ARTICLES[1].id}>"),
        SENTENCE,
        "said to stand in",
    ),
    "a trigger of another sentence": (
        changed(CLAIM, "gk:trigger", f"<{IRIS.passage(STRIKE.article_id, STRIKE.trigger.start, STRIKE.trigger.end)}>"),
        CLAIM,
        "outside the sentence",
    ),
    "a misspelt property": (added(A, "gk:mentoinCount", number(1)), A, "is gk:mentionCount meant"),
    "a misspelt property of another vocabulary": (added(A, "skos:prefLable", '"Ada"'), A, "is skos:prefLabel meant"),
    "a misspelt class": (added(A, "rdf:type", term("gk:Persn")), A, "is gk:Person meant"),
    "an item that is another than the IRI's": (
        changed(f"<{ITEM.id}>", "schema:sameAs", term("wd:Q900009")),
        f"<{ITEM.id}>",
        "said to be wd:Q900009",
    ),
    "one item for two": (added(C, "schema:sameAs", term("wd:Q900001")), C, "both said to be wd:Q900001"),
    "an hour that no clock has": (added(CLAIM, "gk:earliestHour", typed("29:00:00", "xsd:time")), CLAIM, "29:00:00"),
    "a month that no year has": (changed(CLAIM, "gk:earliest", typed("2025-13-45", "xsd:date")), CLAIM, "2025-13-45"),
    "a day that is not in the time": (
        changed(CLAIM, "gk:time", typed("2024-02-01", "xsd:date")),
        CLAIM,
        "2024-02-01, and the day 2024-03-01 is not in it",
    ),
    "a tenure that ends before it begins": (
        changed(TENURE, "gk:until", typed("2028", "xsd:gYear")),
        TENURE,
        "begins 2029-03 and ends 2028",
    ),
    "a number that is another than its words": (
        changed(QUANTITY, "gk:number", number(6, "decimal")),
        QUANTITY,
        "has the number 6, and its words are 5",
    ),
    "bounds that cross": (changed(QUANTITY, "gk:atLeast", number(9, "decimal")), QUANTITY, "at least 9 and at most 5"),
    "a place off the earth": (changed(TOWN, "wgs:lat", number(97, "decimal")), TOWN, "-90 to 90"),
    "a point with its degrees the wrong way round": (
        changed(f"<{IRIS.point(PORT.id)}>", "geo:asWKT", typed("POINT(12.5 -3.25)", "geo:wktLiteral")),
        TOWN,
        r"POINT\(12.5 -3.25\)",
    ),
    "a place that lies in itself": (added(STATE, "gk:partOf", TOWN), TOWN, "lies in itself"),
    "a miscounted entity": (changed(A, "gk:mentionCount", number(11)), A, "counts 11, and mentions.jsonl has 3"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> ExportSource:
    return build_folder(tmp_path_factory.mktemp("sound"), entities=PEOPLE)


def faults_of(plant: Plant, sound: ExportSource, path: Path) -> tuple[Fault, ...]:
    shutil.copytree(sound.folder.path, path, dirs_exist_ok=True)
    triples = [*SOUND, *_item()]
    write_graph(plant(triples), path, prefixes=IRIS.prefixes())
    return validate(GraphFolder(path), FRAMES)


def _item() -> list[Triple]:
    node = f"<{ITEM.id}>"
    kinds = [(term("rdf:type"), term(f"gk:{kind}")) for kind in ("State", "Party", "Place", "Entity")]
    said = [*kinds, (term("skos:prefLabel"), '"Outer Borland"'), (term("schema:sameAs"), term("wd:Q900002"))]
    return [Triple(node, predicate, value, IRIS.graphs.things) for predicate, value in said]


def test_the_graph_is_sound_before_anything_is_planted(sound: ExportSource) -> None:
    assert validate(sound.folder, FRAMES, warnings=True) == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_told(name: str, sound: ExportSource, tmp_path: Path) -> None:
    plant, where, told = FAULTS[name]
    faults = faults_of(plant, sound, tmp_path)
    found = [str(fault) for fault in faults if f"<{fault.where}>" == where]
    assert any(re.search(told, line) for line in found), found or "nothing found there"
    assert all("graph.ttl, line " in line for line in found)
    assert validate_store(GraphFolder(tmp_path), FRAMES) == faults  # what a build checks, beside the referee


def test_the_line_that_is_told_is_that_of_the_node(sound: ExportSource, tmp_path: Path) -> None:
    faults = faults_of(changed(EDGE, "gk:reports", number(7)), sound, tmp_path)
    (fault,) = [fault for fault in faults if "counts 7 reports" in fault.what]
    line = (tmp_path / "graph.ttl").read_text(encoding="utf-8").splitlines()[fault.line - 1]
    assert line.startswith(f"edge:{EDGE[1:-1].rpartition('/')[2]} a gk:Edge")
    assert fault.name == "Ada Roe gk:metWith Bo Lind"


def test_three_copies_that_differ_are_told(sound: ExportSource, tmp_path: Path) -> None:
    shutil.copytree(sound.folder.path, tmp_path, dirs_exist_ok=True)
    folder = GraphFolder(tmp_path)
    text = folder.trig.read_text(encoding="utf-8")
    folder.trig.write_text(text.replace('"Ada Roe"', '"Ada Row"', 1), encoding="utf-8")
    (fault,) = validate(folder, FRAMES)
    assert "graph.ttl and graph.trig hold different triples" in fault.what
    assert "Ada Row" in fault.what
    shutil.copytree(sound.folder.path, tmp_path, dirs_exist_ok=True)
    other = build_folder(tmp_path / "other", claims=CLAIMS[:4])
    shutil.rmtree(folder.store)
    other.folder.store.rename(folder.store)
    assert any("graph.ttl and store hold different triples" in fault.what for fault in validate(folder, FRAMES))
    (tmp_path / "events.jsonl").write_bytes((tmp_path / "other" / "events.jsonl").read_bytes())
    assert any("not in events.jsonl" in fault.what for fault in validate(folder, FRAMES))
