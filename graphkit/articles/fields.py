"""Which column of a table, or key of a record, holds what of an article; and a record made a page.

The usual names are data (ontology/pages/fields.yaml); what the user says (``--map text=body``) goes before them. Reads
rows for the readers of tables and JSON. Columns that are no field of an article are carried along.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache

from graphkit.articles.dates import given_date
from graphkit.errors import PageError, UsageError
from graphkit.model import Page, PageKind
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["FIELDS", "FieldMap", "Record", "check_fields", "choose", "page_of"]

FieldMap = tuple[tuple[str, str], ...]
"""Pairs of a field and the column that holds it, as the user gave them; of one field the first that is there counts."""
Record = Mapping[str, object]
FIELDS = ("author", "html", "id", "published", "source", "text", "title", "url")
_CONTENT = ("text", "html")
_METADATA = frozenset(FIELDS) - {"id", *_CONTENT}

_APART = re.compile(r"[\s._-]+|(?<=[a-z])(?=[A-Z])")
_SHOWN = 40
_DEEPEST = 3
_NAMES = ("name", "title", "main", "rendered")
_MOST_COLUMNS = 12
_COMPACT = re.compile(r"((?:19|20)\d{6})\d{6}")
"""A day and an hour in one number, as GDELT has them."""
_SINCE_1970 = re.compile(r"(\d{9,10})(\d{3})?(?:\.\d+)?")


def _folded(column: str) -> str:
    return "".join(_APART.split(column.strip())).casefold()


@cache
def _usual() -> Mapping[str, tuple[str, ...]]:
    table = load_yaml(ontology_folder() / "pages" / "fields.yaml")
    return {field: tuple(_folded(name) for name in names) for field, names in table.items()}


def check_fields(given: Iterable[tuple[str, str]]) -> FieldMap:
    """Return what the user said of fields, if every one is known; raises UsageError."""
    pairs = tuple(given)
    for field, _ in pairs:
        if field not in FIELDS:
            raise UsageError(f"there is no field {field!r}", remedy=f"fields are {', '.join(FIELDS)}: --map text=body")
    return pairs


@lru_cache(maxsize=256)
def choose(columns: tuple[str, ...], given: FieldMap) -> Mapping[str, str]:
    """Return which of ``columns`` holds which field: as the user says, else by its name, the best name first."""
    exact = {column.strip().casefold(): column for column in reversed(columns)}
    chosen: dict[str, str] = {}
    for field, wanted in given:
        column = exact.get(wanted.strip().casefold())
        if column is not None:
            chosen.setdefault(field, column)
    free = _by_name([column for column in columns if column not in chosen.values()])
    for field, names in _usual().items():
        found = next((free[name] for name in names if name in free), None)
        if found is not None:
            chosen.setdefault(field, found)
    return chosen


def _by_name(columns: Sequence[str]) -> dict[str, str]:
    """Return columns by their names, the first of each; of a path its last name counts, too, but less than a whole one.

    >>> _by_name(["fields.body", "Head Line", "body"])
    {'body': 'body', 'headline': 'Head Line', 'fieldsbody': 'fields.body'}
    """
    last = {_folded(column.rpartition(".")[2]): column for column in reversed(columns)}
    return last | {_folded(column): column for column in reversed(columns)}


def page_of(record: Record, name: str, number: int | str, given: FieldMap, *, counted: bool = True) -> Page:
    """Make a record a page, named by its id or else "<file>#<number>"; raises PageError where it is no article.

    ``counted`` tells that an id which is only a number is one of this file and none of the world: "<file>#<id>".
    """
    record, chosen = _opened(record, given)
    content = next((field for field in _CONTENT if field in chosen), None)
    if content is None:
        raise PageError(_no_text(tuple(record)), remedy="say which it is: --map text=COLUMN")
    identity = _identity(record, chosen, number)
    if "id" not in chosen or (counted and identity.isdecimal()):
        identity = f"{name}#{identity}"
    metadata = dict(_filled(_metadata(record, chosen)))
    return Page(
        identity,
        PageKind.RECORD if content == "text" else PageKind.HTML,
        _text(record[chosen[content]]),
        tuple(sorted(metadata.items())),
        tuple(_notes(metadata.get("published", ""))),
        fields=tuple(_filled(_others(record, chosen, content))),
    )


def _opened(record: Record, given: FieldMap) -> tuple[Record, Mapping[str, str]]:
    """Return a record and its chosen columns, objects in it made columns where what is looked for lies in them."""
    chosen = choose(tuple(record), given)
    if not _lies_deeper(record, chosen, given):
        return record, chosen
    flat = dict(_flat(record))
    return flat, choose(tuple(flat), given)


def _identity(record: Record, chosen: Mapping[str, str], number: int | str) -> str:
    """Return a record's id, or else its number; raises PageError where it is empty."""
    identity = _shown(record[chosen["id"]]).strip() if "id" in chosen else str(number)
    if not identity:
        raise PageError("the record's id is empty", remedy="give it one, or leave the field out")
    return identity


