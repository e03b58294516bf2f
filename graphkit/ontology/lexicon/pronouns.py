"""The table of pronouns, and every set of them that a rule uses, derived from it. Reads ontology/lexicon/pronouns.yaml.

A frame, or another word class, names a set as it names a class: "@reflexive".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from graphkit.errors import OntologyError

__all__ = ["Pronoun", "pronoun_sets"]

Case = Literal["subject", "object", "determiner", "possessive"]


class Pronoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One form of a pronoun; what a column means stands at the head of the table."""

    word: str
    person: Literal[1, 2, 3]
    case: tuple[Case, ...]
    number: Literal["singular", "plural", ""] = ""
    gender: Literal["masculine", "feminine", "neuter", ""] = ""
    human: bool | None = None
    reflexive: bool = False
    clitic: bool = False

    @property
    def stands_alone(self) -> bool:
        """Whether it is subject or object by itself: "they", "him", and not "his" or "himself"."""
        return not self.reflexive and not {"subject", "object"}.isdisjoint(self.case)


def _third(pronoun: Pronoun, case: Case) -> bool:
    return pronoun.person == 3 and case in pronoun.case


SETS: Mapping[str, Callable[[Pronoun], bool]] = {
    "masculine": lambda p: p.gender == "masculine",
    "feminine": lambda p: p.gender == "feminine",
    "neuter": lambda p: p.gender == "neuter",
    "reflexive": lambda p: p.reflexive,
    "first-person": lambda p: p.person == 1 and not p.clitic,
    "first-person-plural": lambda p: p.person == 1 and p.number == "plural" and not p.clitic,
    "third-person": lambda p: p.person == 3,
    "third-person-plural": lambda p: p.person == 3 and p.number == "plural",
    "third-person-subjects": lambda p: _third(p, "subject"),
    "determiners": lambda p: "determiner" in p.case,
    "plural": lambda p: p.number == "plural" and p.person != 2 and not p.clitic,
    "plural-subjects": lambda p: p.number == "plural" and "subject" in p.case,
    # Never a finite verb's subject: "him", and not "it" or "you".
    "only-objects": lambda p: "object" in p.case and "subject" not in p.case and not p.clitic,
    # To whom something can be given.
    "human-objects": lambda p: "object" in p.case and p.human is not False and not p.reflexive and not p.clitic,
    # One person, by whatever form: he who is spoken of, or he who speaks.
    "one-person": lambda p: p.number == "singular" and p.human is True and (p.person == 1 or p.gender != ""),
    # By which one who speaks means himself, alone or with others: "I", "me", "let's".
    "speaking-people": lambda p: p.person == 1 and (p.clitic or p.number == "singular"),
    # By which a body, or several people, are meant in what is reported of them: "the rebels said they would".
    "speaking-bodies": lambda p: _third(p, "subject") and p.human is not True,
    # Whom one speaks to, with or without himself: "you", "us", "let's".
    "spoken-to": lambda p: (p.person == 2 or (p.person == 1 and p.number == "plural")) and p.stands_alone,
}
"""By which features the members of each set are told."""


def pronoun_sets(rows: object, path: Path) -> dict[str, tuple[str, ...]]:
    """Return the words of every set, by name; raises OntologyError where the table is wrong or a set is empty."""
    try:
        table = msgspec.convert(rows, list[Pronoun])
    except msgspec.ValidationError as error:
        raise OntologyError(f"is no table of pronouns: {error}", path=path) from error
    if twice := _twice(pronoun.word for pronoun in table):
        raise OntologyError(f"the pronoun {twice[0]!r} has two rows", path=path)
    found = {name: tuple(sorted(p.word for p in table if fits(p))) for name, fits in SETS.items()}
    if empty := [name for name, members in found.items() if not members]:
        raise OntologyError(f"no pronoun is in the set {empty[0]!r}", path=path)
    return found


def _twice(words: Iterable[str]) -> list[str]:
    return sorted(word for word, times in Counter(words).items() if times > 1)
