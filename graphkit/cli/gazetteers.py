"""``graphkit gazetteer update``: Wikidata items for names that are known, from an answer that the user downloaded."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.printing import deliver, say

__all__ = ["add_to"]

gazetteer = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Names that graphkit knows, and their items.")


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.add_typer(gazetteer, name="gazetteer")


@gazetteer.command()
def update(
    file: Annotated[Path, typer.Argument(help="A Wikidata query's answer, as CSV or JSON.", metavar="FILE")],
    *,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write it.")] = None,
) -> None:
    """Find the Wikidata items of names that graphkit knows without one, in a file that you downloaded.

    The file has item and itemLabel, if you like itemAltLabel and type (Person, Organisation, Place), as the answer of
    query.wikidata.org. A known name gets an item where exactly one of the file and one of graphkit's has that name and
    type. What is written is a gazetteer: name it in graphkit.toml, and builds use the items. Nothing is guessed, and no
    connection is opened.

    \b
    Example:
        graphkit gazetteer update people-of-wikidata.csv -o items.csv
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.ontology.gazetteers.tables import known_items

    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("name", "type", "id"))
    pairs = known_items(file)
    writer.writerows((known.name, known.type, told.key) for known, told in pairs)
    deliver(out.getvalue(), output)
    say(f"{len(pairs):,} names that graphkit knows get their item")


@gazetteer.callback()
def _group() -> None:
    """Names that graphkit knows, and their items."""
