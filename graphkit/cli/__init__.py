"""The command line: typer and rich live here and nowhere else."""

from graphkit.cli.app import app, main

__all__ = ["app", "main"]
