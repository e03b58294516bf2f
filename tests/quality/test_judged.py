"""The judged events: that they hold no text, that verdicts find their events again, and what becomes of a verdict."""

import re
from dataclasses import astuple, replace

import pytest

from benchmarks.judged.figures import kappa, wilson
from benchmarks.judged.records import HERE, Event, Missed, Verdict, Whole, around, as_read, filed, load, match
from benchmarks.judged.score import standing

TEXT = "The mayor of Tarn met the miners on Friday. Nobody struck a deal."


def event(relation: str = "met-with", factuality: str = "actual", party: str = "mayor") -> Event:
    return {
        "id": "c1",
        "relation": relation,
        "document": "d",
        "article": 0,
        "article_id": "a",
        "trigger": {"start": 18, "end": 21},
        "roles": {"participant": [{"name": party}, {"name": "miners"}]},
        "attribution": None,
        "factuality": factuality,
    }


RIGHT = Verdict(
    "gum", "d", 0, 18, 21, around(TEXT, 18, 21), "met-with", "right", "", "right", "actual", "right", "actual", 0.9,
    as_read(event()), "x",
)  # fmt: skip


def test_the_lines_are_many_and_no_event_is_judged_twice() -> None:
    first, second = load(Verdict, HERE / "events.jsonl"), load(Verdict, HERE / "second.jsonl")
    assert len(first) >= 1500
    assert len({verdict.key for verdict in first}) == len(first)
    assert {verdict.key for verdict in second} <= {verdict.key for verdict in first}
    assert len(load(Whole, HERE / "articles.jsonl")) >= 60
    assert load(Missed, HERE / "missed.jsonl")


@pytest.mark.parametrize(
    ("kind", "name"),
    [(Verdict, "events"), (Verdict, "second"), (Verdict, "since"), (Missed, "missed"), (Whole, "articles")],
)
def test_no_line_holds_text(kind: type[Verdict], name: str) -> None:
    for line in load(kind, HERE / f"{name}.jsonl"):
        corpus, document, *rest = astuple(line)
        assert corpus != "polnear" or re.fullmatch(r"[a-z-]+_\d{4}-\d\d-\d\d_[0-9a-f]{10}", document)
        assert all(re.fullmatch("[a-z0-9:,. -]*", str(field), re.IGNORECASE) for field in rest), line


def test_a_verdict_finds_its_event_by_place_and_where_the_text_has_moved_by_its_words() -> None:
    assert [found for _, found in match([RIGHT], "gum", [event()], {"a": TEXT})] == [event()]
    moved = {**event(), "trigger": {"start": 25, "end": 28}}
    assert [found for _, found in match([RIGHT], "gum", [moved], {"a": "\n" * 7 + TEXT})] == [moved]
    assert [found for _, found in match([RIGHT], "gum", [event("attacked")], {"a": TEXT})] == [None]
    assert list(match([RIGHT], "ecb", [event()], {"a": TEXT})) == []


def test_a_document_called_after_its_headline_is_kept_by_publisher_day_and_digest() -> None:
    named = "post_2016-03-01_mayor-drops-plan-to"
    assert filed(named) == "post_2016-03-01_c72781d672"
    assert [filed(name) for name in ("GUM_news_x", "tw_Post_2024_10_15.html.gz", "1_2ecb")] == [
        "GUM_news_x",
        "tw_Post_2024_10_15.html.gz",
        "1_2ecb",
    ]
    kept, read = replace(RIGHT, document=filed(named)), {**event(), "document": named}
    assert [found for _, found in match([kept], "gum", [read], {"a": TEXT})] == [read]


def test_a_verdict_stands_as_long_as_the_event_is_read_alike() -> None:
    assert standing(RIGHT, event()) == "right"
    assert standing(RIGHT, None) == "gone"
    assert standing(RIGHT, event(party="Tarn")) == "again"
    assert standing(RIGHT, event(factuality="planned")) == "factuality"
    assert standing(replace(RIGHT, verdict="relation"), event(party="Tarn")) == "relation"
    assert standing(replace(RIGHT, verdict="roles", roles="wrong:participant"), event()) == "roles"
    mended = replace(RIGHT, verdict="factuality", factuality="planned")
    assert standing(mended, event()) == "factuality"
    assert standing(mended, event(factuality="planned")) == "right"
    assert standing(replace(RIGHT, verdict="attribution", says="missing"), event()) == "attribution"


def test_intervals_and_agreement() -> None:
    low, high = wilson(50, 100)
    assert (round(low, 2), round(high, 2)) == (0.4, 0.6)
    assert kappa([(True, True), (False, False)]) == 1
    assert kappa([(True, True), (True, False), (False, True), (False, False)]) == 0
