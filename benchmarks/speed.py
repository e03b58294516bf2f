"""Answers whether reading costs at most 40% over the bare spaCy pipeline, and finding names at most 25%.

    python -m benchmarks.speed [--rounds N]

Parses the parts of all sample pages with spaCy alone, then reads them with graphkit, in turns, and takes the fastest
round of each, so that a busy machine blurs the ratio little. Prints words per second, what each room takes beside the
bare pipeline, and the two ratios; exits 1 where one is above its ceiling. Articles count as found on the pages: taking
pages apart, the fold over the corpus and writing the graph are not timed here.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from graphkit.articles import load, split
from graphkit.model import Article, Failure
from graphkit.pipeline.reading import PartialReading, stages
from graphkit.sentences import DEFAULT_MODEL, Parser
from graphkit.sentences.parser import READ_PARTS

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
ALL_CEILING = 1.40
NAMES_CEILING = 1.25


def main(rounds: int) -> int:
    articles = tuple(found())
    parser, rooms = Parser(DEFAULT_MODEL), stages()
    read(parser, rooms, articles)  # the first round fills caches and loads what is loaded on demand
    bare, shares = [], []
    for _ in range(rounds):
        bare.append(timed(lambda: parse_bare(parser, articles)))
        shares.append(read(parser, rooms, articles))
    alone = min(bare)
    best = {room: min(share[room] for share in shares) for room in shares[0]}
    words = sum(len(text.split()) for article in articles for text in texts(article))
    print(f"{len(articles)} articles, {words} words, best of {rounds} rounds")
    print(f"{'spaCy alone':<14} {words / alone:>7.0f} words/s")
    print(f"{'the reading':<14} {words / sum(best.values()):>7.0f} words/s")
    for room, seconds in best.items():
        print(f"  {room:<14} {seconds:>6.2f} s  {seconds / alone:>6.1%} of spaCy alone")
    return report(best, alone)


def report(best: dict[str, float], alone: float) -> int:
    """Print the two ratios; return 1 where one is above its ceiling."""
    whole = sum(best.values()) / alone
    # Parsing counts as the bare pipeline itself: what a name costs is what is done after the parse.
    names = 1 + (best["BuildTrees"] + best["FindMentions"] + best["ResolveCoreference"]) / alone
    print(f"whole reading {whole:.2f} of spaCy alone (at most {ALL_CEILING:.2f})")
    print(f"names         {names:.2f} of spaCy alone (at most {NAMES_CEILING:.2f})")
    return int(whole > ALL_CEILING or names > NAMES_CEILING)


def found() -> Iterator[Article]:
    """Yield the articles of all sample pages."""
    for page in load([SEEDS]):
        articles = page if isinstance(page, Failure) else split(page)
        if not isinstance(articles, Failure):
            yield from articles


def texts(article: Article) -> Iterator[str]:
    """Yield the parts of an article that are parsed."""
    for part in article.parts:
        if part.label in READ_PARTS:
            yield article.text[part.start : part.end]


def parse_bare(parser: Parser, articles: tuple[Article, ...]) -> None:
    """Run the same pipeline over the same texts in the same batches, and keep nothing."""
    nlp: Any = parser._nlp
    for article in articles:
        with nlp.memory_zone():
            for _ in nlp.pipe(texts(article), batch_size=16):
                pass


def read(
    parser: Parser, rooms: tuple[Callable[[PartialReading], PartialReading], ...], articles: tuple[Article, ...]
) -> dict[str, float]:
    """Read all articles; return the seconds each room took."""
    start = time.perf_counter()
    partials = [PartialReading(article, sentences) for article, sentences in parser.parse(articles)]
    took = {"Parser": time.perf_counter() - start}
    for room in rooms:
        start = time.perf_counter()
        partials = [room(partial) for partial in partials]
        took[type(room).__name__] = time.perf_counter() - start
    return took


def timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=3)
    sys.exit(main(options.parse_args().rounds))
