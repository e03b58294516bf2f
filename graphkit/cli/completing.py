"""What the shell may complete: names of saved queries, formats, packs, kinds of stores.

Each returns the names that begin as what was typed; a pack or a query is one file, and only names are read.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["formats", "packs", "saved_queries", "stores"]


def saved_queries(incomplete: str) -> list[str]:
    """Return the names of saved queries."""
    return _files("queries", "*.rq", incomplete)


def packs(incomplete: str) -> list[str]:
    """Return the names of packs of frames, and the frame files here."""
    here = [str(path) for path in Path().glob(f"{incomplete}*") if path.is_dir() or path.suffix in (".yaml", ".yml")]
    return sorted(_files("packs", "*.yaml", incomplete) + here)


def formats(incomplete: str) -> list[str]:
    """Return the formats that a graph can be exported in."""
    from graphkit.graphs.exports import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


def stores(incomplete: str) -> list[str]:
    """Return the kinds of remote stores."""
    from graphkit.ontology.files import load_yaml, ontology_folder

    return [name for name in load_yaml(ontology_folder() / "endpoints.yaml") if name.startswith(incomplete)]


def _files(folder: str, pattern: str, incomplete: str) -> list[str]:
    from graphkit.ontology.files import ontology_folder

    names = (path.stem for path in (ontology_folder() / folder).glob(pattern))
    return sorted(name for name in names if name.startswith(incomplete))
