"""Every error of graphkit: one base class, a family per noun, the cause chained at the border where it was met.

Each error names the file it is about and what to do (``remedy``). The command line prints both and exits with
``exit_code``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from graphkit.model import Failure

log = logging.getLogger(__name__)

PASSING = 75
"""How a command ends that may well succeed when it is run again; sysexits.h calls it EX_TEMPFAIL."""

EXIT_CODES: Mapping[int, str] = MappingProxyType(
    {
        0: "what was asked for is done",
        1: "an error: a page, a file, a graph or a query could not be read or answered; what can be built is built",
        2: "a command that makes no sense: an option, a name or a date that there is not; nothing was done",
        3: "something does not conform: a graph to its shapes, a frame to its examples",
        PASSING: "something that may pass, such as a cluster that went away; run again, a build goes on from there",
        130: "ended by Ctrl-C; a build goes on from there when it is run again",
        143: "ended by SIGTERM; a build goes on from there when it is run again",
    }
)
"""How every command ends, and what that means."""
MOST_LISTED = 40
"""Names of which all are told where one of them is misspelt."""
CLOSE = 0.7
"""How alike two words are, from 0 to 1, for one to be a misspelling of the other."""
MOST_OF_MESSAGE = 120
"""Characters of a foreign error's message that are shown: some quote half a page."""


class GraphkitError(Exception):
    """Base of all errors that graphkit raises on purpose.

    ``path`` is the file or folder concerned, ``reason`` what is wrong with it, ``remedy`` what the reader can do.
    """

    exit_code = 1

    def __init__(self, reason: str, *, path: Path | str | None = None, remedy: str = "") -> None:
        """Keep the three parts apart, so that a command can print them as it likes."""
        self.path = str(path) if path is not None else None
        self.reason = reason
        self.remedy = remedy
        super().__init__(": ".join(part for part in (self.path, reason) if part))


class UsageError(GraphkitError):
    """A command was given something that it cannot mean."""

    exit_code = 2


class PageError(GraphkitError):
    """A page that cannot be read. In a build it becomes a reported ``Failure`` and the run goes on."""


class PageSkippedError(PageError):
    """A page that is not graphkit's to read: in another language, or of another kind. Told, but nothing is amiss."""


class OntologyError(GraphkitError):
    """A file under ontology/, or a user's own frame, gazetteer or query, is not what it should be."""


class ModelError(GraphkitError):
    """The trained spaCy pipeline asked for is not installed or does not fit."""


class GraphFolderError(GraphkitError):
    """A folder is no graph folder, or a file in it is missing or damaged."""


class BusyError(GraphFolderError):
    """Another build is at work in the folder."""

    exit_code = PASSING


class GraphReplacedError(GraphFolderError):
    """A build has put another graph in the place of the one that was being read."""


class QueryError(GraphkitError):
    """A query that cannot be parsed or answered, ran out of time, or is not allowed."""


class QueryTimeError(QueryError):
    """A query that was not answered in time."""


class JudgementError(GraphkitError):
    """A line of the judgements file that cannot be read or contradicts another."""


class RemoteError(GraphkitError):
    """A remote store that the user named refused or did not answer."""


class NoAnswerError(RemoteError):
    """A remote store did not answer: whether it did what it was asked to is not known."""


class ClusterError(GraphkitError):
    """The machines that were to read are not set up as this one is, or cannot be reached as it is set up."""


class ClusterGoneError(ClusterError):
    """The machines that were to read do not answer, or went away."""

    exit_code = PASSING


class ShardError(GraphkitError):
    """A folder of shards, or a file in it, is damaged or incomplete, or was read otherwise than it is to be folded."""


class MissingExtraError(GraphkitError):
    """A library that only some need is not installed: an extra of graphkit's."""

    def __init__(self, library: str, extra: str) -> None:
        """Name the library and the extra that brings it."""
        remedy = f'pip install "graphkit[{extra}]", or in a clone .venv/bin/pip install {library}'
        super().__init__(f"this needs {library}, which is not installed", remedy=remedy)


class NotConformingError(GraphkitError):
    """A graph that does not conform to its shapes."""

    exit_code = 3


def closest(said: str, known: Iterable[str]) -> str:
    """Return "; did you mean X?" where ``said`` looks like a misspelling of one or more of ``known``, else nothing."""
    folded = {name.casefold(): name for name in sorted(set(known))}
    close = [folded[name] for name in get_close_matches(said.casefold(), folded, n=3, cutoff=CLOSE)]
    return f"; did you mean {' or '.join(close)}?" if close else ""


def suggested(said: str, known: Iterable[str]) -> str:
    """Return what to do where ``said`` is none of ``known``: what may have been meant, and all that there is.

    Of long lists only what may have been meant is told.
    """
    names = sorted(set(known))
    meant = closest(said, names).removeprefix("; ")
    listed = f"there are: {', '.join(names)}" if names and (len(names) <= MOST_LISTED or not meant) else ""
    return " ".join(part for part in (meant, listed) if part)


def unexpected(page: str, doing: str, error: Exception) -> Failure:
    """Return what is reported of a page where ``doing`` something with it raised what nobody thought of.

    For the borders of one file, one page and one article: whatever a page holds, the others are read.
    """
    log.debug("%s: %s", page, doing, exc_info=error)
    match error:
        case MemoryError():
            return Failure(page, f"{doing} takes more memory than there is", "cut the page into smaller ones")
        case RecursionError():
            return Failure(page, f"{doing} fails: it is nested too deeply", "leave the page out, or mend its markup")
    what = f"{type(error).__name__}: {error}"[:MOST_OF_MESSAGE].encode("utf-8", "backslashreplace").decode()
    return Failure(page, f"{doing} fails ({what})", "leave the page out; its maker, or graphkit's, may mend this")
