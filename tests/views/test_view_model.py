"""What the page is told: layers, sources, colours; and that it is told the same every time."""

from __future__ import annotations

import dataclasses
import os
import random
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import ArticleRecord, Edge, Factuality, PublicationDate, Source
from graphkit.triples.independence import independent
from graphkit.views import render, view_model
from graphkit.views.claim_rows import common_base
from graphkit.views.layers import ties_of
from graphkit.views.palette import layer_rows, relation_rows
from tests.views.story import story
from tests.views.synthetic import BASE, FRAMES, Corpus, Writer, corpus, records


def _layers(made: Corpus, edges: tuple[Edge, ...] | None = None) -> dict[str, str]:
    model = view_model(made.articles, made.entities, made.claims, made.edges if edges is None else edges, made.frames)
    return {claim.key.rpartition("/")[2]: model.layers[claim.layer].name for claim in model.claims}


def test_the_same_records_in_any_order_give_the_same_bytes() -> None:
    made = corpus(40, 120)
    first = render(*records(made))
    for seed in range(3):
        rng = random.Random(seed)  # nothing secret
        rng.shuffle(made.articles)
        rng.shuffle(made.entities)
        rng.shuffle(made.claims)
        assert render(*records(made)) == first


def test_the_order_in_which_python_hashes_does_not_matter() -> None:
    code = (
        "import hashlib; from tests.views.synthetic import corpus, records; from graphkit.views import render; "
        "print(hashlib.sha256(render(*records(corpus(600, 700))).encode()).hexdigest())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1


def test_actual_claims_are_asserted_and_the_others_lie_on_their_layers() -> None:
    layers = _layers(story())
    assert [layers[f"{n:06}"] for n in range(9)] == [
        "asserted",
        "asserted",
        "asserted",
        "asserted",
        "planned",
        "asserted",
        "negated",
        "asserted",
        "asserted",
    ]


def test_an_event_that_another_source_denies_is_contested() -> None:
    made = story()
    said = next(c for c in made.claims if c.article_id.endswith("00005"))
    denial = dataclasses.replace(
        said, id=said.id + "x", factuality=Factuality.NEGATED, article_id=made.articles[0].id, attribution=None
    )
    made.claims.append(denial)
    layers = _layers(made)
    assert layers[said.id.rpartition("/")[2]] == "contested"
    assert view_model(*records(made)).conflicts[0].kind == "factuality"


def test_a_pair_whose_edge_a_judgement_withholds_is_contested() -> None:
    made = story()
    kept = tuple(edge for edge in made.edges if edge.relation != "supplied")
    assert _layers(made, kept)["000001"] == "contested"


def test_every_factuality_has_its_layer() -> None:
    names = {layer.name for layer in layer_rows()}
    assert {f.value for f in Factuality} - {"actual"} <= names
    assert [layer.name for layer in layer_rows() if layer.shown] == ["asserted"]
    assert [layer.dash for layer in layer_rows() if not layer.dash] == [()]


def test_relations_have_colours_of_their_own_and_those_unknown_the_spare_ones() -> None:
    rows = relation_rows(FRAMES)
    assert [row.name for row in rows][:4] == ["met-with", "supplied", "attacked", "proposed"]
    assert len({row.light for row in rows}) == len(rows)
    same = relation_rows(FRAMES[::-1])
    assert {row.name: row.light for row in rows} == {row.name: row.light for row in same}


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("number", range(12))
def test_every_relation_stands_out_on_both_grounds(number: int) -> None:
    frames = tuple(dataclasses.replace(FRAMES[0], relation=f"own-{n}") for n in range(6))
    row = relation_rows((*FRAMES, *frames))[number % (len(FRAMES) + 6)]
    assert _contrast(row.light, "#fafaf7") >= 3
    assert _contrast(row.dark, "#11171d") >= 3


NAMES = st.sampled_from(["", "River Times", "river  times", "Wire", "Post"])


@given(st.lists(st.tuples(NAMES, NAMES, st.sampled_from(["", "g1", "g2"])), max_size=8))
def test_ties_tell_sources_apart_as_the_graph_does(given_articles: list[tuple[str, str, str]]) -> None:
    articles = [
        ArticleRecord(
            f"a{n}",
            "d",
            0,
            None,
            Source(paper or None, wire or None),
            PublicationDate(),
            0,
            0,
            "",
            copy_group=copy or None,
        )
        for n, (paper, wire, copy) in enumerate(given_articles)
    ]
    groups: list[set[str]] = []
    for article in articles:
        joined = set(ties_of(article))
        apart = [group for group in groups if not group & joined]
        groups = [*apart, joined.union(*(group for group in groups if group & joined))]
    assert len(groups) == independent(articles)


def test_an_entity_without_a_record_is_called_what_the_claim_calls_it() -> None:
    made = story()
    made.entities = []
    names = {node.name for node in view_model(*records(made)).nodes}
    assert {"Anna Berg", "Arvania"} <= names


def test_only_what_is_shown_is_carried() -> None:
    made = story()
    made.claims = [c for c in made.claims if c.relation == "praised"]
    model = view_model(*records(made))
    assert len(model.articles) == len(model.texts) == 1
    assert {node.name for node in model.nodes} == {"Grain Board", "Esteban Isle"}


def test_an_empty_graph_makes_a_page() -> None:
    model = view_model([], [], [], [], FRAMES)
    assert (model.nodes, model.claims) == ((), ())
    assert render([], [], [], [], FRAMES).startswith("<!DOCTYPE html>")


@given(st.lists(st.text("ab/", max_size=6), max_size=5))
def test_the_base_is_what_all_keys_begin_with(keys: list[str]) -> None:
    base = common_base(keys)
    assert all(key.startswith(base) for key in keys)
    assert base == "" or base.endswith("/")


def test_little_added_moves_little() -> None:
    made = corpus(60, 150)
    before = {n.name: (n.x, n.y) for n in view_model(*records(made)).nodes if n.drawn}
    writer = Writer(made)
    writer.begin(999, "One more")
    writer.say("met-with", [made.entities[0]], [made.entities[1]], verb="met")
    writer.end(title="One more", paper="River Times", day="2024-01-01")
    after = {n.name: (n.x, n.y) for n in view_model(*records(made)).nodes if n.drawn}
    common = sorted(before.keys() & after.keys())

    def order(places: dict[str, tuple[int, int]], axis: int) -> list[str]:
        return sorted(common, key=lambda name: places[name][axis])

    moved = sum(abs(order(before, 0).index(name) - order(after, 0).index(name)) for name in common) / len(common)
    assert moved < len(common) / 5


def test_no_two_parties_stand_on_each_other() -> None:
    places = sorted((n.x, n.y) for n in view_model(*records(corpus(120, 300))).nodes if n.drawn and n.type != "Phrase")
    assert all(one != other for one, other in pairwise(places))


def test_a_claim_knows_the_story_of_its_article() -> None:
    made = story()
    first, *others = made.articles
    told = view_model(*records(dataclasses.replace(made, articles=[replace_story(first, "talks"), *others])))
    of_each = {claim.article: claim.story for claim in told.claims}
    assert sorted(set(of_each.values())) == ["", "./story/talks"]
    assert [told.articles[at].title for at, key in of_each.items() if key] == [first.title]


def replace_story(article: ArticleRecord, name: str) -> ArticleRecord:
    return dataclasses.replace(article, story=f"{BASE}story/{name}")
