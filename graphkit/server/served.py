"""The graph that is served: opened when the server begins, and anew where a build has replaced it meanwhile."""

from __future__ import annotations

import math
from pathlib import Path
from threading import Lock
from urllib.parse import quote, unquote, urlsplit

from graphkit.graphs.folder import generation
from graphkit.ontology.vocabulary import iri
from graphkit.pipeline.graph import Graph
from graphkit.server.catalogue import Catalogue
from graphkit.views.browsing import Browser

__all__ = ["VOCABULARY", "Opened", "Served"]

VOCABULARY = "/-/vocabulary"
"""Where the page of the terms stands."""
_OURS = iri("gk:")

_SAFE = "/:@!$&'()*+,;=~#"
"""What stands in an IRI's path or fragment as it is (RFC 3986, 3.3 and 3.5)."""


class Opened:
    """One graph with its records and its addresses."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self.graph = Graph(folder, time_limit=seconds or math.inf)
        self.base = self.graph.iris.base
        self.prefixes = self.graph.prefixes()
        self.browser = Browser(folder.resolve().name, self.link)
        self.catalogue = Catalogue(self.graph)

    def link(self, iri: str) -> str:
        """Return where a thing is shown: on this server what is the graph's, else at its own address, or nowhere.

        Terms of our vocabulary are on one page here, each at its anchor.
        """
        if iri.startswith(_OURS):
            return f"{VOCABULARY}#{quote(iri[len(_OURS) :], safe='')}"
        if iri.startswith(self.base):
            return "/" + quote(iri[len(self.base) :], safe=_SAFE)
        return iri if iri.startswith(("http://", "https://")) else ""

    def iri(self, path: str) -> str:
        """Return the IRI that a path stands for: what comes after the base, or after the base's own path."""
        own = urlsplit(self.base).path.lstrip("/")
        rest = path.lstrip("/")
        return self.base + unquote(rest.removeprefix(own) if own else rest)


class Served:
    """The graph in a folder, whichever is there."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self._folder = folder
        self._seconds = seconds
        self._lock = Lock()
        self._opened = Opened(folder, seconds)

    def current(self) -> Opened:
        """Return the graph that is in the folder now; that of before while another is being put there."""
        now = generation(self._folder)
        with self._lock:
            if now != self._opened.graph.folder.generation and not now.endswith("going"):
                self._opened = Opened(self._folder, self._seconds)
            return self._opened
