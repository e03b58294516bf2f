"""Fills the typed lexicons from the word classes, once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, ClassVar, Protocol, TypeVar

from graphkit.errors import OntologyError
from graphkit.ontology.lexicon.parts import (
    AttributionLexicon,
    ClaimLexicon,
    EventLexicon,
    FactualityLexicon,
    LemmaLexicon,
    NameLexicon,
    ParticipantLexicon,
    PronounLexicon,
    RespunLexicon,
    SyntaxLexicon,
)
from graphkit.ontology.lexicon.word_classes import WordClasses, load_word_classes

__all__ = ["Lexicon", "load_lexicon"]


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


Part = TypeVar("Part", bound=_Dataclass)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All typed lexicons, and the ``classes`` that frames test by name. A ``Tree`` carries it to the rules."""

    lemmas: LemmaLexicon
    syntax: SyntaxLexicon
    factuality: FactualityLexicon
    attribution: AttributionLexicon
    events: EventLexicon
    participants: ParticipantLexicon
    pronouns: PronounLexicon
    respun: RespunLexicon
    claims: ClaimLexicon
    names: NameLexicon
    classes: WordClasses


@cache
def load_lexicon() -> Lexicon:
    """Load every lexicon; raises OntologyError where a class is missing, unknown, empty, doubled or out of order."""
    return lexicon_of(load_word_classes())


def lexicon_of(classes: WordClasses) -> Lexicon:
    """Return the typed lexicons that word classes fill."""
    return Lexicon(
        lemmas=_part(LemmaLexicon, "lemmas", classes),
        syntax=_part(SyntaxLexicon, "syntax", classes),
        factuality=_part(FactualityLexicon, "factuality", classes),
        attribution=_part(AttributionLexicon, "attribution", classes),
        events=_part(EventLexicon, "events", classes),
        participants=_part(ParticipantLexicon, "participants", classes),
        pronouns=_part(PronounLexicon, "pronouns", classes),
        respun=_part(RespunLexicon, "respun", classes),
        claims=_part(ClaimLexicon, "claims", classes),
        names=_part(NameLexicon, "names", classes),
        classes=classes,
    )


def _part(kind: type[Part], file: str, classes: WordClasses) -> Part:
    """Fill one lexicon from the file of its name, or the files of a folder; the two must have the same classes."""
    here = {name: path for name, path in classes.files.items() if file in (path.stem, path.parent.name)}
    wanted = {field.name.replace("_", "-") for field in fields(kind)}
    if missing := sorted(wanted - here.keys()):
        raise OntologyError(
            f"{kind.__name__} needs the word class {missing[0]!r}", path=f"ontology/lexicon/{file}.yaml"
        )
    if unknown := sorted(here.keys() - wanted):
        raise OntologyError(f"{kind.__name__} has no word class {unknown[0]!r}", path=here[unknown[0]])
    return kind(**{field.name: classes[field.name.replace("_", "-")] for field in fields(kind)})
