"""Whether this installation works: what ``graphkit doctor`` tells, one finding after the other.

Reads nothing of the user's, opens no connection, and leaves nothing behind.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import graphkit
from graphkit.errors import GraphkitError
from graphkit.ontology.files import ontology_folder
from graphkit.pipeline.settings import project_settings

__all__ = ["Finding", "examine"]

OLDEST, NEWEST = (3, 11), (3, 14)
SENTENCE = "Norway's foreign minister met her counterpart from Peru in Lima."
EXTRAS = {
    "arrow": ("pyarrow", "Arrow tables and Parquet files"),
    "cluster": ("distributed", "reading on a Dask cluster"),
    "duckdb": ("duckdb", "reading Parquet and DuckDB"),
    "feeds": ("feedparser", "reading feeds"),
    "notebook": ("matplotlib", "plots in the notebooks"),
    "pandas": ("pandas", "data frames of pandas"),
    "polars": ("polars", "data frames of polars"),
    "serve": ("uvicorn", "graphkit serve"),
    "warc": ("warcio", "reading web archives"),
}
"""Each extra with the module that shows that it is there, and what it is for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``state`` is ok, note (nothing needs it) or fault; ``remedy`` what to do."""

    what: str
    state: str
    told: str
    remedy: str = ""


def examine() -> Iterator[Finding]:
    """Yield the findings; a fault in one does not keep the others from being looked at."""
    yield _python()
    for look in (_graphkit, _project, _model, _store, _writing, _sentence):
        yield _looked(look)
    yield from (_extra(name, module, use) for name, (module, use) in EXTRAS.items())


def _looked(look: Callable[[], Finding]) -> Finding:
    name = look.__name__.strip("_").replace("_", " ")
    try:
        return look()
    except GraphkitError as error:
        return Finding(name, "fault", str(error), error.remedy)
    except Exception as error:  # noqa: BLE001  # whatever is amiss is what is asked for
        return Finding(name, "fault", f"{type(error).__name__}: {error}", "install graphkit anew, as README.md says")


def _python() -> Finding:
    told = f"{platform.python_version()} at {sys.executable}"
    fits = OLDEST <= sys.version_info[:2] <= NEWEST
    return Finding("python", "ok" if fits else "fault", told, "" if fits else "use Python 3.11 to 3.14")


def _graphkit() -> Finding:
    from graphkit.ontology import load_frames

    relations = ", ".join(frame.relation for frame in load_frames())
    where = Path(graphkit.__file__).parent
    return Finding("graphkit", "ok", f"{graphkit.__version__} at {where}, ontology at {ontology_folder()}: {relations}")


def _project() -> Finding:
    settings = project_settings()
    own = [*settings.frames, *settings.gazetteers]
    missing = [str(path) for path in own if not path.exists() and len(path.parts) > 1]
    told = f"{len(settings.frames)} frames and {len(settings.gazetteers)} gazetteers of your own here"
    if missing:
        return Finding("project", "fault", f"not there: {', '.join(missing)}", "mend graphkit.toml, or make the files")
    return Finding("project", "ok", told)


def _model() -> Finding:
    from graphkit.sentences import parser_version

    return Finding("model", "ok", f"{parser_version(project_settings().model)}, spaCy {version('spacy')}")


def _store() -> Finding:
    import pyoxigraph

    with TemporaryDirectory(prefix="graphkit-doctor-") as folder:
        store = pyoxigraph.Store(folder)
        node = pyoxigraph.NamedNode("urn:graphkit:doctor")
        store.add(pyoxigraph.Quad(node, node, node))
        store.flush()
        works = bool(store.query("ASK { ?s ?p ?o }"))
        del store
    state = "ok" if works else "fault"
    return Finding("store", state, f"Oxigraph {version('pyoxigraph')}", "" if works else "install pyoxigraph anew")


def _writing() -> Finding:
    places = [Path(), Path(TemporaryDirectory(prefix="graphkit-doctor-").name).parent]
    for place in places:
        with TemporaryDirectory(prefix=".graphkit-doctor-", dir=place):
            pass
    return Finding("writing", "ok", f"files can be made in {Path.cwd()} and {places[1]}")


def _sentence() -> Finding:
    from graphkit.pipeline.texts import read

    claims = read(SENTENCE, settings=project_settings())
    if not any(claim.relation == "met-with" for claim in claims):
        return Finding(
            "sentence", "fault", f"nothing is read in {SENTENCE!r}", "is the model the one that was measured?"
        )
    return Finding("sentence", "ok", f"{claims[0].relation} is read in {SENTENCE!r}")


def _extra(name: str, module: str, use: str) -> Finding:
    if find_spec(module) is None:
        remedy = f'for it: pip install "graphkit[{name}]"'
        return Finding(f"extra {name}", "note", f"not installed: {use}", remedy)
    try:
        found = version(module)
    except PackageNotFoundError:
        found = "of unknown version"
    return Finding(f"extra {name}", "ok", f"{module} {found}: {use}")
