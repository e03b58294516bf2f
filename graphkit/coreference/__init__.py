"""Mentions → entities within one article: who bears each name, who is meant by each description and pronoun.

Reads one article's trees and mentions and the gazetteer; never looks beyond the article. ``sieves`` has the steps that
resolve what refers back, in order; those for names stand in ``person_names`` and ``organisation_names``.
``constraints`` says who cannot be meant, ``preferences`` who of several rather is. ``antecedents`` and
``discourse_model`` hold what has been met so far.
"""

from graphkit.coreference.resolver import resolve_coreference

__all__ = ["resolve_coreference"]
