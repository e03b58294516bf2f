"""First layer: a parsed sentence → predicates with deep arguments, the grammar undone.

``syntax`` is the tree one walks, ``verbs`` and ``nouns`` find arguments, ``opening`` puts a predicate together. Nothing
here knows a relation.
"""

from graphkit.events.predicates.opening import predicate_at
from graphkit.events.predicates.syntax import Tree

__all__ = ["Tree", "predicate_at"]
