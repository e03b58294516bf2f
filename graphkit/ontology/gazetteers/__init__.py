"""Gazetteers: what names are known, and what the words for posts, ministries and forces stand for.

Reads ontology/gazetteers/ (tables with source and licence in their first lines) and a user's own files into one frozen
``Gazetteer``. Knows nothing of sentences.
"""

from graphkit.ontology.gazetteers.entries import Entry, Gazetteer, Tenure
from graphkit.ontology.gazetteers.folding import fold, name_key
from graphkit.ontology.gazetteers.patterns import Patterns, Post, Sport
from graphkit.ontology.gazetteers.tables import load_gazetteer

__all__ = ["Entry", "Gazetteer", "Patterns", "Post", "Sport", "Tenure", "fold", "load_gazetteer", "name_key"]
