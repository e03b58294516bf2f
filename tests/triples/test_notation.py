"""Literals: whatever a page says, one term comes out, and it reads back as it was."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rdflib import Graph, Literal

from graphkit.triples.notation import decimal, integer, text
from tests.strategies import HOSTILE

anything = st.text(st.characters(exclude_categories=()))


@given(anything)
@example(HOSTILE[0])
@example(HOSTILE[1])
@example(HOSTILE[2])
@example(HOSTILE[6])
def test_any_string_reads_back_in_both_parsers(value: str) -> None:
    line = f"<urn:s> <urn:p> {text(value)} .\n"
    meant = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in value)
    (quad,) = ox.parse(line.encode(), format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == meant
    assert [o for _, _, o in Graph().parse(data=line, format="nt")] == [Literal(meant)]


@given(anything)
def test_a_literal_is_one_line_of_plain_characters(value: str) -> None:
    assert len(text(value).splitlines()) == 1
    assert text(value).isprintable() or not any(char < " " for char in text(value))


@pytest.mark.parametrize(("value", "shown"), [(0, "0"), (1, "1"), (0.86, "0.86"), (0.33333333, "0.3333"), (1e-9, "0")])
def test_decimals_are_canonical(value: float, shown: str) -> None:
    assert decimal(value) == f'"{shown}"^^<http://www.w3.org/2001/XMLSchema#decimal>'


def test_integers_are_typed() -> None:
    assert integer(12) == '"12"^^<http://www.w3.org/2001/XMLSchema#integer>'
