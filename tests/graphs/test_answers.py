"""Answers are written in the formats of SPARQL 1.1, and other libraries read them back."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.query import Result

from graphkit.errors import UsageError
from graphkit.graphs.answers import write_answer
from graphkit.graphs.querying import query
from graphkit.graphs.results import Boolean, Solutions, Term
from tests.graphs.golden import ADA, golden_store

STORE = golden_store()
TABLE = query(
    STORE, 'SELECT ?a ?n ?t ?none WHERE { VALUES (?a ?n ?t) { (person:ada-roe 2 "hé"@en) (gk:Person 0.5 "=1+1") } }'
)


@pytest.mark.parametrize(("form", "native"), [("json", ox.QueryResultsFormat.JSON), ("xml", ox.QueryResultsFormat.XML)])
def test_json_and_xml_are_read_back_by_oxigraph(form: str, native: ox.QueryResultsFormat) -> None:
    read = ox.parse_query_results(write_answer(TABLE, form), format=native)
    assert isinstance(read, ox.QuerySolutions)
    assert isinstance(TABLE, Solutions)
    rows = [[None if value is None else value.value for value in row] for row in read]
    assert rows == [[None if term is None else term.value for term in row] for row in TABLE.rows]


def test_rdflib_reads_the_json() -> None:
    read = Result.parse(io.BytesIO(write_answer(TABLE, "json").encode()), format="json")
    assert [row[1] for row in read] == [rdflib.Literal(2), rdflib.Literal("0.5", datatype=rdflib.XSD.decimal)]  # type: ignore[index]


def test_yes_and_no() -> None:
    assert json.loads(write_answer(Boolean(True), "json")) == {"head": {}, "boolean": True}
    assert "<boolean>false</boolean>" in write_answer(Boolean(False), "xml")
    assert write_answer(Boolean(True), "csv") == "answer\r\ntrue\r\n"


def test_csv_keeps_formulas_from_running() -> None:
    rows = list(csv.reader(io.StringIO(write_answer(TABLE, "csv"))))
    assert rows[0] == ["a", "n", "t", "none"]
    assert rows[1][2:] == ["hé", ""]
    assert rows[2][2] == "'=1+1"


def test_triples_become_turtle_or_a_table() -> None:
    made = query(STORE, "CONSTRUCT { ?a gk:knows ?b } WHERE { ?a gk:metWith ?b }")
    turtle = write_answer(made, "turtle", prefixes=STORE.prefixes)
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == 4
    assert "person:ada-roe gk:knows person:bo-lind ." in turtle
    assert write_answer(made, "csv").startswith("subject,predicate,object\r\n")


def test_describe_tells_all_of_a_node() -> None:
    turtle = write_answer(query(STORE, f"DESCRIBE <{ADA.id}>"), "turtle")
    assert rdflib.Literal("President Roe") in set(rdflib.Graph().parse(data=turtle, format="turtle").objects())


def test_a_table_is_no_turtle_and_unknown_formats_are_named() -> None:
    with pytest.raises(UsageError, match="cannot be written as Turtle"):
        write_answer(TABLE, "turtle")
    with pytest.raises(UsageError, match="no format 'yaml'"):
        write_answer(TABLE, "yaml")


@given(st.text())
def test_any_text_gives_xml_that_parses(value: str) -> None:
    written = write_answer(Solutions(("x",), ((Term("literal", value),),)), "xml")
    assert ElementTree.fromstring(written).tag.endswith("sparql")  # noqa: S314  # our own


@given(st.text())
def test_no_cell_begins_as_a_formula(value: str) -> None:
    text = write_answer(Solutions(("x",), ((Term("literal", value),),)), "csv")
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in csv.reader(io.StringIO(text)) for cell in row
    )
