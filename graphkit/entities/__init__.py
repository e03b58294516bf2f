"""Who is who: mentions become entities within an article, and entities of articles become entities of the corpus."""

from graphkit.entities.across import Doubt, Merge, Resolution, Resolver
from graphkit.entities.doubts import Context, DoubtfulPair, doubtful_pairs
from graphkit.entities.judgements import Judgement, JudgementKind, Judgements, append_judgement, load_judgements
from graphkit.entities.references import Handles, handles
from graphkit.entities.within import within

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
    "within",
]
