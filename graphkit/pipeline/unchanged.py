"""Whether a build has anything to do: what it would be made from, as digests, beside what the graph was made from.

A build writes them into the state of its graph (``inputs.json``), with digests of all that it published. Where files,
settings and software are the same and what was published is as it was, the next build has nothing to do. Where only
some files are, their pages need not be opened again: see ``Earlier.pages`` in kept.py.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import msgspec

import graphkit
from graphkit.articles import Found, find
from graphkit.graphs.folder import MARKER, PUBLISHING
from graphkit.model import Failure
from graphkit.pipeline.fingerprint import folder_digest, ontology_digest, version_of
from graphkit.pipeline.settings import Settings
from graphkit.pipeline.state import STATE
from graphkit.sentences import parser_version

__all__ = ["Inputs", "is_as_built", "look", "read_inputs", "write_inputs"]

_FILE = "inputs.json"
_REPORT = "report.json"
_BESIDE = ("", "-wal", "-journal")
"""What the content of a file may stand in: a database's last rows stand beside it."""


class Inputs(msgspec.Struct, frozen=True):
    """What a graph was built from.

    ``software`` digests code, libraries and the ontology, ``settings`` all that the user said beside the sources,
    ``found`` what the sources came to. ``files`` are digests of them by origin, ``published`` those of what was built,
    by its name in the graph's folder.
    """

    software: str
    settings: str
    found: str
    files: Mapping[str, str]
    published: Mapping[str, str] = {}

    def same_reading(self, other: Inputs | None) -> bool:
        """Tell whether a file that has not changed gives the same pages."""
        return other is not None and (self.software, self.settings) == (other.software, other.settings)

    def same(self, other: Inputs | None) -> bool:
        """Tell whether the same would be built."""
        return self.same_reading(other) and other is not None and self.found == other.found


def look(sources: Iterable[str | Path], settings: Settings) -> Inputs | None:
    """Look at what a build would be made from; None where that cannot be told, as of standard input."""
    found = list(find(sources, settings.fields)) if not any(str(source) == "-" for source in sources) else None
    software = _software()
    if found is None or software is None:
        return None
    whole = blake2b(digest_size=16)
    files: dict[str, str] = {}
    for one in found:
        whole.update(msgspec.msgpack.encode(one if isinstance(one, Failure) else (one.name, one.origin)))
        if not isinstance(one, Failure):
            files[one.origin] = _content(one)
            whole.update(files[one.origin].encode())
    return Inputs(software, _settings(settings), whole.hexdigest(), files)


def _content(found: Found) -> str:
    """Return a digest of a file and of the name that its pages go by."""
    digest = blake2b(repr((found.name, found.how)).encode(), digest_size=16)
    for ending in _BESIDE:
        path = f"{found.path}{ending}"
        with suppress(OSError), Path(path).open("rb") as file:  # what cannot be read is told when it is opened
            while part := file.read(1 << 20):
                digest.update(part)
    return digest.hexdigest()


def _software() -> str | None:
    """Return a digest of all code that a graph comes out of; None where it is not known what graphkit needs."""
    try:
        needed = sorted({re.split(r"[^\w.-]", line)[0] for line in requires("graphkit") or ()})
    except PackageNotFoundError:
        return None
    versions = [f"{name} {version_of(name)}" for name in needed]
    return " ".join([platform.python_version(), folder_digest(Path(graphkit.__file__).parent), _digest(repr(versions))])


def _settings(settings: Settings) -> str:
    """Return a digest of the settings, of what the files hold that they name, and of the pipeline that parses."""
    judged = settings.judgements.read_bytes() if settings.judgements and settings.judgements.is_file() else b""
    return _digest(f"{settings!r} {ontology_digest(settings)} {parser_version(settings.model)} {judged!r}")


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def write_inputs(building: Path, inputs: Inputs, *, again: Iterable[str]) -> None:
    """Write ``inputs``, with digests of what ``building`` holds, without the files that are to be opened ``again``."""
    published = {entry.name: folder_digest(entry) for entry in sorted(building.iterdir()) if entry.name != _REPORT}
    kept = {origin: digest for origin, digest in inputs.files.items() if origin not in set(again)}
    written = msgspec.structs.replace(inputs, files=kept, published=published)
    (building / STATE / _FILE).write_bytes(msgspec.json.encode(written) + b"\n")


def read_inputs(graph: Path) -> Inputs | None:
    """Return what the graph in a folder was built from, where that is known."""
    try:
        return msgspec.json.decode((graph / MARKER / STATE / _FILE).read_bytes(), type=Inputs)
    except (OSError, msgspec.DecodeError):
        return None


def is_as_built(graph: Path, inputs: Inputs) -> bool:
    """Tell whether all that a build published is there as it was written."""
    if (graph / MARKER / PUBLISHING).exists() or not (graph / _REPORT).is_file() or not inputs.published:
        return False
    return all(digest == _published(graph, name) for name, digest in inputs.published.items())


def _published(graph: Path, name: str) -> str:
    if name == STATE:
        return folder_digest(graph / MARKER / STATE, without=_FILE)
    return folder_digest(graph / name)
