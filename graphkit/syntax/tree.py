"""A parsed sentence as a tree one can walk. Reads ``Sentence``; the only place that knows dependency labels by heart.

Labels are ClearNLP's, as spaCy's English models use them. Token positions count within the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from graphkit.model import Sentence, Token
from graphkit.ontology import Lexicon
from graphkit.syntax.corrections import correct

__all__ = ["Tree", "trees"]

SUBJECTS = frozenset({"nsubj", "csubj"})
ANY_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
STOPS = frozenset('.?!"”')
"""What ends a sentence and no headline."""
PREMODIFIERS = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "neg", "case", "npadvmod"}
)
"""How the words before a noun hang on it."""
LOOSE_ENDS = frozenset({"relcl", "appos", "parataxis", "advcl", "cc", "conj", "punct", "acl"})
"""What is left off the end of a phrase when it is quoted as a filler."""


class Tree:
    """A sentence's dependency tree, its parse put right once; every room that reads a sentence reads this.

    ``sentence`` is the sentence with the corrected tokens, ``tokens`` those tokens, ``children`` the positions of every
    token's dependants, in order. ``corrections`` names what put the parse right, ``lexicon`` has the words that rules
    ask for.
    """

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.tokens, self.corrections = correct(sentence.tokens, sentence.names, lexicon)
        self.sentence = sentence if self.tokens == sentence.tokens else replace(sentence, tokens=self.tokens)
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                self.children[token.head].append(token.i)

    def __getitem__(self, i: int) -> Token:
        """Return the token at position ``i``."""
        return self.tokens[i]

    def kids(self, i: int, *deps: str) -> list[int]:
        """Return the children of ``i`` that hang by one of ``deps``."""
        return [k for k in self.children[i] if self.tokens[k].dep in deps]

    def dependants(self, i: int) -> list[Token]:
        """Return the tokens that hang on ``i``, in order."""
        return [self.tokens[k] for k in self.children[i]]

    def led_to(self, i: int, *prepositions: str, by: tuple[str, ...] = ("prep",)) -> list[int]:
        """Return the nouns that the prepositions of ``i`` lead to: those of ``prepositions``, all where none are given.

        ``by`` are the labels that the prepositions hang by.
        """
        leads = (k for k in self.kids(i, *by) if not prepositions or self.tokens[k].lemma in prepositions)
        return [noun for k in leads for noun in self.kids(k, "pobj")]

    def noun_start(self, i: int) -> int:
        """Return the first token of the noun phrase that ends with ``i``, what follows a noun inside it left out."""
        return self._noun_starts[i]

    @cached_property
    def _noun_starts(self) -> list[int]:
        starts: list[int] = []
        for i in range(len(self.tokens)):  # what stands before a noun is known already
            before = (starts[k] for k in self.children[i] if k < i and self.tokens[k].dep in PREMODIFIERS)
            starts.append(min([i, *before]))
        return starts

    @cached_property
    def depths(self) -> list[int]:
        """How many heads stand above each token; 0 for a root."""
        depths = [0] * len(self.tokens)
        queue = [token.i for token in self.tokens if token.head == token.i]
        for at in queue:  # grows while it is gone through
            for kid in self.children[at]:
                depths[kid] = depths[at] + 1
                queue.append(kid)
        return depths

    def span_head(self, first: int, last: int) -> int:
        """Return the token of a span (half-open) that the others hang on: the last whose own head lies outside."""
        for i in range(last - 1, first - 1, -1):
            if not first <= self.tokens[i].head < last or self.tokens[i].head == i:
                return i
        return last - 1

    def conjuncts(self, i: int) -> list[int]:
        """Return ``i`` and everything coordinated after it: "A, B and C" from A."""
        out, queue = [], [i]
        while queue:
            at = queue.pop(0)
            out.append(at)
            queue.extend(self.kids(at, "conj"))
        return out

    def first_conjunct(self, i: int) -> int:
        """Return the head of the coordination that ``i`` is part of."""
        while self.tokens[i].dep == "conj" and self.tokens[i].head != i:
            i = self.tokens[i].head
        return i

    def subtree(self, i: int, *, without: frozenset[str] = frozenset()) -> list[int]:
        """Return ``i`` and its descendants in order, leaving out branches that hang by a label in ``without``."""
        out, queue = [], [i]
        while queue:
            at = queue.pop()
            out.append(at)
            queue.extend(k for k in self.children[at] if self.tokens[k].dep not in without)
        return sorted(out)

    def phrase(self, i: int) -> tuple[int, int]:
        """Return the phrase that ``i`` heads as token positions, half-open, without appositions and relative clauses.

        It reaches from the leftmost dependant to the last one that is joined without a gap.
        """
        inside = set(self.subtree(i, without=LOOSE_ENDS))
        first = last = i
        while first - 1 in inside or (first > 1 and self.tokens[first - 1].pos == "PUNCT" and first - 2 in inside):
            first -= 1
        while last + 1 in inside or (last + 2 in inside and self.tokens[last + 1].pos == "PUNCT"):
            last += 1
        while first < i and self.tokens[first].pos in ("PUNCT", "CCONJ"):
            first += 1
        return first, last + 1

    def noun_phrase(self, i: int) -> tuple[int, int]:
        """Return the phrase that the noun ``i`` heads, with "of" and "from" and without other circumstances."""
        first, last = self.phrase(i)
        kept = [k for k in self.kids(i, "prep") if self.tokens[k].lemma in ("of", "from") and k < last]
        return first, max([i + 1, *(self._shared_end(i, k) for k in kept)])

    def _shared_end(self, noun: int, prep: int) -> int:
        """Return where a preposition's phrase ends; of several ("the presidents of A and B") it takes in all."""
        nouns = self.kids(prep, "pobj") if self.tokens[noun].tag in ("NNS", "NNPS") else []
        return max([self.phrase_end(prep), *(self.phrase_end(c) for k in nouns for c in self.conjuncts(k))])

    def phrase_end(self, i: int) -> int:
        """Return where the subtree of ``i`` ends, without loose ends (half-open)."""
        return self.subtree(i, without=LOOSE_ENDS | {"nummod", "npadvmod"})[-1] + 1

    def clause(self, i: int) -> tuple[int, int]:
        """Return the whole subtree of a clause as token positions, half-open, without its leading "to" or "that"."""
        inside = self.subtree(i)
        first, last = inside[0], inside[-1] + 1
        while first < i and (self.tokens[first].dep == "mark" or self.tokens[first].tag == "TO"):
            first += 1
        while last > i + 1 and self.tokens[last - 1].pos == "PUNCT":
            last -= 1
        return first, last

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the heads above ``i``, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def is_person(self, i: int) -> bool:
        """Tell whether a noun is a person's name or names people by what they do."""
        named = any(n.label == "PERSON" and n.first <= i < n.last for n in self.sentence.names)
        return named or self.tokens[i].lemma in self.lexicon.participants.person

    def counted_by(self, i: int) -> int:
        """Return the noun that only counts or gathers the noun ``i`` ("a round of talks"), or ``i`` itself."""
        above = self.tokens[i].head
        if self.tokens[i].dep == "pobj" and self.tokens[above].lemma == "of":
            top = self.tokens[above].head
            if self.tokens[top].lemma in self.lexicon.syntax.quantities:
                return top
        return i

    def is_relative(self, i: int) -> bool:
        """Tell whether a word is a relative pronoun."""
        return self.tokens[i].tag in ("WDT", "WP") or self.tokens[i].lemma == "that"

    def antecedent(self, i: int) -> int:
        """Return the noun that a relative pronoun stands for, or ``i`` itself."""
        for above in self.ancestors(i) if self.is_relative(i) else ():
            token = self.tokens[above]
            if token.dep == "relcl":
                return token.head
            if token.dep == "ccomp" and self.tokens[token.head].lemma == "be":
                stressed = self.kids(token.head, "attr")  # "it was Peru that sold it"
                return stressed[0] if stressed and stressed[0] < i else i
        return i

    def governing_verb(self, i: int) -> int | None:
        """Return the nearest verb or auxiliary above ``i``, or None."""
        return next((a for a in self.ancestors(i) if self.tokens[a].pos in ("VERB", "AUX")), None)

    def lemma(self, i: int) -> str:
        """Return the lemma with a verb's particle: "hand over"."""
        particles = self.kids(i, "prt") if self.tokens[i].pos == "VERB" else []
        return " ".join([self.tokens[i].lemma, *(self.tokens[p].lemma for p in particles)])

    def is_passive(self, i: int) -> bool:
        """Tell whether the verb ``i`` is passive: by auxiliary, by subject, or as a bare participle after a noun."""
        if self.kids(i, "nsubjpass", "auxpass", "csubjpass"):
            return True
        token = self.tokens[i]
        if token.tag not in ("VBD", "VBN") or self.kids(i, "aux", "dobj"):
            return False
        if self._done_by(i) or self._handed_over(i) or self._suffered_in_headline(i):
            return True  # a headline leaves the auxiliary out: "Tanker hit by missile"
        return token.tag == "VBN" and not self.kids(i, "nsubj") and self._reduced(i)

    def _reduced(self, participle: int) -> bool:
        """Whether a participle says what befell the noun it hangs on, as a passive before it may: "hit and sunk"."""
        token = self.tokens[participle]
        if token.dep == "conj":
            return self.is_passive(token.head)
        return token.dep in ("acl", "advcl", "amod", "ROOT", "dep", "parataxis")

    def _done_by(self, verb: int) -> bool:
        """Whether "by" leads to who did it, and not to the means: "spoke by telephone"."""
        means = self.lexicon.syntax.remote_cues
        heads = [p for by in self.kids(verb, "agent") for p in self.kids(by, "pobj")]
        return any(not means & {self.tokens[k].lemma for k in self.subtree(head)} for head in heads)

    def _handed_over(self, verb: int) -> bool:
        """Whether a verb of handing over without object has a thing for its subject: "Tents delivered to Peru"."""
        if self.tokens[verb].lemma not in self.lexicon.syntax.handing_verbs or self.tokens[verb].dep == "relcl":
            return False
        things = [k for k in self.kids(verb, "nsubj") if self.tokens[k].lemma in self.lexicon.participants.thing]
        return bool(things) and any(self.tokens[k].lemma in ("to", "for") for k in self.kids(verb, "prep", "dative"))

    def _suffered_in_headline(self, verb: int) -> bool:
        """Whether a verb without object and auxiliary tells what befell its subject.

        A verb of harm ("Priest shot dead"), one of telling before an infinitive ("Drivers urged to wait"), or a plain
        participle ("Stones thrown"); what somebody saw done is told so in full sentences, too.
        """
        if self._seen_done(verb):
            return True
        token, words = self.tokens[verb], self.lexicon.syntax
        told = self.tokens[verb].lemma in words.instructing_verbs and bool(self.kids(verb, "xcomp"))
        participle = token.tag == "VBN" and token.dep == "ROOT"
        if not (told or participle or self.lemma(verb) in words.headline_passives):
            return False
        subjects = self.kids(verb, "nsubj")
        bare = all(not self.kids(k, "det", "poss") and self.tokens[k].pos != "PRON" for k in subjects)
        return bare and self.tokens[-1].text not in STOPS and token.dep != "relcl" and bool(subjects or not told)

    def _seen_done(self, verb: int) -> bool:
        """Whether a verb of harm says what somebody saw, or had, done: "saw two shops looted and a bus burned"."""
        token = self.tokens[verb]
        if self.lemma(verb) not in self.lexicon.syntax.headline_passives or self.kids(verb, "mark"):
            return False
        if token.dep == "conj" and token.head < verb and self.kids(verb, "nsubj"):
            return self._seen_done(token.head)
        above = self.tokens[token.head]
        seen = token.tag == "VBN" or above.lemma in self.lexicon.syntax.seeing_verbs
        return token.dep == "ccomp" and above.i < verb and seen and bool(self.kids(verb, "nsubj"))

    @cached_property
    def text(self) -> str:
        """The sentence's words, joined by blanks; for explanations only."""
        return " ".join(token.text for token in self.tokens)

    def words(self, first: int, last: int) -> str:
        """Return tokens ``first`` to ``last`` (half-open) joined by blanks."""
        return " ".join(token.text for token in self.tokens[first:last])


def trees(sentences: Iterable[Sentence], lexicon: Lexicon) -> tuple[Tree, ...]:
    """Return the corrected tree of every sentence, in order."""
    return tuple(Tree(sentence, lexicon) for sentence in sentences)
