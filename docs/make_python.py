"""Writes docs/python.md: the Python door, out of its docstrings. ``python docs/make_python.py`` after a change of them.

Reads the names of ``graphkit.__all__``; a test compares the page with what this makes.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import graphkit
from graphkit.graphs.datatable import Table
from graphkit.graphs.gathered import EdgeList, Records
from graphkit.graphs.results import Boolean, Row, Solutions, Triples
from graphkit.pipeline.texts import TextClaims

PAGE = Path(__file__).with_name("python.md")
OPENING = """# Python

```python
import graphkit

graph = graphkit.build(["seeds/"], "build/graph")  # or graphkit.Graph("build/graph"), of one that was built
for row in graph.query(name="who-met-whom"):
    print(row.who, row.whom, row.meetings)
```

This page is made from the docstrings. What is not on it is the inside, and may change.
[In a notebook](how-to/notebook.md) shows the usual ways.
"""
RETURNED: tuple[type, ...] = (Table, Records, EdgeList, Solutions, Row, Triples, Boolean, TextClaims)
"""Classes that nobody makes by hand and everybody is handed."""


def python_page() -> str:
    """Return the page as Markdown."""
    names = sorted(graphkit.__all__, key=lambda name: (not callable(getattr(graphkit, name)), name[0].isupper(), name))
    parts = [part for name in names for part in _entry(name, getattr(graphkit, name))]
    handed = [part for kind in RETURNED for part in _entry(kind.__name__, kind)]
    return "\n".join([OPENING, *parts, "## What is handed back\n", *handed]).rstrip() + "\n"


def _entry(name: str, what: Any) -> Iterator[str]:
    deep = "###" if what in RETURNED else "##"
    shown = f"{name}{_signature(what)}" if inspect.isfunction(what) else name
    yield f"{deep} {name}\n"
    if inspect.isfunction(what):
        yield f"`{shown}`\n"
    yield f"{_doc(what)}\n"
    if inspect.isclass(what):
        yield from _class(what)


def _class(kind: type) -> Iterator[str]:
    rows = list(_members(kind))
    if rows:
        yield "| | |\n|---|---|"
        yield from rows
        yield ""


def _members(kind: type) -> Iterator[str]:
    """Yield a row for each public method and property."""
    for name in sorted(_own(kind)):
        member = inspect.getattr_static(kind, name)
        routine = inspect.isfunction(member) or isinstance(member, classmethod)
        if name.startswith("_") or not (routine or isinstance(member, property | cached_property)):
            continue
        shown = f".{name}{_signature(getattr(kind, name))}" if routine else f".{name}"
        told = " ".join(_doc(member).split())
        yield "| `{}` | {} |".format(*(cell.replace("|", "\\|") for cell in (shown, told)))


def _own(kind: type) -> set[str]:
    """Return the names that graphkit gives a class, not those of what it is made of."""
    return {name for base in kind.__mro__ if base.__module__.startswith("graphkit") for name in vars(base)}


def _signature(what: Any) -> str:
    signature = inspect.signature(what)
    named = (parameter for name, parameter in signature.parameters.items() if name not in ("self", "cls"))
    kept = [each.replace(default=...) if inspect.isfunction(each.default) else each for each in named]
    return str(signature.replace(parameters=kept)).replace("'", "")


def _doc(what: Any) -> str:
    """Return a docstring; of records only what is theirs, with double backquotes as single ones."""
    text = inspect.getdoc(what) or ""
    if inspect.isclass(what) and dataclasses.is_dataclass(what) and text.startswith(f"{what.__name__}("):
        return ""
    return text.replace("``", "`")


if __name__ == "__main__":
    PAGE.write_text(python_page(), encoding="utf-8")
