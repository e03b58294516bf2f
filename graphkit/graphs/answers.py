"""Writes answers in the formats of SPARQL 1.1: CSV, JSON and XML for tables, Turtle for triples."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree

import pyoxigraph as ox

from graphkit.errors import UsageError, suggested
from graphkit.graphs.results import Answer, Boolean, Solutions, Term, Triples
from graphkit.graphs.spreadsheets import csv_text, harmless, printable
from graphkit.ontology.queries import RESULTS

__all__ = ["ANSWER_FORMATS", "write_answer"]

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
ANSWER_FORMATS = ("csv", "json", "xml", "turtle")
RDF_FORMATS: Mapping[str, ox.RdfFormat] = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
"""Formats of triples; all but Turtle for servers alone."""


def write_answer(answer: Answer, form: str, *, prefixes: Mapping[str, str] | None = None) -> str:
    """Return ``answer`` as csv, tsv, json or xml, triples as in ``RDF_FORMATS``; UsageError where it cannot be.

    CSV is for people and their spreadsheets: a text that a spreadsheet would run as a formula gets an apostrophe before
    it. JSON and XML have every term as it is. ``prefixes`` are bound in Turtle.
    """
    if isinstance(answer, Triples):
        if form in RDF_FORMATS:
            return _rdf(answer, RDF_FORMATS[form], prefixes or {})
        rows = tuple((s.subject, s.predicate, s.object) for s in answer.statements)
        answer = Solutions(("subject", "predicate", "object"), rows, answer.truncated)
    match form:
        case "csv":
            return _csv(answer)
        case "tsv":
            return _tsv(answer)
        case "json":
            return json.dumps(_document(answer), ensure_ascii=False, indent=1) + "\n"
        case "xml":
            return _xml(answer)
        case "turtle":
            remedy = "ask with CONSTRUCT or DESCRIBE, or choose table, csv, json or xml"
            raise UsageError("a table cannot be written as Turtle", remedy=remedy)
    raise UsageError(f"there is no format {form!r}", remedy=suggested(form, ANSWER_FORMATS))


def _rdf(answer: Triples, form: ox.RdfFormat, prefixes: Mapping[str, str]) -> str:
    triples = (ox.Triple(_ox(s.subject), _ox(s.predicate), _ox(s.object)) for s in answer.statements)
    buffer = io.BytesIO()
    ox.serialize(triples, buffer, form, prefixes=dict(prefixes))
    return buffer.getvalue().decode()


def _ox(term: Term) -> Any:
    """Return Oxigraph's term; which kinds may stand where was settled when the query made the triple."""
    if term.kind == "uri":
        return ox.NamedNode(term.value)
    if term.kind == "bnode":
        return ox.BlankNode(term.value)
    if term.language:
        return ox.Literal(term.value, language=term.language)
    return ox.Literal(term.value, datatype=ox.NamedNode(term.datatype) if term.datatype else None)


def _csv(answer: Solutions | Boolean) -> str:
    if isinstance(answer, Boolean):
        return csv_text(("answer",), [(str(answer.value).lower(),)])
    return csv_text(answer.columns, (map(_cell, row) for row in answer.rows))


def _tsv(answer: Solutions | Boolean) -> str:
    """Follow SPARQL 1.1 Query Results CSV and TSV Formats, section 4: terms as in Turtle."""
    if isinstance(answer, Boolean):
        return f"?answer\n{str(answer.value).lower()}\n"
    rows = ("\t".join("" if term is None else str(_ox(term)) for term in row) for row in answer.rows)
    return "".join(f"{line}\n" for line in ("\t".join(f"?{name}" for name in answer.columns), *rows))


def _cell(term: Term | None) -> str:
    if term is None:
        return ""
    number = term.datatype is not None and _NUMBER.fullmatch(term.value)
    return term.value if term.kind == "uri" or number else harmless(term.value)


def _document(answer: Solutions | Boolean) -> dict[str, Any]:
    """Follow SPARQL 1.1 Query Results JSON Format, section 3."""
    if isinstance(answer, Boolean):
        return {"head": {}, "boolean": answer.value}
    bindings = [
        {column: _binding(term) for column, term in zip(answer.columns, row, strict=True) if term is not None}
        for row in answer.rows
    ]
    return {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}


def _binding(term: Term) -> dict[str, str]:
    more = {"datatype": term.datatype, "xml:lang": term.language}
    return {"type": term.kind, "value": term.value} | {key: value for key, value in more.items() if value}


def _xml(answer: Solutions | Boolean) -> str:
    """Follow SPARQL Query Results XML Format, section 2."""
    root = ElementTree.Element("sparql", xmlns=RESULTS)
    head = ElementTree.SubElement(root, "head")
    if isinstance(answer, Boolean):
        ElementTree.SubElement(root, "boolean").text = str(answer.value).lower()
    else:
        for column in answer.columns:
            ElementTree.SubElement(head, "variable", name=column)
        results = ElementTree.SubElement(root, "results")
        for row in answer.rows:
            _xml_row(results, zip(answer.columns, row, strict=True))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _xml_row(results: ElementTree.Element, cells: Iterable[tuple[str, Term | None]]) -> None:
    result = ElementTree.SubElement(results, "result")
    for column, term in cells:
        if term is not None:
            binding = ElementTree.SubElement(result, "binding", name=column)
            more = {"datatype": term.datatype, "xml:lang": term.language}
            kept = {key: value for key, value in more.items() if value}
            ElementTree.SubElement(binding, term.kind, kept).text = printable(term.value)
