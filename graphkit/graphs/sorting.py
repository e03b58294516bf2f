"""Sorts more lines than memory should hold: chunks are sorted, laid down in a folder, and merged."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

__all__ = ["sorted_lines"]

CHUNK = 100_000
"""Lines sorted at a time: some 30 MB of triples."""


def sorted_lines(lines: Iterable[str], folder: Path, *, chunk: int = CHUNK) -> Iterator[str]:
    """Yield ``lines`` in code point order, each once. No line holds a newline; ``folder`` takes the chunks.

    The chunk files are left for the caller to remove with the folder.
    """
    remaining = iter(lines)
    chunks = [_unique(sorted(islice(remaining, chunk)))]
    paths: list[Path] = []
    while following := sorted(islice(remaining, chunk)):
        paths.append(_lay_down(chunks.pop(), folder / f"chunk-{len(paths)}"))
        chunks.append(_unique(following))
    with ExitStack() as files:
        chunks.extend(_lines(files.enter_context(path.open(encoding="utf-8", newline="\n"))) for path in paths)
        yield from _unique(heapq.merge(*chunks))


def _lay_down(lines: Iterator[str], path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)
    return path


def _lines(file: Iterable[str]) -> Iterator[str]:
    return (line[:-1] for line in file)


def _unique(lines: Iterable[str]) -> Iterator[str]:
    last = None
    for line in lines:
        if line != last:
            yield line
        last = line
