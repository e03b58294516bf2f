"""Exports: the graph in the formats of others, each by a library made for it.

Reads the graph folder; writes one file, or a folder of files for formats that have several. The same graph gives
the same bytes. To add a format, write a function here or beside, and give it a line in ``FORMATS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import IO

from graphkit.errors import GraphFolderError, MissingExtraError, UsageError, suggested
from graphkit.graphs.exports import crate, jsonld, neo4j, networks, plover, rdf, tables
from graphkit.graphs.exports.event_rows import dyad_table, event_table
from graphkit.graphs.exports.networks import left_out, network
from graphkit.graphs.exports.source import ExportSource

__all__ = [
    "EXTRA_OF",
    "FORMATS",
    "ExportFormat",
    "ExportSource",
    "dyad_table",
    "event_table",
    "export",
    "export_format",
    "left_out",
    "network",
]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format: how one stream of it is written, and which files it has where the target is a folder."""

    name: str
    stream: Callable[[ExportSource, IO[bytes]], None] | None = None
    files: Callable[[ExportSource], Iterator[tuple[str, str]]] | None = None

    @property
    def description(self) -> str:
        """What the format is, in one line."""
        writer = self.files or self.stream
        return (writer.__doc__ or "").partition("\n")[0]


FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        form.name: form
        for form in (
            ExportFormat("turtle", rdf.write_turtle),
            ExportFormat("trig", rdf.write_trig),
            ExportFormat("ntriples", rdf.write_ntriples),
            ExportFormat("nquads", rdf.write_nquads),
            ExportFormat("jsonld", jsonld.write_jsonld),
            ExportFormat("rdfxml", rdf.write_rdfxml),
            ExportFormat("turtle12", rdf.write_turtle12),
            ExportFormat("graphml", networks.write_graphml),
            ExportFormat("gexf", networks.write_gexf),
            ExportFormat("csv", tables.write_edges_csv, tables.csv_files),
            ExportFormat("neo4j-csv", None, neo4j.neo4j_files),
            ExportFormat("plover", plover.write_plover),
            ExportFormat("plover-csv", plover.write_plover_csv),
            ExportFormat("plover-parquet", plover.write_plover_parquet),
            ExportFormat("events-csv", tables.write_events_csv),
            ExportFormat("events-parquet", tables.write_events_parquet),
            ExportFormat("ro-crate", None, crate.crate_files),
        )
    }
)


EXTRA_OF: Mapping[str, str] = MappingProxyType({"plover-parquet": "pyarrow", "events-parquet": "pyarrow"})
"""Formats that need a library which an installation without extras has not."""


def export_format(name: str) -> ExportFormat:
    """Return the format called ``name``; raises UsageError that says which is meant, and lists what there is."""
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}", remedy=suggested(name, FORMATS))
    return FORMATS[name]


def export(source: ExportSource, form: str, target: Path | IO[bytes]) -> None:
    """Write the graph in a format to a file, a folder or an open binary stream.

    csv and neo4j-csv have several files: a target path is a folder then, made where it is missing, except that csv to a
    path that ends in .csv, or to a stream, is the edges alone. A file is replaced whole or not at all. Raises
    UsageError for an unknown format or an unfit target, GraphFolderError where the target cannot be written.
    """
    chosen = export_format(form)
    if form in EXTRA_OF and find_spec(EXTRA_OF[form]) is None:
        raise MissingExtraError(EXTRA_OF[form], "arrow")
    if not isinstance(target, Path):
        _stream(chosen)(source, target)
    elif chosen.files and (chosen.stream is None or target.suffix != f".{chosen.name}"):
        _write_files(chosen.files(source), target)
    else:
        _write_file(source, _stream(chosen), target)


def _stream(form: ExportFormat) -> Callable[[ExportSource, IO[bytes]], None]:
    if form.stream is None:
        raise UsageError(f"{form.name} has several files", remedy="name a folder for them with -o")
    return form.stream


def _write_file(source: ExportSource, write: Callable[[ExportSource, IO[bytes]], None], target: Path) -> None:
    if target.is_dir():
        raise GraphFolderError("this is a folder", path=target, remedy="name a file with -o")
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as file:
            write(source, file)
        part.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        part.unlink(missing_ok=True)


def _write_files(files: Iterator[tuple[str, str]], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files:
            (folder / name).write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(path: Path, error: OSError) -> GraphFolderError:
    return GraphFolderError(f"cannot be written ({error.strerror})", path=path, remedy="name another place with -o")
