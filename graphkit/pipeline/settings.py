"""What a build is told: the model, the user's own frames, gazetteers and judgements, and where data IRIs stand.

A project keeps these in a file ``graphkit.toml`` in the folder where the commands are run, so that they need not be
said each time; what a command is told goes before.

    model = "en_core_web_md"
    base = "https://example.org/kg/"
    frames = ["frames/"]                 # files or folders, relative to this file
    gazetteers = ["people.csv"]
    judgements = "judgements.jsonl"
    genres = ["news", "live"]            # only articles of these genres
    title = "Grain deals, 2030"          # what the graph says of itself: also description, publisher,
    licence = "https://creativecommons.org/licenses/by/4.0/"
    issued = "2031-02-28"                # a day, only if you like: no clock is asked
    map = { text = "body" }              # which column of a table holds which field of an article

Where the file does not say so, a folder ``frames/`` beside it is used, and ``judgements.jsonl``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graphkit.articles import FieldMap, check_fields
from graphkit.errors import UsageError
from graphkit.model import DatasetInfo, Genre
from graphkit.ontology.iris import DEFAULT_BASE
from graphkit.ontology.rules import check_confidence, load_graph_rules
from graphkit.sentences import DEFAULT_MODEL

__all__ = ["JUDGEMENTS", "PROJECT_FILE", "Settings", "project_settings"]

PROJECT_FILE = "graphkit.toml"
JUDGEMENTS = "judgements.jsonl"
_LISTS = ("frames", "gazetteers")
_GENRES = "genres"
_DATASET = ("title", "description", "licence", "publisher", "issued")
_TEXTS = ("model", "base", *_DATASET)
_PATHS = ("judgements",)
_MAP = "map"
_LEAST = "min-confidence"
_FIELDS = {_MAP: "fields", _LEAST: "min_confidence"}
_BASE = re.compile(r"""(https?://|urn:)[^\x00-\x20<>"{}|\\^`]*[/#:]""")
"""Leaves out what RFC 3987 keeps out of an IRI, and so what Turtle cannot write between < and >."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build depends on beside its pages.

    ``frames`` are frame files or folders of them, ``gazetteers`` files; ``judgements`` the file of the user's
    decisions, ``base`` the IRI under which data IRIs stand, ending in "/" or "#". ``fields`` are pairs of a field of an
    article and the column of a table that holds it, ``genres`` those whose articles are read, empty for all.
    ``min_confidence`` is that below which claims carry no edge, None for what ontology/graph.yaml says.
    """

    model: str = DEFAULT_MODEL
    base: str = DEFAULT_BASE
    frames: tuple[Path, ...] = ()
    gazetteers: tuple[Path, ...] = ()
    judgements: Path | None = None
    title: str = ""
    description: str = ""
    licence: str = ""
    publisher: str = ""
    issued: str = ""
    fields: FieldMap = ()
    genres: tuple[str, ...] = ()
    min_confidence: float | None = None

    @property
    def least(self) -> float:
        """The confidence below which a claim carries no edge and is not drawn."""
        return load_graph_rules().least_confidence if self.min_confidence is None else self.min_confidence

    @property
    def dataset(self) -> DatasetInfo:
        """What the graph is to say of itself."""
        return DatasetInfo(self.title, self.description, self.licence, self.publisher, self.issued)

    def __post_init__(self) -> None:
        """Refuse a base that IRIs cannot stand under, and a confidence that is none."""
        check_confidence(self.min_confidence)
        if not _BASE.fullmatch(self.base):
            reason = f"the base {self.base!r} is no absolute IRI that ends in / or #"
            raise UsageError(reason, remedy="give one such as https://example.org/kg/")

    def updated(self, **changes: Any) -> Settings:
        """Return these settings with what ``changes`` names; None and empty tuples leave a setting as it is."""
        return replace(self, **{key: value for key, value in changes.items() if value not in (None, ())})


def project_settings(folder: Path | None = None) -> Settings:
    """Return the settings of the project file in ``folder`` (default: the current one), or the defaults.

    Raises UsageError where the file cannot be read or says something that it cannot.
    """
    path = (folder or Path()) / PROJECT_FILE
    if not path.is_file():
        return Settings()
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"is not valid TOML: {error}", path=path, remedy="mend the line named above") from error
    values = {_FIELDS.get(key, key): _value(key, value, path) for key, value in said.items()}
    return Settings(**_beside(path) | values)


def _beside(path: Path) -> dict[str, Any]:
    """Return what the project's folder holds under the names that need not be said."""
    frames = path.parent / "frames"
    return {
        "frames": (frames,) if frames.is_dir() else (),
        "judgements": path.parent / JUDGEMENTS,
    }


def _value(key: str, value: Any, path: Path) -> Any:
    """Return what a key of the project file sets; raises UsageError where it sets nothing, or not to such a value."""
    match value:
        case str() if key in _TEXTS:
            return value
        case str() if key in _PATHS:
            return path.parent / value
        case list() if key in _LISTS and _are_texts(value):
            return tuple(path.parent / item for item in value)
        case list() if key == _GENRES and set(value) <= set(Genre):
            return tuple(value)
        case int() | float() if key == _LEAST and not isinstance(value, bool):
            return float(value)
        case dict() if key == _MAP and _are_texts(value.values()):
            return check_fields(value.items())
    known = ", ".join(sorted((*_TEXTS, *_LISTS, *_PATHS, _MAP, _GENRES, _LEAST)))
    raise UsageError(f"{key} = {value!r} has no meaning here", path=path, remedy=f"it may set {known}")


def _are_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)
