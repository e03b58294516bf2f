"""Numbers of an event with what qualifies them and what they count, and the time of day at which it began."""

import pytest

from tests.reading import events


@pytest.mark.parametrize(
    ("text", "counts", "units"),
    [
        ("Chad's army destroyed more than 40 Kenyan planes.", {"destroyed": "more than 40"}, {"destroyed": "planes"}),
        (
            "Chad's raid on the port hit up to 20 boats and destroyed around 10.",
            {"hit": "up to 20", "destroyed": "around 10"},
            {"hit": "boats"},
        ),
        ("Rebels attacked a village, killing twenty-five people.", {"killed": "twenty-five"}, {"killed": "people"}),
        (
            "Rebels attacked a village, killing nine people and wounding two others.",
            {"killed": "9"},
            {"killed": "people"},
        ),
        ("Nobody was killed in the Kenyan raid on the camp.", {"killed": "0"}, {}),
        ("The strike on the camp left 12 people dead.", {"killed": "12"}, {"killed": "people"}),
        ("Chad fired dozens of rockets at Kenya.", {"launched": "dozens"}, {"launched": "rockets"}),
        ("Police fired at the crowd after rebels killed two men.", {}, {}),
    ],
)
def test_what_an_attack_did_is_counted(text: str, counts: dict[str, str], units: dict[str, str]) -> None:
    event = events(text, "attacked")[0]
    assert dict(event.quantities) == counts
    assert dict(event.units) == units


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("Norway gave Peru $300 million in aid.", "$300 million", None),
        ("Norway sent around 3,000 additional tents to Peru.", "around 3000", "tents"),
        ("Norway supplied Peru with 400 tons of grain.", "400", "tons"),
    ],
)
def test_what_is_given_is_counted(text: str, number: str, unit: str | None) -> None:
    (event,) = events(text, "supplied")
    assert dict(event.quantities) == {"items": number}
    assert dict(event.units).get("items") == unit


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Chad met Kenya in Accra at noon on Friday.", "noon"),
        ("The talks between Chad and Kenya began shortly before 2 p.m.", "shortly before 2 p.m."),
        ("The talks between Chad and Kenya ended at 3 p.m.", None),
        ("Peru condemned the raid on the Kenyan camp at noon.", None),
        ("The talks between Chad and Kenya went on until 3 p.m.", None),
    ],
)
def test_the_hour_is_that_at_which_it_began(text: str, hour: str | None) -> None:
    event = events(text)[0]
    assert (event.time_of_day and event.time_of_day.text) == hour


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chad accused Kenya of shelling the port.", "Chad"),
        ("Chad blamed Kenya for the raid on the port.", "Chad"),
    ],
)
def test_who_accuses_says_so(text: str, who: str) -> None:
    (event,) = events(text, "attacked")
    assert event.attribution is not None
    assert event.attribution.name == who
