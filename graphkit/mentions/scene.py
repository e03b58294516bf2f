"""One sentence while its mentions are made: its names, what its words name, and what a description stands beside there.

Reads trees, names and descriptions; makes no mention itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.mentions.descriptions import YEAR_OLD, Description, modifiers
from graphkit.mentions.name_spans import NameCandidate
from graphkit.model import EntityType, Mention, Sentence, Token
from graphkit.ontology.gazetteers import Gazetteer
from graphkit.syntax import Tree

__all__ = [
    "Scene",
    "inside_name",
    "is_body",
    "is_language",
    "made_there",
    "one_of_them",
    "only_modifies",
    "proper_start",
    "said_of",
]


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what is known of it while mentions are made."""

    tree: Tree
    spots: tuple[NameCandidate, ...]
    at: dict[int, str]
    """Which state or organisation the token at a position names, by key."""

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.tree.sentence

    @property
    def peoples(self) -> frozenset[int]:
        """The positions of words that the statistical model takes for peoples, states or not ("Kurdish")."""
        spans = (span for span in self.sentence.names if span.label == "NORP")
        return frozenset(i for span in spans for i in range(span.first, span.last))

    @property
    def named(self) -> frozenset[int]:
        """The positions of words in names, those of bodies apart: their names have states and services inside."""
        return frozenset(i for spot in self.spots if not is_body(spot) for i in range(spot.first, spot.last))

    @property
    def pronouns(self) -> list[Token]:
        """The personal and possessive pronouns; "US" in capitals is the state."""
        return [token for token in self.sentence.tokens if token.tag in ("PRP", "PRP$") and token.text != "US"]

    def beside(self, bodies: Sequence[Mention]) -> Iterator[NameCandidate]:
        """Yield the names that share no word with ``bodies``."""
        covered = {i for body in bodies for i in range(body.first, body.last)}
        yield from (spot for spot in self.spots if covered.isdisjoint(range(spot.first, spot.last)))


def proper_start(scene: Scene, described: Description) -> int:
    """Return where the proper name of a body begins: at its state's adjective, else at its own words."""
    tokens, first = scene.sentence.tokens, described.first
    while first < described.title and not (first in scene.at and tokens[first + 1].tag != "POS"):
        first += 1
    return first


def one_of_them(scene: Scene, at: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a demonym is a noun for one person: "the Brazilian headed the ball", unlike "the French"."""
    token, before = scene.sentence.tokens[at], scene.sentence.tokens[at - 1] if at else None
    stands = token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "attr") and token.tag in ("NN", "NNP")
    one = gazetteer.is_people(token.text + "s")
    return stands and one and before is not None and before.text.lower() in ("the", "a", "an")


def is_language(scene: Scene, at: int, gazetteer: Gazetteer) -> bool:
    """Tell whether an adjective of a state is what is spoken there: "in English", "speaks French"."""
    tree, patterns = scene.tree, gazetteer.patterns
    token = tree[tree.first_conjunct(at)]
    if tree.kids(at, "det", "amod", "poss") or gazetteer.is_people(tree[at].text):
        return False
    lead = tree[token.head]
    spoken = token.dep in ("dobj", "oprd") and lead.lemma in patterns.language_verbs
    return spoken or (token.dep == "pobj" and lead.text.lower() in patterns.language_prepositions)


def inside_name(body: Mention, scene: Scene) -> bool:
    """Tell whether a body without a state is part of a longer name: "West Yorkshire | Police"."""
    around = (spot for spot in scene.spots if spot.first <= body.first and body.last <= spot.last)
    wider = (spot for spot in around if spot.width > body.last - body.first)
    return body.entity is None and any(spot.type is not EntityType.STATE for spot in wider)


def said_of(scene: Scene, described: Description) -> Iterator[int]:
    """Yield the words that tell whose a description is."""
    words = (token.i for token in modifiers(scene.tree, described))
    yield from (i for i in words if not _leads_participle(scene, i))


def _leads_participle(scene: Scene, at: int) -> bool:
    """Tell whether a word is the first of "US-backed", which says who helps and not whose they are."""
    tags = [token.tag for token in scene.sentence.tokens[at + 1 : at + 3]]
    return tags[:1] == ["HYPH"] and tags[1:] in (["VBN"], ["VBD"], ["JJ"])


def only_modifies(scene: Scene, described: Description) -> bool:
    """Tell whether the words only modify another noun: "military aid", "drone maker"."""
    token = scene.sentence.tokens[described.head]
    if described.word == YEAR_OLD:
        return False
    if described.sense == "forces" and token.pos == "ADJ":
        return True
    return token.dep in ("compound", "amod", "nmod") and described.sense not in ("ministry", "service")


def made_there(scene: Scene, described: Description) -> bool:
    """Tell whether a state is named as where a thing was made, not as who uses it: "an Italian-built frigate"."""
    return any(token.tag in ("VBN", "HYPH") for token in scene.sentence.tokens[described.first : described.title])


def is_body(spot: NameCandidate) -> bool:
    """Tell whether a name is an organisation's that no gazetteer knows: states stand inside such names."""
    return spot.type is EntityType.ORGANISATION and not spot.entries
