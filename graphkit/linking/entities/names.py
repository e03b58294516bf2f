"""Names taken apart, so that two spellings of one can be seen to be the same. Reads strings; knows nothing of corpora.

anyascii folds scripts and accents, jellyfish tells how a word sounds; the word lists are names.yaml and
organisations.yaml in ontology/lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii
from jellyfish import metaphone

from graphkit.ontology.lexicon import load_lexicon

__all__ = [
    "OrganisationName",
    "PersonName",
    "Word",
    "is_acronym",
    "is_generic",
    "normalised",
    "organisation_name",
    "person_name",
    "spells",
]

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_SAME_LETTER = re.compile(r"(.)\1")
_TRANSLITERATED = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"kh", "h"),
        (r"dh", "d"),
        (r"gh|q", "g"),
        (r"ks", "x"),
        (r"(?<=[aou])e(?=[^aeiou])", ""),
        (r"ff$|w$", "v"),
        (r"ou|oo|w", "u"),
        (r"(?<=[aeiouy])j$", "i"),
        (r"[iy]+e", "e"),
        (r"[iy]+", "i"),
        (r"(?<=a)h$|eh$", ""),
        (r"a$|(?<=nk)o$", ""),
    )
)
"""Where the ways to write Cyrillic, Arabic and Persian names in Latin letters part (BGN/PCGN, ISO 9, the press)."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a person's name: its ASCII fold.

    ``skeleton`` is the word without the differences that lie in the transliteration only, and ``sound`` what that
    sounds like (metaphone, empty for the shortest). ``spelled`` and ``called``
    stand for all the spellings, and all the long and short forms, of a given name; else they are the word itself.
    """

    text: str
    skeleton: str
    sound: str
    spelled: str
    called: str

    @property
    def initial(self) -> bool:
        """Whether it is a single letter that stands for a name."""
        return len(self.text) == 1


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name without titles and small words, in the order in which it is written.

    ``suffix`` is what tells father and son apart ("jr", "ii"), empty where there is none. ``whole`` is the name without
    titles, written as one word. ``lineage`` says that it has words such as "bin" or "de": such names are often cut.
    """

    words: tuple[Word, ...]
    suffix: str
    whole: str
    lineage: bool

    @property
    def bare(self) -> bool:
        """Whether it is a surname only, or the single name that someone goes by ("Novak", "Le Pen"); not a king."""
        if self.suffix.startswith(("i", "v", "x")):
            return False
        return len(self.words) == 1 or (len(self.words) == 2 and self.words[0].text in _words("name-particles"))

    def orders(self) -> tuple[tuple[tuple[Word, ...], Word], ...]:
        """Return the ways to read it as given names and a family name; two where the family name may stand first."""
        last = (self.words[:-1], self.words[-1])
        if len(self.words) > 1 and self.words[0].text in _words("family-first"):
            return (last, (self.words[1:], self.words[0]))
        return (last,)


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """An organisation's name: ``core`` words in order, without "the" and the legal form, which is in ``forms``.

    ``content`` are the words that say which organisation it is, in alphabetical order.
    """

    core: tuple[str, ...]
    forms: frozenset[str]
    content: tuple[str, ...]


def _words(name: str) -> frozenset[str]:
    return load_lexicon().classes[name]


def normalised(name: str) -> str:
    """Fold a name to lower-case ASCII words with single spaces; initials and hyphens come apart, possessives go."""
    folded = anyascii(_POSSESSIVE.sub("", name.strip()))
    words = _WORD.findall(folded.replace("-", " ").casefold())
    return " ".join(part for word in words for part in _parts(word)) or name.strip().casefold()


def _parts(word: str) -> list[str]:
    return [piece for piece in word.replace("'", "").replace("’", "").split(".") if piece]


def _without_the(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def is_acronym(name: str) -> bool:
    """Tell whether a name is a run of two to eight capitals, full stops allowed ("U.N.")."""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()


def spells(full: str, acronym: str) -> bool:
    """Tell whether the capitals of a name are the letters of an acronym: International Energy Agency, IEA."""
    initials = [word[0] for word in full.replace("-", " ").split() if word[0].isupper()]
    return len(initials) > 1 and "".join(initials) == acronym.replace(".", "")


def is_generic(name: str) -> bool:
    """Tell whether every country has an organisation of that name: Ministry of Defence, Air Force, Central Bank."""
    content = organisation_name(name).content
    return len(content) <= 3 and all(word in _words("organisation-common") for word in content)


@lru_cache(maxsize=200_000)
def person_name(name: str) -> PersonName:
    """Take a person's name apart."""
    words = normalised(_initials_apart(name)).split(" ")
    while (len(words) > 1 and words[0] in _words("name-titles")) or (len(words) > 2 and words[0] in _words("honours")):
        words = words[1:]
    whole = "".join(words)
    suffix = words[-1] if len(words) > 1 and words[-1] in _words("generation-suffixes") else ""
    words = words[:-1] if suffix else words
    small = _words("name-particles")
    kept = [word for i, word in enumerate(words) if i == 0 or word not in small] or words
    suffix = {"junior": "jr", "senior": "sr"}.get(suffix, suffix)
    return PersonName(tuple(_word(word) for word in kept), suffix, whole, len(kept) < len(words))


def _initials_apart(name: str) -> str:
    if name.isupper():
        return name
    return " ".join(". ".join(w) if len(w) == 2 and w.isupper() and w.isalpha() else w for w in name.split())


@lru_cache(maxsize=200_000)
def _word(text: str) -> Word:
    skeleton = _skeleton(text)
    sound = metaphone(skeleton) if len(text) > 2 else ""
    spelled = _groups("given-name-spellings").get(text, text)
    return Word(text, skeleton, sound, spelled, _groups("given-name-short-forms").get(spelled, spelled))


@cache
def _groups(name: str) -> dict[str, str]:
    """Map each word of a class whose members are groups ("hussein husayn") to the group's first."""
    return {word: group.split()[0] for group in sorted(_words(name)) for word in group.split()}


def _skeleton(text: str) -> str:
    for pattern, into in _TRANSLITERATED:
        text = pattern.sub(into, text)
    return _SAME_LETTER.sub(r"\1", text)


@lru_cache(maxsize=200_000)
def organisation_name(name: str) -> OrganisationName:
    """Take an organisation's name apart; spellings of one word ("defence", "defense") become the same word."""
    words = _letters_joined(normalised(name).split(" "))
    forms = []
    while len(words) > 1 and (form := _legal_form(words[-1])):
        forms.append(form)
        words = words[:-1]
    core = [_spelled(word) for word in _without_the(words)]
    content = sorted(word for word in core if word not in _words("organisation-joints"))
    return OrganisationName(tuple(core), frozenset(forms), tuple(content))


def _letters_joined(words: Iterable[str]) -> list[str]:
    out: list[str] = []
    run = False
    for word in words:
        if len(word) == 1 and run:
            out[-1] += word
        else:
            out.append(word)
        run = len(word) == 1
    return out


def _legal_form(word: str) -> str:
    if word in _words("organisation-forms"):
        return word
    return _groups("organisation-legal-forms").get(word, "")


def _spelled(word: str) -> str:
    return _groups("organisation-spellings").get(word, word)
