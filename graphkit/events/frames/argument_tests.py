"""What an argument is, in the terms in which frames ask: lemmas, word classes, types of mentions, forms of clauses."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.frames.clause_types import forms
from graphkit.events.frames.mention_index import MentionIndex
from graphkit.model import Argument, EntityType, Mention, MentionKind
from graphkit.syntax.tree import Tree

__all__ = ["ArgumentTests"]

ITSELF = frozenset({"it/clause-around", "it/reported-clause"})
"""The sieves by which "it" means the body of which the sentence itself tells."""


class ArgumentTests:
    """Says of the arguments of one sentence which tests of a frame they pass."""

    def __init__(self, tree: Tree, mentions: MentionIndex) -> None:
        self._tree = tree
        self._mentions = mentions

    def of(self, argument: Argument) -> frozenset[str]:
        """Return all that a frame's tests may ask of the argument: lemma, word classes, types of mentions, form."""
        token = self._tree[argument.head]
        out = set(self._types(argument))
        if not self._proper(argument.head, out) and not self._stands_for_name(argument.head):
            out |= {token.text.lower(), *self.lemmas(argument.head)}
        if token.pos in ("VERB", "AUX"):
            out.add(self._tree.lemma(argument.head))  # "carry out"
            out.update(forms(self._tree, argument.head, self._body))
        if any(self._mentions.headed(k) for k in self._tree.kids(argument.head, "poss", "amod", "compound")):
            out.add("%owned")
        if token.pos in ("NUM", "ADJ"):
            out.add("%elliptic")
        if argument.role == "modifier":
            out.update(self._modifying(argument.head))
        if self._renamed(argument):
            out.add("%renamed")
        if argument.head in self._mentions.money:
            out.add("%money")
        if token.lemma in self._tree.lexicon.syntax.quantities:  # "a series of bombs" is bombs
            for counted in self._tree.led_to(argument.head, "of"):
                out |= self.of(Argument(argument.role, counted, counted, counted + 1, argument.path))
        return self._material(argument.head, self.with_classes(out))

    def _material(self, head: int, tests: frozenset[str]) -> frozenset[str]:
        """Return the tests less what makes a word abstract that its modifier makes goods: "military support"."""
        whole = self._tree.lexicon.classes.tests(self.compounds(head))
        return tests - {"@abstract", "@wordnet-abstract"} if "@goods" in whole else tests

    def _modifying(self, i: int) -> Iterator[str]:
        """Yield what a word before an event noun is: of a site ("the Mali hotel raid"), a land by its own name."""
        above = self._tree[self._tree[i].head]
        if not self.with_classes({above.lemma.lower()}).isdisjoint(("@site", "@infrastructure")):
            yield "%of-site"
        mention = self._mentions.headed(i)
        land = mention is not None and mention.type is EntityType.STATE and mention.kind is MentionKind.NAME
        if land and self._tree[i].pos == "PROPN" and not self._tree[i].text.isupper() and "." not in self._tree[i].text:
            yield "%land"

    def _renamed(self, argument: Argument) -> bool:
        """Whether another phrase says what an object is called: "called her son / her hero", "called Roe / “mad”"."""
        after = self._tree.phrase_end(argument.head)
        if argument.role != "patient" or after <= argument.head or after >= len(self._tree.tokens):
            return False
        token = self._tree[after]
        last = after + 1 == len(self._tree.tokens) or self._tree[after + 1].pos == "PUNCT"
        opened = token.text in ('"', "“", "``", "''", "‘") or token.tag == "PRP$" or (token.tag == "JJ" and last)
        return opened or (token.pos == "DET" and token.i not in self._mentions.dates)

    def _proper(self, head: int, types: set[str]) -> bool:
        """Whether the word is part of a state's longer name, where it means nothing by itself: "the Soviet Union"."""
        mention = self._mentions.headed(head)
        long = mention is not None and mention.kind is MentionKind.NAME and mention.last - mention.first > 1
        return long and "<State>" in types and self._tree[head].pos == "PROPN"

    def _stands_for_name(self, head: int) -> bool:
        """Whether a word is an "it" that means a body named in its own sentence: "Peru said it struck the camp"."""
        mention = self._mentions.headed(head)
        himself = self._tree[head].lemma in self._tree.lexicon.pronouns.reflexive
        return mention is not None and mention.entity is not None and mention.resolved_by in ITSELF and not himself

    def named_after(self, argument: Argument) -> frozenset[str]:
        """Return the words that begin the name, and their classes: "cyclone" of "Cyclone Ada"; those of no person."""
        if (mention := self._mentions.at(argument.head)) is not None and mention.type is EntityType.PERSON:
            return frozenset()
        kids = self._tree.kids(argument.head, "compound")
        own = (k for k in kids if self._mentions.headed(k) is None)  # "Kazakh wheat" is no Kazakh
        return self.with_classes({self._tree[k].lemma for k in own if self._tree[k].pos == "PROPN"})

    def _types(self, argument: Argument) -> Iterator[str]:
        mention = self._mentions.at(argument.head)
        if self._is_product(argument.head, mention):
            yield "%product"
        if mention is None:
            yield from ("<Group>",) if self._unmentioned_party(argument.head) else ()
            return
        yield f"<{mention.type}>"
        if mention.kind is MentionKind.PRONOUN or self.doubtful_place(argument):
            yield "<Group>"
        if (entity := self._mentions.entity(mention.entity)) is not None:
            yield f"<{entity.type}>"
        if mention.actor is not None:
            yield "<State>"
            if mention.type is EntityType.PLACE and argument.head not in self._mentions.settlements:
                yield "<Seat>"

    def _is_product(self, head: int, mention: Mention | None) -> bool:
        """Whether a name is that of one thing among many: "a Toyota"; of a firm or of nobody, with "a" before it."""
        firm = mention is None or mention.type is EntityType.ORGANISATION
        one = any(self._tree[k].lemma.lower() == "a" for k in self._tree.kids(head, "det"))
        return firm and one and self._tree[head].pos == "PROPN"

    def _unmentioned_party(self, head: int) -> bool:
        """Whether a word that no mention covers stands for a party: a pronoun, a name, "one", a people."""
        token = self._tree[head]
        named = token.pos in ("PRON", "PROPN") and token.i not in self._mentions.dates
        return named or token.lemma == "one" or self._mentions.names_people(token.i)

    def _body(self, head: int) -> bool:
        """Whether a state or an organisation is named there, or a capital that can act for its state."""
        mention = self._mentions.at(head)
        bodies = (EntityType.STATE, EntityType.ORGANISATION)
        return mention is not None and (mention.actor is not None or mention.type in bodies)

    def doubtful_place(self, argument: Argument) -> bool:
        """Tell whether a name is a place by the statistical model's word alone: it may as well be a person's.

        A known place that is the agent is its government: "Texas sued the agency".
        """
        mention = self._mentions.at(argument.head) if argument.role != "modifier" else None
        entity = self._mentions.entity(mention.entity) if mention and mention.kind is MentionKind.NAME else None
        acts = argument.role == "agent"
        return entity is not None and entity.type is EntityType.PLACE and (acts or not entity.same_as)

    def with_classes(self, words: set[str]) -> frozenset[str]:
        """Return the words and the classes that they are in, as frames name them: "tank", "@weapon"."""
        return self._tree.lexicon.classes.tests(words) | words

    def lemmas(self, head: int) -> set[str]:
        """Return the lemmas by which a noun may be known, alone and with the words before it."""
        token = self._tree[head]
        first = {token.text.lower().removesuffix("s")} if token.i == 0 else set()  # "Envoys ..." is taken for a name
        man = {f"{token.lemma.removesuffix('men')}man"} if token.lemma.endswith("men") else set()  # "statesmen"
        return {token.lemma, *man, *first, *self.compounds(head)}

    def compounds(self, head: int) -> Iterator[str]:
        """Yield a noun with one and more of the words before it: "ballistic missile", "Iranian ballistic missile"."""
        words: list[str] = [self._tree[head].lemma]
        for kid in reversed(self._tree.kids(head, "compound", "amod")):
            words.insert(0, self._tree[kid].lemma)
            yield " ".join(words)
