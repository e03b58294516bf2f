"""What the appraisal of events has learned: ontology/appraisal as frozen objects."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from graphkit.errors import OntologyError
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["AppraisalWeights", "Scale", "load_appraisal", "load_word_groups"]

REMEDY = "make it anew: python -m benchmarks.judged.train"


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A logistic scale: what each thing that can be seen of an event adds, beginning with ``bias``."""

    bias: float
    weights: Mapping[str, float]


class AppraisalWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was learned of judged events.

    ``about`` says from what, when and by which script. ``relations`` are those of which it can speak. ``sense`` tells
    whether the text tells an event of the relation there, ``telling`` whether then all that is shown of it is right.
    Below ``least`` on the first, an event is turned away.
    """

    about: Mapping[str, str]
    relations: frozenset[str]
    least: float
    sense: Scale
    telling: Scale


@cache
def load_appraisal() -> AppraisalWeights:
    """Load ontology/appraisal/weights.json; raises OntologyError where it is damaged."""
    path = ontology_folder() / "appraisal" / "weights.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=AppraisalWeights)
    except (msgspec.DecodeError, OSError) as error:
        raise OntologyError(f"does not fit: {error}", path=path, remedy=REMEDY) from error


@cache
def load_word_groups() -> Mapping[str, str]:
    """Return of each word the group of words that mean the like, called after three of them."""
    groups = load_yaml(ontology_folder() / "appraisal" / "words.yaml")
    return {word: group for group, words in groups.items() for word in str(words).split()}
