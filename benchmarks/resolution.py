"""Can 100,000 distinct names be resolved in minutes on two cores? Measures time and memory as the names grow.

Run it with ``python benchmarks/resolution.py [names ...]``. The names are made up from common given and family names
and their spellings, as skewed as surnames are (some are borne by hundreds); each corpus also has organisations, places
and bare surnames, about eight to an article. Prints seconds, pairs joined and peak memory per size.
"""

from __future__ import annotations

import itertools
import random
import resource
import sys
import time
from collections.abc import Iterator

from graphkit.linking.entities import Resolver
from graphkit.model import Entity, EntityType
from graphkit.ontology.gazetteers import name_key
from graphkit.ontology.lexicon import load_lexicon

_SYLLABLES = (
    "ba",
    "den",
    "ko",
    "ri",
    "sal",
    "tom",
    "ver",
    "lin",
    "gor",
    "mas",
    "pe",
    "nov",
    "kha",
    "zel",
    "hou",
    "tsi",
)
_PER_ARTICLE = 8


def main(sizes: list[int]) -> None:
    print("   names articles   add s resolve s entities  joined  doubts     MB")
    for size in sizes:
        measure(size)


def measure(size: int) -> None:
    resolver = Resolver(load_lexicon().names)
    articles = list(corpus(size))
    start = time.perf_counter()
    for number, entities in enumerate(articles):
        resolver.add(f"a{number}", entities)
    added = time.perf_counter()
    found = resolver.resolve()
    end = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    counts = f"{len(found.entities):>8} {len(found.merges):>7} {len(found.doubtful):>7} {memory:>6}"
    print(f"{size:>8} {len(articles):>8} {added - start:>7.1f} {end - added:>9.1f} {counts}")


def corpus(size: int) -> Iterator[list[Entity]]:
    """Yield articles that between them speak of ``size`` distinct names, the earlier ones again and again."""
    dice = random.Random(size)  # noqa: S311  # a repeatable corpus, no secret
    people = list(itertools.islice(names(dice), size))
    for start in range(0, size, _PER_ARTICLE // 2):
        new = people[start : start + _PER_ARTICLE // 2]
        old = [people[int(dice.paretovariate(0.4)) % (start + 1)] for _ in range(_PER_ARTICLE // 2)]
        yield [Entity(name_key(kind, name), name, kind) for kind, name in dict.fromkeys(new + old)]


def names(dice: random.Random) -> Iterator[tuple[EntityType, str]]:
    """Yield distinct names for ever: seven persons in ten, the rest organisations and places."""
    given = sorted({word for group in load_lexicon().names.given_name_spellings for word in group.split()})
    common = sorted(load_lexicon().names.common_family_names)
    seen = set()
    while True:
        surname = dice.choice(common) if dice.random() < 0.3 else word(dice, 2, 4)
        roll = dice.random()
        if roll < 0.7:
            made = (EntityType.PERSON, person(dice, dice.choice(given), surname))
        elif roll < 0.85:
            made = (
                EntityType.ORGANISATION,
                f"{word(dice, 2, 3)} {dice.choice(('Bank', 'Institute', 'Steel', 'Group'))}".title(),
            )
        else:
            made = (EntityType.PLACE, word(dice, 2, 4).title())
        if made not in seen:
            seen.add(made)
            yield made


def person(dice: random.Random, given: str, surname: str) -> str:
    roll = dice.random()
    if roll < 0.05:
        return surname.title()
    if roll < 0.15:
        return f"{given[0]}. {surname}".title()
    middle = f" {word(dice, 2, 3)}" if roll < 0.6 else ""
    return f"{given}{middle} {surname}".title()


def word(dice: random.Random, least: int, most: int) -> str:
    return "".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(least, most)))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000])
