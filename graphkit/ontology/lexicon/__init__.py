"""The words that reading and linking turn on, as typed lexicons: one frozen structure a use, loaded once, passed in.

Each structure has the classes of one file of ontology/lexicon; what a class is for stands there beside its words.
Frames name classes by "@name", of these files and of those in ontology/lexicon/frames.
"""

from graphkit.ontology.lexicon.loading import Lexicon, load_lexicon
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
from graphkit.ontology.lexicon.word_classes import WordClasses

__all__ = [
    "AttributionLexicon",
    "ClaimLexicon",
    "EventLexicon",
    "FactualityLexicon",
    "LemmaLexicon",
    "Lexicon",
    "NameLexicon",
    "ParticipantLexicon",
    "PronounLexicon",
    "RespunLexicon",
    "SyntaxLexicon",
    "WordClasses",
    "load_lexicon",
]
