"""What a graph folder remembers of its build beside the files that others read: ``.graphkit/state``.

The user's frames as they were, the asserted edges, and the base of the IRIs, so that a graph can be asked, drawn and
checked later and elsewhere.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from graphkit.errors import GraphFolderError
from graphkit.model import Edge

if TYPE_CHECKING:
    from graphkit.ontology import Frame

__all__ = ["STATE", "State", "read_frames", "read_state", "write_state"]

STATE = "state"
_FRAMES = "frames"
_FILE = "state.json"


class State(msgspec.Struct, frozen=True):
    """``base`` is the IRI that data IRIs stand under; ``edges`` are the asserted ones, sorted.

    ``least`` is the confidence below which claims carry none of them, ``decided`` are the edges that the user judged.
    """

    base: str
    edges: tuple[Edge, ...]
    least: float = 0.0
    decided: tuple[tuple[tuple[str, str, str | None], bool], ...] = ()


def write_state(folder: Path, state: State, frames: Iterable[Path]) -> None:
    """Write ``state`` and copies of the user's ``frames`` (see ``frame_paths``) into a new ``folder``."""
    from graphkit.ontology.frame_files import frame_paths

    (folder / _FRAMES).mkdir(parents=True)
    (folder / _FILE).write_bytes(msgspec.json.encode(state) + b"\n")
    for number, file in enumerate(frame_paths(frames)):
        shutil.copyfile(file, folder / _FRAMES / f"{number:03}-{file.stem}.yaml")


def read_state(folder: Path) -> State:
    """Return the state that ``write_state`` wrote; raises GraphFolderError where there is none or it is damaged."""
    try:
        return msgspec.json.decode((folder / _FILE).read_bytes(), type=State)
    except (OSError, msgspec.DecodeError) as error:
        reason = f"no finished build is in this folder ({error})"
        raise GraphFolderError(reason, path=folder.parent.parent, remedy="run graphkit build again") from error


def read_frames(folder: Path) -> tuple[Frame, ...]:
    """Return all frames of the graph: those that come with graphkit, and the user's own as they were at the build."""
    from graphkit.ontology import load_frames

    return load_frames([folder / _FRAMES])
