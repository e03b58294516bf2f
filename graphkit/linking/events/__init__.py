"""Which claims report one event: within an article and across articles, by parties, type, time and place.

Careful rather than greedy, for a wrong tie invents a conflict. ``claim_features`` keeps of a claim what decides,
``phrases`` compares the parties and things that have no name, ``profiles`` gather what all claims about one event say,
``scoring`` weighs two of them, ``folding`` goes over the corpus.
"""

from graphkit.linking.events.folding import Surroundings, features, link_events

__all__ = ["Surroundings", "features", "link_events"]
