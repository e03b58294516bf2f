"""Answers to queries, as a table for people or in the formats of SPARQL 1.1 for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from graphkit.cli.printing import deliver, say
from graphkit.cli.tables import print_table

if TYPE_CHECKING:
    from graphkit.graphs.results import Answer, Solutions, Term, Triples

__all__ = ["AnswerFormat", "print_answer"]


class AnswerFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XML = "xml"
    TURTLE = "turtle"


def print_answer(answer: Answer, form: AnswerFormat, prefixes: Mapping[str, str]) -> None:
    """Print an answer to standard output; IRIs in a table are shortened by ``prefixes``."""
    if form is AnswerFormat.TABLE:
        _print_table(answer, prefixes)
    else:
        from graphkit.graphs import write_answer

        deliver(write_answer(answer, form.value, prefixes=prefixes), None)
    if getattr(answer, "rows", None) == ():
        say("nothing in the graph answers this")
    if getattr(answer, "truncated", False):
        say("there is more; raise --limit to see it")


def _print_table(answer: Answer, prefixes: Mapping[str, str]) -> None:
    from graphkit.graphs import Boolean

    if isinstance(answer, Boolean):
        deliver("yes\n" if answer.value else "no\n", None)
        return
    columns, rows = _table(answer)
    print_table(columns, ([_cell(term, prefixes) for term in row] for row in rows))


def _table(answer: Solutions | Triples) -> tuple[Sequence[str], Iterable[Sequence[Term | None]]]:
    """Return the columns and rows of solutions; of statements too, each a row."""
    from graphkit.graphs import Solutions

    if isinstance(answer, Solutions):
        return answer.columns, answer.rows
    return ("subject", "predicate", "object"), ((s.subject, s.predicate, s.object) for s in answer.statements)


def _cell(term: Term | None, prefixes: Mapping[str, str]) -> str:
    if term is None:
        return ""
    if term.kind != "uri":
        return term.value
    fitting = [(len(namespace), prefix) for prefix, namespace in prefixes.items() if term.value.startswith(namespace)]
    if not fitting:
        return term.value
    length, prefix = max(fitting)
    return f"{prefix}:{term.value[length:]}"
