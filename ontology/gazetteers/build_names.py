"""Writes first_names.csv out of the given names that Faker ships for some sixty countries.

Run once when Faker changes, never at reading time: ``python ontology/gazetteers/build_names.py``. It needs the package
Faker (MIT), which graphkit itself does not import, and graphkit's own tables: a name that also names a place, a people,
a post or a thing tells too little and is left out, as is one that both men and women bear.
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import faker.providers.person as provider

from graphkit.ontology.files import load_yaml
from graphkit.ontology.gazetteers import Gazetteer, fold, load_gazetteer
from graphkit.ontology.lexicon import load_lexicon

HERE = Path(__file__).resolve().parent
HEADER = "# Given names that one gender bears in the countries that Faker (MIT) knows, made by build_names.py."
LEFT_OUT = frozenset({"is_IS", "zh_TW", "ja_JP", "ko_KR"})
"""Locales whose lists are mostly rare compounds or family names in capitals."""
LISTS = {"m": ("first_names_male",), "f": ("first_names_female",)}
SHORTEST = 3
PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def english_words() -> frozenset[str]:
    """Return the words that names of bodies and places begin with as often as persons' names do."""
    lines = (HERE / "sources" / "english_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def given_names() -> Iterator[tuple[str, str]]:
    """Yield given names in Latin letters with the gender that a locale says they have."""
    for module in pkgutil.iter_modules(provider.__path__):
        if module.name not in LEFT_OUT:
            person = importlib.import_module(f"{provider.__name__}.{module.name}").Provider
            for gender, lists in LISTS.items():
                for names in (getattr(person, name, ()) for name in lists):
                    yield from ((name, gender) for name in names if isinstance(name, str) and name[:1].isupper())


def kept_by_hand() -> frozenset[str]:
    """Return the names that given_names.csv has already, folded."""
    lines = (HERE / "given_names.csv").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(row["name"]) for row in csv.DictReader(line for line in lines if not line.startswith("#")))


def tells(name: str, gazetteer: Gazetteer, words: frozenset[str]) -> bool:
    """Tell whether a capitalised word that may be this name is hardly ever anything else."""
    known = gazetteer.names.get(fold(name)) or gazetteer.demonym(name)
    shaped = PLAIN.fullmatch(name) and not name.isupper() and len(fold(name)) >= SHORTEST
    return bool(shaped and not known and name.lower() not in words)


def main() -> None:
    """Write the table, sorted."""
    gazetteer = load_gazetteer()
    classes = load_yaml(HERE.parent / "lexicon" / "wordnet.yaml")
    things = (words.split() for name, words in classes.items() if name != "wordnet-person")
    patterns = gazetteer.patterns
    closing = patterns.place_words | patterns.organisation_words | patterns.event_words | frozenset(patterns.followers)
    words = frozenset().union(
        english_words(), closing, patterns.honorifics, load_lexicon().names.common_family_names, *things
    )
    genders: dict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for name, gender in given_names():
        genders[fold(name)].add(gender)
        spelled[fold(name)] = min(name, spelled.get(fold(name), name))
    by_hand = kept_by_hand()
    certain = [(spelled[key], min(sexes)) for key, sexes in genders.items() if len(sexes) == 1 and key not in by_hand]
    with (HERE / "first_names.csv").open("w", encoding="utf-8", newline="") as out:
        out.write(f"{HEADER}\nname,gender\n")
        csv.writer(out, lineterminator="\n").writerows(
            sorted(row for row in certain if tells(row[0], gazetteer, words))
        )


if __name__ == "__main__":
    main()
