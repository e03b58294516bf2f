"""Does the fold over a corpus take time in proportion to it, and memory that a machine has? On perturbed readings.

    python -m benchmarks.folding GRAPH [--sizes 1000 4000 16000]

GRAPH is a graph folder that was built: its kept readings are taken again as often as it needs, each time with other
words and other names of those whom no gazetteer knows, of the same length, and another day, so that people, stories and
events grow with the corpus as news does. States, statesmen and places stay. Each size is folded in a process of its
own. Prints processor time by step, the most memory that was taken, and from size to size the exponent: 1 is in
proportion.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from itertools import count, islice, pairwise
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

from graphkit.graphs.folder import MARKER, GraphFolder
from graphkit.model import Article, ArticleReading, Entity, Event, Filler, Mention, PublicationDate
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.pipeline.build import _corpus
from graphkit.pipeline.cache import READINGS, ReadingCache, reading_key
from graphkit.pipeline.fold import FOLD, uncollected
from graphkit.pipeline.settings import Settings

WORD = re.compile(r"[^\W\d_]{5,}")
CHANGED = 3
"""Of so many words that are no names one is changed."""
CONSONANTS, VOWELS = "bcdfghklmnprstvw", "aeiou"
BATCH = 500


class Perturbed:
    """One reading of a base corpus anew: round 0 is as it was."""

    def __init__(self, number: int, names: frozenset[str], kept: frozenset[str]) -> None:
        self._number = number
        self._names = names
        self._kept = kept

    @lru_cache(maxsize=1 << 16)  # noqa: B019  # lives as long as a round
    def _word(self, word: str) -> str:
        digest = blake2b(f"{self._number} {word.casefold()}".encode(), digest_size=32).digest()
        changed = word in self._names or digest[0] % CHANGED == 0
        if word in self._kept or not changed:
            return word
        letters = "".join(
            (CONSONANTS if at % 2 else VOWELS)[byte % 16 % len(CONSONANTS if at % 2 else VOWELS)]
            for at, byte in zip(range(len(word)), digest * 8, strict=False)
        )
        return letters.capitalize() if word[0].isupper() else letters

    def text(self, text: str) -> str:
        """Return a text of the same length with other words."""
        return WORD.sub(lambda found: self._word(found[0]), text) if self._number else text

    def reading(self, reading: ArticleReading) -> ArticleReading:
        """Return a reading of the same shape about others."""
        return ArticleReading(
            self._article(reading.article),
            reading.sentences,
            tuple(self._mention(mention) for mention in reading.mentions),
            tuple(self._entity(entity) for entity in reading.entities),
            tuple(self._event(event) for event in reading.events),
        )

    def _article(self, article: Article) -> Article:
        document, shift = f"{self._number:04}-{article.document}", timedelta(days=3 * self._number)
        day, text = article.published.value or "", self.text(article.text)
        moved = (date.fromisoformat(day) + shift).isoformat() if len(day) == 10 else None
        published = PublicationDate(moved, article.published.origin) if moved else article.published
        identity = blake2b(f"{document}#{article.index}".encode(), digest_size=8).hexdigest()
        return replace(
            article,
            id=identity,
            document=document,
            text=text,
            verbatim=self.text(article.verbatim),
            title=self.text(article.title) if article.title else None,
            published=published,
        )

    def _key(self, key: str | None) -> str | None:
        return self.text(key) if key and "/" in key else key

    def _mention(self, mention: Mention) -> Mention:
        members = tuple(self._key(key) or key for key in mention.members)
        key, text = self._key(mention.entity), self.text(mention.text)
        return replace(mention, text=text, entity=key, actor=self._key(mention.actor), members=members)

    def _entity(self, entity: Entity) -> Entity:
        known = "/" not in entity.key
        name, aliases = (entity.name, entity.aliases) if known else (self.text(entity.name), entity.aliases)
        aliases = tuple(sorted(map(self.text, aliases)))
        return replace(
            entity, key=self._key(entity.key) or "", name=name, aliases=aliases, country=self._key(entity.country)
        )

    def _filler(self, filler: Filler) -> Filler:
        name = self.text(filler.name) if not filler.entity or "/" in filler.entity else filler.name
        return replace(filler, name=name, text=self.text(filler.text), entity=self._key(filler.entity))

    def _event(self, event: Event) -> Event:
        return replace(
            event,
            trigger_text=self.text(event.trigger_text),
            roles=tuple((role, tuple(map(self._filler, fillers))) for role, fillers in event.roles),
            attribution=self._filler(event.attribution) if event.attribution else None,
            outer_attribution=self._filler(event.outer_attribution) if event.outer_attribution else None,
        )


def perturbed(graph: Path) -> Iterator[ArticleReading]:
    """Yield readings without end."""
    with ReadingCache(graph / MARKER / READINGS) as cache:
        base = list(cache.readings())
    gazetteer = load_gazetteer()
    known = (entity for reading in base for entity in reading.entities if gazetteer.entry(entity.key))
    kept = frozenset(word for entity in known for name in (entity.name, *entity.aliases) for word in WORD.findall(name))
    named = (entity for reading in base for entity in reading.entities if not gazetteer.entry(entity.key))
    names = frozenset(word for e in named for name in (e.name, *e.aliases) for word in WORD.findall(name)) - kept
    for number in count():
        one = Perturbed(number, names, kept)
        yield from map(one.reading, base)


def fold(graph: Path, size: int, folder: Path) -> dict[str, float]:
    """Fold so many articles; return the seconds of processor time by step, and the megabytes."""
    with ReadingCache(folder / READINGS) as cache:
        cache.begin()
        supply = islice(perturbed(graph), size)
        while batch := list(islice(supply, BATCH)):
            for reading in batch:
                article = reading.article
                cache.enlist_page(article.document, article.id.encode())
                cache.enlist(article, reading_key(article, ""))
            cache.add((reading_key(reading.article, ""), reading) for reading in batch)
        del supply
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        corpus = _corpus(cache, GraphFolder(folder), Settings())
        taken: dict[str, float] = {}
        for step in FOLD:
            taken[step.__name__] = _timed(lambda step=step: step(corpus))  # type: ignore[misc]
            print(step.__name__, round(taken[step.__name__], 1), _megabytes(), file=sys.stderr, flush=True)
    return {**taken, "MB": _megabytes(), "MB before": before // 1024, "claims": corpus.counts["claims"]}


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    with uncollected():
        work()
    return time.process_time() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("graph", type=Path)
    options.add_argument("--sizes", type=int, nargs="+", default=[1000, 2000, 4000])
    options.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        with TemporaryDirectory() as scratch:
            print(json.dumps(fold(given.graph, given.one, Path(scratch))))
        return
    found = {size: _in_process(given.graph, size) for size in given.sizes}
    _report(found)


def _in_process(graph: Path, size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.folding", str(graph), "--one", str(size)]
    made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return dict(json.loads(made.splitlines()[-1]))


def _report(found: dict[int, dict[str, float]]) -> None:
    sizes = list(found)
    print(f"{'':18}" + "".join(f"{size:>10}" for size in sizes) + "   exponents")
    totals = {size: sum(values[step.__name__] for step in FOLD) for size, values in found.items()}
    rows = {step.__name__: {size: found[size][step.__name__] for size in sizes} for step in FOLD}
    for name, row in {**rows, "all steps": totals}.items():
        growth = (log(max(row[b], 0.01) / max(row[a], 0.01)) / log(b / a) for a, b in pairwise(sizes))
        print(
            f"{name:18}"
            + "".join(f"{row[size]:>10.2f}" for size in sizes)
            + "   "
            + " ".join(f"{g:.2f}" for g in growth)
        )
    for name in ("claims", "MB before", "MB"):
        print(f"{name:18}" + "".join(f"{found[size][name]:>10.0f}" for size in sizes))


if __name__ == "__main__":
    main()
