"""Runs the code blocks of a Markdown file in order, in one folder, and compares what they print.

- ``console``: lines that begin with ``$ `` are run by a shell; what follows is their standard output. Three dots stand
  for anything, over several lines too.
- ``yaml`` whose first line is ``# file: NAME`` is written to that file.
- ``python`` is run; it must not fail.
- Every other block (``sh`` for what is shown and not run) is left alone.

``python -m tests.docs.console README.md`` writes the real output into the blocks, so that the change can be read.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE_LINE = re.compile(r"# file: (\S+)\n")


@dataclass(frozen=True)
class Step:
    """One command of a console block with the output that the page shows."""

    command: str
    shown: str


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text and the line of the file that it begins on."""

    language: str
    text: str
    line: int

    def steps(self) -> Iterator[Step]:
        for part in re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            yield Step(command, shown)


def blocks(path: Path) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    return [Block(m[1], m[2], text.count("\n", 0, m.start()) + 1) for m in BLOCK.finditer(text)]


def lay_out(folder: Path) -> None:
    """Make a folder look like a clone to the commands of a page; ``run.sh`` and ``graphkit`` are this environment's."""
    for name in ("seeds", "ontology", "docs"):
        (folder / name).symlink_to(ROOT / name)
    for name in ("run.sh", "bin/graphkit"):
        script = folder / name
        script.parent.mkdir(exist_ok=True)
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m graphkit "$@"\n', encoding="utf-8")
        script.chmod(0o755)


def run(block: Block, folder: Path) -> list[tuple[Step, str]]:
    """Run one block; returns each command with what it printed. Raises CalledProcessError for Python that fails."""
    if block.language == "python":
        subprocess.run([sys.executable, "-c", block.text], cwd=folder, env=_environment(folder), check=True)
    elif block.language == "yaml" and (name := FILE_LINE.match(block.text)):
        (folder / name[1]).parent.mkdir(parents=True, exist_ok=True)
        (folder / name[1]).write_text(block.text, encoding="utf-8")
    elif block.language == "console":
        return [(step, _output(step.command, folder)) for step in block.steps()]
    return []


def _environment(folder: Path) -> dict[str, str]:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "110", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}


def _output(command: str, folder: Path) -> str:
    ended = subprocess.run(
        ["/bin/sh", "-c", command], cwd=folder, env=_environment(folder), stdout=subprocess.PIPE, text=True, check=False
    )
    return "".join(f"{line.rstrip()}\n" for line in ended.stdout.splitlines())


def agree(shown: str, printed: str) -> bool:
    """Tell whether the page shows what was printed, dots taken into account; blank lines at the ends do not count."""
    pattern = re.escape(shown.strip("\n")).replace(r"\.\.\.", ".*")
    return re.fullmatch(pattern, printed.strip("\n"), re.DOTALL) is not None


def rewrite(path: Path) -> None:
    """Put what the commands print into the page, except where dots already stand for it."""
    with tempfile.TemporaryDirectory() as name:
        lay_out(Path(name))
        text = path.read_text(encoding="utf-8")
        for block in blocks(path):
            results = run(block, Path(name))
            new = "".join(f"$ {s.command}\n{s.shown if agree(s.shown, out) else out}" for s, out in results)
            text = text.replace(block.text, new) if results else text
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        rewrite(Path(argument))
