"""What a second build costs beside the first, where nothing changed, and where one article was added.

    python -m benchmarks.again PAGES [--articles N]

PAGES is a file of JSON lines, a record an article. The first N (all, if not said) are laid down a file each and built,
built again, and built again with one more. Each build is a process of its own, so that starting Python and loading the
model count. Prints processor time, and the two shares of the first build.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

UNCHANGED_CEILING, ADDED_CEILING = 0.05, 0.06


def main(pages: Path, articles: int | None) -> int:
    with TemporaryDirectory() as scratch, pages.open(encoding="utf-8") as lines:
        folder = Path(scratch) / "pages"
        folder.mkdir()
        *first, last = islice(lines, articles + 1 if articles else None)
        for number, line in enumerate(first):
            (folder / f"{number:06}.jsonl").write_text(line, encoding="utf-8")
        graph = Path(scratch) / "graph"
        whole, unchanged = _built(folder, graph), _built(folder, graph)
        (folder / "added.jsonl").write_text(last, encoding="utf-8")
        added = _built(folder, graph)
    print(f"{len(first)} articles, processor time: first build {whole:.1f} s")
    print(f"unchanged second build {unchanged:6.1f} s  {unchanged / whole:6.1%} (at most {UNCHANGED_CEILING:.0%})")
    print(f"one article added      {added:6.1f} s  {added / whole:6.1%} (at most {ADDED_CEILING:.0%})")
    return int(unchanged > UNCHANGED_CEILING * whole or added > ADDED_CEILING * whole)


def _built(pages: Path, graph: Path) -> float:
    """Build, and return the seconds of processor time that the process and those that it started took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "graphkit", "build", str(pages), "-o", str(graph), "--processes", "1", "--quiet"]
    subprocess.run(command, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pages", type=Path)
    options.add_argument("--articles", type=int)
    given = options.parse_args()
    sys.exit(main(given.pages, given.articles))
