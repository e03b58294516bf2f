"""Which claims report one event: within an article and across articles, by parties, type, time and place.

Careful rather than greedy, for a wrong tie invents a conflict. ``claim_features`` keeps of a claim what decides,
``phrases`` compares the parties and things that have no name, ``profiles`` gather what all claims about one event say,
``scoring`` weighs two of them, ``folding`` goes over the corpus. What their rules leave open is weighed within stories:
``likenesses`` are the features, ``tying`` groups by them, ``decisions`` are a user's, and ``reasons`` say why.
"""

from graphkit.linking.events.decisions import Decisions
from graphkit.linking.events.folding import Surroundings, Ties, doubtful_events, features, tie

__all__ = ["Decisions", "Surroundings", "Ties", "doubtful_events", "features", "tie"]
