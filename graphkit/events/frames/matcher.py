"""Predicates × frames → what was evoked, or why it was turned away. The second layer of the reading.

A pattern is tried argument by argument: its guards first, then what fills the roles, then what it requires. Each
filler says in its steps how it came to its role, each refusal why, so that ``explain`` can say what came closest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graphkit.events.frames.fillers import Fillers
from graphkit.events.frames.frame_index import NONE
from graphkit.events.frames.reciprocals import is_mutual, undergoing
from graphkit.events.frames.setting import SETTING
from graphkit.model import Argument, Filler, Predicate
from graphkit.ontology import Frame, Pattern, RoleSpec
from graphkit.syntax.tree import Tree

__all__ = ["Match", "Refusal", "match", "points_back"]

CORE = frozenset({"agent", "patient", "recipient"})
"""Arguments whose failure turns the pattern away; a preposition that does not fit is passed over."""
DEEP = CORE | {"clause", "predicative", "possessor", "modifier", "governor", "self"}
"""Roles of arguments that have a name of their own; every other one is a preposition."""
COORDINATED = ", coordinated"
"""What the path of an argument's conjuncts says: the first of them decides ("gave tents and doctors")."""
WEAK = frozenset({"governor"})
STRONG = frozenset({"agent", "possessor", "modifier", "between", "among"})
"""Weak arguments count only where none of the strong ones says who took part."""


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A frame evoked by a predicate, with its roles filled as far as the clause goes; no two are the same.

    ``origins`` keeps which argument gave which filler, by role. ``object`` is the object that the verb means it only
    with ("opened fire"), a token or ``NONE``. ``lacks`` says what the pattern requires and the clause
    does not have, so that the article must have said it before; it is empty for most. ``steps`` tell what was joined to
    it afterwards.
    """

    frame: Frame
    pattern: Pattern
    predicate: Predicate
    roles: dict[str, list[Filler]]
    origins: dict[str, list[tuple[Filler, Argument]]]
    lacks: str = ""
    steps: list[str] = field(default_factory=list)
    object: int = NONE

    @property
    def rule(self) -> str:
        """Frame, pattern and word: "met-with/meet: meet (verb)"."""
        return _rule(self.frame, self.pattern, self.predicate)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A pattern that its word evoked and that was turned away, with the reason in words.

    ``filled`` counts the roles that had been filled by then.
    """

    frame: Frame
    pattern: Pattern
    predicate: Predicate
    reason: str
    filled: int = 0

    @property
    def rule(self) -> str:
        """Frame, pattern and word, as of a match."""
        return _rule(self.frame, self.pattern, self.predicate)


def _rule(frame: Frame, pattern: Pattern, predicate: Predicate) -> str:
    return f"{frame.relation}/{pattern.name}: {predicate.lemma} ({predicate.kind})"


def match(
    frame: Frame, pattern: Pattern, predicate: Predicate, tree: Tree, fillers: Fillers, *, taken: int = NONE
) -> Match | Refusal:
    """Try one pattern on one predicate; ``taken`` is the object that belongs to its verb, which fills no role."""
    return _Attempt(frame, pattern, predicate, tree, fillers, taken).run()


