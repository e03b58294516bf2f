"""Learns the appraisal of events from judged ones, and answers how well it does on what it has not learned from.

    python -m benchmarks.judged.train CORPORA GRAPHS [--public FOLDER] [--try] [--made DAY]

CORPORA and GRAPHS are those of ``benchmarks.judged.score``; FOLDER has annotated public sentences (sentences.jsonl,
positive.jsonl, negative.jsonl). Reads all of it anew, so that it speaks of the rules as they are now, tries the scales
on documents, publishers, corpora and words that they were not fitted to, and writes ontology/appraisal/weights.json,
unless with ``--try``. Takes a few minutes. What it prints belongs into docs/quality.md.

Two scales: whether the text means an event of the relation there (of all examples), and whether then all that is shown
of it is right (of the judged events that are). Their product is the confidence.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from benchmarks.judged.examples import Example, Reader, judged, own, own_pages, public
from benchmarks.judged.figures import share
from benchmarks.judged.learn import Vector, fit, held_out, odds
from benchmarks.judged.records import publisher
from graphkit.ontology.appraisal import AppraisalWeights
from graphkit.ontology.files import ontology_folder

FREE_SENSE, FREE_TELLING = 0.1, 0.1
"""How large weights may be: chosen on publishers that were held out."""
LOST = 0.02
"""The share of right events that may be turned away, on documents that were not learned from."""
PARTS = 6
Flags = NDArray[np.bool_]


def main(corpora: Path, graphs: Path, sentences: Path | None, write: bool, made: str) -> int:
    reader = Reader()
    examples = [*judged(reader, corpora, graphs), *own(reader), *own_pages(reader)]
    if sentences is not None:
        examples.extend(public(reader, sentences))
    print(f"{len(examples)} examples: " + ", ".join(f"{n} {name}" for name, n in counted(examples)))
    sense = np.array([example.sense for example in examples])
    whole = np.array([bool(example.whole) for example in examples])
    tried = np.array([example.corpus not in ("own", "public") for example in examples])
    known = np.array([example.whole is not None for example in examples])
    print("All of this was seen in development; what is tried below was held out of the fitting only.")
    least = 0.0
    for name, fold in FOLDS.items():
        folds = [fold(example) if inside else None for example, inside in zip(examples, tried, strict=True)]
        first, both = out_of_fold(examples, sense, whole, tried & known, folds)
        print(f"\nheld out by {name}")
        print(
            "\n".join(
                (
                    *curve_lines(first[tried], sense[tried]),
                    *reliability_lines(both[tried & known], whole[tried & known], sense[tried & known]),
                )
            )
        )
        if name == "document":
            least = float(np.floor(100 * np.quantile(first[tried & sense], LOST)) / 100)
    weights = learned(examples, sense, whole, tried & known, made)
    weights = msgspec.structs.replace(weights, least=min(least, least_of_own(examples, weights)))
    if write:
        path = ontology_folder() / "appraisal" / "weights.json"
        path.write_bytes(msgspec.json.format(msgspec.json.encode(weights, order="sorted"), indent=0) + b"\n")
        sizes = f"{len(weights.sense.weights)} and {len(weights.telling.weights)} weights"
        print(f"\n{path.name}: {path.stat().st_size} bytes, {sizes}; least {weights.least}")
    return 0


def counted(examples: Sequence[Example]) -> Iterator[tuple[str, int]]:
    corpora = [example.corpus for example in examples]
    yield from ((name, corpora.count(name)) for name in dict.fromkeys(corpora))


def _part(text: str) -> str:
    return str(int(sha256(text.encode()).hexdigest(), 16) % PARTS)


FOLDS: Mapping[str, Callable[[Example], str]] = {
    "document": lambda example: _part(example.document),
    "publisher or topic": lambda example: _part(publisher(example.corpus, example.document)),
    "corpus": lambda example: example.corpus,
    "word": lambda example: _part(example.word),
}


def _heavy(examples: Sequence[Example]) -> Vector:
    return np.array([example.weight for example in examples])


def out_of_fold(
    examples: Sequence[Example], sense: Flags, whole: Flags, known: Flags, folds: Sequence[str | None]
) -> tuple[Vector, Vector]:
    """Return how likely each is an event, and how likely all is right, by scales that did not see its fold."""
    heavy = _heavy(examples)
    first = held_out([e.senses for e in examples], sense.astype(float), heavy, FREE_SENSE, folds=folds)
    rest = held_out(
        [e.telling for e in examples], whole.astype(float), heavy, FREE_TELLING, folds=folds, only=known & sense
    )
    return first, first * rest


def learned(examples: Sequence[Example], sense: Flags, whole: Flags, known: Flags, made: str) -> AppraisalWeights:
    """Return what is learned of all examples."""
    heavy, told = _heavy(examples), [int(i) for i in np.flatnonzero(known & sense)]
    about = {
        "what": "Weights of the appraisal of events, see docs/quality.md",
        "from": ", ".join(f"{n} events ({name})" for name, n in counted(examples)),
        "by": "benchmarks/judged/train.py",
        "made": made,
        "licence": "Apache-2.0; sums over many texts, of none of which it holds any",
    }
    return AppraisalWeights(
        about=about,
        relations=frozenset(example.relation for example in examples),
        least=0.0,
        sense=fit([e.senses for e in examples], sense.astype(float), heavy, FREE_SENSE),
        telling=fit([examples[i].telling for i in told], whole[told].astype(float), heavy[told], FREE_TELLING),
    )


def curve_lines(p: Vector, right: Flags) -> Iterator[str]:
    """Yield how well right events are told from wrong ones, and what a threshold costs and saves."""
    order = np.argsort(np.argsort(p))
    area = (order[right].sum() - right.sum() * (right.sum() - 1) / 2) / (right.sum() * (~right).sum())
    yield f"  is it one: {share(int(right.sum()), len(right))}; area under the curve {area:.3f}"
    for lost in (0.01, 0.02, 0.03, 0.05, 0.1, 0.2):
        at = np.quantile(p[right], lost)
        kept = p >= at
        gone = float((p[~right] < at).mean())
        yield f"    losing {lost:.0%} (at {at:.2f}) {gone:.0%} of the wrong go; precision {right[kept].mean():.2f}"


def reliability_lines(p: Vector, right: Flags, sense: Flags) -> Iterator[str]:
    """Yield of the events of each confidence how many are right in all, and how many in their relation."""
    told = np.clip(np.round(p / 0.05) * 0.05, 0.05, 0.95)
    yield "  by confidence: all right; relation right"
    for low in np.arange(0.0, 1.0, 0.1):
        inside = (told >= low + 0.01) & (told <= low + 0.11)
        if n := int(inside.sum()):
            whole, one = share(int(right[inside].sum()), n), sense[inside].mean()
            yield f"    {low + 0.05:.2f} and {low + 0.1:.2f}: {whole}; {one:.2f}"
    for least in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6):
        kept = told >= least - 0.01
        if kept.any():
            found, one = right[kept].sum() / right.sum(), sense[kept].sum() / sense.sum()
            precise = f"all right {right[kept].mean():.2f}, relation right {sense[kept].mean():.2f}"
            yield f"    from {least:.1f}: {precise}; {found:.0%} of what is all right, {one:.0%} of the relation"


def least_of_own(examples: Sequence[Example], weights: AppraisalWeights) -> float:
    """Return the odds below which none of the project's own sentences lies: whatever is learned, they are found."""
    mine = [example for example in examples if example.corpus == "own"]
    p = odds(weights.sense, [example.senses for example in mine])
    doubted = sorted((round(float(value), 2), example.document) for value, example in zip(p, mine, strict=True))
    print(f"\nown sentences: {len(mine)} events, the most doubted:")
    print("\n".join(f"  {value} {text}" for value, text in doubted[:5]))
    return max(0.0, round(doubted[0][0] - 0.02, 2))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("graphs", type=Path)
    parser.add_argument("--public", type=Path)
    parser.add_argument("--try", action="store_true", dest="trying")
    parser.add_argument("--made", default=date.today().isoformat())  # a day in the file's provenance
    given = parser.parse_args()
    sys.exit(main(given.corpora, given.graphs, given.public, not given.trying, given.made))
