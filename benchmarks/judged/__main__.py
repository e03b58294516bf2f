"""All in one: builds the judged corpora, learns the appraisal anew, builds them with it, and prints every figure.

    python -m benchmarks.judged CORPORA [--public FOLDER] [--graphs FOLDER] [--try]

CORPORA and FOLDER as ``benchmarks.judged.train`` has them. Run it after the rules have changed; it takes some minutes.
What it prints belongs into docs/quality.md. With ``--try`` the weights stay as they are.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import nullcontext
from datetime import date
from pathlib import Path

from benchmarks.judged import score, train
from benchmarks.judged.records import CORPORA
from graphkit.ontology.appraisal import load_appraisal
from graphkit.pipeline.build import build


def main(corpora: Path, sentences: Path | None, graphs: Path, write: bool) -> int:
    build_all(corpora, graphs)
    train.main(corpora, graphs, sentences, write, date.today().isoformat())
    load_appraisal.cache_clear()
    build_all(corpora, graphs)
    return score.main(corpora, graphs, graphs / "again.jsonl")


def build_all(corpora: Path, graphs: Path) -> None:
    """Build the graph of every corpus, or bring it up to date."""
    for name, places in CORPORA.items():
        build(next(corpora / place for place in places if (corpora / place).exists()), graphs / name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--public", type=Path)
    parser.add_argument("--graphs", type=Path)
    parser.add_argument("--try", action="store_true", dest="trying")
    given = parser.parse_args()
    with nullcontext(given.graphs) if given.graphs else tempfile.TemporaryDirectory() as folder:
        sys.exit(main(given.corpora, given.public, Path(folder), not given.trying))
