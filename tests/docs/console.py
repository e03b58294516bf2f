"""Runs the code blocks of a Markdown file in order, in one folder, and compares what they print.

- ``console``: lines that begin with ``$ `` are run by a shell; what follows is their standard output. Three dots stand
  for anything, over several lines too.
- ``yaml`` whose first line is ``# file: NAME`` is written to that file; so is a block of any kind that has its name as
  title (````text title="pages/harbour.txt"``), as it stands.
- ``python`` is run, and what it prints compared with the ``text`` block right behind it that has no title.
- A page with the comment ``<!-- run: with the sample graph -->`` finds it built, in build/graph.
- Every other block (``sh`` for what is shown and not run) is left alone.

``python -m tests.docs.console README.md`` writes the real output into the blocks, so that the change can be read.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r'^```(\w+)(?: title="([^"\n]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
SAMPLE = "<!-- run: with the sample graph -->"
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
    title: str = ""

    def steps(self) -> Iterator[Step]:
        for part in re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            yield Step(command, shown)


def blocks(path: Path) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    return [Block(m[1], m[3], text.count("\n", 0, m.start()) + 1, m[2] or "") for m in BLOCK.finditer(text)]


def pairs(path: Path) -> Iterator[tuple[Block, str | None]]:
    """Yield every block with what the page says it prints: of Python the plain text block behind it."""
    found = blocks(path)
    for block, after in zip_longest(found, found[1:]):
        prints = block.language == "python" and after and after.language == "text" and not after.title
        yield block, after.text if prints and after else None


def build_sample(folder: Path) -> Path:
    """Build the sample graph in a folder, and return where it is."""
    command = [sys.executable, "-m", "graphkit", "build", str(ROOT / "seeds"), "-o", str(folder / "graph"), "-q"]
    subprocess.run(command, env=_environment(folder), check=True)
    return folder / "graph"


def lay_out(folder: Path, sample: Path | None = None) -> None:
    """Make a folder look like a clone to the commands of a page; ``run.sh`` and ``graphkit`` are this environment's.

    ``sample`` is a graph that is to be found in build/graph.
    """
    if sample is not None:
        shutil.copytree(sample, folder / "build" / "graph")
    for name in ("seeds", "ontology", "docs"):
        (folder / name).symlink_to(ROOT / name)
    for name in ("run.sh", "bin/graphkit"):
        script = folder / name
        script.parent.mkdir(exist_ok=True)
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m graphkit "$@"\n', encoding="utf-8")
        script.chmod(0o755)


def run(block: Block, folder: Path) -> list[tuple[Step, str]]:
    """Run one block; returns each command with what it printed. Raises CalledProcessError for Python that fails."""
    if block.title:
        (folder / block.title).parent.mkdir(parents=True, exist_ok=True)
        (folder / block.title).write_text(block.text, encoding="utf-8")
        if block.title.endswith(".sh"):
            (folder / block.title).chmod(0o755)
    elif block.language == "python":
        command = [sys.executable, "-c", block.text]
        ended = subprocess.run(command, cwd=folder, env=_environment(folder), stdout=subprocess.PIPE, check=True)
        return [(Step("python", ""), _trimmed(ended.stdout.decode()))]
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
    return _trimmed(ended.stdout)


def _trimmed(printed: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in printed.splitlines())


def agree(shown: str, printed: str) -> bool:
    """Tell whether the page shows what was printed, dots taken into account; blank lines at the ends do not count."""
    pattern = re.escape(shown.strip("\n")).replace(r"\.\.\.", ".*")
    return re.fullmatch(pattern, printed.strip("\n"), re.DOTALL) is not None


def rewrite(path: Path, sample: Path | None = None) -> None:
    """Put what the commands print into the page, except where dots already stand for it."""
    with tempfile.TemporaryDirectory() as name:
        lay_out(Path(name), sample if SAMPLE in path.read_text(encoding="utf-8") else None)
        text = path.read_text(encoding="utf-8")
        for block, shown in pairs(path):
            results = run(block, Path(name))
            if block.language != "console":
                if shown is not None and not agree(shown, results[0][1]):
                    before = f"{block.text}```\n\n```text\n"
                    text = text.replace(f"{before}{shown}```", f"{before}{results[0][1]}```")
                continue
            new = "".join(f"$ {s.command}\n{s.shown if agree(s.shown, out) else out}" for s, out in results)
            text = text.replace(block.text, new) if results else text
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        wanted = [Path(argument) for argument in sys.argv[1:]]
        needed = any(SAMPLE in page.read_text(encoding="utf-8") for page in wanted)
        made = build_sample(Path(place)) if needed else None
        for page in wanted:
            rewrite(page, made)
