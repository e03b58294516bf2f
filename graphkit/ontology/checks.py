"""The questions that find where a graph contradicts itself: ontology/checks.yaml as frozen objects."""

from __future__ import annotations

from functools import cache

import msgspec

from graphkit.errors import OntologyError
from graphkit.ontology.files import load_yaml, ontology_folder

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
    path = ontology_folder() / "checks.yaml"
    try:
        return tuple(msgspec.convert(load_yaml(path), dict[str, Check]).values())
    except msgspec.ValidationError as error:
        raise OntologyError(f"does not fit: {error}", path=path, remedy="write fault, mend, find and path") from error
