"""Makes wordnet.yaml, noun classes for frames, out of a WordNet 3.1 database. Run by hand when the classes change.

    python ontology/lexicon/build_wordnet.py FOLDER_WITH_data.noun_AND_index.noun > ontology/lexicon/wordnet.yaml

A noun belongs to a class when its first, most frequent sense lies under one of the class's roots. Single words only.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

ROOTS = {
    "wordnet-goods": [
        ("commodity", 1), ("food", 1), ("foodstuff", 2), ("medicine", 2), ("fuel", 1), ("vehicle", 1), ("machine", 1),
        ("equipment", 1), ("money", 1), ("fund", 1), ("clothing", 1), ("crop", 2), ("metal", 1), ("weapon", 1),
        ("aid", 1),
    ],
    "wordnet-organisation": [("organization", 1), ("military_unit", 1)],
    "wordnet-person": [("person", 1)],
    "wordnet-site": [("structure", 1), ("facility", 1), ("workplace", 1), ("vehicle", 1), ("urban_area", 1)],
    "wordnet-thing": [
        ("animal", 1), ("clothing", 1), ("coin", 1), ("covering", 2), ("creation", 2), ("decoration", 1),
        ("document", 1), ("drug", 1), ("fabric", 1), ("food", 1), ("food", 2), ("hormone", 1), ("instrumentality", 3),
        ("jewelry", 1), ("material", 1), ("picture", 1), ("plant", 2), ("publication", 1),
    ],
    "wordnet-weapon": [
        ("weapon", 1), ("weaponry", 1), ("ammunition", 1), ("explosive", 1), ("military_vehicle", 1), ("warship", 1),
        ("warplane", 1), ("projectile", 1), ("explosive_device", 1),
    ],
}  # fmt: skip
COMMON = {"wordnet-noun", "wordnet-thing"}
"""Classes that take only words met in WordNet's sense-tagged texts: they would have thousands of rare ones.
"wordnet-noun" has what no other class has: it only tells a common noun from a name at the head of a sentence."""
ABSTRACT = {"04", "07", "08", "09", "10", "11", "12", "16", "19", "25", "26", "28"}
"""Lexicographer files (lexnames(5WN)) of what cannot be handed over: act, attribute, body, cognition, communication,
event, feeling, motive, phenomenon, shape, state, time."""
ABOUT = {
    "wordnet-abstract": 'What cannot be handed over: "gave rise".',
    "wordnet-goods": 'Commodities, food, vehicles, machines, money: "sent rice".',
    "wordnet-noun": 'What no other class has; no name at the head of a sentence: "Ladders were sold".',
    "wordnet-organisation": 'Organisations and military units: "the conservatory met".',
    "wordnet-person": 'Persons: "the poet met".',
    "wordnet-site": 'Buildings, works and towns: "shelled the abbey".',
    "wordnet-thing": 'Things, living and made: "gave a lamp".',
    "wordnet-weapon": 'Weapons: "fired a howitzer".',
}
"""What each class is for, with an example: written above its words."""
HEADER = """\
# Noun classes by the first sense of each word, out of WordNet 3.1 by build_wordnet.py; lower case, single words.
# Source: WordNet 3.1, Copyright 2011 Princeton University, under the WordNet licence (free use with this notice;
# no warranty). See https://wordnet.princeton.edu/license-and-commercial-use
"""


def main(folder: Path) -> None:
    """Write the classes to standard output."""
    below, senses = _hyponyms(folder / "data.noun"), _senses(folder / "index.noun")
    classes = {
        name: _closure([senses[lemma][sense - 1] for lemma, sense in roots], below) for name, roots in ROOTS.items()
    }
    classes["wordnet-abstract"] = _abstract(folder / "data.noun")
    met = _met(folder / "index.noun")
    classes["wordnet-noun"] = _kinds(folder / "data.noun").difference(*classes.values())
    sys.stdout.write(HEADER)
    for name, members in sorted(classes.items()):
        words = sorted(
            w for w, found in senses.items() if found[0] in members and _plain(w) and (name not in COMMON or w in met)
        )
        text = textwrap.fill(" ".join(words), 150, initial_indent="  ", subsequent_indent="  ")
        sys.stdout.write(f"\n# {ABOUT[name]}\n{name}: >-\n{text}\n")


def _plain(word: str) -> bool:
    """Whether it is a single word, and not one that YAML reads as something else."""
    return re.fullmatch("[a-z]{3,}", word) is not None and word not in ("true", "false", "null")


def _abstract(path: Path) -> set[str]:
    lines = (line.split(maxsplit=2) for line in path.read_text(encoding="latin-1").splitlines() if line[0] != " ")
    return {offset for offset, file, _ in lines if file in ABSTRACT}


def _hyponyms(path: Path) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split("|")[0].split()
            at = 4 + 2 * int(fields[3], 16)
            pointers = [fields[at + 1 + 4 * i : at + 3 + 4 * i] for i in range(int(fields[at]))]
            out[fields[0]] = [target for symbol, target in pointers if symbol == "~"]
    return out


def _senses(path: Path) -> dict[str, list[str]]:
    out = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            out[fields[0]] = fields[-int(fields[2]) :]
    return out


def _kinds(path: Path) -> set[str]:
    """Return every sense but those of single things that have a name of their own."""
    lines = (line.split("|")[0].split() for line in path.read_text(encoding="latin-1").splitlines() if line[0] != " ")
    return {fields[0] for fields in lines if "@i" not in fields}


def _met(path: Path) -> set[str]:
    """Return the words that some text of the sense-tagged corpus has."""
    rows = (line.split() for line in path.read_text(encoding="latin-1").splitlines() if line[0] != " ")
    return {row[0] for row in rows if int(row[-int(row[2]) - 1]) > 0}


def _closure(roots: list[str], below: dict[str, list[str]]) -> set[str]:
    out: set[str] = set()
    queue = list(roots)
    while queue:
        at = queue.pop()
        if at not in out:
            out.add(at)
            queue.extend(below[at])
    return out


if __name__ == "__main__":
    main(Path(sys.argv[1]))