def _metadata(record: Record, chosen: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((field, _value(field, record[column])) for field, column in chosen.items() if field in _METADATA)


def _others(record: Record, chosen: Mapping[str, str], content: str) -> Iterator[tuple[str, str]]:
    """Yield the columns that no field was taken from, ``content`` being the field that holds the article."""
    used = {chosen[content], *(column for field, column in chosen.items() if field not in _CONTENT)}
    return ((column, _shown(value)) for column, value in record.items() if column not in used)


def _filled(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((key, value) for key, value in pairs if value)


def _lies_deeper(record: Record, chosen: Mapping[str, str], given: FieldMap) -> bool:
    """Tell whether an article's text, or a path that the user named, is to be looked for in objects in the record."""
    named = any("." in column and column not in record for _, column in given)
    holds = [record[chosen[field]] for field in _CONTENT if field in chosen]
    missed = not holds or isinstance(holds[0], Mapping)
    return (named or missed) and any(isinstance(value, Mapping) for value in record.values())


def _flat(record: Record, path: str = "", depth: int = 1) -> Iterator[tuple[str, object]]:
    """Yield a record's values and those of the objects in it, under their paths: "fields.bodyText", "_source.title"."""
    for key, value in record.items():
        if isinstance(value, Mapping) and depth < _DEEPEST:
            yield from _flat(value, f"{path}{key}.", depth + 1)
        else:
            yield f"{path}{key}", value


def _no_text(columns: Sequence[str]) -> str:
    if not columns:
        return "the record has no field"
    shown = ", ".join(f"{column[:_SHOWN]!r}" for column in columns[:_MOST_COLUMNS])
    more = f" and {len(columns) - _MOST_COLUMNS} more" if len(columns) > _MOST_COLUMNS else ""
    return f"no column is known as an article's text; there are {shown}{more}"


def _text(value: object) -> str:
    """Return an article's text: a string, or the paragraphs of a list."""
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    if isinstance(value, str) and value.strip():
        return value
    if value is None or isinstance(value, str | list | tuple):
        raise PageError("the record has no text", remedy="fill it in, or leave the record out")
    kind = type(value).__name__
    raise PageError(f"the record's text is no words but a value of type {kind}", remedy="see --map text=COLUMN")


def _value(field: str, value: object) -> str:
    if field == "published":
        return _day(value)
    if isinstance(value, Mapping):  # of news services: {"source": {"name": "BBC"}}, {"headline": {"main": "Talks"}}
        value = next((value[key] for key in _NAMES if value.get(key)), value)
    return " ".join(_shown(value).split())


def _shown(value: object) -> str:
    """Return a value in words; None and what is empty is the empty string."""
    match value:
        case None:
            shown = ""
        case datetime() | date():
            shown = value.isoformat()
        case float() if value.is_integer():
            shown = str(int(value))  # spreadsheets keep all numbers so
        case bytes():
            shown = value.decode("utf-8", errors="replace")
        case list() | tuple() if all(isinstance(part, str | int | float) for part in value):
            shown = ", ".join(_shown(part) for part in value)
        case Mapping() | list() | tuple():
            shown = json.dumps(value, ensure_ascii=False, sort_keys=True, default=_shown)
        case _:
            shown = str(value)
    return shown


def _day(value: object) -> str:
    """Return when a record says that it was published; seconds since 1970, in whole or in thousandths, as a UTC day."""
    shown = _shown(value).strip()
    if compact := _COMPACT.fullmatch(shown):
        return compact[1]
    if isinstance(value, str) and not shown.isdigit():
        return shown
    seconds = _SINCE_1970.fullmatch(shown)
    return datetime.fromtimestamp(int(seconds[1]), UTC).date().isoformat() if seconds else shown


def _notes(published: str) -> Iterable[str]:
    if published and not given_date(published).value:
        shown = published if len(published) <= _SHOWN else f"{published[:_SHOWN]}..."
        yield f"published {shown!r} is no date; write it as 2025-06-02"
