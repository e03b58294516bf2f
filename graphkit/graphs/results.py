"""What a query answers: a table, yes or no, or triples. Plain records, so that nobody above sees a foreign object.

Terms are kept as RDF has them (an IRI, a blank node, or a literal with datatype or language). A table is a sequence of
rows for those who program: ``for row in answer: row.who, row["meetings"]``, with numbers, days and truth as Python's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal

from graphkit.graphs.datatable import Framed, Kind, Table, html_table
from graphkit.ontology.vocabulary import iri

__all__ = ["Answer", "Boolean", "Row", "Solutions", "Statement", "Term", "Triples", "Value"]

Value = str | int | float | bool | date | datetime | None
"""What a term is in Python: an IRI and a text are strings, what is unbound is None."""


@dataclass(frozen=True, slots=True)
class Term:
    """An RDF term. ``value`` is the IRI, the label of a blank node, or a literal's text.

    ``datatype`` is the datatype's IRI (None for a plain or tagged string, and for what is no literal), ``language`` the
    language tag or None. A triple term of RDF 1.2, which graphkit's own graphs do not hold, comes as its text.
    """

    kind: Literal["uri", "bnode", "literal"]
    value: str
    datatype: str | None = None
    language: str | None = None

    def __str__(self) -> str:
        """Return what a table shows: the value alone."""
        return self.value

    def to_python(self) -> Value:
        """Return the value as Python has it: a number, a truth, a day or a moment by its datatype, else the text."""
        kind = _python_types().get(self.datatype or "")
        with suppress(ValueError):  # "2024-02-30" is a date of nobody's: it stays the text that it is
            return kind(self.value) if kind else self.value
        return self.value


class Row(Mapping[str, Value]):
    """One row of an answer: a mapping of columns to values, whose values are attributes and positions too."""

    __slots__ = ("_columns", "_terms")

    def __init__(self, columns: tuple[str, ...], terms: tuple[Term | None, ...]) -> None:
        self._columns = columns
        self._terms = terms

    def __getitem__(self, key: str | int) -> Value:
        """Return the value in a column, by its name or position; raises KeyError or IndexError."""
        term = self.term(key)
        return None if term is None else term.to_python()

    def __getattr__(self, name: str) -> Value:
        """Return the value in the column of that name."""
        if name.startswith("_") or name not in self._columns:
            raise AttributeError(f"the answer has no column {name!r}; it has {', '.join(self._columns)}")
        return self[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the columns."""
        return iter(self._columns)

    def __len__(self) -> int:
        """Return the number of columns."""
        return len(self._columns)

    def __repr__(self) -> str:
        """Show names and values."""
        return f"Row({', '.join(f'{name}={value!r}' for name, value in self.items())})"

    def term(self, key: str | int) -> Term | None:
        """Return the RDF term in a column, None where the variable is unbound."""
        if isinstance(key, str) and key not in self._columns:
            raise KeyError(key)
        return self._terms[key if isinstance(key, int) else self._columns.index(key)]


@dataclass(frozen=True, slots=True)
class Solutions(Framed):
    """The answer to SELECT: one tuple a row, None where a variable is unbound.

    Iterating yields a ``Row`` each. ``truncated`` tells that there were more rows than the limit asked for.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    truncated: bool = False

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows, with values as Python has them."""
        return (Row(self.columns, terms) for terms in self.rows)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def __bool__(self) -> bool:
        """Be true, as every answer is that has come: ask for the length to know whether there are rows."""
        return True

    def __getitem__(self, at: int) -> Row:
        """Return the row at a position."""
        return Row(self.columns, self.rows[at])

    def __repr__(self) -> str:
        """Tell how large the answer is."""
        more = ", and there are more" if self.truncated else ""
        return f"<Solutions of {len(self):,} rows{more}: {', '.join(self.columns)}>"

    def table(self) -> Table:
        """Return the rows as a table for data frames; days are texts in it."""
        columns = {name: [_plain(row[at]) for row in self] for at, name in enumerate(self.columns)}
        kinds = {name: _kind(values) for name, values in columns.items()}
        told = [_texts(values) if kinds[name] is str else values for name, values in columns.items()]
        return Table(kinds, list(zip(*told, strict=True)))

    def _repr_html_(self) -> str:
        return html_table(self.columns, self.rows)


@dataclass(frozen=True, slots=True)
class Boolean:
    """The answer to ASK."""

    value: bool

    def __bool__(self) -> bool:
        """Be what was answered."""
        return self.value


@dataclass(frozen=True, slots=True)
class Statement:
    """A triple that a query made."""

    subject: Term
    predicate: Term
    object: Term


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to CONSTRUCT or DESCRIBE, sorted, each triple once."""

    statements: tuple[Statement, ...]
    truncated: bool = False

    def __iter__(self) -> Iterator[Statement]:
        """Yield the triples."""
        return iter(self.statements)

    def __len__(self) -> int:
        """Return the number of triples."""
        return len(self.statements)

    def __bool__(self) -> bool:
        """Be true, as every answer is that has come."""
        return True

    def _repr_html_(self) -> str:
        rows = [(s.subject, s.predicate, s.object) for s in self.statements]
        return html_table(("subject", "predicate", "object"), rows)


Answer = Solutions | Boolean | Triples


@cache
def _python_types() -> Mapping[str, Any]:
    wholes = ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")
    return {
        **{iri(f"xsd:{name}"): int for name in wholes},
        **{iri(f"xsd:{name}"): float for name in ("decimal", "double", "float")},
        iri("xsd:boolean"): {"true": True, "1": True}.__contains__,
        iri("xsd:date"): date.fromisoformat,
        iri("xsd:dateTime"): datetime.fromisoformat,
    }


def _plain(value: Value) -> str | int | float | bool | None:
    return value.isoformat() if isinstance(value, date) else value


def _texts(values: list[Any]) -> list[Any]:
    return [None if value is None else str(value) for value in values]


def _kind(values: list[Any]) -> Kind:
    """Return what a column holds: whole numbers, numbers, truth, or else texts."""
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) == 1:
        return kinds.pop()
    return float if kinds == {int, float} else str
