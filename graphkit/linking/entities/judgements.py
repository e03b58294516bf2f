"""What the user decided: a text file under version control, one judgement a line, applied at every build.

The file is JSON Lines; blank lines and lines that start with ``#`` are comments. graphkit only ever appends to it, and
taking a line out takes back what it did.

    {"same": ["Person/j smith", "Q4242"], "reason": "both are the mayor of Ghent"}
    {"different": ["Person: Kim Min-ji", "Person: Kim Min-jae"], "reason": "sisters"}
    {"rename": "Q4242", "to": "Jan Smith", "reason": "as he signs"}
    {"wrong-edge": ["Q1", "met-with", "Q2"], "reason": "it was his deputy"}
    {"right-edge": "https://example.org/kg/claim/9f2e", "reason": "seen on video"}
    {"same-event": ["https://example.org/kg/claim/9f2e", "https://example.org/kg/claim/77c1"], "reason": "one raid"}
    {"different-event": ["https://example.org/kg/claim/9f2e", "https://example.org/kg/event/a311"], "reason": "2 days"}

An entity is referred to by its IRI, its key ("Q4242", "Person/j smith", and "Person/j smith@<article id>" for the one
of a single article), or its name, with the type before a colon where two share the name. An edge is referred to by
subject, relation and object, or by the IRI of one claim; an event by the IRI of a claim that reports it, or its own.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from graphkit.errors import JudgementError
from graphkit.linking.entities.references import same_reference

__all__ = ["Judgement", "JudgementKind", "Judgements", "append_judgement", "load_judgements"]


class JudgementKind(StrEnum):
    """What a judgement says."""

    SAME = "same"
    DIFFERENT = "different"
    RENAME = "rename"
    WRONG_EDGE = "wrong-edge"
    RIGHT_EDGE = "right-edge"
    SAME_EVENT = "same-event"
    DIFFERENT_EVENT = "different-event"


_SURROGATE = re.compile("[\ud800-\udfff]")
_EDGES = (JudgementKind.WRONG_EDGE, JudgementKind.RIGHT_EDGE)
_IDENTITIES = (
    (JudgementKind.SAME, JudgementKind.DIFFERENT),
    (JudgementKind.SAME_EVENT, JudgementKind.DIFFERENT_EVENT),
)
"""What makes two things one, and what keeps them apart."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.

    ``about`` holds two references for same and different, of entities or events, one for rename, and for edges either
    subject, relation and object or the IRI of one claim. ``to`` is the new name of a rename. ``line`` is where it
    stands in its file, from 1; 0 for one that was not read from a file.
    """

    kind: JudgementKind
    about: tuple[str, ...]
    reason: str
    to: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Judgements:
    """All decisions of one file, in its order; free of contradictions as far as their wording shows."""

    items: tuple[Judgement, ...] = ()
    path: str | None = None

    def of(self, kind: JudgementKind) -> tuple[Judgement, ...]:
        """Return the judgements of one kind, in the order of the file."""
        return tuple(item for item in self.items if item.kind == kind)


def load_judgements(path: Path) -> Judgements:
    """Read a judgements file; none at ``path`` means no judgements.

    Raises JudgementError with the line number where a line cannot be read or contradicts another.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Judgements(path=str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise JudgementError(f"cannot be read ({error})", path=path) from error
    lines = enumerate(text.split("\n"), start=1)
    wanted = ((n, line.strip()) for n, line in lines if line.strip() and not line.lstrip().startswith("#"))
    items = tuple(_parse(line, n, path) for n, line in wanted)
    _check(items, path)
    return Judgements(items, str(path))


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Add one line at the end of the file, and make the file where there is none; no other byte of it changes.

    Raises JudgementError, and writes nothing, where the judgement is incomplete or contradicts one that is there.
    """
    line = _written(judgement)
    before = load_judgements(path)
    added = _parse(line, _next_line(path), path)
    _check((*before.items, added), path)
    try:
        with path.open("ab+") as file:
            file.write(f"{_gap(file)}{line}\n".encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise JudgementError(f"cannot be written ({error.strerror})", path=path) from error


def _next_line(path: Path) -> int:
    return len(path.read_bytes().splitlines()) + 1 if path.exists() else 1


def _gap(file: Any) -> str:
    """Return a line break where the file's last line lacks one: people's editors leave it out."""
    if file.seek(0, os.SEEK_END) == 0:
        return ""
    file.seek(-1, os.SEEK_END)
    return "" if file.read(1) == b"\n" else "\n"


def _written(judgement: Judgement) -> str:
    about = judgement.about[0] if len(judgement.about) == 1 else list(judgement.about)
    record: dict[str, Any] = {judgement.kind: about}
    if judgement.kind == JudgementKind.RENAME:
        record["to"] = judgement.to
    return json.dumps({**record, "reason": judgement.reason}, ensure_ascii=False)


def _parse(line: str, number: int, path: Path) -> Judgement:
    try:
        record = json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise _fault(f"is not a JSON object on one line ({error})", number, path) from error
    if not isinstance(record, dict):
        raise _fault("is not a JSON object", number, path)
    kinds = [kind for kind in JudgementKind if kind in record]
    if len(kinds) != 1:
        raise _fault(f"must have one of {', '.join(JudgementKind)}", number, path)
    return _judgement(kinds[0], record, number, path)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("a key stands twice")
    return record


def _judgement(kind: JudgementKind, record: dict[str, Any], number: int, path: Path) -> Judgement:
    about = _about(record[kind])
    misshapen = next(_misshapen(kind, record, about), "")
    if misshapen:
        raise _fault(misshapen, number, path)
    if not all(text.strip() for text in about[:2]):
        raise _fault(f"leaves open who is meant: {_SHAPES[kind]}", number, path)
    if not record.get("reason", "").strip():
        raise _fault("has no reason", number, path, 'add "reason": why you decided so')
    if kind == JudgementKind.RENAME and not record.get("to", "").strip():
        raise _fault(f"does not say the new name: {_SHAPES[kind]}", number, path)
    return Judgement(kind, about, record["reason"], record.get("to", ""), number)


def _about(value: Any) -> tuple[Any, ...]:
    """Return what a judgement is about, one thing or several; nothing where the line has neither text nor list."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else ()


def _misshapen(kind: JudgementKind, record: dict[str, Any], about: tuple[Any, ...]) -> Iterator[str]:
    """Yield what is wrong with the form of a line: keys that mean nothing, what is no text, too few or too many."""
    extra = set(record) - {kind, "reason"} - ({"to"} if kind == JudgementKind.RENAME else set())
    if extra:
        yield f"has {', '.join(sorted(extra))}, which means nothing in a {kind!r} judgement"
    texts = (*about, record.get("reason", ""), record.get("to", ""))
    if any(_SURROGATE.search(text) for text in texts if isinstance(text, str)):
        yield "holds half of a surrogate pair (\\ud800 to \\udfff), which is no character"
    if not all(isinstance(text, str) for text in texts) or len(about) not in _SIZES[kind]:
        yield f"does not say what is {kind}: {_SHAPES[kind]}"


_SIZES = {
    JudgementKind.SAME: (2,),
    JudgementKind.DIFFERENT: (2,),
    JudgementKind.RENAME: (1,),
    JudgementKind.WRONG_EDGE: (1, 3),
    JudgementKind.RIGHT_EDGE: (1, 3),
    JudgementKind.SAME_EVENT: (2,),
    JudgementKind.DIFFERENT_EVENT: (2,),
}
_SHAPES = {
    JudgementKind.SAME: '{"same": ["Q1", "Person/j smith"], "reason": "..."}',
    JudgementKind.DIFFERENT: '{"different": ["Q1", "Person/j smith"], "reason": "..."}',
    JudgementKind.RENAME: '{"rename": "Q1", "to": "John Smith", "reason": "..."}',
    JudgementKind.WRONG_EDGE: '{"wrong-edge": ["Q1", "met-with", "Q2"], "reason": "..."}',
    JudgementKind.RIGHT_EDGE: '{"right-edge": ["Q1", "met-with", "Q2"], "reason": "..."}',
    JudgementKind.SAME_EVENT: '{"same-event": ["IRI of a claim", "IRI of another"], "reason": "..."}',
    JudgementKind.DIFFERENT_EVENT: '{"different-event": ["IRI of a claim", "IRI of another"], "reason": "..."}',
}


def _fault(what: str, number: int, path: Path | str | None, remedy: str = "mend or remove the line") -> JudgementError:
    return JudgementError(f"line {number} {what}", path=path, remedy=remedy)


def _check(items: Iterable[Judgement], path: Path) -> None:
    """Raise JudgementError where two lines contradict each other, for same and different through any chain of lines."""
    items = tuple(items)
    for same, different in _IDENTITIES:
        _check_identity(items, same, different, path)
    said: dict[tuple[str, ...], Judgement] = {}
    for item in items:
        if any(item.kind in identity for identity in _IDENTITIES):
            continue
        about = tuple(same_reference(ref) for ref in item.about)
        group = ("edge" if item.kind in _EDGES else "rename", *about)
        other = said.setdefault(group, item)
        if (other.kind, other.to) != (item.kind, item.to):
            raise _contradiction(item, other, path)


def _check_identity(items: tuple[Judgement, ...], same: JudgementKind, different: JudgementKind, path: Path) -> None:
    """Raise JudgementError where what is said to be different is the same by any chain of lines."""
    joined = _Joined(item for item in items if item.kind == same)
    for item in (item for item in items if item.kind == different):
        left, right = joined.roots(item)
        if left == right:
            raise _contradiction(item, joined.last.get(left, item), path)


class _Joined:
    """Which references lines make one, and by root the ``last`` line that did."""

    def __init__(self, items: Iterable[Judgement]) -> None:
        self._parent: dict[str, str] = {}
        self.last: dict[str, Judgement] = {}
        for item in items:
            left, right = sorted(self.roots(item))
            self._parent[right] = left
            self.last[left] = self.last[right] = item

    def roots(self, item: Judgement) -> list[str]:
        """Return what stands for each of the references that a judgement is about."""
        return [self._root(same_reference(reference)) for reference in item.about]

    def _root(self, reference: str) -> str:
        while (up := self._parent.get(reference, reference)) != reference:
            reference = up
        return reference


def _contradiction(item: Judgement, other: Judgement, path: Path) -> JudgementError:
    first, second = sorted((item.line, other.line))
    also = f"line {first}" if first != second else "itself"
    return _fault(f"contradicts {also}: {other.kind} ({other.reason}), {item.kind} ({item.reason})", second, path)
