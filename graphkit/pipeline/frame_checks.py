"""Runs the examples of a user's frames, so that a slip shows before a build and not as a graph with nothing in it.

Reads frame files; parses their examples with the trained pipeline, and says of each whether it gives what it should.
Sentences are read with the core frames and all frames that are checked, as in a build.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphkit.errors import OntologyError
from graphkit.model import Article, ArticleReading, Block, BlockLabel, Event
from graphkit.ontology import Example, Frame, load_frame
from graphkit.ontology.frame_files import frame_paths
from graphkit.pipeline.reading import PartialReading, ReaderSpec
from graphkit.pipeline.settings import Settings
from graphkit.pipeline.telling import turned_away

__all__ = ["Checked", "check_frames", "refuse_unmet"]


@dataclass(frozen=True, slots=True)
class Checked:
    """An example with whether it is met; ``wanted`` and ``found`` say in words what there should be and is.

    ``tried`` is what came closest, and why it was turned away.
    """

    path: Path
    frame: Frame
    example: Example
    met: bool
    wanted: str
    found: tuple[str, ...]
    tried: tuple[str, ...]


def check_frames(settings: Settings) -> Iterator[Checked]:
    """Yield every example of the frames of ``settings``, run; raises OntologyError where a file is no frame."""
    frames = [(path, load_frame(path)) for path in frame_paths(settings.frames)]
    if not frames:
        return
    reader = ReaderSpec(settings.model, settings.frames, settings.gazetteers)()
    cases = [(path, frame, example) for path, frame in frames for example in frame.examples]
    articles = [_article(number, example.text) for number, (_, _, example) in enumerate(cases)]
    for (path, frame, example), partial in zip(cases, reader.partials(articles, traced=True), strict=True):
        yield _checked(path, frame, example, partial)


def refuse_unmet(settings: Settings) -> None:
    """Raise OntologyError that names the examples of the user's frames that are not met."""
    unmet = [checked for checked in check_frames(settings) if not checked.met]
    if unmet:
        first, more = unmet[0], len(unmet) - 1
        others = f", and {more} more" if more else ""
        reason = f"does not read its own example {first.example.text!r} as it says{others}"
        remedy = f"graphkit frames check {first.path} tells why; mend the frame, or take the example out"
        raise OntologyError(reason, path=first.path, remedy=remedy)


def _article(number: int, text: str) -> Article:
    part = Block(BlockLabel.BODY, 0, len(text))
    return Article(str(number), f"example {number}", 0, text, (part,), 0, len(text), text)


def _checked(path: Path, frame: Frame, example: Example, partial: PartialReading) -> Checked:
    found = [event for event in partial.reading.events if event.relation == frame.relation]
    closest = partial.trace.closest(0)
    tried = tuple(turned_away(attempt).strip() for attempt in (closest,) if attempt and not found)
    told = tuple(_told(event) for event in found)
    return Checked(path, frame, example, _is_met(found, example, partial.reading), _wanted(example), told, tried)


def _wanted(example: Example) -> str:
    if example.roles is None:
        return "nothing that has happened"
    roles = "; ".join(f"{role}: {', '.join(names)}" for role, names in example.roles.items())
    return f"{example.factuality}, {roles}" if roles else example.factuality


def _told(event: Event) -> str:
    roles = "; ".join(f"{role}: {', '.join(filler.name for filler in fillers)}" for role, fillers in event.roles)
    return f"{event.factuality}, {roles} ({event.rule})"


def _is_met(found: Sequence[Event], example: Example, reading: ArticleReading) -> bool:
    """Tell whether what a frame read is what its example says; of a negative one, that nothing has happened."""
    if example.roles is None:
        return not any(event.factuality == "actual" for event in found)
    return any(_is_like(event, example) for event in found)


def _is_like(event: Event, example: Example) -> bool:
    told = dict(event.features)
    return (
        event.factuality == example.factuality
        and all(told.get(name) == value for name, value in example.features)
        and all(_names(event, role, name) for role, names in (example.roles or {}).items() for name in names)
    )


def _names(event: Event, role: str, name: str) -> bool:
    """Tell whether a role is filled by what is called ``name``, in full or in part: "the ministers" by "ministers"."""
    wanted = _low(name)
    return any(wanted in _low(said) or _low(said) in wanted for f in event.fillers(role) for said in (f.name, f.text))


def _low(text: str) -> str:
    return text.casefold().removeprefix("the ").removeprefix("a ")
