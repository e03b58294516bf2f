"""Which claims report one event: within an article and across articles, by parties, type, time and place.

Careful rather than greedy, for a wrong tie invents a conflict. ``traces`` keeps of a claim what decides, ``phrases``
compares the parties and things that have no name, ``profiles`` gather what all claims about one event say,
``agreement`` weighs two of them, ``folding`` goes over the corpus.
"""

from graphkit.events.same.folding import Surroundings, tie

__all__ = ["Surroundings", "tie"]
