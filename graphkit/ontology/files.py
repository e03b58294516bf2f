"""Where the ontology's files lie, and how a YAML file is read without silent surprises."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec
import yaml

from graphkit.errors import OntologyError

__all__ = ["load_struct", "load_yaml", "ontology_folder"]

Struct = TypeVar("Struct")


@cache
def ontology_folder() -> Path:
    """Return the folder that holds frames, gazetteers, queries, shapes and vocabulary.

    Inside an installed wheel it is part of the package; in a checkout it stands beside it.
    """
    package = Path(__file__).resolve().parent.parent
    for candidate in (package / "_ontology", package.parent / "ontology"):
        if (candidate / "frames").is_dir():
            return candidate
    raise OntologyError("the ontology folder is missing", path=package, remedy="reinstall graphkit")


class _UniqueKeyLoader(yaml.CSafeLoader):
    """YAML's safe loader, except that a repeated key is an error (YAML 1.2, 3.2.1.3) and not a silent overwrite."""


def _mapping(loader: _UniqueKeyLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"key {key!r} stands twice", key_node.start_mark)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


# YAML 1.2 (10.3.2): only true and false are booleans. PyYAML follows 1.1, where the words on, off, yes and no are, too.
_UniqueKeyLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_UniqueKeyLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])
_UniqueKeyLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


_DEEPEST = 50


def _refuse_tricks(text: str) -> None:
    """Raise ComposerError where YAML has aliases, half a kilobyte of which comes to gigabytes, or is nested too deeply.

    The parser in C that is used for the rest recurses until the process ends.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > _DEEPEST:
            what = "it is nested too deeply" if depth > _DEEPEST else "aliases (*name) are not read"
            raise yaml.composer.ComposerError(None, None, what, cast(yaml.Mark, event.start_mark))


def load_yaml(path: Path) -> Any:
    """Read one YAML file; raises OntologyError with file and line where it cannot be read or repeats a key."""
    try:
        text = path.read_text(encoding="utf-8")
        if not path.is_relative_to(ontology_folder()):  # our own files are known
            _refuse_tricks(text)
        return yaml.load(text, Loader=_UniqueKeyLoader)  # noqa: S506  # derives from SafeLoader
    except OSError as error:
        raise OntologyError(f"cannot be read ({error.strerror})", path=path) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise OntologyError(f"is not valid YAML: {error}", path=path, remedy="mend the line named above") from error
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError) as error:
        # what the constructors of numbers, dates and tags raise where the text after them is none
        reason = f"holds a value that is not what it says ({type(error).__name__}: {str(error)[:80]})"
        raise OntologyError(reason, path=path, remedy="look at values with ! before them, and at numbers") from error


def load_struct(kind: type[Struct], *name: str, remedy: str) -> Struct:
    """Load the file of that ``name`` in the ontology's folder; raises OntologyError that names the field that is wrong.

    ``remedy`` says what to compare it with.
    """
    path = ontology_folder().joinpath(*name)
    try:
        return msgspec.convert(load_yaml(path), kind)
    except msgspec.ValidationError as error:
        raise OntologyError(f"does not fit: {error}", path=path, remedy=remedy) from error
