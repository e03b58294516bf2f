"""The questions that find where a graph contradicts itself: ontology/checks.yaml as frozen objects."""

from __future__ import annotations

from functools import cache

import msgspec

from graphkit.ontology.files import load_struct

__all__ = ["Check", "load_checks"]


class Check(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question: the pattern ``find`` gives ?where, ?value and ?other; ``fault`` tells, ``mend`` helps."""

    fault: str
    mend: str
    find: str
    path: str = ""

    @property
    def sparql(self) -> str:
        """The question as SPARQL, without its prefixes."""
        return f"SELECT DISTINCT ?where ?value ?other WHERE {{ {self.find} }} ORDER BY ?where ?value ?other"


@cache
def load_checks() -> tuple[Check, ...]:
    """Load the checks in the order of their file; raises OntologyError that names what is wrong."""
    found = load_struct(dict[str, Check], "checks.yaml", remedy="write fault, mend, find and path")
    return tuple(found.values())
