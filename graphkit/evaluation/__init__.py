"""Scores a graph folder against an annotated set: events, roles, factuality, attribution, edges, articles.

Reads the records of a graph folder and a folder of gold; fills ``Scores``; changes neither. The figures are those of
the annotators' own scorer, so that a floor here is a floor there.
"""

from graphkit.evaluation.gold import Gold, load_gold
from graphkit.evaluation.scheme import load_scheme
from graphkit.evaluation.scores import ConstructionRow, EdgeRow, EventRow, Scores, evaluate

__all__ = ["ConstructionRow", "EdgeRow", "EventRow", "Gold", "Scores", "evaluate", "load_gold", "load_scheme"]
