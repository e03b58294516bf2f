r"""Turns sorted N-Quads into text that people read: Turtle, TriG. Oxigraph writes; a blank line parts the subjects.

An IRI whose local name would need an escape is written in full: Virtuoso 7 reads ``doc:1\#char\=0,9`` as another IRI
and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from graphkit.errors import GraphFolderError

__all__ = ["read_quads", "write_dataset", "write_turtle"]


_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|<[^>]*>|([\w.-]*):((?:[^\s\\;,"<>]|\\.)*)')
"""A literal, an IRI, or a prefixed name: in this order, so that nothing inside the first two is taken for a name."""
_ESCAPE = re.compile(rb"\\(.)")


class _Parted:
    """A binary file that sorts the prefixes and puts a blank line between the blocks of subjects as they are written.

    Escaped local names become full IRIs. A line that ends a statement ends in " ." in what Oxigraph writes, and
    literals hold no raw newline there.
    """

    def __init__(self, file: IO[bytes], prefixes: Mapping[str, str]) -> None:
        self._file = file
        self._namespaces = {name.encode(): namespace.encode() for name, namespace in prefixes.items()}
        self._rest = b""
        self._prefixes: list[bytes] = []
        self._gap = False

    def write(self, data: bytes) -> int:
        """Take the next bytes, whole lines or not."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        self._file.write(b"".join(self._spaced(line) for line in lines))
        return len(data)

    def flush(self) -> None:
        """Hand on what has been written."""
        self._file.flush()

    def _spaced(self, line: bytes) -> bytes:
        if line.startswith(b"@prefix"):
            self._prefixes.append(line)
            return b""
        head = b"".join(prefix + b"\n" for prefix in sorted(self._prefixes))
        self._prefixes.clear()
        gap = b"\n" if (self._gap or head) and line != b"}" else b""
        self._gap = line.endswith((b" .", b"}"))
        return head + gap + (_TOKEN.sub(self._unescaped, line) if b"\\" in line else line) + b"\n"

    def _unescaped(self, token: re.Match[bytes]) -> bytes:
        prefix, local = token.groups()
        if local is None or b"\\" not in local:
            return token[0]
        return b"<" + self._namespaces[prefix] + _ESCAPE.sub(rb"\1", local) + b">"


def write_turtle(quads: Path, target: Path, prefixes: Mapping[str, str]) -> None:
    """Write the triples of a sorted N-Quads file as one Turtle document."""
    triples = (quad.triple for quad in read_quads(quads))
    _write(triples, target, ox.RdfFormat.TURTLE, prefixes)


def write_dataset(parts: Iterable[Path], target: Path, prefixes: Mapping[str, str]) -> None:
    """Write sorted N-Quads files, one for each named graph, as one TriG document."""
    _write(chain.from_iterable(map(read_quads, parts)), target, ox.RdfFormat.TRIG, prefixes)


def read_quads(path: Path, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> Iterator[ox.Quad]:
    """Yield the quads of a file of ours; raises GraphFolderError where it is missing or damaged."""
    try:
        yield from ox.parse(path=path, format=form)
    except (OSError, SyntaxError) as error:
        raise GraphFolderError(f"cannot be read: {error}", path=path, remedy="run graphkit build again") from error


def _write(
    statements: Iterable[ox.Triple] | Iterable[ox.Quad], target: Path, form: ox.RdfFormat, prefixes: Mapping[str, str]
) -> None:
    with target.open("wb") as file:
        parted = cast("IO[bytes]", _Parted(file, prefixes))
        ox.serialize(statements, parted, form, prefixes=dict(prefixes))
