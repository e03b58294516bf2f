"""When an article was published: what counts as saying so, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from graphkit.articles.dateline import read_dateline
from graphkit.articles.dates import dates_in, given_date, is_date_line, tied_date
from graphkit.model import DateOrigin
from tests.articles.making import articles

BODY = (
    "The pilots met the mayor in the town hall and asked for shorter nights at sea.\n\nThe mayor offered to study it."
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on Jan 6, 2026 at noon", date(2026, 1, 6)),
        ("6 January 2026", date(2026, 1, 6)),
        ("the 6th of January, 2026", date(2026, 1, 6)),
        ("2026-01-06T10:00:00Z", date(2026, 1, 6)),
        ("31/12/2025", date(2025, 12, 31)),
        ("March 3, 20245:12 PM", date(2024, 3, 3)),
        ("Sept. 9 2021", date(2021, 9, 9)),
    ],
)
def test_full_dates_are_read(text: str, found: date) -> None:
    assert [day for day, _, _ in dates_in(text)] == [found]


@pytest.mark.parametrize("text", ["05/06/2024", "June 31, 2024", "in May 2024", "Monday", "3 days ago", "2024-13-01"])
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert list(dates_in(text)) == []


@pytest.mark.parametrize("line", ["Published: 5 March 2024, 10:20 GMT", "Updated on Mon, June 3, 2024 at 5 p.m. EDT"])
def test_a_date_line_says_nothing_else(line: str) -> None:
    assert is_date_line(line)
    assert not is_date_line(f"{line} The council met to discuss the bridge")


def test_a_weekday_tied_to_its_date_gives_an_inferred_date() -> None:
    (article,) = articles("The pilots met the mayor on Monday (June 2, 2025) in the town hall.\n\nThey spoke of pay.")
    assert (article.published.value, article.published.origin) == ("2025-06-02", DateOrigin.INFERRED)


@pytest.mark.parametrize(
    "text",
    [
        "They met on Tuesday (June 2, 2025) in the hall.",
        "They will meet on Monday (June 2, 2025) in the hall.",
        "They met on Monday in the hall.",
    ],
)
def test_a_wrong_or_coming_or_missing_date_ties_nothing(text: str) -> None:
    assert tied_date(text) is None


def test_a_date_below_the_headline_is_explicit() -> None:
    (article,) = articles(f"Pilots ask mayor for shorter nights\n\nJune 3, 2024\n\n{BODY}")
    assert (article.published.value, article.published.origin) == ("2024-06-03", DateOrigin.EXPLICIT)


def test_a_banner_that_the_text_contradicts_is_not_the_articles_date() -> None:
    (article,) = articles(
        f"June 3, 2019\n\nPilots ask mayor for shorter nights\n\nOn May 5, 2024 a pilot fell.\n\n{BODY}"
    )
    assert article.published.origin is DateOrigin.UNKNOWN


def test_without_a_date_it_is_unknown() -> None:
    (article,) = articles(f"Pilots ask mayor for shorter nights\n\n3 days ago\n\n{BODY}")
    assert (article.published.value, article.published.origin) == (None, DateOrigin.UNKNOWN)


@pytest.mark.parametrize(
    "value",
    ["2024-03-05", "2024-03-05T10:00:00Z", "20240305", "20240305T101500Z", "2024/03/05", "Tue, 05 Mar 2024 10:00 GMT"],
)
def test_metadata_give_a_date_in_any_usual_notation(value: str) -> None:
    assert given_date(value).value == "2024-03-05"


@pytest.mark.parametrize("value", [None, "", "soon", "2024", "1717400000", "05/03/2024"])
def test_metadata_that_give_no_day_give_no_date(value: str | None) -> None:
    assert given_date(value).value is None


@pytest.mark.parametrize(
    ("text", "place", "agency", "length"),
    [
        ("Oslo, Norway (AFP) Jan 6, 2026 - The", "Oslo, Norway", "AFP", 33),
        ("LIMA, March 3 (Reuters) - The", "LIMA", "Reuters", 26),
        ("KIRUNA, Sweden (AP) — The", "KIRUNA, Sweden", "Associated Press", 22),
        ("MANILA, June 4 /Xinhua/ -- The", "MANILA", "Xinhua", 27),
        ("QUITO -- The", "QUITO", None, 9),
        ("Lagos, Nigeria (Reuters) - The", "Lagos, Nigeria", "Reuters", 27),
        ("ACCRA (AP) _ The", "ACCRA", "Associated Press", 13),
        ("Tallinn, 4 Feb (XYZ) - The", "Tallinn", "XYZ", 23),
        ("Minsk. Feb 4. TASS - The", "Minsk", "TASS", 21),
        ("(AP) - Two ferries", None, "Associated Press", 7),
        ("(XYZ) -- The", None, "XYZ", 9),
    ],
)
def test_datelines(text: str, place: str | None, agency: str | None, length: int) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.place, found.agency, found.length) == (place, agency, length)


@pytest.mark.parametrize(
    ("text", "place", "agency", "rest"),
    [
        ("Bergen, 4 February 2021 (Agency) - The mayor", "Bergen", "Agency", "The mayor"),
        ("Bergen, 4 February 2021 - The mayor", "Bergen", None, "The mayor"),
        ("BERGEN 2021-02-04 The mayor", "BERGEN", None, "The mayor"),
        ("BERGEN, Norway 2021-02-04", "BERGEN, Norway", None, ""),
        ("BERGEN, Feb 4 2021 (Reuters) - The mayor", "BERGEN", "Reuters", "The mayor"),
    ],
)
def test_datelines_that_give_the_day_of_publication(text: str, place: str, agency: str | None, rest: str) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.place, found.agency, text[found.length :]) == (place, agency, rest)
    assert str(found.published) == "2021-02-04"


@pytest.mark.parametrize(
    "text",
    [
        "The agency (AFP) said so.",
        "NATO - the alliance",
        "Mayor Roth (AP photo) met",
        "I - he said",
        "Monday, 4 February 2021 - The mayor",
        "Updated 4 February 2021 - The mayor",
        "POLITICS 4 February 2021",
        "In Bergen, 4 February 2021 was a day",
        "(a) - The mayor",
        "SOCCER - NORWAY BEAT GHANA 3-1.\nThe match was played on Friday.",
    ],
)
def test_what_only_looks_like_a_dateline(text: str) -> None:
    assert read_dateline(text) is None
