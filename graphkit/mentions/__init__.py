"""Parsed sentences → mentions: who and what is named, described or referred to, and where.

Reads ``Sentence`` records and the gazetteer; fills ``Mention`` records with their types and, where the words alone
decide it, the entity. Who "he" or "the president" is in this article is for the entities room to say.
"""

from graphkit.mentions.datelines import dateline_names
from graphkit.mentions.descriptions import YEAR_OLD, Description, describe, modifiers
from graphkit.mentions.detector import MentionFinder

__all__ = ["YEAR_OLD", "Description", "MentionFinder", "dateline_names", "describe", "modifiers"]
