"""Binds what a user gives to the parameters of a saved query.

A value becomes an RDF term, written by the same code that writes the graph. The term of a required parameter stands
where its variable stood, since Virtuoso begins a path anywhere where VALUES gives its start; several terms, and those
of an optional parameter, stand in its VALUES clause instead of UNDEF. No value is pasted into the text as it is. Names
become the IRIs of the entities so called first: the query then starts from an index lookup, and a name that nobody has
is reported with those that come close.
(Oxigraph's own ``substitutions`` bind projected variables only, and after its optimizer has folded BOUND.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches

import pyoxigraph as ox

from graphkit.errors import UsageError
from graphkit.graphs.results import Answer, Solutions
from graphkit.ontology.queries import Parameter, SavedQuery
from graphkit.ontology.vocabulary import node, term
from graphkit.triples.dates import days
from graphkit.triples.notation import text, typed

__all__ = ["bind", "entities_named"]

Ask = Callable[[str], Answer]
"""Whatever answers SPARQL: a store here or a remote one."""

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE)
NAMES = f"{term('skos:prefLabel')}|{term('skos:altLabel')}"
EXACT = (
    "SELECT DISTINCT ?entity WHERE {{ VALUES ?label {{ {name} }} ?entity {names} ?label ; {mentions} ?count }} "
    "ORDER BY ?entity"
)
FOLDED = (
    "SELECT DISTINCT ?entity WHERE {{ ?entity {mentions} ?count ; {names} ?label "
    "FILTER(LCASE(STR(?label)) = LCASE({name})) }} ORDER BY ?entity"
)
ALL = "SELECT DISTINCT ?label WHERE {{ ?entity {mentions} ?count ; {names} ?label }} ORDER BY ?label"


def bind(query: SavedQuery, values: Mapping[str, str], ask: Ask) -> str:
    """Return the SPARQL of ``query`` with ``values`` bound. Raises UsageError that says what is missing or wrong."""
    known = {parameter.name: parameter for parameter in query.parameters}
    unknown = next((name for name in values if name not in known), None)
    if unknown is not None:
        remedy = f"it takes: {', '.join(known)}" if known else "it takes none"
        raise UsageError(f"{query.name} has no parameter {unknown!r}", remedy=remedy)
    bound = dict(_bound(query, values, ask))
    return _replaced(query.text, bound, {name for name in bound if known[name].required and len(bound[name]) == 1})


def _bound(query: SavedQuery, values: Mapping[str, str], ask: Ask) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the parameters that are given, each with its terms; raises UsageError where one that is needed is not."""
    for parameter in query.parameters:
        if parameter.name in values:
            yield parameter.name, _terms(parameter, values[parameter.name], ask)
        elif parameter.required:
            remedy = f"give --param {parameter.name}=... ({parameter.description})"
            raise UsageError(f"{query.name} needs to know {parameter.name}", remedy=remedy)


def _replaced(sparql: str, bound: Mapping[str, tuple[str, ...]], inlined: Collection[str]) -> str:
    """Replace all at once, so that what one value says is never taken for the place of another.

    Those ``inlined`` take their variable's place, the others fill their VALUES clause.
    """
    if not bound:
        return sparql
    names = "|".join(bound)
    places = re.compile(rf"VALUES \?({names}) \{{ UNDEF \}}|\?({'|'.join(inlined) or '(?!)'})\b")

    def put(found: re.Match[str]) -> str:
        name = found[1] or found[2]
        if name not in inlined:
            return f"VALUES ?{name} {{ {' '.join(bound[name])} }}"
        return "" if found[1] else bound[name][0]

    return re.sub(r"\n[ \t]*(?=\n)", "", places.sub(put, sparql)) if inlined else places.sub(put, sparql)


def entities_named(name: str, ask: Ask) -> tuple[str, ...]:
    """Return the IRIs of the entities called ``name``, by label or alias, case aside if need be; an IRI is itself.

    Raises UsageError with names that come close where there is none.
    """
    if ADDRESS.fullmatch(name):
        return (_address(name),)
    for pattern in (EXACT, FOLDED):
        if found := _column(pattern, ask, name):
            return found
    labels = _column(ALL, ask)
    close = [label for label in labels if name.casefold() in label.casefold()] or get_close_matches(name, labels)
    remedy = f"close to it: {', '.join(close[:5])}" if close else "graphkit query --name entity-aliases lists the names"
    raise UsageError(f"nobody and nothing in the graph is called {name!r}", remedy=remedy)


def _address(value: str) -> str:
    try:
        return ox.NamedNode(value).value
    except ValueError as error:
        raise UsageError(
            f"{value!r} is no IRI", remedy="give a name, or an IRI as entity-aliases lists them"
        ) from error


def _column(pattern: str, ask: Ask, name: str = "") -> tuple[str, ...]:
    answer = ask(pattern.format(name=text(name), names=NAMES, mentions=term("gk:mentionCount")))
    rows = answer.rows if isinstance(answer, Solutions) else ()
    return tuple(row[0].value for row in rows if row[0] is not None)


def _terms(parameter: Parameter, value: str, ask: Ask) -> tuple[str, ...]:
    match parameter.kind:
        case "entity":
            return tuple(node(address) for address in entities_named(value, ask))
        case "date":
            return (_day(parameter, value),)
        case "number":
            return (_number(parameter, value),)
    return (text(value),)


def _day(parameter: Parameter, value: str) -> str:
    """Return a day: for a month or a year its last day where the parameter is called until, else its first."""
    span = days(value)
    if span is None:
        raise UsageError(f"{parameter.name}: {value!r} is no date", remedy="write it as 2025-06-30, 2025-06 or 2025")
    return typed(span[parameter.name == "until"].isoformat(), "xsd:date")


def _number(parameter: Parameter, value: str) -> str:
    if not re.fullmatch(r"-?\d+", value, re.ASCII):
        raise UsageError(f"{parameter.name}: {value!r} is no number", remedy="write digits")
    return typed(value, "xsd:integer")
