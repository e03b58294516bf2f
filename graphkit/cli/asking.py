"""``graphkit query`` and ``graphkit queries``: SPARQL, written by hand or from the cookbook."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli import completing
from graphkit.cli.answers import AnswerFormat, print_answer
from graphkit.cli.arguments import StoreOption
from graphkit.cli.deadline import interruptible, within
from graphkit.cli.printing import deliver
from graphkit.cli.tables import print_table
from graphkit.errors import UsageError

if TYPE_CHECKING:
    from graphkit.ontology.queries import Parameter
    from graphkit.pipeline.graph import Graph
    from graphkit.pipeline.remote import RemoteGraph

__all__ = ["add_to"]

A_DAY = 86_400.0
"""Seconds that a request to a remote store may take where the query has no limit."""


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(query)
    app.command()(queries)


def query(
    graph: Annotated[str, typer.Argument(help="A graph folder; may be left out with --at.", metavar="GRAPH")] = "",
    sparql: Annotated[str, typer.Argument(help="A SPARQL query; - for standard input.", metavar="SPARQL")] = "",
    *,
    file: Annotated[Path | None, typer.Option(metavar="FILE", help="A file with the query.")] = None,
    name: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="A saved query; see graphkit queries.", autocompletion=completing.saved_queries
        ),
    ] = "",
    param: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="A parameter of the saved query. Repeatable.")
    ] = None,
    form: Annotated[AnswerFormat, typer.Option("--format", help="How the answer is written.")] = AnswerFormat.TABLE,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="The most rows to print.")] = None,
    timeout: Annotated[
        float, typer.Option(min=0, metavar="SECONDS", help="Give up after this time; 0 for no limit.")
    ] = 60.0,
    allow_service: Annotated[
        bool, typer.Option("--allow-service", help="Let SERVICE in the query ask other endpoints over the network.")
    ] = False,
    show: Annotated[bool, typer.Option("--print", help="Print the SPARQL and do not run it.")] = False,
    at: Annotated[str, typer.Option(metavar="URL", help="Ask a remote store instead, over the network.")] = "",
    store: StoreOption = "oxigraph",
) -> None:
    """Ask a graph: a saved question, or SPARQL of your own. The prefixes need not be declared.

    With --at the graph that was pushed to a remote store is asked. Credentials come from the environment variables
    GRAPHKIT_REMOTE_USER and GRAPHKIT_REMOTE_PASSWORD, or GRAPHKIT_REMOTE_TOKEN.

    A query that takes too long is ended, after a minute if --timeout says nothing else; so is one at Ctrl-C.

    \b
    Examples:
        graphkit query build/graph --name who-met-whom
        graphkit query build/graph --name meetings-of --param person="Ada Osei" --format csv
        graphkit query build/graph "SELECT ?name WHERE { ?p a gk:Person ; skos:prefLabel ?name }"
        graphkit query build/graph --file mine.rq --limit 100 --timeout 0
        graphkit query build/graph --name who-met-whom --print
        graphkit query --at http://localhost:7878 --name who-met-whom
    """  # noqa: D301  # \b keeps the lines below it as they are
    if at and not Path(graph).is_dir():
        graph, sparql = "", sparql or graph
    _check_one(name, sparql, file)
    asked, values = _asked(graph, at, store, timeout), _pairs(param or ())
    text = within(timeout, lambda: asked.sparql(name, values)) if name else _text(sparql, file)
    if show:
        deliver(text.rstrip("\n") + "\n", None)
        return
    ask = interruptible if graph and not at else partial(within, timeout)  # a graph in a folder keeps the time itself
    answer = ask(lambda: asked.query(text, row_limit=limit, allow_service=allow_service))
    print_answer(answer, form, asked.prefixes())


def _check_one(name: str, sparql: str, file: Path | None) -> None:
    """Raise UsageError where a saved query is named and another one given."""
    if name and (sparql or file):
        raise UsageError("there are two queries", remedy="give the saved one's --name, or SPARQL of your own")


def _asked(graph: str, at: str, store: str, timeout: float) -> Graph | RemoteGraph:
    from graphkit.pipeline.graph import Graph

    if not at and not graph:
        raise UsageError("there is no graph to ask", remedy="name a graph folder, or a store with --at URL")
    opened = Graph(graph, time_limit=timeout or math.inf) if graph else None
    if not at and opened:
        return opened
    from graphkit.pipeline.remote import RemoteGraph
    from graphkit.pipeline.settings import project_settings

    base = opened.iris.base if opened else project_settings().base
    return RemoteGraph(at, store, base=base, time_limit=timeout or A_DAY)


def queries(
    name: Annotated[
        str,
        typer.Argument(help="Tell all about this one.", metavar="NAME", autocompletion=completing.saved_queries),
    ] = "",
) -> None:
    """List the saved questions: what each answers and which parameters it takes.

    \b
    Examples:
        graphkit queries
        graphkit queries timeline-of-pair
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.ontology.queries import queries as cookbook
    from graphkit.ontology.queries import saved_query

    if not name:
        rows = ((q.name, q.question, " ".join(_shown(p) for p in q.parameters)) for q in cookbook())
        print_table(("name", "question", "parameters"), rows)
        return
    query = saved_query(name)
    lines = [query.question, *(f"  {_shown(p)}: {p.description} ({p.kind})" for p in query.parameters), "", query.text]
    deliver("\n".join(lines), None)


def _shown(parameter: Parameter) -> str:
    return f"{parameter.name}=" if parameter.required else f"[{parameter.name}=]"


def _text(sparql: str, file: Path | None) -> str:
    if bool(sparql) == (file is not None):
        remedy = 'give it as "SELECT ...", with --file, or choose a saved one with --name'
        raise UsageError("there must be one query", remedy=remedy)
    if sparql == "-":
        return sys.stdin.read()
    try:
        return file.read_text(encoding="utf-8") if file else sparql
    except OSError as error:
        raise UsageError(f"cannot be read ({error.strerror})", path=file, remedy="check the path") from error
    except UnicodeDecodeError as error:
        raise UsageError("is no text in UTF-8", path=file, remedy="save the query as UTF-8") from error


def _pairs(given: Iterable[str]) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in given]
    for name, equals, _ in pairs:
        if not equals:
            raise UsageError(f"the parameter {name!r} has no value", remedy=f"write --param {name}=VALUE")
    return {name: value for name, _, value in pairs}