@dataclass(slots=True)
class _Attempt:
    frame: Frame
    pattern: Pattern
    predicate: Predicate
    tree: Tree
    fillers: Fillers
    taken: int
    roles: dict[str, list[Filler]] = field(default_factory=dict)
    filled: dict[str, list[Argument]] = field(default_factory=dict)
    origins: dict[str, list[tuple[Filler, Argument]]] = field(default_factory=dict)

    def run(self) -> Match | Refusal:
        if reason := self._misplaced():
            return self._refusal(reason)
        for argument in self._arguments():
            take = self._take_mutual if is_mutual(self.tree, argument.head) else self._take
            reason = self._guard(argument) or take(argument)
            if reason and COORDINATED not in argument.path:
                return self._refusal(reason)
        lacks = self._missing()
        if lacks and not self._points_back():
            return self._refusal(lacks)
        return Match(self.frame, self.pattern, self.predicate, self.roles, self.origins, lacks, object=self.taken)

    def _refusal(self, reason: str) -> Refusal:
        return Refusal(self.frame, self.pattern, self.predicate, reason, len(self.roles))

    def _arguments(self) -> Iterator[Argument]:
        # Outer modifiers first, so that a group is taken whole before the name inside it; weak arguments last.
        # Who does what "each other" undergoes must be known before.
        yield from sorted(
            (self._as_mapped(a) for a in self.predicate.arguments if a.head != self.taken),
            key=lambda a: (a.role in WEAK, is_mutual(self.tree, a.head), a.role == "modifier", a.first - a.last),
        )
        if "self" in self.pattern.map:
            trigger = self.predicate.trigger
            extent = self.tree.clause(trigger) if self.predicate.kind == "verb" else self.tree.phrase(trigger)
            yield Argument("self", trigger, *extent, "the word itself")

    def _as_mapped(self, argument: Argument) -> Argument:
        """Return a recipient as what stands after "to" for a pattern that speaks of "to" only: "paid tribute to"."""
        speaks = self.pattern.map
        only_to = argument.role == "recipient" and "to" in speaks and "recipient" not in speaks
        return replace(argument, role="to") if only_to else argument

    def _said(self, argument: Argument) -> str:
        return f"{argument.role} {self.tree.words(argument.first, argument.last)!r}"

    def _misplaced(self) -> str:
        """Return why the word means something else where it stands: in an article on sport, among other things."""
        for asked, words in sorted(self.pattern.unless.items()):
            if asked in SETTING and words & self.fillers.setting.tests(asked, self.predicate.trigger):
                return f"what stands in the {asked} makes it something else"
        return ""

    def _guard(self, argument: Argument) -> str:
        unless = self.pattern.unless.get(argument.role)
        if unless and self._guarded(unless, argument):
            return f"the {self._said(argument)} makes it something else"
        return ""

    def _guarded(self, unless: frozenset[str], argument: Argument) -> bool:
        """Whether the argument is among what is guarded against; of "fired on Friday" the day is not "*", anything."""
        if "*" in unless:
            return not self.fillers.only_when(argument)
        return not unless.isdisjoint(self.fillers.tests.of(argument) | self.fillers.tests.named_after(argument))

    def _take(self, argument: Argument) -> str:
        """Fill a role from the argument; returns why the pattern is turned away, or nothing."""
        if argument.role in WEAK and not STRONG.isdisjoint(self.filled):
            return ""
        names, only = self.pattern.map.get(argument.role, ()), self.pattern.only.get(argument.role)
        unfit = only is not None and not self._passes(only, argument) and not self._lifts(argument)
        if not unfit and (self._lift(argument) or not names or any(self._fill(name, argument) for name in names)):
            return ""
        if argument.role not in CORE:
            return ""
        return f"the {self._said(argument)} " + ("does not fit" if unfit else f"cannot fill {names[0]}")

    def _take_mutual(self, argument: Argument) -> str:
        """Fill a role from "each other"; those who meet each other are known already."""
        names = self.pattern.map.get(argument.role)
        role = self._role(names[0]) if names else None
        if role is None or role.phrase:
            return ""
        if self.frame.symmetric:
            self.filled.setdefault(argument.role, []).append(argument)
            return ""
        agents = self.roles.get(self.frame.edge_from, ())
        return "" if self._add(role, undergoing(agents, argument, role), argument) else "nobody acts on each other"

    def _passes(self, only: frozenset[str], argument: Argument) -> bool:
        return "*" in only or bool(only & self.fillers.tests.of(argument))

    def _lifts(self, argument: Argument) -> bool:
        lift = self.pattern.lift.get(argument.role)
        return lift is not None and bool(lift[0] & self.fillers.tests.of(argument))

    def _lift(self, argument: Argument) -> bool:
        if not self._lifts(argument):
            return False
        role = self._role(self.pattern.lift[argument.role][1])
        self._add(role, (self.fillers.wording.phrase(argument),), argument)
        for name in self.pattern.map[argument.role]:
            owned = self.fillers.owners(argument.head, self._role(name))
            crewed = self.fillers.tests.of(argument) & self.tree.lexicon.participants.crewed
            self._add(self._role(name), owned or ((self.fillers.wording.group(argument),) if crewed else ()), argument)
        return True

    def _fill(self, name: str, argument: Argument) -> bool:
        role = self._role(name)
        only = role.restriction(argument.role) if argument.role not in self.pattern.only else frozenset[str]()
        if only and not self._passes(only, argument):
            return False
        if (unless := role.unless.get(argument.role)) and unless & self.fillers.tests.of(argument):
            return False
        found = self.fillers.fill(argument, role)
        if argument.role == "modifier" and any(
            f.start <= self.tree[argument.head].start < f.end for f in self.roles.get(name, ())
        ):
            return True  # it only qualifies a modifier that fills the role already: "NATO defence chiefs meeting"
        if self._hosts(role, argument):
            return True
        if self._himself(found, argument):
            found = (self.fillers.wording.group(argument),)
        return self._add(role, found, argument)

    def _himself(self, found: tuple[Filler, ...], argument: Argument) -> bool:
        """Whether a pronoun was taken for one who acts already, who would be "himself": "Qatar gave it aircraft"."""
        token = self.tree[argument.head]
        acting = {f.entity for f in self.roles.get(self.frame.edge_from, ())}
        other = argument.role != "agent" and not self.frame.symmetric and token.tag == "PRP"
        return (
            other
            and token.lemma not in self.tree.lexicon.pronouns.reflexive
            and any(f.entity in acting for f in found if f.entity)
        )

    def _hosts(self, role: RoleSpec, argument: Argument) -> bool:
        """Whether a city before the noun is where the named parties meet: "Peru and Chile resume Doha talks"."""
        named = [f for f in self.roles.get(role.name, ()) if f.entity]
        city = argument.role == "modifier" and self.frame.symmetric and "<Place>" in self.fillers.tests.of(argument)
        return city and len(named) > 1 and "modifier" not in self.filled

    def _add(self, role: RoleSpec, found: tuple[Filler, ...], argument: Argument) -> bool:
        for filler in found:
            have = self.roles.setdefault(role.name, [])
            if not any(_same(filler, other) for other in have):
                placed = replace(filler, steps=(_how(argument), *filler.steps))
                have.append(placed)
                self.origins.setdefault(role.name, []).append((placed, argument))
        if found:
            self.filled.setdefault(argument.role, []).append(argument)
        return bool(found)

    def _role(self, name: str) -> RoleSpec:
        return next(role for role in self.frame.roles if role.name == name)

    def _missing(self) -> str:
        for alternatives in self.pattern.requires:
            if not any(self._met(role, tests) for role, tests in alternatives):
                wanted = " or ".join(dict.fromkeys(role for role, _ in alternatives))
                return f"it lacks what it requires: {wanted}"
        return ""

    def _points_back(self) -> bool:
        """Whether a definite event noun may leave out what it requires, because the article has said it before."""
        return self.pattern.recalls and self.predicate.kind == "noun" and points_back(self.tree, self.predicate.trigger)

    def _met(self, role: str, tests: frozenset[str]) -> bool:
        if role in ("several", "two"):
            return self._several(collective=role == "several")
        if role == "unsaid":
            return self._unsaid()
        if role in SETTING:
            return bool(tests & self.fillers.setting.tests(role, self.predicate.trigger))
        passed_over = role not in self.pattern.map or (role == "modifier" and tests)  # "the Goma raid" tells a place
        own = (a for a in self.predicate.arguments if passed_over and a.role == role)
        found = self.filled.get(role, own)  # what fills no role may be required all the same: "beaten to death"
        return any(not tests or tests & self.fillers.tests.of(argument) for argument in found)

    def _unsaid(self) -> bool:
        """Whether a passive, also a reduced one, leaves out who does it: "it was proposed that", "the bus hit"."""
        trigger = self.predicate.trigger
        undergoes = any(a.role in ("patient", "recipient") and a.head != trigger for a in self.predicate.arguments)
        by = self.tree.kids(trigger, "agent") or any(a.role == "agent" for a in self.predicate.arguments)
        return self.tree.is_passive(trigger) and self.tree[trigger].dep != "pcomp" and undergoes and not by

    def _several(self, *, collective: bool) -> bool:
        """Whether two parties or one plural party take part; where ``collective``, a committee counts as plural."""
        everyone = [f for fillers in self.roles.values() for f in fillers]
        arguments = [a for found in self.filled.values() for a in found]
        plurals = self.tree.lexicon.events.collective if collective else self.tree.lexicon.events.plurals
        heads = (self.tree[a.head] for a in arguments)
        return len(everyone) > 1 or any(t.tag in ("NNS", "NNPS") or t.lemma in plurals for t in heads)


