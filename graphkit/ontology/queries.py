"""The cookbook: saved queries, each a file under ontology/queries/ with a question and its parameters.

A file begins with comment lines: ``# question: ...``, then ``# param: NAME required|optional KIND "what it is"`` for
each parameter; KIND is entity, date, text or number. In the query a parameter is a variable that
``VALUES ?NAME { UNDEF }`` introduces, wherever it is needed; binding it replaces UNDEF by a term.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graphkit.errors import OntologyError, UsageError, suggested
from graphkit.ontology.files import ontology_folder

__all__ = ["RESULTS", "Parameter", "SavedQuery", "load_query", "queries", "saved_query"]

RESULTS = "http://www.w3.org/2005/sparql-results#"
"""The namespace of SPARQL Query Results XML Format."""
KINDS = ("entity", "date", "text", "number")
QUESTION = re.compile(r"# question: (\S.*)")
PARAM = re.compile(r'# param: (\w+) (required|optional) (\w+) "([^"]+)"')


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a saved query can be given.

    ``kind`` is entity (a name, an alias or an IRI), date (ISO 8601: a day, a month or a year), text or number.
    """

    name: str
    required: bool
    kind: str
    description: str

    @property
    def placeholder(self) -> str:
        """The clause that introduces the parameter's variable while it has no value."""
        return f"VALUES ?{self.name} {{ UNDEF }}"


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question of the cookbook; ``text`` is SPARQL that also runs as it stands where no parameter is required."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    text: str
    path: Path


def queries(extra: Iterable[Path] = ()) -> tuple[SavedQuery, ...]:
    """Return the cookbook, sorted by name; files in the folders ``extra`` stand before ours of the same name."""
    folders = (ontology_folder() / "queries", *extra)
    found = {path.stem: path for folder in folders for path in sorted(folder.glob("*.rq"))}
    return tuple(load_query(found[name]) for name in sorted(found))


def saved_query(name: str, extra: Iterable[Path] = ()) -> SavedQuery:
    """Return the saved query called ``name``; raises UsageError that lists what there is."""
    known = {query.name: query for query in queries(extra)}
    if name not in known:
        raise UsageError(f"there is no saved query {name!r}", remedy=suggested(name, known))
    return known[name]


def load_query(path: Path) -> SavedQuery:
    """Read one file; raises OntologyError with what its header or its placeholders lack."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"cannot be read: {error}", path=path) from error
    header = [line for line in text.splitlines() if line.startswith("# ")]
    question = _question(header, path)
    parameters = tuple(_parameter(line, path) for line in header if line.startswith("# param:"))
    for parameter in parameters:
        if parameter.placeholder not in text:
            raise OntologyError(f"never takes up {parameter.name}", path=path, remedy=f"write {parameter.placeholder}")
    return SavedQuery(path.stem, question, parameters, text, path)


def _question(header: Iterable[str], path: Path) -> str:
    question = next((found[1] for line in header if (found := QUESTION.fullmatch(line))), None)
    if question is None:
        raise OntologyError("asks no question", path=path, remedy="begin the file with '# question: ...'")
    return question


def _parameter(line: str, path: Path) -> Parameter:
    found = PARAM.fullmatch(line)
    if not found or found[3] not in KINDS:
        remedy = f'write # param: NAME required|optional {"|".join(KINDS)} "what it is"'
        raise OntologyError(f"has a parameter that cannot be read: {line}", path=path, remedy=remedy)
    return Parameter(found[1], found[2] == "required", found[3], found[4])
