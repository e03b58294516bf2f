"""A corrected tree → predicates with deep arguments. Nothing here knows a relation.

``verbal`` and ``nominal`` find the arguments of verbs and of event nouns, ``complements`` the clauses they govern,
``implied_agents`` who did what a clause only names; ``extraction`` puts a predicate together.
"""

from graphkit.syntax.predicates.extraction import predicate_at

__all__ = ["predicate_at"]
