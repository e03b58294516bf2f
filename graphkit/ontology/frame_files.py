"""The format of frame files: ontology/frames/*.yaml and a user's own become ``Frame`` records, or say what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from graphkit.errors import OntologyError, closest, suggested
from graphkit.ontology.files import load_yaml, ontology_folder
from graphkit.ontology.frame_faults import frame_faults, listed, restrictions
from graphkit.ontology.frames import Example, Frame, Pattern, RoleSpec
from graphkit.ontology.inheritance import like_others

__all__ = ["FrameFile", "PatternFile", "RoleFile", "frame_paths", "load_frame", "load_frames"]

_ENDINGS = (".yaml", ".yml")


class RoleFile(msgspec.Struct, forbid_unknown_fields=True):
    """A role as it is written."""

    types: list[str]
    label: str = ""
    definition: str = ""
    property: str = ""
    required: bool = False
    derive: str = ""
    by: tuple[Literal["owner", "clause", "place", "bystander"], ...] = ("owner", "clause")
    alone: bool = False
    accused: bool = False
    admits: list[str] = msgspec.field(default_factory=list)
    only: list[str] | dict[str, list[str]] = msgspec.field(default_factory=dict)
    unless: dict[str, list[str]] = msgspec.field(default_factory=dict)


class PatternFile(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    """A pattern as it is written."""

    map: dict[str, str | list[str]]
    like: str = ""
    verbs: list[str] = msgspec.field(default_factory=list)
    nouns: list[str] = msgspec.field(default_factory=list)
    adjectives: list[str] = msgspec.field(default_factory=list)
    requires: list[str | list[str]] = msgspec.field(default_factory=list)
    only: dict[str, list[str]] = msgspec.field(default_factory=dict)
    unless: dict[str, list[str]] = msgspec.field(default_factory=dict)
    lift: dict[str, str] = msgspec.field(default_factory=dict)
    features: dict[str, str] = msgspec.field(default_factory=dict)
    factuality: str = ""
    confidence: float = 0.8
    priority: int = 0
    recalls: bool = False


class _ExampleFile(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    roles: dict[str, str | list[str]] = msgspec.field(default_factory=dict)
    factuality: str = "actual"
    features: dict[str, str] = msgspec.field(default_factory=dict)


class _EdgeFile(msgspec.Struct, forbid_unknown_fields=True, rename={"source": "from", "target": "to"}):
    source: str
    target: str | list[str]


class FrameFile(msgspec.Struct, forbid_unknown_fields=True, rename={"class_name": "class"}):
    """A frame file as it is written."""

    relation: str
    label: str
    definition: str
    class_name: str
    property: str
    edge: _EdgeFile
    roles: dict[str, RoleFile]
    patterns: dict[str, PatternFile]
    positive: list[_ExampleFile]
    negative: list[str]
    symmetric: bool = False
    plover: str | None = None
    cameo: str | None = None
    features: list[str] = msgspec.field(default_factory=list)
    quantities: dict[str, list[str]] = msgspec.field(default_factory=dict)
    counted: dict[str, str] = msgspec.field(default_factory=dict)
    unless: dict[str, list[str]] = msgspec.field(default_factory=dict)


def load_frames(extra: Iterable[Path] = ()) -> tuple[Frame, ...]:
    """Load the core frames and the user's own, sorted by relation, core first.

    ``extra`` are files, folders of files, or names of the packs that come with graphkit ("sanctioned").

    Raises OntologyError where a file is no frame, or two frames define the same relation.
    """
    frames: dict[str, Frame] = {}
    for path in (*sorted((ontology_folder() / "frames").glob("*.yaml")), *frame_paths(extra)):
        frame = load_frame(path)
        if frame.relation in frames:
            other = frames[frame.relation].path
            raise OntologyError(
                f"the relation {frame.relation!r} is defined in {other} already",
                path=path,
                remedy="rename one of the two",
            )
        frames[frame.relation] = frame
    return tuple(frames.values())


def frame_paths(extra: Iterable[Path]) -> Iterator[Path]:
    """Yield the frame files that files, folders of them and names of packs mean; OntologyError where there is none.

    In a folder those are the files that end in .yaml or .yml.
    """
    for path in extra:
        if path.is_dir():
            yield from sorted(found for found in path.iterdir() if found.suffix.lower() in _ENDINGS)
        elif path.is_file():
            yield path
        else:
            yield _pack(path)


def _pack(path: Path) -> Path:
    """Return the file of a pack that comes with graphkit, by its name."""
    folder = ontology_folder() / "packs"
    shipped = folder / f"{path.name}.yaml"
    if len(path.parts) == 1 and shipped.is_file():
        return shipped
    packs = suggested(path.name, (pack.stem for pack in folder.glob("*.yaml")))
    raise OntologyError("there is no such frame file", path=path, remedy=f"give a file, a folder or a pack; {packs}")


def load_frame(path: Path) -> Frame:
    """Read one frame file; raises OntologyError that names the field that is missing, unknown or of the wrong kind.

    A file is taken apart once in a process, as long as it holds the same.
    """
    try:
        content = path.read_bytes()
    except OSError:
        content = b""  # load_yaml says what is wrong
    return _loaded(path, content)


@lru_cache(maxsize=256)
def _loaded(path: Path, content: bytes) -> Frame:
    try:
        data = msgspec.convert(like_others(load_yaml(path)), FrameFile)
    except msgspec.ValidationError as error:
        remedy = f"{_meant(str(error))}compare it with docs/frames.md"
        raise OntologyError(f"is not a frame: {error}", path=path, remedy=remedy) from error
    _check(data, path)
    return Frame(
        relation=data.relation,
        label=data.label,
        definition=" ".join(data.definition.split()),
        class_name=data.class_name,
        property_name=data.property,
        symmetric=data.symmetric,
        edge_from=data.edge.source,
        edge_to=listed(data.edge.target),
        roles=tuple(_role(name, role) for name, role in data.roles.items()),
        patterns=tuple(_pattern(name, pattern, data.unless) for name, pattern in data.patterns.items()),
        examples=(
            *(_example(example) for example in data.positive),
            *(Example(text=text, roles=None) for text in data.negative),
        ),
        plover=data.plover,
        cameo=data.cameo,
        path=path.name,
        features=tuple(data.features),
        quantities=tuple((name, frozenset(verbs)) for name, verbs in sorted(data.quantities.items())),
        counted=tuple(sorted(data.counted.items())),
    )


def _meant(error: str) -> str:
    """Return which field an unknown one may stand for: msgspec names it in its message."""
    found = re.search(r"unknown field `(.+?)`", error)
    fields = {
        name for kind in (FrameFile, RoleFile, PatternFile, _ExampleFile) for name in kind.__struct_encode_fields__
    }
    meant = closest(found[1], fields) if found else ""
    return f"{meant.removeprefix('; ')} " if meant else ""


def _check(data: FrameFile, path: Path) -> None:
    """Refuse what the types cannot see: names that no IRI can carry, roles and arguments that there are not."""
    if problems := frame_faults(data):
        raise OntologyError("; ".join(problems), path=path, remedy="compare it with docs/frames.md")


def _role(name: str, role: RoleFile) -> RoleSpec:
    camel = "".join(part.capitalize() if i else part for i, part in enumerate(name.split("-")))
    return RoleSpec(
        name=name,
        label=role.label or name.replace("-", " "),
        definition=role.definition,
        types=tuple(role.types),
        property=role.property or camel,
        required=role.required,
        derive=role.derive,
        by=frozenset(role.by),
        alone=role.alone,
        accused=role.accused,
        admits=frozenset(role.admits),
        only={argument: frozenset(words) for argument, words in restrictions(role).items()},
        unless={argument: frozenset(words) for argument, words in role.unless.items()},
    )


def _pattern(name: str, pattern: PatternFile, guards: Mapping[str, list[str]]) -> Pattern:
    """Return a pattern; ``guards`` are those of its frame, from which its own of the same argument are exceptions."""
    return Pattern(
        name=name,
        verbs=frozenset(pattern.verbs),
        nouns=frozenset(pattern.nouns),
        adjectives=frozenset(pattern.adjectives),
        map={role: listed(value) for role, value in pattern.map.items()},
        requires=tuple(tuple(_requirement(item) for item in listed(value)) for value in pattern.requires),
        only={role: frozenset(words) for role, words in pattern.only.items()},
        unless={role: frozenset(words) for role, words in {**guards, **pattern.unless}.items()},
        lift={role: (frozenset({f"@{value.split()[0]}"}), value.split()[1]) for role, value in pattern.lift.items()},
        features=tuple(sorted(pattern.features.items())),
        factuality=pattern.factuality,
        confidence=pattern.confidence,
        priority=pattern.priority,
        recalls=pattern.recalls,
    )


def _requirement(item: str) -> tuple[str, frozenset[str]]:
    role, _, test = item.partition(":")
    return role, frozenset({test}) if test else frozenset()


def _example(example: _ExampleFile) -> Example:
    return Example(
        text=example.text,
        roles={role: listed(value) for role, value in example.roles.items()},
        factuality=example.factuality,
        features=tuple(sorted(example.features.items())),
    )
