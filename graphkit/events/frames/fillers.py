"""Arguments → role fillers: which mention stands there, and whom or what it means in that role.

A party is an entity where the text names one (a capital stands for its state when it acts, a delegation for whoever
sent it, a plural for its members) and a phrase of type Group where it does not. Items, proposals and instruments are
phrases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graphkit.events.frames.argument_tests import ArgumentTests
from graphkit.events.frames.mention_index import MentionIndex
from graphkit.events.frames.setting import Setting
from graphkit.events.frames.stand_ins import stands_for
from graphkit.events.frames.wording import Wording
from graphkit.model import Argument, Entity, EntityType, Filler, Mention, MentionKind
from graphkit.ontology import RoleSpec
from graphkit.syntax.tree import Tree

__all__ = ["Fillers"]

OWNERS = ("poss", "amod", "compound", "nmod")
SOURCE_PREPOSITIONS = ("from", "of")


class Fillers:
    """Resolves the arguments of one sentence.

    ``mentions`` finds who is named at a token, ``tests`` says what an argument is, ``wording`` quotes it.
    """

    def __init__(
        self,
        text: str,
        tree: Tree,
        mentions: Iterable[Mention],
        entities: Mapping[str, Entity],
        setting: Setting | None = None,
    ) -> None:
        self.setting = setting or Setting((tree,), 0)
        self.mentions = MentionIndex(tree, mentions, entities)
        self.tests = ArgumentTests(tree, self.mentions)
        self.wording = Wording(text, tree)
        self._tree = tree
        self._participants = tree.lexicon.participants

    def fill(self, argument: Argument, role: RoleSpec) -> tuple[Filler, ...]:
        """Return what the argument means in ``role``; empty where nothing there can fill it."""
        if self._asks(argument) or (self.only_when(argument) and not role.alone):  # "proposed a four-day week"
            return ()
        if self._prefixes(argument.head) or self._tells_how(argument):
            return ()
        takes_things = EntityType.PHRASE in role.types
        if role.phrase or (takes_things and self._is_thing(argument.head)):
            return (self.wording.phrase(argument),)
        if parties := self._fitting(argument, role):
            return parties
        return (self.wording.phrase(argument),) if takes_things else ()

    def _fitting(self, argument: Argument, role: RoleSpec) -> tuple[Filler, ...]:
        """Return the parties that the role takes, else whom it admits although the words name no party."""
        parties = tuple(f for f in self._parties(argument, role) if f.type in role.types)
        admits = not parties and EntityType.GROUP in role.types and self._admitted(argument, role)
        return (self.wording.group(argument),) if admits else parties

    def _prefixes(self, i: int) -> bool:
        """Whether a token only begins a word with a hyphen, or is that hyphen: "the pan / - / Nordic talks"."""
        token = self._tree[i]
        before_hyphen = self.wording.text[token.end : token.end + 1] == "-"
        return not any(map(str.isalnum, token.text)) or (
            before_hyphen and token.text.lower() in self._participants.prefixes
        )

    def _tells_how(self, argument: Argument) -> bool:
        """Whether a participle before a noun says how something was done: "targeted attacks", "the bombed hotel"."""
        participle = self._tree[argument.head].tag in ("VBN", "VBG", "VBD")
        return argument.role == "modifier" and participle and self.mentions.headed(argument.head) is None

    def only_when(self, argument: Argument) -> bool:
        """Tell whether it is a date ("ambushed a bus on Monday"), or a feast before a noun ("the Easter raid")."""
        dated = argument.head in self.mentions.dates and argument.role != "clause"
        feast = argument.head in self.mentions.feasts and argument.role in ("modifier", "possessor")
        return (dated or feast) and self.mentions.headed(argument.head) is None

    def _admitted(self, argument: Argument, role: RoleSpec) -> bool:
        """Whether what names no party fills the role all the same: a common noun it admits, or a doubtful place."""
        noun = self._tree[argument.head].pos == "NOUN" and argument.role != "modifier"
        return self.tests.doubtful_place(argument) or (
            noun and bool(self.tests.with_classes(self.tests.lemmas(argument.head)) & role.admits)
        )

    def _is_thing(self, head: int) -> bool:
        """Whether a common noun heads the argument that is no party itself: "Iranian drones", "the depot"."""
        mention = self.mentions.at(head)
        described = mention is None or mention.kind is MentionKind.NOMINAL
        return described and self._tree[head].pos == "NOUN" and self._tree[head].lemma not in self._participants.party

    def _asks(self, argument: Argument) -> bool:
        """Whether the argument is a question word: "what they intend to send", "which countries"."""
        token = self._tree[argument.head]
        return token.tag in ("WDT", "WP", "WRB") or any(
            self._tree[k].tag == "WDT" for k in self._tree.kids(token.i, "det")
        )

    def owners(self, head: int, role: RoleSpec) -> tuple[Filler, ...]:
        """Return the named parties that a noun belongs to: "Russian missiles", "the drones of the rebels"."""
        out: list[Filler] = []
        for kid in self._owner_tokens(head):
            out.extend(f for f in self.named(kid) if f.type in role.types)
        return tuple(out)

    def belongs_to(self, head: int, role: RoleSpec) -> tuple[Filler, ...]:
        """Return the party that a thing belongs to, or the state it lies in: "the depot in Eritrea"."""
        owners = self.owners(head, role)
        if owners:
            return owners
        for i in self._tree.subtree(head, without=frozenset({"relcl", "advcl", "conj"})):
            mention = self.mentions.at(i)
            entity = self.mentions.entity(mention.entity) if mention else None
            if entity and entity.type is EntityType.PLACE:
                entity = self.mentions.entity(entity.country)
            if mention and entity and str(entity.type) in role.types:
                return (self._filler(mention, entity),)
        return ()

    def place(self, head: int) -> tuple[Filler, ...]:
        """Return the place or state that the token names, read as a place and not as an actor."""
        mention = self.mentions.at(head)
        entity = self.mentions.entity(mention.entity) if mention else None
        if mention is None or entity is None or entity.type not in (EntityType.PLACE, EntityType.STATE):
            return ()
        if mention.kind is not MentionKind.NAME or self._tree[head].pos == "ADJ":
            return ()
        return (self._filler(mention, entity),)

    def _owner_tokens(self, head: int) -> Iterator[int]:
        tree = self._tree
        for kid in tree.kids(head, *OWNERS):
            yield from tree.conjuncts(kid)
            yield from tree.kids(kid, *OWNERS, "npadvmod")
        for prep in tree.kids(head, "prep"):
            if tree[prep].lemma in SOURCE_PREPOSITIONS:
                for pobj in tree.kids(prep, "pobj"):
                    yield from tree.conjuncts(pobj)

    def _parties(self, argument: Argument, role: RoleSpec) -> Iterator[Filler]:
        head = argument.head
        named = list(self._post_holder(argument)) or list(self.named(head, role))
        named = named or [f for k in self._tree.kids(head, "appos") for f in self.named(k, role)]
        yield from named or self._stood_for(head, role) or self._unnamed(argument)

    def _stood_for(self, head: int, role: RoleSpec) -> list[Filler]:
        """Return whom a noun stands for: "the Kremlin's envoys" for Russia, "members of the league" for the league."""
        owners = self.owners(head, role)
        if owners and self._stands_for_owner(head):
            return list(owners)
        member = self.tests.lemmas(head) & self._participants.members
        return [f for f in owners if f.type == EntityType.ORGANISATION] if member else []

    def _post_holder(self, argument: Argument) -> Iterator[Filler]:
        """Yield the person whose name ends a phrase that a post heads: "chair of the joint chiefs Gen. Jane Roe"."""
        first, last = argument.first, self._tree.phrase_end(argument.head)
        if self._tree[argument.head].lemma.lower() not in self._participants.person:
            return
        for mention in self.mentions:
            is_name = mention.kind is MentionKind.NAME and mention.type is EntityType.PERSON
            is_name &= self._tree[mention.first - 1].pos != "ADP"  # "bandits on the road to Lalibela"
            if is_name and first <= mention.first and mention.last == last and mention.first > argument.head:
                yield from self.named(mention.head)
                return

    def named(self, head: int, role: RoleSpec | None = None) -> Iterator[Filler]:
        """Yield the entities that the token names or refers to; a capital yields its state where ``role`` takes one."""
        mention = self.mentions.at(head)
        if mention is None:
            return
        keys = mention.members or ((mention.entity,) if mention.entity else ())
        if not keys and mention.actor is not None:
            keys = self._acted_for(mention.head, mention.actor)
        for entity in filter(None, map(self.mentions.entity, keys)):
            yield self._filler(mention, self._acting(mention, entity, role))

    def _acting(self, mention: Mention, entity: Entity, role: RoleSpec | None) -> Entity:
        """Return the state that a capital stands for where the role takes states, else the entity itself."""
        takes_states = role is None or "State" in role.types
        if entity.type is EntityType.PLACE and mention.entity and mention.actor and takes_states:
            return self.mentions.entity(mention.actor) or entity
        return entity

    def _acted_for(self, head: int, actor: str) -> tuple[str, ...]:
        """Return the states that a group acts for: one, two ("Chilean and Peruvian envoys"), none ("Fijian rebels")."""
        acted = self.mentions.entity(actor)
        own_account = self._tree[head].lemma in self._participants.own_account
        if own_account and acted is not None and acted.type is EntityType.STATE:
            return ()
        described = (self.mentions.headed(c) for k in self._tree.kids(head, *OWNERS) for c in self._tree.conjuncts(k))
        states = [m.entity for m in described if m and m.type is EntityType.STATE]
        keys = dict.fromkeys(key for key in states if key)
        return tuple(keys) if actor in keys else (actor,)

    def _filler(self, mention: Mention, entity: Entity) -> Filler:
        return Filler(
            entity.name, str(entity.type), mention.text, mention.start, mention.end, entity.key, mention.steps
        )

    def _stands_for_owner(self, head: int) -> bool:
        return bool(self.tests.lemmas(head) & self._participants.representative)

    def _unnamed(self, argument: Argument) -> Iterator[Filler]:
        token = self._tree[argument.head]
        if token.i in self.mentions.dates and token.pos != "NOUN":
            return
        pronoun = token.pos == "PRON" and token.tag in ("PRP", "PRP$", "WP", "NN", "DT")
        party = self._names_party(argument)
        if argument.role == "modifier":
            acting = token.tag in ("NNS", "NNPS") or token.lemma.lower() in self._participants.acting_modifier
            stands = self.mentions.names_people(token.i) or (party and acting)
        else:
            stands = party or token.pos in ("NUM", "DET", "ADJ", "PROPN")
        if stands or pronoun:
            yield self._standing_in(argument) if pronoun else self.wording.group(argument)

    def _standing_in(self, argument: Argument) -> Filler:
        """Return a pronoun that nobody's name answers to under the words of whom it stands for, else as it stands."""
        said, pronouns = self.wording.group(argument), self._tree.lexicon.pronouns
        word = self._tree[argument.head].text.lower()
        if word not in pronouns.third_person - pronouns.reflexive:
            return said
        noun = stands_for(self._tree, argument.head, lambda i: any(True for _ in self.named(i)))
        if noun is None:
            return said
        meant = self.wording.group(Argument(argument.role, noun, noun, noun + 1, ""))
        return replace(said, name=meant.name, steps=(f"{said.text!r} stands for {meant.name!r}",))

    def _names_party(self, argument: Argument) -> bool:
        """Whether the argument's words tell of people or bodies: of "hundreds of farmers" the farmers."""
        mention = self.mentions.at(argument.head)
        group = mention is not None and mention.type in (EntityType.GROUP, EntityType.PERSON, EntityType.ORGANISATION)
        return group or not self._participants.unnamed_actor.isdisjoint(self.tests.of(argument))
