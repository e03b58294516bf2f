"""Entities of articles → entities of the corpus, with the user's judgements on top."""

from graphkit.linking.entities.judgements import (
    Judgement,
    JudgementKind,
    Judgements,
    append_judgement,
    load_judgements,
)
from graphkit.linking.entities.references import Handles, handles
from graphkit.linking.entities.resolution import Doubt, Merge, Resolution, Resolver
from graphkit.linking.entities.review import Context, DoubtfulPair, doubtful_pairs

__all__ = [
    "Context",
    "Doubt",
    "DoubtfulPair",
    "Handles",
    "Judgement",
    "JudgementKind",
    "Judgements",
    "Merge",
    "Resolution",
    "Resolver",
    "append_judgement",
    "doubtful_pairs",
    "handles",
    "load_judgements",
]
