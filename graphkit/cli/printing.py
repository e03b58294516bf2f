"""How the command line talks: data to standard output, everything else to standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import GraphkitError
from graphkit.model import Failure

if TYPE_CHECKING:
    from graphkit.pipeline.build import Progress

__all__ = ["deliver", "print_error", "print_failure", "say", "show_progress"]


def say(text: str) -> None:
    """Tell the person at the terminal something that is no data."""
    sys.stderr.write(text + "\n")


def print_error(error: GraphkitError) -> None:
    """Tell what went wrong, with which file, and what to do about it."""
    say(": ".join(part for part in ("error", error.path, error.reason) if part))
    if error.remedy:
        say(f"remedy: {error.remedy}")


def print_failure(failure: Failure) -> None:
    """Tell which page could not be read, why, and what to do about it."""
    say(f"failed: {failure.page}: {failure.reason}")
    if failure.remedy:
        say(f"remedy: {failure.remedy}")


def deliver(data: str | bytes, output: Path | None) -> None:
    """Write data to a file, or to standard output where ``output`` is None or "-"."""
    content = data.encode() if isinstance(data, str) else data
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        remedy = "name another place with -o"
        raise GraphkitError(f"cannot be written ({error.strerror})", path=output, remedy=remedy) from error


@contextmanager
def show_progress(*, quiet: bool) -> Iterator[Progress]:
    """Give a callback that draws a progress bar on standard error, or does nothing where ``quiet`` or no terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda stage, done, total: bar.update(task, description=stage, completed=done, total=total)
