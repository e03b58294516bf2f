"""What a reading depends on beside its article, as one digest: code, model, ontology, and the user's own files.

With it in the cache's keys, a changed frame or a new release reads everything again, and nothing else does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import graphkit
from graphkit.ontology.files import ontology_folder
from graphkit.ontology.frame_files import frame_paths
from graphkit.pipeline.settings import Settings
from graphkit.sentences import parser_version

__all__ = [
    "READING_ROOMS",
    "differences",
    "folder_digest",
    "library_versions",
    "ontology_digest",
    "parsing_context",
    "reading_context",
    "reading_standing",
    "version_of",
]

READING_ROOMS = ("model", "ontology", "sentences", "syntax", "mentions", "coreference", "events", "pipeline/reading.py")
"""What of the package a reading comes out of; tests/pipeline compares it with what pipeline/reading.py imports."""
_PARSING_ROOMS = ("sentences/parser.py", "model/readings.py")
_READING_LIBRARIES = ("spacy", "anyascii", "jellyfish", "rapidfuzz")
"""Libraries whose releases may change what is read."""


def library_versions() -> dict[str, str]:
    """Return the versions of graphkit and of the libraries that readings depend on."""
    return {"graphkit": graphkit.__version__, **{name: version_of(name) for name in _READING_LIBRARIES}}


def version_of(package: str) -> str:
    """Return the version of an installed library."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


def ontology_digest(settings: Settings) -> str:
    """Return 16 hexadecimal digits for the content of the ontology and of the user's frames and gazetteers."""
    return _digest((ontology_folder(), *frame_paths(settings.frames), *settings.gazetteers))


def reading_standing(settings: Settings) -> dict[str, str]:
    """Return all that readings depend on, by name; raises ModelError where the model is not installed."""
    package = Path(graphkit.__file__).parent
    return {
        **dict(sorted(library_versions().items())),
        "model": parser_version(settings.model),
        "code": _digest(package / room for room in READING_ROOMS),
        "ontology": ontology_digest(settings),
    }


def differences(there: Mapping[str, str], here: Mapping[str, str]) -> Iterator[str]:
    """Yield what stands otherwise there than here, of all that readings depend on."""
    for name in sorted(here):
        if there.get(name) != here[name]:
            yield f"{name} is {there.get(name, 'not known')} there and {here[name]} here"


def reading_context(settings: Settings) -> str:
    """Return a text that changes whenever readings might; raises ModelError where the model is not installed."""
    return " ".join(f"{name} {number}" for name, number in reading_standing(settings).items())


def parsing_context(model: str) -> str:
    """Return a text that changes whenever parses might; raises ModelError where the model is not installed."""
    code = _digest(Path(graphkit.__file__).parent / room for room in _PARSING_ROOMS)
    lemmas = _digest([ontology_folder() / "lexicon" / "lemmas.yaml"])
    return f"spacy {version_of('spacy')}; {parser_version(model)}; code {code}; lemmas {lemmas}"


def folder_digest(root: Path, without: str = "") -> str:
    """Return hexadecimal digits for the names and the content of the files in a folder, or of one file."""
    digest = blake2b(digest_size=16)
    for path in _files(root):
        if path.name == without:
            continue
        digest.update(f"{path.relative_to(root)} {path.stat().st_size} ".encode("utf-8", "surrogateescape"))
        with path.open("rb") as file:
            while part := file.read(1 << 20):
                digest.update(part)
    return digest.hexdigest()


def _digest(paths: Iterable[Path]) -> str:
    digest = blake2b(digest_size=8)
    for root in paths:
        for path in _files(root):
            content = path.read_bytes()
            digest.update(f"{path.name} {len(content)} ".encode())
            digest.update(content)
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    """Yield a file, or the files of a folder in the order of their paths; what Python compiled is left aside."""
    if root.is_file():
        yield root
    elif root.is_dir():
        yield from (path for path in sorted(root.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
