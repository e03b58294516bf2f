"""Reading is as good as it was: no figure of the quality benchmark is below its floor, and the gold is what it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.quality.run import FLOORS, GOLD, SEEDS, SENTENCES, Figures, below, figures, read_pages, read_sentences
from benchmarks.quality.sentences import load_sentences, score_constructions, score_sentences
from graphkit.evaluation import load_gold, load_scheme
from graphkit.model import Claim
from graphkit.ontology.files import load_yaml
from tests.evaluation.builders import claim

RELATIONS = tuple(load_scheme().relations)


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Figures]:
    folder = tmp_path_factory.mktemp("quality")
    scores = read_pages(folder / "pages").evaluate(GOLD)
    claims = read_sentences(folder / "sentences").claims()
    return figures(scores, score_sentences(claims, load_sentences(SENTENCES)))


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.xdist_group("quality")
def test_no_figure_is_below_its_floor(measured: Mapping[str, Figures]) -> None:
    assert list(below(measured, load_yaml(FLOORS))) == []


def test_every_relation_has_floors() -> None:
    floors = load_yaml(FLOORS)
    assert set(floors["pages"]) == {*RELATIONS, "ALL"}
    assert set(floors["sentences"]) == set(RELATIONS)
    assert all(0 < value <= 1 for part in floors.values() for row in part.values() for value in row.values())


def test_a_figure_below_its_floor_is_told_and_one_at_it_is_not() -> None:
    measured = {"pages": {"ALL": {"events F1": 0.8, "roles F1": 0.7}}}
    floors = {"pages": {"ALL": {"events F1": 0.8, "roles F1": 0.75}}}
    assert list(below(measured, floors)) == ["below its floor: pages, ALL, roles F1: 0.700 < 0.750"]


def test_a_floor_for_a_figure_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(below({"pages": {}}, {"pages": {"ALL": {"events F1": 0.8}}}))


def test_every_gold_sentence_stands_on_its_page() -> None:
    pages = {path.stem: words(decoded(path)) for path in SEEDS.iterdir()}
    for line in (GOLD / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        assert words(record["sentence"]) in pages[record["doc"]], record["id"]


def test_every_gold_record_says_its_construction_and_fills_only_roles_of_its_relation() -> None:
    scheme = load_scheme()
    gold = load_gold(GOLD, scheme)
    assert len({event.id for event in gold.events}) == len(gold.events) > 200
    for event in gold.events:
        relation = scheme.relations[event.relation]
        roles = {
            *relation.parties,
            *relation.phrases,
            *relation.extra,
            *(r for rs in relation.either.values() for r in rs),
        }
        assert event.construction, event.id
        assert {*event.roles, *event.accepted} <= roles, event.id


def test_sentences_are_unique_and_fully_labelled() -> None:
    sentences = load_sentences(SENTENCES)
    assert len({s.id for s in sentences}) == len({s.text for s in sentences}) == len(sentences)
    for sentence in sentences:
        if sentence.kind == "positive":
            assert sentence.relation in RELATIONS, sentence.id
            assert sentence.construction, sentence.id
        else:
            assert sentence.kind in ("hard", "plain"), sentence.id
            assert set(sentence.absent) <= set(RELATIONS), sentence.id
            assert sentence.absent, sentence.id


def test_parties_of_sentences_are_told_apart_by_side(tmp_path: Path) -> None:
    path = tmp_path / "sentences.jsonl"
    rows = [
        {"id": r, "text": f"Utopia sold Erewhon {r} pumps.", "kind": "positive", "relation": "supplied"}
        | {"construction": "active", "agent": ["Utopia"], "patient": ["Erewhon"]}
        for r in ("right", "swapped", "missed")
    ]
    negatives = [
        {"id": f"{kind}-{relation}", "text": "Rain.", "kind": kind, "absent": [relation]}
        for kind in ("hard", "plain")
        for relation in RELATIONS
    ]
    others = [
        {"id": relation, "text": f"{relation}.", "kind": "positive", "relation": relation, "construction": "active"}
        for relation in RELATIONS
        if relation != "supplied"
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in (*rows, *others, *negatives)), encoding="utf-8")
    claims = [sale("right", "Utopia", "Erewhon"), sale("swapped", "Erewhon", "Utopia"), sale("hard-supplied", "A", "B")]
    labelled = load_sentences(path)
    row = next(row for row in score_sentences(claims, labelled) if row.relation == "supplied")
    assert (row.recall, row.pair, row.hard, row.plain) == (2 / 3, 0.5, 1, 0)
    assert score_constructions(claims, labelled) == {"active": (2, 1, 6)}


def sale(document: str, supplier: str, recipient: str) -> Claim:
    return replace(claim("supplied", supplier=[supplier], recipient=[recipient]), document=document)


def decoded(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252")


def words(text: str) -> str:
    """Return the text in one line, without the marks of Markdown blocks."""
    return " ".join(word for word in text.split() if word not in (">", "-"))
