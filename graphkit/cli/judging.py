"""``graphkit judge``: the user's word on who is the same, which edge is right, and which reports are of one event."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.arguments import GraphArgument
from graphkit.cli.printing import print_error, say
from graphkit.errors import JudgementError

if TYPE_CHECKING:
    from graphkit.graphs import GraphFolder
    from graphkit.linking.entities import Context, DoubtfulPair
    from graphkit.pipeline.judging import DoubtfulEvents

__all__ = ["add_to"]

_KINDS = {"s": "same", "d": "different"}
_EVENT_KINDS = {"s": "same-event", "d": "different-event"}


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(judge)


def judge(
    graph: GraphArgument,
    kind: Annotated[
        str,
        typer.Argument(
            help="same, different, rename, wrong-edge, right-edge, same-event or different-event; without it, doubtful "
            "pairs are asked."
        ),
    ] = "",
    about: Annotated[
        list[str] | None,
        typer.Argument(
            help="Entities by name or IRI; for edges A met-with B, or a claim's IRI; for events two.", metavar="ABOUT"
        ),
    ] = None,
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why you decide so.")] = "",
    to: Annotated[str, typer.Option(metavar="NAME", help="The new name, for rename.")] = "",
    judgements: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The file to add to. Default: the project's, else judgements.jsonl."),
    ] = None,
) -> None:
    """Say who is the same, which edge is wrong, and which reports are of one event; the next build applies it.

    They are kept in a text file, one a line, that graphkit only adds to. Taking a line out takes back what it did.
    Without a judgement, the pairs of entities that may be one are shown with their sentences, and asked one by one;
    then the reports that may be of one event.

    \b
    Examples:
        graphkit judge build/graph
        graphkit judge build/graph same "Kim Min-ji" "Min-ji Kim" --reason "both chair the port authority"
        graphkit judge build/graph wrong-edge "Ada Osei" met-with "Ben Koroma" --reason "it was his deputy"
        graphkit judge build/graph rename "J. Osei" --to "Joy Osei" --reason "as she signs"
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.graph import Graph
    from graphkit.pipeline.judging import judge as add
    from graphkit.pipeline.settings import JUDGEMENTS, project_settings

    folder = Graph(graph).folder
    file = judgements or project_settings().judgements or Path(JUDGEMENTS)
    if kind:
        add(folder, kind, about or (), reason, file, to=to)
        say(f"added to {file}; graphkit build --judgements {file} applies it")
    else:
        _session(folder, file)


def _session(folder: GraphFolder, file: Path) -> None:
    from graphkit.pipeline.judging import doubts, event_doubts

    judged = 0
    for pair in doubts(folder, file):
        _show(pair)
        done = _ask(folder, file, _KINDS, (pair.left_reference, pair.right_reference))
        if done is None:
            break
        judged += done
    else:
        for events in event_doubts(folder, file):
            _show_events(events)
            done = _ask(folder, file, _EVENT_KINDS, (events.left.id, events.right.id))
            if done is None:
                break
            judged += done
    say(f"{judged} judgements added to {file}" if judged else "nothing was added")


def _ask(folder: GraphFolder, file: Path, kinds: Mapping[str, str], about: tuple[str, str]) -> int | None:
    """Ask about one pair; return how many judgements were added, None where nothing more is to be asked."""
    from graphkit.pipeline.judging import judge

    answer = typer.prompt("[s]ame, [d]ifferent, [n]ext, [q]uit", default="n", err=True).strip().lower()[:1]
    if answer in kinds:
        reason = typer.prompt("why", err=True)
        try:
            judge(folder, kinds[answer], about, reason, file)
        except JudgementError as error:
            print_error(error)
        else:
            return 1
    return None if answer == "q" else 0


def _show_events(pair: DoubtfulEvents) -> None:
    say(f"\n{pair.left.relation}: one event, or two? (chance {pair.likely:.2f})")
    for claim in (pair.left, pair.right):
        say(f"  {claim.document}: {' '.join(claim.sentence.split())}")


def _show(pair: DoubtfulPair) -> None:
    say(f"\n{pair.left.name} ({pair.left.type}) and {pair.right.name} ({pair.right.type}): {pair.reason}")
    for name, contexts in ((pair.left.name, pair.left_contexts), (pair.right.name, pair.right_contexts)):
        say(f"  {name}")
        for context in contexts:
            say(f"    {context.document}: {_in_context(context)}")


def _in_context(context: Context) -> str:
    return " ".join(f"...{context.before}[{context.text}]{context.after}...".split())
