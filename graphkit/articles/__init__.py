"""Pages to articles: load, decode, clean, split, find title, source and date, group copies.

The door of the room: ``load`` turns sources into pages (``find`` names the files, ``read`` reads one), ``split`` a page
into articles, ``copy_groups`` finds the articles that are copies of one text. Everything that cannot be read is a
``Failure``.
"""

from graphkit.articles.copies import copy_groups
from graphkit.articles.dates import given_date
from graphkit.articles.fields import FieldMap, check_fields
from graphkit.articles.load import Found, find, load, read
from graphkit.articles.readers import How
from graphkit.articles.split import split

__all__ = ["FieldMap", "Found", "How", "check_fields", "copy_groups", "find", "given_date", "load", "read", "split"]
