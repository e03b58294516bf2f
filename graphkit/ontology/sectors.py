"""The sectors of society that actors belong to: ontology/sectors.yaml as a frozen object."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

import msgspec

from graphkit.ontology.files import load_struct, ontology_folder
from graphkit.ontology.gazetteers.tables import read_table

__all__ = ["SectorRules", "load_sector_rules"]

_WORD = re.compile(r"[^\W\d_]+")
_PLURALS = (("ies", "y"), ("men", "man"), ("children", "child"), ("ches", "ch"), ("s", ""), ("", ""))


class SectorRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Sectors by post, by word and by name, in the order in which they are decided."""

    posts: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    former: frozenset[str]
    elite: str
    names: Mapping[str, frozenset[str]]
    medium: str
    state: str

    @cached_property
    def by_name(self) -> Mapping[str, str]:
        """The sector of each organisation whose name does not tell it."""
        named = {name: sector for sector, names in self.names.items() for name in names}
        media = (row["name"] for row in read_table(ontology_folder() / "gazetteers" / "media.csv"))
        return {**dict.fromkeys(media, self.medium), **named}

    def of_post(self, post: str) -> str:
        """Return the sector of who holds a post of a state."""
        return self.posts.get(post, self.state)

    def of_words(self, text: str) -> str | None:
        """Return the sector that the words of ``text`` tell: "rebel commanders" are rebels, "the premier" governs."""
        words = {single for word in _WORD.findall(text.casefold()) for single in _singulars(word)}
        found = next((sector for sector, told in self.words.items() if told & words), None)
        return self.elite if found and self.former & words else found


def _singulars(word: str) -> tuple[str, ...]:
    """Return what a word may be a plural of, itself among them: "armies" of "army"."""
    return tuple(word.removesuffix(end) + single for end, single in _PLURALS if word.endswith(end))


@cache
def load_sector_rules() -> SectorRules:
    """Load ontology/sectors.yaml; raises OntologyError that names the field that is wrong."""
    return load_struct(SectorRules, "sectors.yaml", remedy="compare it with docs/plover.md")
