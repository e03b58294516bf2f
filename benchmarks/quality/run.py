"""Answers whether graphkit still reads as well as it did: gold pages and sentences, against the floors beside them.

    python -m benchmarks.quality.run [--misses] [--floors]

Builds a graph of the annotated pages and one of the single sentences, as a user would, scores them, prints a line a
relation and a line a construction, and exits 1 where a figure is below its floor in floors.yaml. The floors lie a
little below what was measured when they were set. Raise them when the figures rise (--floors prints what they would
be), and lower one only with a reason; never touch the gold for the sake of a figure.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.quality.sentences import (
    SentenceRow,
    load_sentences,
    score_constructions,
    score_sentences,
    sentence_misses,
)
from graphkit.cli.scores import score_lines
from graphkit.evaluation import Scores, load_gold, load_scheme
from graphkit.ontology.files import load_yaml
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"
GOLD = HERE / "gold"
SENTENCES = HERE / "sentences.jsonl"
FLOORS = HERE / "floors.yaml"
MARGIN = 0.05
"""How far a figure may fall before it fails: one or two of the forty or so records that most relations have."""

Figures = Mapping[str, Mapping[str, float]]
"""Relation -> name of the figure -> its value, 0 to 1."""


def main(misses: bool, floors: bool) -> int:
    with tempfile.TemporaryDirectory() as folder:
        scores = read_pages(Path(folder) / "pages").evaluate(GOLD)
        graph = read_sentences(Path(folder) / "sentences")
        labelled, claims = load_sentences(SENTENCES), tuple(graph.claims())
    rows = score_sentences(claims, labelled)
    if floors:
        print("\n".join(floor_lines(figures(scores, rows))))
        return 0
    print("pages")
    print("\n".join(line for line in score_lines(scores, misses=misses) if not line.startswith("rule")))
    print("\nsentences")
    for row in rows:
        print(f"{row.relation:<10} recall {row.recall:.3f}  pair {row.pair:.3f}  ", end="")
        print(f"false alarms: hard {row.hard:.3f}  plain {row.plain:.3f}  (positives {row.wanted})")
    for construction, (found, right, wanted) in score_constructions(claims, labelled).items():
        print(f"way        {construction:<22} found {found}, with the right parties {right}, of {wanted}")
    if misses:
        print("\n".join(sentence_misses(claims, labelled)))
    faults = tuple(below(figures(scores, rows), load_yaml(FLOORS)))
    print("\n" + ("\n".join(faults) or "no figure is below its floor"))
    return int(bool(faults))


def read_pages(output: Path) -> Graph:
    """Build the graph of the annotated pages."""
    pages = load_gold(GOLD, load_scheme()).pages
    return build([path for page in pages for path in sorted(SEEDS.glob(f"{page}.*"))], output)


def read_sentences(output: Path) -> Graph:
    """Build the graph of the single sentences, each an article of its own."""
    return build(SENTENCES, output)


def figures(scores: Scores, rows: tuple[SentenceRow, ...]) -> dict[str, Figures]:
    """Return what has floors, under the names that floors.yaml uses. False alarms are turned into what is silent."""
    pages: dict[str, dict[str, float]] = {}
    for row in scores.events:
        events = row.events
        pages[row.relation] = {
            "events precision": events.precision,
            "events recall": events.recall,
            "events F1": events.f1,
            "roles F1": row.roles.f1,
            "factuality": row.factuality,
            "attribution": row.attribution,
        }
    for edge_row in scores.edges:
        pages[edge_row.relation]["edges F1"] = edge_row.edges.f1
    sentences = {
        row.relation: {
            "recall": row.recall,
            "pair": row.pair,
            "silent on hard": 1 - row.hard,
            "silent on plain": 1 - row.plain,
        }
        for row in rows
    }
    return {"pages": pages, "sentences": sentences}


def below(measured: Mapping[str, Figures], floors: Mapping[str, Figures]) -> Iterator[str]:
    """Yield a line for every figure that is below its floor; KeyError where a floor is set for no figure."""
    for part, relations in floors.items():
        for relation, wanted in relations.items():
            for name, floor in wanted.items():
                value = measured[part][relation][name]
                if value < floor:
                    yield f"below its floor: {part}, {relation}, {name}: {value:.3f} < {floor:.3f}"


def floor_lines(measured: Mapping[str, Figures]) -> Iterator[str]:
    """Yield floors.yaml anew: every figure less MARGIN, in hundredths. A figure too low to fall has no floor."""
    for part, relations in measured.items():
        yield f"{part}:"
        for relation, values in relations.items():
            floors = {name: math.floor(100 * value + 1e-9) / 100 - MARGIN for name, value in values.items()}
            yield f"  {relation}: " + "{" + ", ".join(f"{n}: {v:.2f}" for n, v in floors.items() if v > 0) + "}"


if __name__ == "__main__":
    sys.exit(main("--misses" in sys.argv[1:], "--floors" in sys.argv[1:]))
