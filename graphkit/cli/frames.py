"""``graphkit frames check``: whether frames of your own read what they say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.printing import deliver, say
from graphkit.errors import NotConformingError

__all__ = ["add_to"]

frames = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Relations of your own.")


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.add_typer(frames, name="frames")


@frames.callback()
def _group() -> None:
    """Relations of your own."""


@frames.command()
def check(
    files: Annotated[
        list[Path], typer.Argument(help="Frame files, folders of them, or names of packs.", metavar="FILE...")
    ],
) -> None:
    """Check frames: every role, argument and word class that they name is there, and every example gives what it says.

    A build with --frames does the same before it begins to read. Exit status 3 where an example is not met.

    \b
    Examples:
        graphkit frames check praised.yaml
        graphkit frames check my-frames/ sanctioned
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.frame_checks import check_frames
    from graphkit.pipeline.settings import project_settings

    checked = list(check_frames(project_settings().updated(frames=tuple(files))))
    for each in (each for each in checked if not each.met):
        lines = [f"{each.path}: {each.example.text}", f"  wanted  {each.wanted}"]
        lines += [f"  found   {told}" for told in each.found or ("nothing",)]
        lines += [f"  tried   {told}" for told in each.tried]
        deliver("\n".join(lines) + "\n", None)
    unmet = sum(not each.met for each in checked)
    say(f"{len(checked) - unmet} of {len(checked)} examples are read as they say")
    if unmet:
        raise NotConformingError(
            f"{unmet} examples are not met", remedy="mend the frame's words or map, or the example"
        )
