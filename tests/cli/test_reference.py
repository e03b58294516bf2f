"""docs/commands.md is what the commands say of themselves."""

from __future__ import annotations

from pathlib import Path

from graphkit.cli.app import app
from graphkit.cli.reference import commands_page

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == commands_page(), "python -m graphkit.cli.reference > docs/commands.md"


def test_every_command_gives_an_example() -> None:
    for command in app.registered_commands:
        doc = command.callback.__doc__ if command.callback else None
        assert doc, command.name
        assert "Example" in doc, command.name