def _how(argument: Argument) -> str:
    """Return how an argument came to its predicate: "agent (subject)", "after 'with'"."""
    if argument.role in DEEP:
        return f"{argument.role} ({argument.path})"
    path = argument.path.removeprefix(argument.role).removeprefix(", ")
    return f"after {argument.role!r}" + (f" ({path})" if path else "")


def points_back(tree: Tree, noun: int) -> bool:
    """Tell whether an event noun refers to what was told before: "the talks", "these strikes", "Friday's call"."""
    if any(
        tree[k].pos == "PROPN" and tree[k].text not in tree.lexicon.events.weekdays for k in tree.kids(noun, "compound")
    ):
        return False  # "the Lima talks" say which
    if tree[noun].lemma in tree.lexicon.syntax.undergone_nouns and tree.led_to(noun, "of"):
        return False  # so does "the murder of two monks"
    if any(tree[k].lemma in tree.lexicon.events.pointing_determiners for k in tree.kids(noun, "det", "poss", "predet")):
        return not tree.kids(noun, "acl") or tree[tree.kids(noun, "acl")[0]].tag != "TO"
    return any(tree[k].text in tree.lexicon.events.weekdays for k in tree.kids(noun, "poss", "compound", "nmod"))


def _same(one: Filler, other: Filler) -> bool:
    if one.entity or other.entity:
        return one.entity == other.entity
    return one.start < other.end and other.start < one.end
