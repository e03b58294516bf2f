"""The form in which names are compared: accents, case, spaces and punctuation do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from graphkit.model import EntityType

__all__ = ["fold", "name_key"]

LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
"""Latin letters that Unicode does not decompose (UAX 15), and how English news writes them."""


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return small letters and digits only, accents taken off: "São Tomé" and "Sao Tome" become "saotome"."""
    if text.isascii() and text.isalnum():
        return text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return "".join(filter(str.isalnum, text.lower()))


def name_key(kind: EntityType, name: str) -> str:
    """Return the key of what no knowledge base knows: its type and its folded words ("Person/hakan fidan")."""
    words = [fold(word) for word in name.replace("-", " ").replace("/", " ").split()]
    words = [word for word in words if word]
    return f"{kind}/{' '.join(words[1:] if len(words) > 1 and words[0] == 'the' else words)}"
