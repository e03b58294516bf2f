"""The page docs/commands.md: what every command's ``--help`` says, in one place.

``python -m graphkit.cli.reference > docs/commands.md`` writes it; a test compares the two.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from typer.testing import CliRunner

from graphkit.cli.app import app
from graphkit.errors import EXIT_CODES

__all__ = ["commands_page"]

_OPENING = """# Commands

Every command says this itself with `--help`. Data goes to standard output, messages to standard error; `-` stands for
standard input or output. `graphkit --install-completion` lets the shell complete commands, options, and the names of
saved queries, formats and packs.

## How commands end

| status | meaning |
|---|---|
{exits}
"""


def commands_page() -> str:
    """Return the page as Markdown."""
    exits = "\n".join(f"| {code} | {meaning} |" for code, meaning in EXIT_CODES.items())
    return "\n".join([_OPENING.format(exits=exits), *_sections()])


def _sections() -> Iterator[str]:
    for command in app.registered_commands:
        name = command.name or str(getattr(command.callback, "__name__", ""))
        yield _section(name)
    for group in app.registered_groups:
        for command in group.typer_instance.registered_commands if group.typer_instance else ():
            yield _section(f"{group.name} {command.name or getattr(command.callback, '__name__', '')}")


def _section(name: str) -> str:
    return f"## graphkit {name}\n\n```text\n{_help(name)}\n```\n"


def _help(command: str) -> str:
    said = CliRunner(env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"}).invoke(
        app, [*command.split(), "--help"], prog_name="graphkit"
    )
    return said.stdout.strip()


if __name__ == "__main__":
    sys.stdout.write(commands_page())
