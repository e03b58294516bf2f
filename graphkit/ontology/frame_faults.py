"""What is wrong with a frame file that its types cannot see: a role, an argument or a class that there is not.

Each fault names what was written and, where it looks like a slip of the pen, what may have been meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from graphkit.errors import closest
from graphkit.model import EntityType, Factuality
from graphkit.ontology.arguments import load_argument_names
from graphkit.ontology.lexicon import load_lexicon

if TYPE_CHECKING:
    from graphkit.ontology.frame_files import FrameFile, PatternFile, RoleFile

__all__ = ["frame_faults", "listed", "restrictions"]

Named = Iterator[tuple[str, str]]


def frame_faults(data: FrameFile) -> list[str]:
    """Return the faults, each as one clause."""
    names = (data.class_name, data.property)
    return [
        *(f"{name!r} is not a plain name" for name in names if not name.isidentifier()),
        *_without(_roles(data), data.roles, "the role {}, which the frame does not have"),
        *_unlike(data),
        *_without(_arguments(data), load_argument_names().all(), "the argument {}, which no predicate has"),
        *_without(_types(data), EntityType, "the type {}, which there is not"),
        *(f"there is no {kind} example" for kind in ("positive", "negative") if not getattr(data, kind)),
        *_without(_factualities(data), Factuality, "the factuality {}, which there is not"),
        *_without(_classes(data), load_lexicon().classes, "the word class {}, which there is not"),
    ]


def _without(used: Named, known: Iterable[str], fault: str) -> Iterator[str]:
    """Yield a fault for each name that is not known; arguments come here only where they are not."""
    names = frozenset(known)
    for user, name in used:
        if name not in names:
            yield f"{user} {fault.format(repr(name))}{closest(name, names)}"


def _unlike(data: FrameFile) -> Iterator[str]:
    """Yield the patterns that are like none that stands before them."""
    before: list[str] = []
    for name, pattern in data.patterns.items():
        if pattern.like and pattern.like not in before:
            meant = closest(pattern.like, before)
            yield f"pattern {name!r} is like {pattern.like!r}, which is no pattern before it{meant}"
        before.append(name)


def _roles(data: FrameFile) -> Named:
    for name, pattern in data.patterns.items():
        yield from ((f"pattern {name!r} maps to", role) for value in pattern.map.values() for role in listed(value))
        yield from ((f"pattern {name!r} lifts to", value.split()[-1]) for value in pattern.lift.values())
    yield from (("the edge uses", role) for role in (data.edge.source, *listed(data.edge.target)))
    yield from ((f"role {name!r} derives from", role.derive) for name, role in data.roles.items() if role.derive)
    examples = (role for example in data.positive for role in example.roles)
    yield from (("an example has", role) for role in examples)


def _arguments(data: FrameFile) -> Named:
    """Yield the arguments that patterns and roles speak of and that no predicate can have."""
    names = load_argument_names()
    spoken = chain(
        (
            (f"role {name!r} restricts", argument)
            for name, role in data.roles.items()
            for argument in (*restrictions(role), *role.unless)
        ),
        (("the frame restricts", argument) for argument in data.unless),
        ((f"pattern {name!r} {how}", a) for name, pattern in data.patterns.items() for how, a in _of_pattern(pattern)),
    )
    asked = names.asked | names.any | data.roles.keys()
    return ((user, name) for user, name in spoken if name not in asked and not names.knows(name))


def _of_pattern(pattern: PatternFile) -> Named:
    for how, field in (("maps", pattern.map), ("lifts", pattern.lift)):
        yield from ((how, name) for name in field)
    for how, tests in (("restricts", pattern.only), ("restricts", pattern.unless)):
        yield from ((how, name) for name in tests)
    yield from (("requires", item.partition(":")[0]) for value in pattern.requires for item in listed(value))


def _types(data: FrameFile) -> Named:
    return ((f"role {name!r} takes", kind) for name, role in data.roles.items() for kind in role.types)


def _factualities(data: FrameFile) -> Named:
    yield from ((f"pattern {name!r} has", p.factuality) for name, p in data.patterns.items() if p.factuality)
    yield from (("an example has", example.factuality) for example in data.positive)


def _classes(data: FrameFile) -> Named:
    """Yield the word classes that roles and patterns name."""
    for name, role in data.roles.items():
        words = (*role.admits, *_all(restrictions(role)), *_all(role.unless))
        yield from ((f"role {name!r} names", word[1:]) for word in words if word.startswith("@"))
    yield from (("the frame names", word[1:]) for word in _all(data.unless) if word.startswith("@"))
    for name, pattern in data.patterns.items():
        yield from ((f"pattern {name!r} names", word[1:]) for word in _words(pattern) if word.startswith("@"))


def _words(pattern: PatternFile) -> Iterator[str]:
    yield from (*pattern.verbs, *pattern.nouns, *pattern.adjectives)
    yield from (*_all(pattern.only), *_all(pattern.unless))
    yield from (item.partition(":")[2] for value in pattern.requires for item in listed(value))
    yield from (f"@{value.split()[0]}" for value in pattern.lift.values())


def _all(tests: Mapping[str, list[str]]) -> Iterator[str]:
    return chain.from_iterable(tests.values())


def restrictions(role: RoleFile) -> dict[str, list[str]]:
    """Return what an argument must be to fill the role, by deep argument; a list is meant for any."""
    return role.only if isinstance(role.only, dict) else {"any": role.only}


def listed(value: str | list[str]) -> tuple[str, ...]:
    """Return one value or several as several."""
    return (value,) if isinstance(value, str) else tuple(value)
