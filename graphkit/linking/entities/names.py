"""Names taken apart, so that two spellings of one can be seen to be the same. Reads strings; knows nothing of corpora.

anyascii folds scripts and accents, jellyfish tells how a word sounds; the words are a ``NameLexicon``, which has from
rigour the legal forms of organisations and the words of their names that mean the same ("Ministerio", "Ministry").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from jellyfish import metaphone

from graphkit.ontology.lexicon import NameLexicon

__all__ = ["NameReader", "OrganisationName", "PersonName", "Word", "is_acronym", "normalised", "spells"]

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
    ``bare`` is a surname only, or the single name that someone goes by ("Novak", "Le Pen"); not a king. ``turned`` says
    that its first word may be the family name.
    """

    words: tuple[Word, ...]
    suffix: str
    whole: str
    lineage: bool
    bare: bool
    turned: bool

    def orders(self) -> tuple[tuple[tuple[Word, ...], Word], ...]:
        """Return the ways to read it as given names and a family name; two where the family name may stand first."""
        last = (self.words[:-1], self.words[-1])
        return (last, (self.words[1:], self.words[0])) if self.turned else (last,)


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """An organisation's name: ``core`` words in order, without "the" and the legal form, which is in ``forms``.

    ``content`` are the words that say which organisation it is, in alphabetical order.
    """

    core: tuple[str, ...]
    forms: frozenset[str]
    content: tuple[str, ...]


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


class NameReader:
    """Takes names apart by the words of a lexicon, and remembers those it has taken apart."""

    def __init__(self, lexicon: NameLexicon) -> None:
        self._lexicon = lexicon
        self._spellings = _groups(lexicon.given_name_spellings)
        self._short_forms = _groups(lexicon.given_name_short_forms)
        self._words = _groups(lexicon.organisation_spellings)
        self._legal = _groups(lexicon.organisation_legal_forms)
        self._common = frozenset(self._words.get(word, word) for word in lexicon.organisation_common)
        self.person = lru_cache(maxsize=200_000)(self._person)
        self.organisation = lru_cache(maxsize=200_000)(self._organisation)
        self._word = lru_cache(maxsize=200_000)(self._taken_apart)

    def is_common(self, family: Word) -> bool:
        """Tell whether so many bear a family name that it says little by itself."""
        return family.text in self._lexicon.common_family_names

    def is_generic(self, name: str) -> bool:
        """Tell whether every country has an organisation of that name: Ministry of Defence, Air Force, Central Bank."""
        content = self.organisation(name).content
        return len(content) <= 3 and all(word in self._common for word in content)

    def _person(self, name: str) -> PersonName:
        """Take a person's name apart."""
        words = self._untitled(normalised(_initials_apart(name)).split(" "))
        whole = "".join(words)
        suffix = self._suffix(words)
        words = words[:-1] if suffix else words
        kept = self._without_particles(words)
        return PersonName(
            words=tuple(self._word(word) for word in kept),
            suffix={"junior": "jr", "senior": "sr"}.get(suffix, suffix),
            whole=whole,
            lineage=len(kept) < len(words),
            bare=self._is_single(kept, name) and not suffix.startswith(("i", "v", "x")),
            turned=len(kept) > 1 and kept[0] in self._lexicon.family_first,
        )

    def _suffix(self, words: list[str]) -> str:
        """Return what tells the generation at the end of a name: "jr", "iii"; empty where nothing does."""
        return words[-1] if len(words) > 1 and words[-1] in self._lexicon.generation_suffixes else ""

    def _without_particles(self, words: list[str]) -> list[str]:
        """Return the words without "de" and "van", but for one that opens the name."""
        return words[:1] + [word for word in words[1:] if word not in self._lexicon.name_particles]

    def _is_single(self, words: list[str], name: str) -> bool:
        """Tell whether a name is one word, a particle before it apart: "Tanaka", "de Souza", and not "Ben Roe"."""
        given = name[:1].isupper() and "-" not in name and words[0] in self._lexicon.particles_or_given_names
        return len(words) == 1 or (len(words) == 2 and words[0] in self._lexicon.name_particles and not given)

    def _untitled(self, words: list[str]) -> list[str]:
        titles, honours = self._lexicon.name_titles, self._lexicon.honours
        while (len(words) > 1 and words[0] in titles) or (len(words) > 2 and words[0] in honours):
            words = words[1:]
        return words

    def _taken_apart(self, text: str) -> Word:
        skeleton = _skeleton(text)
        sound = metaphone(skeleton) if len(text) > 2 else ""
        spelled = self._spellings.get(text, text)
        return Word(text, skeleton, sound, spelled, self._short_forms.get(spelled, spelled))

    def _organisation(self, name: str) -> OrganisationName:
        """Take an organisation's name apart; spellings of one word ("defence", "defense") become the same word."""
        words = _letters_joined(normalised(name).split(" "))
        forms = []
        while len(words) > 1 and (form := self._legal_form(words[-1])):
            forms.append(form)
            words = words[:-1]
        core = [self._words.get(word, word) for word in _without_the(words)]
        content = sorted(word for word in core if word not in self._lexicon.organisation_joints)
        return OrganisationName(tuple(core), frozenset(forms), tuple(content))

    def _legal_form(self, word: str) -> str:
        return word if word in self._lexicon.organisation_forms else self._legal.get(word, "")


def _groups(groups: Iterable[str]) -> dict[str, str]:
    """Map each word of a class whose members are groups ("hussein husayn") to the group's first."""
    return {word: group.split()[0] for group in sorted(groups) for word in group.split()}


def _initials_apart(name: str) -> str:
    if name.isupper():
        return name
    return " ".join(". ".join(w) if len(w) == 2 and w.isupper() and w.isalpha() else w for w in name.split())


def _skeleton(text: str) -> str:
    for pattern, into in _TRANSLITERATED:
        text = pattern.sub(into, text)
    return _SAME_LETTER.sub(r"\1", text)


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
