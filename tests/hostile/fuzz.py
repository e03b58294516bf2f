"""Mutated pages through the whole build: ``python -m tests.hostile.fuzz --count 20000``.

Among every forty mutants stands a good page. Says what was wrong, and exits with 1 then: an exception that a border
caught (each is a cause to mend), a page set aside for its time or for ending its process, a good page that is missing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from graphkit.model import Failure
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.pool import ReaderFactory
from tests.hostile.mutating import mutants
from tests.pipeline.fakes import FakeReader

__all__ = ["GOOD", "fuzz", "suspicious"]

GOOD = (
    "The envoy of Japan, Haruto Shimizu, met Peru's deputy minister, Rodrigo Quispe, in Lima on Monday, aides said.\n"
)
EVERY = 40
_BORDERS = (" fails (", " fails: ", "takes more", "ended the process")
"""How a failure reads that a border, and no reader, made."""


def suspicious(failures: tuple[Failure, ...]) -> list[str]:
    """Return what only a border or a limit caught."""
    return [f"{one.page}: {one.reason}" for one in failures if any(mark in one.reason for mark in _BORDERS)]


def fuzz(
    folder: Path, seed: int, count: int, processes: int | None = None, reader: ReaderFactory | None = None
) -> Graph:
    """Build ``count`` mutants and the good pages among them; raises AssertionError where a good one is missing."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    for number, (name, data) in enumerate(mutants(seed, count)):
        (pages / name).write_bytes(data)
        if number % EVERY == 0:
            (pages / f"good{number:05}.txt").write_text(f"{GOOD}\n{GOOD}", encoding="utf-8")
    graph = build(pages, folder / "graph", processes=processes, reader=reader)
    read = {article.document for article in graph.articles()}
    missing = {path.name for path in pages.glob("good*.txt")} - read
    assert not missing, f"good pages were not read: {sorted(missing)[:5]}"
    return graph


def main() -> int:
    """Fuzz in builds of a thousand pages."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--processes", type=int, default=None)
    asked.add_argument("--quick", action="store_true", help="with a reader that needs no model")
    given = asked.parse_args()
    found: Counter[str] = Counter()
    for seed in range(given.seed, given.seed + -(-given.count // 1000)):
        with tempfile.TemporaryDirectory() as folder:
            reader = FakeReader() if given.quick else None
            report = fuzz(Path(folder), seed, min(1000, given.count), given.processes, reader).report
        wrong = suspicious(report.failures)
        found.update(wrong)
        failed = len(report.failures)
        sys.stdout.write(f"seed {seed}: {report.counts['articles']:,} articles, {failed:,} failures\n")
        sys.stdout.writelines(f"  {line}\n" for line in wrong)
        sys.stdout.flush()
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
