"""``graphkit doctor``: whether this installation works, and what to do about what does not."""

from __future__ import annotations

import typer

from graphkit.cli.printing import deliver
from graphkit.errors import GraphkitError

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(doctor)


def doctor() -> None:
    """Look at this installation: Python, model, store, rights, extras, the project's file; and read one sentence.

    Each thing is told with ok, note or fault, and what to do about it. Nothing is left behind, and no connection is
    opened. Exit status 1 where there is a fault.

    \b
    Example:
        graphkit doctor
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.health import examine

    faults = 0
    for finding in examine():
        faults += finding.state == "fault"
        deliver(f"{finding.state:<6} {finding.what:<15} {finding.told}\n", None)
        if finding.remedy:
            deliver(f"{'':<23}{finding.remedy}\n", None)
    if faults:
        raise GraphkitError(f"{faults} of these must be mended", remedy="do what stands below each fault")
