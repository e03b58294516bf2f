"""Tables that fit the terminal.

Long cells are wrapped; numbers, dates and identifiers never. Where even that is too wide, or makes rows too high to be
read across, each row becomes a few lines of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from graphkit.cli.printing import deliver, shown

__all__ = ["print_table"]

NARROWEST, WIDTH, WIDEST = 60, 110, 160
"""Columns of the terminal: at least, where there is none, at most."""
SHORT = 12
"""Characters up to which a cell is never wrapped."""
IDENTIFIER = 24
"""Characters up to which a cell without a space is never wrapped, so that it can be copied."""
HIGHEST = 4
"""Lines that a row of a table may have, on average."""
ROOM = 10
"""Characters that a column of long cells must have at least."""

HEADER = 2
"""Lines above the rows of a table."""

Rows = Sequence[Sequence[str]]


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table to standard output. What a cell holds is shown as it stands, on one line or wrapped."""
    columns = [shown(name) for name in columns]
    cells = [[shown(" ".join(cell.split())) for cell in row] for row in rows]
    width = min(max(shutil.get_terminal_size((WIDTH, 24)).columns, NARROWEST), WIDEST)
    lines = _table(columns, cells, width) if _least_width(columns, cells) <= width else []
    if not lines or len(lines) - HEADER > HIGHEST * len(cells):
        lines = list(_records(columns, cells, width))
    deliver("".join(line.rstrip() + "\n" for line in lines), None)


def _longest(number: int, cells: Rows) -> int:
    return max((len(row[number]) for row in cells), default=0)


def _is_short(number: int, cells: Rows) -> bool:
    """Whether a column's cells stand on one line each."""
    spaced = any(" " in row[number] for row in cells)
    return _longest(number, cells) <= (SHORT if spaced else IDENTIFIER)


def _least_width(columns: Sequence[str], cells: Rows) -> int:
    needed = (_longest(n, cells) if _is_short(n, cells) else ROOM for n in range(len(columns)))
    return sum(max(len(name), size) + 2 for name, size in zip(columns, needed, strict=True))


def _table(columns: Sequence[str], cells: Rows, width: int) -> list[str]:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for number, name in enumerate(columns):
        numeric = all(row[number].isdigit() for row in cells if row[number])
        table.add_column(
            name, no_wrap=_is_short(number, cells), justify="right" if numeric else "left", overflow="fold"
        )
    for row in cells:
        table.add_row(*map(Text, row))  # a plain string would be read as rich's markup, and page text may look like it
    console = Console(width=width, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return captured.get().splitlines()


def _records(columns: Sequence[str], cells: Rows, width: int) -> Iterator[str]:
    indent = max(map(len, columns), default=0) + 2
    for row in cells:
        for name, cell in zip(columns, row, strict=True):
            if cell:
                yield from wrap(cell, width, initial_indent=name.ljust(indent), subsequent_indent=" " * indent)
        yield ""
