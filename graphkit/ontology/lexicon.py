"""Word classes that frames and the reading of factuality and attribution share. Reads ontology/lexicon/*.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graphkit.errors import OntologyError
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["Lexicon", "load_lexicon"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Named sets of lemmas, lower case. A class may include another by "@name", and leave one out by "-@name"."""

    classes: Mapping[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return a class; raises OntologyError where there is none of that name."""
        try:
            return self.classes[name]
        except KeyError:
            raise OntologyError(f"there is no word class {name!r}", path="ontology/lexicon") from None

    def expand(self, words: Iterable[str]) -> frozenset[str]:
        """Replace every "@name" by the members of that class."""
        out: set[str] = set()
        for word in words:
            out |= self[word[1:]] if word.startswith("@") else {word}
        return frozenset(out)


@cache
def load_lexicon() -> Lexicon:
    """Load every word class; raises OntologyError where one is defined twice or refers to one that is not there."""
    raw: dict[str, list[str]] = {}
    for path in sorted((ontology_folder() / "lexicon").glob("*.yaml")):
        for name, words in load_yaml(path).items():
            if name in raw:
                raise OntologyError(f"the word class {name!r} is defined twice", path=path)
            raw[name] = words
    return Lexicon({name: _members(name, raw, ()) for name in raw})


def _members(name: str, raw: Mapping[str, list[str]], seen: tuple[str, ...]) -> frozenset[str]:
    if name in seen or name not in raw:
        raise OntologyError(f"the word class {name!r} is missing or includes itself", path="ontology/lexicon")
    out: set[str] = set()
    for word in raw[name]:
        if word.startswith("-@"):
            out -= _members(word[2:], raw, (*seen, name))
        else:
            out |= _members(word[1:], raw, (*seen, name)) if word.startswith("@") else {word}
    return frozenset(out)
