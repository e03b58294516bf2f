"""Names get their Wikidata items as well as they did, and the benchmark counts what it says it counts."""

from __future__ import annotations

import pytest

from benchmarks.linking.run import FLOORS, HERE, Link, Tally, below, count, figures, score
from benchmarks.linking.texts import Marked, load_articles
from graphkit.ontology.files import load_yaml

SETS = ("first", "second", "third")
ONE = """
- id: a
  published: "2010-01-01"
  text: "[Paris|Q90] and [Rome|Q220], [French|Q142?] papers, [Ann Lee|-], the [Blue Hall|?]; [Moscow|Q649/Q159] spoke."
"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    path = tmp_path_factory.mktemp("linking") / "one.yaml"
    path.write_text(ONE, encoding="utf-8")
    return load_articles(path)[0]


def link(article: Marked, text: str, item: str, *, named: bool = True) -> Link:
    start = article.text.index(text)
    return Link(start, start + len(text), text, item, named)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.model
@pytest.mark.slow
@pytest.mark.xdist_group("linking")
def test_no_figure_is_below_its_floor(name: str) -> None:
    assert list(below(name, score(load_articles(HERE / f"{name}.yaml")))) == []


def test_every_set_has_floors_for_every_figure() -> None:
    floors = load_yaml(FLOORS)
    assert set(floors) == set(SETS) == {path.stem for path in HERE.glob("*.yaml")} - {FLOORS.stem}
    assert all(set(row) == set(figures(Tally(1, 1, 1, 1, 0, ()))) for row in floors.values())
    assert all(row["precision"] >= 0.95 and row["recall"] >= 0.8 for row in floors.values())


def test_marks_are_taken_off_and_every_name_is_its_text(article: Marked) -> None:
    assert article.text == "Paris and Rome, French papers, Ann Lee, the Blue Hall; Moscow spoke."
    assert [article.text[name.start : name.end] for name in article.names] == [name.text for name in article.names]


def test_adjectives_may_go_unlinked_and_other_names_may_not(article: Marked) -> None:
    assert [name.text for name in article.names if name.wanted] == ["Paris", "Rome", "Moscow"]


def test_a_right_link_counts_for_both_figures_and_a_missing_one_against_recall(article: Marked) -> None:
    tally = count(article, [link(article, "Paris", "Q90")], {"Q90", "Q220"})
    assert (tally.marked, tally.held, tally.found, tally.right, tally.wrong) == (3, 2, 1, 1, 0)
    assert figures(tally)["recall"] == 0.5


def test_either_of_two_items_is_right(article: Marked) -> None:
    found = [link(article, "Moscow", "Q159")]
    assert count(article, found, {"Q649"}).found == 1
    assert count(article, found, {"Q649"}).wrong == 0


@pytest.mark.parametrize(("text", "item"), [("Rome", "Q90"), ("Ann Lee", "Q1"), ("papers", "Q2")])
def test_a_link_to_another_item_or_where_none_is_right_is_wrong(article: Marked, text: str, item: str) -> None:
    assert count(article, [link(article, text, item)], set()).wrong == 1


def test_what_is_not_kept_and_what_is_only_described_is_not_judged(article: Marked) -> None:
    found = [link(article, "Blue Hall", "Q1"), link(article, "papers", "Q2", named=False)]
    assert count(article, found, set()).wrong == 0


def test_a_figure_below_its_floor_is_told() -> None:
    assert list(below("first", Tally(10, 10, 10, 10, 0, ()))) == []
    assert any("precision" in line for line in below("first", Tally(10, 10, 10, 10, 10, ())))


@pytest.mark.parametrize("name", SETS)
def test_the_articles_of_a_set_have_ids_of_their_own_and_no_marks_left(name: str) -> None:
    articles = load_articles(HERE / f"{name}.yaml")
    assert len({article.id for article in articles}) == len(articles) >= 15
    assert all(article.names and "|" not in article.text and "[" not in article.text for article in articles)
