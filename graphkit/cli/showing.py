"""``graphkit view`` and ``graphkit export``: the graph as one HTML file, or in the formats of others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli import completing
from graphkit.cli.arguments import ConfidenceOption, GenreOption, GraphArgument, OutputOption
from graphkit.cli.printing import check_target, deliver, say, stream

__all__ = ["add_to"]

NETWORKS = ("graphml", "gexf")
"""Formats that have lines between named parties, and nothing else."""


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(view)
    app.command()(export)


def view(
    graph: GraphArgument,
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file to write, - for standard output. Default: graph.html in GRAPH; view.html for a part.",
        ),
    ] = None,
    relation: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this relation, such as met-with. Repeatable.")
    ] = None,
    focus: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what lies around this person, state or organisation.")
    ] = None,
    steps: Annotated[int, typer.Option(min=1, max=5, metavar="N", help="How many steps around the focus.")] = 1,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only events on or after this date: 2025, 2025-06 or 2025-06-02.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Only events on or before this date.")] = None,
    genre: GenreOption = None,
    min_confidence: ConfidenceOption = None,
    plain: Annotated[
        bool,
        typer.Option("--plain", help="A bare pyvis network instead: no evidence, no filters. Default: plain.html."),
    ] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open the file in the web browser.")] = False,
) -> None:
    """Write the interactive view of a graph: one HTML file that works offline.

    \b
    Examples:
        graphkit view build/graph --open
        graphkit view build/graph -o summer.html --relation met-with --since 2025-06 --until 2025-08
        graphkit view build/graph -o lula.html --focus "Lula da Silva" --steps 2
        graphkit view build/graph -o reports.html --genre news --genre live
        graphkit view build/graph -o sure.html --min-confidence 0.5
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.graph import Graph
    from graphkit.views import ViewFilters

    check_target(output)
    opened = Graph(graph)
    asked = {"relation": tuple(relation or ()), "genre": tuple(genre or ())}
    filters = ViewFilters(**asked, focus=focus, steps=steps, since=since, until=until, min_confidence=min_confidence)
    whole = graph / "plain.html" if plain else opened.folder.html
    target = output or (whole if filters == ViewFilters(steps=steps) else graph / "view.html")
    deliver(opened.page(filters, plain=plain), target)
    if str(target) != "-":
        say(f"wrote {target}")
        if open_it:
            typer.launch(str(target))


def export(
    graph: GraphArgument,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="turtle, trig, ntriples, nquads, jsonld, rdfxml, turtle12, graphml, gexf, csv, neo4j-csv, ro-crate, "
            "events-csv, plover, plover-csv, plover-parquet or events-parquet.",
            autocompletion=completing.formats,
        ),
    ] = "turtle",
    output: OutputOption = None,
) -> None:
    """Write a graph in a format that other programs read.

    csv, neo4j-csv and ro-crate are files in a folder: name it with -o; csv to standard output, or to a file that ends
    in .csv, is the edges alone. turtle12 adds the triple terms of RDF 1.2. events is the flat table of claims, plover
    the same by the fields of PLOVER. What a network (graphml, gexf) has no line for is told.

    \b
    Examples:
        graphkit export build/graph --format turtle -o graph.ttl
        graphkit export build/graph --format graphml -o graph.graphml
        graphkit export build/graph --format csv -o tables/
        graphkit export build/graph --format ntriples | gzip > graph.nt.gz
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.graphs.exports import export_format
    from graphkit.pipeline.graph import Graph

    chosen, to_file = export_format(form), output is not None and str(output) != "-"
    if chosen.files is None:
        check_target(output)
    opened = Graph(graph)
    opened.export(form, output if output is not None and to_file else stream())
    if to_file:
        say(f"wrote {output}")
    if form in NETWORKS and (missing := opened.left_out()):
        say(f"note: no line in it for {missing}; csv and events-csv have them")
