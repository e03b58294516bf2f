"""Arguments → role fillers: which mention stands there, and whom or what it means in that role.

A party is an entity where the text names one (a capital stands for its state when it acts, a delegation for whoever
sent it, a plural for its members) and a phrase of type Group where it does not. Items, proposals and instruments are
phrases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graphkit.events.frames.clause_types import forms
from graphkit.events.frames.setting import Setting
from graphkit.events.frames.stand_ins import stands_for
from graphkit.model import Argument, Entity, EntityType, Filler, Mention, MentionKind, Span
from graphkit.ontology import RoleSpec
from graphkit.syntax.tree import Tree

__all__ = ["Fillers"]

OWNERS = ("poss", "amod", "compound", "nmod")
SOURCE_PREPOSITIONS = ("from", "of")
DESCRIPTION = 9
"""Longest description of an unnamed source after its noun, in tokens."""
ITSELF = frozenset({"it/clause-around", "it/reported-clause"})
"""The sieves by which "it" means the body of which the sentence itself tells."""
DATES, MONEY = frozenset({"DATE", "TIME"}), frozenset({"MONEY"})
FEASTS, SETTLEMENTS = frozenset({"EVENT"}), frozenset({"GPE"})


class Fillers:
    """Resolves the arguments of one sentence."""

    def __init__(
        self,
        text: str,
        tree: Tree,
        mentions: Iterable[Mention],
        entities: Mapping[str, Entity],
        setting: Setting | None = None,
    ) -> None:
        self.text = text
        self.setting = setting or Setting((tree,), 0)
        self._tree = tree
        self._participants = tree.lexicon.participants
        self._entities = entities
        self._dates = _within_names(tree, DATES)
        self._money = _within_names(tree, MONEY)
        self._feasts = _within_names(tree, FEASTS)
        self._settlements = _within_names(tree, SETTLEMENTS)
        self._by_head: dict[int, Mention] = {}
        real = (mention for mention in mentions if not self._common(mention))
        self._mentions = sorted(real, key=lambda m: (m.last - m.first, m.first))
        for mention in self._mentions:
            self._by_head.setdefault(mention.head, mention)

    def _common(self, mention: Mention) -> bool:
        """Whether a "name" is a plural noun that only begins its sentence: "Guerrillas blew up ..."."""
        token = self._tree[mention.head]
        plural = token.i == 0 and mention.last - mention.first == 1 and token.text.endswith("s")
        return plural and token.text.lower().removesuffix("s") in self._participants.party

    def mention(self, head: int) -> Mention | None:
        """Return the mention headed at token ``head``, else the smallest name that covers it, else None."""
        found = self._by_head.get(head)
        if found is not None:
            return found
        names = (m for m in self._mentions if m.first <= head < m.last and m.kind is MentionKind.NAME)
        return next((m for m in names if m.last - 1 == head or m.head == head), None)

    def tests(self, argument: Argument) -> frozenset[str]:
        """Return all that a frame's tests may ask of the argument: lemma, word classes, types of mentions, form."""
        token = self._tree[argument.head]
        out = set(self._types(argument))
        if not self._proper(argument.head, out) and not self._stands_for_name(argument.head):
            out |= {token.text.lower(), *self._lemmas(argument.head)}
        if token.pos in ("VERB", "AUX"):
            out.add(self._tree.lemma(argument.head))  # "carry out"
            out.update(forms(self._tree, argument.head, self._body))
        if any(self._by_head.get(k) for k in self._tree.kids(argument.head, "poss", "amod", "compound")):
            out.add("%owned")
        if token.pos in ("NUM", "ADJ"):
            out.add("%elliptic")
        if argument.role == "modifier":
            out.update(self._modifying(argument.head))
        if self._renamed(argument):
            out.add("%renamed")
        if argument.head in self._money:
            out.add("%money")
        if token.lemma in self._tree.lexicon.syntax.quantities:  # "a series of bombs" is bombs
            for counted in self._tree.led_to(argument.head, "of"):
                out |= self.tests(Argument(argument.role, counted, counted, counted + 1, argument.path))
        return self._material(argument.head, self._with_classes(out))

    def _material(self, head: int, tests: frozenset[str]) -> frozenset[str]:
        """Return the tests less what makes a word abstract that its modifier makes goods: "military support"."""
        whole = self._tree.lexicon.classes.tests(self._compounds(head))
        return tests - {"@abstract", "@wordnet-abstract"} if "@goods" in whole else tests

    def _modifying(self, i: int) -> Iterator[str]:
        """Yield what a word before an event noun is: of a site ("the Mali hotel raid"), a land by its own name."""
        above = self._tree[self._tree[i].head]
        if not self._with_classes({above.lemma.lower()}).isdisjoint(("@site", "@infrastructure")):
            yield "%of-site"
        mention = self._by_head.get(i)
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
        return opened or (token.pos == "DET" and token.i not in self._dates)

    def _proper(self, head: int, types: set[str]) -> bool:
        """Whether the word is part of a state's longer name, where it means nothing by itself: "the Soviet Union"."""
        mention = self._by_head.get(head)
        long = mention is not None and mention.kind is MentionKind.NAME and mention.last - mention.first > 1
        return long and "<State>" in types and self._tree[head].pos == "PROPN"

    def _stands_for_name(self, head: int) -> bool:
        """Whether a word is an "it" that means a body named in its own sentence: "Peru said it struck the camp"."""
        mention = self._by_head.get(head)
        himself = self._tree[head].lemma in self._tree.lexicon.pronouns.reflexive
        return mention is not None and mention.entity is not None and mention.resolved_by in ITSELF and not himself

    def _people(self, i: int) -> bool:
        """Whether the word names a people, a creed or a camp, by the statistical model: "the Nazi invasion"."""
        return any(name.label == "NORP" and name.first <= i < name.last for name in self._tree.sentence.names)

    def named_after(self, argument: Argument) -> frozenset[str]:
        """Return the words that begin the name, and their classes: "cyclone" of "Cyclone Ada"; those of no person."""
        if (mention := self.mention(argument.head)) is not None and mention.type is EntityType.PERSON:
            return frozenset()
        kids = self._tree.kids(argument.head, "compound")
        own = (k for k in kids if k not in self._by_head)  # "Kazakh wheat" is no Kazakh
        return self._with_classes({self._tree[k].lemma for k in own if self._tree[k].pos == "PROPN"})

    def _with_classes(self, words: set[str]) -> frozenset[str]:
        """Return the words and the classes that they are in, as frames name them: "tank", "@weapon"."""
        return self._tree.lexicon.classes.tests(words) | words

    def _types(self, argument: Argument) -> Iterator[str]:
        mention = self.mention(argument.head)
        if self._is_product(argument.head, mention):
            yield "%product"
        if mention is None:
            yield from ("<Group>",) if self._unmentioned_party(argument.head) else ()
            return
        yield f"<{mention.type}>"
        if mention.kind is MentionKind.PRONOUN or self._doubtful_place(argument):
            yield "<Group>"
        if mention.entity is not None and mention.entity in self._entities:
            yield f"<{self._entities[mention.entity].type}>"
        if mention.actor is not None:
            yield "<State>"
            if mention.type is EntityType.PLACE and argument.head not in self._settlements:
                yield "<Seat>"

    def _is_product(self, head: int, mention: Mention | None) -> bool:
        """Whether a name is that of one thing among many: "a Toyota"; of a firm or of nobody, with "a" before it."""
        firm = mention is None or mention.type is EntityType.ORGANISATION
        one = any(self._tree[k].lemma.lower() == "a" for k in self._tree.kids(head, "det"))
        return firm and one and self._tree[head].pos == "PROPN"

    def _unmentioned_party(self, head: int) -> bool:
        """Whether a word that no mention covers stands for a party: a pronoun, a name, "one", a people."""
        token = self._tree[head]
        named = token.pos in ("PRON", "PROPN") and token.i not in self._dates
        return named or token.lemma == "one" or self._people(token.i)

    def _compounds(self, head: int) -> Iterator[str]:
        words: list[str] = [self._tree[head].lemma]
        for kid in reversed(self._tree.kids(head, "compound", "amod")):
            words.insert(0, self._tree[kid].lemma)
            yield " ".join(words)

    def _body(self, head: int) -> bool:
        """Whether a state or an organisation is named there, or a capital that can act for its state."""
        mention = self.mention(head)
        bodies = (EntityType.STATE, EntityType.ORGANISATION)
        return mention is not None and (mention.actor is not None or mention.type in bodies)

    def fill(self, argument: Argument, role: RoleSpec) -> tuple[Filler, ...]:
        """Return what the argument means in ``role``; empty where nothing there can fill it."""
        if self._asks(argument) or (self._only_when(argument) and not role.alone):  # "proposed a four-day week"
            return ()
        if self._prefixes(argument.head):
            return ()
        takes_things = EntityType.PHRASE in role.types
        if role.phrase or (takes_things and self._is_thing(argument.head)):
            return (self.phrase(argument),)
        if parties := self._fitting(argument, role):
            return parties
        return (self.phrase(argument),) if takes_things else ()

    def _fitting(self, argument: Argument, role: RoleSpec) -> tuple[Filler, ...]:
        """Return the parties that the role takes, else whom it admits although the words name no party."""
        parties = tuple(f for f in self._parties(argument, role) if f.type in role.types)
        admits = not parties and EntityType.GROUP in role.types and self._admitted(argument, role)
        return (self.group(argument),) if admits else parties

    def _prefixes(self, i: int) -> bool:
        """Whether a token only begins a word with a hyphen, or is that hyphen: "the pan / - / Nordic talks"."""
        token = self._tree[i]
        before_hyphen = self.text[token.end : token.end + 1] == "-"
        return not any(map(str.isalnum, token.text)) or (
            before_hyphen and token.text.lower() in self._participants.prefixes
        )

    def _only_when(self, argument: Argument) -> bool:
        """Whether the argument is a date ("ambushed a bus on Monday"), or a feast before a noun ("the Easter raid")."""
        dated = argument.head in self._dates and argument.role != "clause"
        feast = argument.head in self._feasts and argument.role in ("modifier", "possessor")
        return (dated or feast) and self._by_head.get(argument.head) is None

    def _admitted(self, argument: Argument, role: RoleSpec) -> bool:
        """Whether what names no party fills the role all the same: a common noun it admits, or a doubtful place."""
        noun = self._tree[argument.head].pos == "NOUN" and argument.role != "modifier"
        return self._doubtful_place(argument) or (
            noun and bool(self._with_classes(self._lemmas(argument.head)) & role.admits)
        )

    def _doubtful_place(self, argument: Argument) -> bool:
        """Whether a name is a place by the statistical model's word alone: it may as well be a person's.

        A known place that is the agent is its government: "Texas sued the agency".
        """
        mention = self.mention(argument.head) if argument.role != "modifier" else None
        entity = self.entity(mention.entity) if mention and mention.kind is MentionKind.NAME else None
        acts = argument.role == "agent"
        return entity is not None and entity.type is EntityType.PLACE and (acts or not entity.same_as)

    def _is_thing(self, head: int) -> bool:
        """Whether a common noun heads the argument that is no party itself: "Iranian drones", "the depot"."""
        mention = self.mention(head)
        described = mention is None or mention.kind is MentionKind.NOMINAL
        return described and self._tree[head].pos == "NOUN" and self._tree[head].lemma not in self._participants.party

    def _asks(self, argument: Argument) -> bool:
        """Whether the argument is a question word: "what they intend to send", "which countries"."""
        token = self._tree[argument.head]
        return token.tag in ("WDT", "WP", "WRB") or any(
            self._tree[k].tag == "WDT" for k in self._tree.kids(token.i, "det")
        )

    def phrase(self, argument: Argument) -> Filler:
        """Return the argument's words as a phrase, without a leading article, with the infinitive it may lead to."""
        first, last = self._past_article(argument.first, argument.head), argument.last
        for clause in self._tree.kids(argument.head, "acl"):
            if any(self._tree[k].tag == "TO" for k in self._tree.kids(clause, "aux")):
                last = max(last, self._tree.clause(clause)[1])
        return self._quote(first, last, EntityType.PHRASE)

    def _past_article(self, first: int, head: int) -> int:
        articles = self._tree.lexicon.events.articles
        while first < head and (self._tree[first].lemma in articles or self._tree[first].lemma == "of"):
            first += 1
        return first

    def group(self, argument: Argument) -> Filler:
        """Return the argument as a party without a name: "the helicopters" that fired."""
        first, last = self._tree.noun_phrase(argument.head)
        return self._quote(self._past_article(first, argument.head), last, EntityType.GROUP)

    def described(self, argument: Argument) -> Filler:
        """Return a party without a name as it is introduced: "sources familiar with the talks", and not "sources"."""
        tree, head = self._tree, argument.head
        if any(tree.kids(k, "pcomp") for k in tree.kids(head, "prep")):  # "accused by clerks of selling"
            return self._quote(self._past_article(tree.noun_start(head), head), head + 1, EntityType.GROUP)
        told_apart = tree.kids(head, "amod", "compound", "poss", "nmod")
        after = [k for k in tree.kids(head, "amod", "acl", "relcl", "prep") if k > head and tree[head + 1].text != ","]
        if (told_apart and min(told_apart) < head) or not after:
            return self.group(argument)
        first = self._past_article(tree.phrase(head)[0], head)
        return self._quote(first, min(tree.subtree(after[0])[-1] + 1, head + DESCRIPTION), EntityType.GROUP)

    def owners(self, head: int, role: RoleSpec) -> tuple[Filler, ...]:
        """Return the named parties that a noun belongs to: "Russian missiles", "the drones of the rebels"."""
        out: list[Filler] = []
        for kid in self._owner_tokens(head):
            out.extend(f for f in self.named(kid) if f.type in role.types)
        return tuple(out)

    def entity(self, key: str | None) -> Entity | None:
        """Return the article's entity of that key, or None."""
        return self._entities.get(key) if key is not None else None

    def belongs_to(self, head: int, role: RoleSpec) -> tuple[Filler, ...]:
        """Return the party that a thing belongs to, or the state it lies in: "the depot in Eritrea"."""
        owners = self.owners(head, role)
        if owners:
            return owners
        for i in self._tree.subtree(head, without=frozenset({"relcl", "advcl", "conj"})):
            mention = self.mention(i)
            entity = self.entity(mention.entity) if mention else None
            if entity and entity.type is EntityType.PLACE:
                entity = self.entity(entity.country)
            if mention and entity and str(entity.type) in role.types:
                return (self._filler(mention, entity),)
        return ()

    def place(self, head: int) -> tuple[Filler, ...]:
        """Return the place or state that the token names, read as a place and not as an actor."""
        mention = self.mention(head)
        entity = self.entity(mention.entity) if mention else None
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
        member = self._lemmas(head) & self._participants.members
        return [f for f in owners if f.type == EntityType.ORGANISATION] if member else []

    def _post_holder(self, argument: Argument) -> Iterator[Filler]:
        """Yield the person whose name ends a phrase that a post heads: "chair of the joint chiefs Gen. Jane Roe"."""
        first, last = argument.first, self._tree.phrase_end(argument.head)
        if self._tree[argument.head].lemma.lower() not in self._participants.person:
            return
        for mention in self._mentions:
            is_name = mention.kind is MentionKind.NAME and mention.type is EntityType.PERSON
            is_name &= self._tree[mention.first - 1].pos != "ADP"  # "bandits on the road to Lalibela"
            if is_name and first <= mention.first and mention.last == last and mention.first > argument.head:
                yield from self.named(mention.head)
                return

    def named(self, head: int, role: RoleSpec | None = None) -> Iterator[Filler]:
        """Yield the entities that the token names or refers to; a capital yields its state where ``role`` takes one."""
        mention = self.mention(head)
        if mention is None:
            return
        keys = mention.members or ((mention.entity,) if mention.entity else ())
        if not keys and mention.actor is not None:
            keys = self._acted_for(mention.head, mention.actor)
        for entity in (self._entities[key] for key in keys if key in self._entities):
            yield self._filler(mention, self._acting(mention, entity, role))

    def _acting(self, mention: Mention, entity: Entity, role: RoleSpec | None) -> Entity:
        """Return the state that a capital stands for where the role takes states, else the entity itself."""
        takes_states = role is None or "State" in role.types
        if entity.type is EntityType.PLACE and mention.entity and mention.actor and takes_states:
            return self._entities.get(mention.actor, entity)
        return entity

    def _acted_for(self, head: int, actor: str) -> tuple[str, ...]:
        """Return the states that a group acts for: one, two ("Chilean and Peruvian envoys"), none ("Fijian rebels")."""
        acted = self._entities.get(actor)
        own_account = self._tree[head].lemma in self._participants.own_account
        if own_account and acted is not None and acted.type is EntityType.STATE:
            return ()
        described = (self._by_head.get(c) for k in self._tree.kids(head, *OWNERS) for c in self._tree.conjuncts(k))
        states = [m.entity for m in described if m and m.type is EntityType.STATE]
        keys = dict.fromkeys(key for key in states if key)
        return tuple(keys) if actor in keys else (actor,)

    def _filler(self, mention: Mention, entity: Entity) -> Filler:
        return Filler(
            entity.name, str(entity.type), mention.text, mention.start, mention.end, entity.key, mention.steps
        )

    def _stands_for_owner(self, head: int) -> bool:
        return bool(self._lemmas(head) & self._participants.representative)

    def _lemmas(self, head: int) -> set[str]:
        token = self._tree[head]
        first = {token.text.lower().removesuffix("s")} if token.i == 0 else set()  # "Envoys ..." is taken for a name
        man = {f"{token.lemma.removesuffix('men')}man"} if token.lemma.endswith("men") else set()  # "statesmen"
        return {token.lemma, *man, *first, *self._compounds(head)}

    def _unnamed(self, argument: Argument) -> Iterator[Filler]:
        token = self._tree[argument.head]
        if token.i in self._dates and token.pos != "NOUN":
            return
        pronoun = token.pos == "PRON" and token.tag in ("PRP", "PRP$", "WP", "NN", "DT")
        party = self._names_party(argument)
        if argument.role == "modifier":
            acting = token.tag in ("NNS", "NNPS") or token.lemma.lower() in self._participants.acting_modifier
            stands = self._people(token.i) or (party and acting)
        else:
            stands = party or token.pos in ("NUM", "DET", "ADJ", "PROPN")
        if stands or pronoun:
            yield self._standing_in(argument) if pronoun else self.group(argument)

    def _standing_in(self, argument: Argument) -> Filler:
        """Return a pronoun that nobody's name answers to under the words of whom it stands for, else as it stands."""
        said, pronouns = self.group(argument), self._tree.lexicon.pronouns
        word = self._tree[argument.head].text.lower()
        if word not in pronouns.third_person - pronouns.reflexive:
            return said
        noun = stands_for(self._tree, argument.head, lambda i: any(True for _ in self.named(i)))
        if noun is None:
            return said
        meant = self.group(Argument(argument.role, noun, noun, noun + 1, ""))
        return replace(said, name=meant.name, steps=(f"{said.text!r} stands for {meant.name!r}",))

    def _names_party(self, argument: Argument) -> bool:
        """Whether the argument's words tell of people or bodies: of "hundreds of farmers" the farmers."""
        mention = self.mention(argument.head)
        group = mention is not None and mention.type in (EntityType.GROUP, EntityType.PERSON, EntityType.ORGANISATION)
        return group or not self._participants.unnamed_actor.isdisjoint(self.tests(argument))

    def shortened(self, filler: Filler, end: int) -> Filler:
        """Return the filler ended before character ``end``."""
        text = self.text[filler.start : end].rstrip()
        return replace(filler, name=" ".join(text.split()), text=text, end=filler.start + len(text))

    def _quote(self, first: int, last: int, kind: EntityType) -> Filler:
        tokens = self._tree.tokens
        while last - 1 > first and (tokens[last - 1].pos == "PUNCT" or tokens[last - 1].tag == "POS"):
            last -= 1
        span = Span(tokens[first].start, tokens[last - 1].end)
        return Filler(" ".join(span.of(self.text).split()), str(kind), span.of(self.text), span.start, span.end)


def _within_names(tree: Tree, labels: frozenset[str]) -> frozenset[int]:
    """Return the tokens of the names to which the model gave one of the labels."""
    names = (name for name in tree.sentence.names if name.label in labels)
    return frozenset(i for name in names for i in range(name.first, name.last))
