"""What a view can be limited to, and what it says of what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphkit.errors import UsageError
from graphkit.model import Genre
from graphkit.views import Limits, ViewFilters, ViewModel, view_model
from graphkit.views.filters import days_of, find_entity
from tests.views.story import ENTITIES, story
from tests.views.synthetic import corpus, records


def _view(**filters: Any) -> ViewModel:
    return view_model(*records(story()), filters=ViewFilters(**filters))


def _relations(model: ViewModel) -> set[str]:
    return {model.relations[claim.relation].name for claim in model.claims}


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024-02-29", ("2024-02-29", "2024-02-29")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-W01", ("2024-01-01", "2024-01-07")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2023-02-29", None),
        ("2024-13", None),
        ("0000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_days_of_a_time(value: str, days: tuple[str, str] | None) -> None:
    assert days_of(value) == days


@pytest.mark.parametrize(
    "filters",
    [
        {"since": "soon"},
        {"until": "2024-31"},
        {"steps": 0},
        {"steps": 6},
        {"genre": ("poem",)},
        {"min_confidence": 1.5},
    ],
)
def test_what_cannot_be_meant_is_refused(filters: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        ViewFilters(**filters)


def test_everything_without_filters() -> None:
    assert len(_view().claims) == 9


def test_by_confidence() -> None:
    articles, entities, claims, edges, frames = records(story())
    sure = ViewFilters(min_confidence=1.0)
    bare = view_model(articles, entities, claims, (), frames, filters=sure)
    assert bare.claims == ()
    assert any("9 reports of less than 1 confidence" in note for note in bare.notes)
    held = view_model(articles, entities, claims, edges, frames, filters=sure)
    assert {claim.layer for claim in held.claims} == {0}, "what the edges given rest on stays"
    assert len(_view(min_confidence=0.01).claims) == 9


def test_by_relation() -> None:
    model = _view(relation=("supplied", "praised"))
    assert _relations(model) == {"supplied", "praised"}
    assert {article.title for article in model.articles} == {"Talks in the harbour", "A gathering of six"}


def test_by_the_genre_of_the_articles_that_say_it() -> None:
    told = story()
    first, *others = told.articles
    mixed = records(replace(told, articles=[replace(first, genre=Genre.OPINION), *others]))
    shown = {genre: view_model(*mixed, filters=ViewFilters(genre=(genre,))) for genre in ("opinion", "news", "sport")}
    assert [len(model.articles) for model in shown.values()] == [1, len(others), 0]
    assert sum(len(model.claims) for model in shown.values()) == len(_view().claims)


def test_since_and_until_take_the_event_before_the_report_and_say_what_has_no_date() -> None:
    model = _view(since="2024-03-05", until="2024-04")
    assert len(model.claims) == 4
    assert model.notes == ("2 reports without any date left out, since a time was asked for.",)


def test_the_focus_keeps_what_lies_around_it() -> None:
    one, two = (_view(focus="esteban isle", steps=steps) for steps in (1, 2))
    assert _relations(one) == {"praised"}
    assert len(two.claims) == 8
    assert one.notes == ("Only what lies within 1 step of Esteban Isle is shown.",)


def test_a_meeting_of_many_stays_whole_around_one_of_them() -> None:
    model = _view(focus="Grain Board")
    assert {n.name for n in model.nodes if n.type == "Person"} >= {"Anna Berg", "Carl Dahl", "Dora Falk"}


def test_the_focus_may_be_an_alias_or_an_iri() -> None:
    assert find_entity("ännchen", ENTITIES).name == "Anna Berg"
    assert find_entity(ENTITIES[1].id, ENTITIES).name == "Carl Dahl"


def test_an_unknown_focus_is_refused_with_names_that_look_alike() -> None:
    with pytest.raises(UsageError) as caught:
        _view(focus="Anna Borg")
    assert "Anna Berg" in caught.value.remedy


def test_texts_beyond_what_a_page_carries_are_left_out_and_their_sentences_kept() -> None:
    model = view_model(*records(story()), limits=Limits(text=200))
    assert sum(len(text) for text in model.texts) <= 200
    assert {bool(claim.sentence) for claim in model.claims} == {True, False}
    assert "their sentences are kept" in model.notes[0]


def test_a_page_carries_the_weightiest_part_and_says_so() -> None:
    model = view_model(*records(corpus(200, 600)), limits=Limits(nodes=40, claims=100))
    assert len([n for n in model.nodes if n.drawn]) <= 40
    assert len(model.claims) <= 100
    assert "the 40 best connected of" in model.notes[0]


def test_a_time_that_ends_before_it_begins_is_refused() -> None:
    assert ViewFilters(since="2025-06-02", until="2025").timed
    with pytest.raises(UsageError, match="2026 is after 2025-06"):
        ViewFilters(since="2026", until="2025-06")
