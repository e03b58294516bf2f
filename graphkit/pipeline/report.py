"""What a build says of itself: counts, failures, versions, timings. Written as report.json; read back for people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from graphkit.errors import GraphFolderError
from graphkit.model import Failure

__all__ = ["Report", "Timings", "read_report", "write_report"]


class Timings(msgspec.Struct, frozen=True):
    """How this build went; the only thing in the graph folder that differs between builds of one input.

    ``seconds`` by step; ``read`` counts articles read anew, ``kept`` those whose reading was at hand, ``gone`` those
    that the graph had before and has no more, ``stayed`` those that it has still, ``passed`` those of a genre that was
    not asked for. ``pages_gone`` are pages of which articles went, the first few by name. ``rooms`` are the
    seconds that each room of reading took for what was read anew, all processes together.
    """

    read: int
    kept: int
    seconds: Mapping[str, float]
    gone: int = 0
    passed: int = 0
    stayed: int = 0
    pages_gone: tuple[str, ...] = ()
    rooms: Mapping[str, float] = msgspec.field(default_factory=dict)


class Report(msgspec.Struct, frozen=True):
    """The content of report.json.

    ``model`` is the trained pipeline's name and version, ``ontology`` a digest. ``notes`` tell of dates in
    records that could not be read, and of judgements that met nothing, or more than one thing. ``skipped`` are pages
    that are rightly not read: in another language, of another kind.
    """

    counts: Mapping[str, int]
    failures: tuple[Failure, ...]
    versions: Mapping[str, str]
    model: str
    ontology: str
    notes: tuple[str, ...]
    timings: Timings
    skipped: tuple[Failure, ...] = ()

    @property
    def summary(self) -> str:
        """The counts in one line."""
        nouns = {"articles": "article", "entities": "entity", "claims": "claim", "edges": "edge"}
        found = ((self.counts.get(many, 0), one, many) for many, one in nouns.items())
        counts = ", ".join(f"{count:,} {one if count == 1 else many}" for count, one, many in found)
        return f"{counts} ({self.timings.read:,} read now, {self.timings.kept:,} kept from before)"


def write_report(report: Report, path: Path) -> None:
    """Write ``report`` as JSON that people can read."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")


def read_report(path: Path) -> Report:
    """Read report.json back; raises GraphFolderError where it is missing or damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Report)
    except (OSError, msgspec.DecodeError) as error:
        raise GraphFolderError(f"cannot be read ({error})", path=path, remedy="run graphkit build again") from error
