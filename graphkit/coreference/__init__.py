"""Mentions → entities within one article: who bears each name, who is meant by each description and pronoun.

Reads one article's sentences and mentions and the gazetteer; never looks beyond the article.
"""

from graphkit.coreference.resolver import resolve_coreference

__all__ = ["resolve_coreference"]
