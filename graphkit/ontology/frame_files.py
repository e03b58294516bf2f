"""The format of frame files: ontology/frames/*.yaml and a user's own become ``Frame`` records, or say what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Literal

import msgspec

from graphkit.errors import OntologyError
from graphkit.model import Factuality
from graphkit.ontology.files import load_yaml, ontology_folder
from graphkit.ontology.frames import Example, Frame, Pattern, RoleSpec
from graphkit.ontology.lexicon import load_lexicon

__all__ = ["frame_paths", "load_frame", "load_frames"]

_ENDINGS = (".yaml", ".yml")


class _RoleFile(msgspec.Struct, forbid_unknown_fields=True):
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


class _PatternFile(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    map: dict[str, str | list[str]]
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


class _FrameFile(msgspec.Struct, forbid_unknown_fields=True, rename={"class_name": "class"}):
    relation: str
    label: str
    definition: str
    class_name: str
    property: str
    edge: _EdgeFile
    roles: dict[str, _RoleFile]
    patterns: dict[str, _PatternFile]
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
    names = ", ".join(sorted(pack.stem for pack in folder.glob("*.yaml")))
    raise OntologyError("there is no such frame file", path=path, remedy=f"give a file, a folder or one of: {names}")


def load_frame(path: Path) -> Frame:
    """Read one frame file; raises OntologyError that names the field that is missing, unknown or of the wrong kind."""
    try:
        data = msgspec.convert(load_yaml(path), _FrameFile)
    except msgspec.ValidationError as error:
        raise OntologyError(f"is not a frame: {error}", path=path, remedy="compare it with docs/frames.md") from error
    _check(data, path)
    return Frame(
        relation=data.relation,
        label=data.label,
        definition=" ".join(data.definition.split()),
        class_name=data.class_name,
        property_name=data.property,
        symmetric=data.symmetric,
        edge_from=data.edge.source,
        edge_to=_listed(data.edge.target),
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


def _check(data: _FrameFile, path: Path) -> None:
    """Refuse what the types cannot see: names that no IRI can carry, roles that do not exist, a frame untested."""
    names = (data.class_name, data.property)
    problems = [
        *(f"{name!r} is not a plain name" for name in names if not name.isidentifier()),
        *(f"{user} the role {role!r}, which the frame does not have" for user, role in _roles_without(data)),
        *(f"there is no {kind} example" for kind in ("positive", "negative") if not getattr(data, kind)),
        *(f"there is no {kind} {name!r}" for kind, name in _unknown(data)),
    ]
    if problems:
        raise OntologyError("; ".join(problems), path=path, remedy="compare it with docs/frames.md")


def _unknown(data: _FrameFile) -> Iterator[tuple[str, str]]:
    """Yield the factualities and word classes that a frame names and that are none."""
    for pattern in data.patterns.values():
        if pattern.factuality and pattern.factuality not in set(Factuality):
            yield "factuality", pattern.factuality
    for name in sorted(_named_classes(data) - set(load_lexicon().classes)):
        yield "word class", name


def _roles_without(data: _FrameFile) -> Iterator[tuple[str, str]]:
    """Yield what uses a role that the frame does not have, and that role."""
    of_patterns = (
        (f"pattern {name!r} maps to", role)
        for name, pattern in data.patterns.items()
        for value in pattern.map.values()
        for role in _listed(value)
    )
    of_edge = (("the edge uses", role) for role in (data.edge.source, *_listed(data.edge.target)))
    return ((user, role) for user, role in chain(of_patterns, of_edge) if role not in data.roles)


def _named_classes(data: _FrameFile) -> set[str]:
    """Return the word classes that roles and patterns name."""
    words = [word for role in data.roles.values() for word in (*role.admits, *_all(_restrictions(role)))]
    words += _all(data.unless)
    for pattern in data.patterns.values():
        words += (*pattern.verbs, *pattern.nouns, *pattern.adjectives)
        words += (*_all(pattern.only), *_all(pattern.unless))
        words += (item.partition(":")[2] for value in pattern.requires for item in _listed(value))
        words += (f"@{value.split()[0]}" for value in pattern.lift.values())
    return {word[1:] for word in words if word.startswith("@")}


def _all(tests: Mapping[str, list[str]]) -> Iterator[str]:
    return chain.from_iterable(tests.values())


def _restrictions(role: _RoleFile) -> dict[str, list[str]]:
    """Return what an argument must be to fill the role, by deep argument; a list is meant for any."""
    return role.only if isinstance(role.only, dict) else {"any": role.only}


def _role(name: str, role: _RoleFile) -> RoleSpec:
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
        only={argument: frozenset(words) for argument, words in _restrictions(role).items()},
        unless={argument: frozenset(words) for argument, words in role.unless.items()},
    )


def _pattern(name: str, pattern: _PatternFile, guards: Mapping[str, list[str]]) -> Pattern:
    """Return a pattern; ``guards`` are those of its frame, from which its own of the same argument are exceptions."""
    return Pattern(
        name=name,
        verbs=frozenset(pattern.verbs),
        nouns=frozenset(pattern.nouns),
        adjectives=frozenset(pattern.adjectives),
        map={role: _listed(value) for role, value in pattern.map.items()},
        requires=tuple(tuple(_requirement(item) for item in _listed(value)) for value in pattern.requires),
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
        roles={role: _listed(value) for role, value in example.roles.items()},
        factuality=example.factuality,
        features=tuple(sorted(example.features.items())),
    )


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
