"""What pyproject.toml asks for and what constraints.txt pins, as plain data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
CONSTRAINTS = ROOT / "constraints.txt"
USE = ROOT / "constraints-use.txt"


@dataclass(frozen=True)
class Pin:
    """One line of constraints.txt with its hashes."""

    name: str
    version: str
    marker: Marker | None
    hashes: tuple[str, ...]

    def applies(self) -> bool:
        return self.marker is None or self.marker.evaluate()


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def extras() -> list[str]:
    return list(_project()["optional-dependencies"])


def declared(*named: str) -> dict[str, Requirement]:
    """Return the requirements of graphkit itself, with those of the named extras."""
    project = _project()
    lines = [*project["dependencies"], *(line for extra in named for line in project["optional-dependencies"][extra])]
    return {canonicalize_name(r.name): r for r in map(Requirement, lines)}


def pins(path: Path = CONSTRAINTS) -> list[Pin]:
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    return [_pin(line) for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _pin(line: str) -> Pin:
    hashes = tuple(re.findall(r"--hash=(sha256:[0-9a-f]{64})", line))
    requirement = Requirement(line.partition("--hash")[0].strip())
    version = str(requirement.specifier).removeprefix("==")
    return Pin(canonicalize_name(requirement.name), version, requirement.marker, hashes)
