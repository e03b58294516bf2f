"""Dates as RDF."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.triples.dates import date_literal, days


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-02-28", "2031-02-28", "2031-02-28"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-W01", "2030-12-30", "2031-01-05"),
        ("2031-12-01/2032-02", "2031-12-01", "2032-02-29"),
    ],
)
def test_a_value_spans_its_days(value: str, first: str, last: str) -> None:
    assert days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "",
        "Friday",
        "2031-02-30",
        "2031-13",
        "0000",
        "2031-W54",
        "2031-02/2031-01",
        "31-2-3",
        "2031-00",
        "9999-W52",
        "٢٠٣١",
    ],
)
def test_what_is_no_date_has_no_days_and_no_literal(value: str) -> None:
    assert days(value) is None
    assert date_literal(value) is None


@pytest.mark.parametrize(("value", "datatype"), [("2031-02-28", "date"), ("2031-02", "gYearMonth"), ("2031", "gYear")])
def test_the_datatype_is_as_precise_as_the_value(value: str, datatype: str) -> None:
    assert date_literal(value) == f'"{value}"^^<http://www.w3.org/2001/XMLSchema#{datatype}>'


@pytest.mark.parametrize("value", ["2031-W09", "2031-02-01/2031-02-20"])
def test_weeks_and_ranges_have_days_but_no_datatype(value: str) -> None:
    assert days(value) is not None
    assert date_literal(value) is None


@given(st.text())
def test_any_text_gives_days_in_order_or_nothing(value: str) -> None:
    span = days(value)
    assert span is None or span[0] <= span[1]
