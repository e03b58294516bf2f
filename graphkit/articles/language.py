"""Tells English text from text in other languages, which is reported and not read.

Reads an article's text for group.py. Everyday English words decide in most cases; where they are rare, py3langid does
(loaded only then).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["no_english", "other_language"]

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = 0.12
"""Share of everyday words from which on a text is English; news has 0.3, other languages below 0.05."""
_FEWEST_WORDS = 8
_SURE_WORDS = 25
"""Words below which a text is read in doubt: a sentence of names looks like any language, small ones above all."""
_MARGIN = 20.0
"""How much likelier than English, in log probability, another language must be. Sentences of names came to 4 at the
most, ten words in German, French, Spanish or Afrikaans to 60 and more."""
_MARGIN_A_WORD = 1.0
"""The same for each word of a longer text: English with markup in it came to 0.5, Nigerian Pidgin to 3, Dutch to 9."""
_SAMPLE = 4000


@cache
def _table() -> dict[str, Any]:
    table = load_yaml(ontology_folder() / "pages" / "languages.yaml")
    return {"english": frozenset(table["english"]), "names": table["names"]}


def _latin(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return sum(character < "\u0250" for character in letters) >= 0.5 * len(letters)


def no_english(text: str) -> bool:
    """Tell whether none of the everyday English words stands in ``text``: a cheap first look."""
    english = _table()["english"]
    return not any(match[0].lower() in english for match in _WORD.finditer(text[:_SAMPLE]))


def other_language(text: str) -> str | None:
    """Return the name of the language that ``text`` is in, None for English and for text too short to tell."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if _is_english(words) or (len(words) < _FEWEST_WORDS and _latin(sample)):
        return None
    import py3langid  # has numpy and half a second to load; most pages never come here

    ranked = py3langid.rank(sample)
    code, likely = ranked[0]
    name: str | None = _table()["names"].get(code)
    unclear = likely - dict(ranked)["en"] < max(_MARGIN, _MARGIN_A_WORD * len(words))
    if code == "en" or unclear or (name is None and len(words) < _SURE_WORDS):
        return None
    return name or f"another language ({code})"


def _is_english(words: Sequence[str]) -> bool:
    """Tell whether everyday words show English: a share of them, any of a short text; a text of no word is let pass."""
    everyday = sum(word in _table()["english"] for word in words)
    return everyday >= _ENGLISH * len(words) or (everyday > 0 and len(words) < _SURE_WORDS)
