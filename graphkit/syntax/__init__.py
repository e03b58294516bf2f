"""Parsed sentences → trees one can walk, and predicates with their deep arguments: the grammar undone, once for all.

``tree`` holds a sentence with the parser's known mistakes put right by ``corrections``; ``predicates`` opens a verb, an
event noun or an adjective and says who does what to whom, whatever the construction. Nothing here knows a name, a
relation or an article.
"""

from graphkit.syntax.predicates import predicate_at
from graphkit.syntax.tree import Tree, trees

__all__ = ["Tree", "predicate_at", "trees"]
