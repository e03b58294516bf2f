"""The sieves of coreference, in order, and the walk through an article that asks them.

After the multi-pass sieve of Raghunathan et al. (2010): the surest comes first, each sees what those before it
resolved, and the first that has an answer decides. Names come first, in the whole article (``person_names``,
``organisation_names``); then, mention by mention in the order of the text, what refers back; last, what only the rest
of the article tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphkit.coreference import descriptions, offices, pronouns
from graphkit.coreference.antecedents import History
from graphkit.coreference.discourse_model import DiscourseModel
from graphkit.coreference.document import Document
from graphkit.coreference.references import Open, Reference, Sieve, first_answer
from graphkit.coreference.speakers import speaker_of_the_quotation
from graphkit.coreference.split_antecedents import the_two
from graphkit.model import Mention, MentionKind
from graphkit.syntax.quotations import Quotations

__all__ = ["LATER", "REFERENCES", "resolve"]

REFERENCES: tuple[Sieve[Reference, Mention | Open], ...] = (
    Sieve("office/unnamed", offices.brought_up_unnamed),
    Sieve("office/name-beside", offices.named_beside),
    Sieve("office/introduced", offices.introduced_by_these_words),
    Sieve("office/former", offices.former_holder),
    Sieve("office/holder", offices.holder),
    Sieve("owner/state", descriptions.state_of_the_owner),
    Sieve("pair/last-two", the_two),
    Sieve("kind/name-explained", descriptions.explained_name),
    Sieve("kind/capital", descriptions.capital),
    Sieve("kind/their-country", descriptions.country_of_whom),
    Sieve("kind/body-of-state", descriptions.only_body_of_that_state),
    Sieve("kind/only-person", descriptions.only_person),
    Sieve("kind/person-just-named", descriptions.just_named),
    Sieve("kind/last-named", descriptions.last_of_its_kind),
    Sieve("he/clause-around", pronouns.he_of_the_clause_around),
    Sieve("he/same-sentence", pronouns.he_in_the_sentence),
    Sieve("he/sentence-before", pronouns.he_in_the_sentence_before),
    Sieve("he/ahead", pronouns.he_ahead),
    Sieve("it/nothing", pronouns.it_for_nothing),
    Sieve("it/clause-around", pronouns.it_of_the_clause_around),
    Sieve("it/reported-clause", pronouns.it_of_the_reported_clause),
    Sieve("it/sentence-before", pronouns.it_in_the_sentence_before),
    Sieve("they/clause-around", pronouns.they_of_the_clause_around),
    Sieve("they/sentence-before", pronouns.they_in_the_sentence_before),
    Sieve("they/last-two", pronouns.they_two),
)
"""What is asked of each description and pronoun, in the order of the text."""

LATER: tuple[Sieve[Reference, Mention | Open], ...] = (
    Sieve("office/named-later", offices.holder_named_later),
    Sieve("i/speaker", speaker_of_the_quotation),
)
"""What is asked of those that stayed open, once the whole article is read."""


def resolve(document: Document, discourse: DiscourseModel, quotations: Quotations) -> tuple[Mention, ...]:
    """Return the mentions with their references resolved as far as the text decides."""
    history = History(document, discourse, quotations=quotations)
    resolved = []
    for mention in document.mentions:
        found = _asked(REFERENCES, mention, history)
        history.note(found)
        resolved.append(found)
    return tuple(_asked(LATER, mention, history) for mention in resolved)


def _asked(sieves: Iterable[Sieve[Reference, Mention | Open]], mention: Mention, history: History) -> Mention:
    """Return the mention as the first of the sieves that has an answer leaves it; a name is resolved already."""
    if mention.kind is MentionKind.NAME or mention.entity or mention.members:
        return mention
    reference = Reference(mention, history)
    answer, name = first_answer(sieves, reference) or (mention, "")
    found = _told(mention, answer, name)
    if not found.entity and not found.members:
        _note_unnamed(reference)
    return found


def _told(mention: Mention, answer: Mention | Open, sieve: str) -> Mention:
    """Return the mention with what a sieve says of it, and the name of the sieve in the step that tells why."""
    if isinstance(answer, Open):
        return replace(mention, steps=(*mention.steps, f'{sieve}: "{mention.text}" stays open, {answer.why}'))
    if answer is mention:
        return mention
    said = (f"{sieve}: {step}" for step in answer.steps[len(mention.steps) :])
    return replace(answer, resolved_by=sieve, steps=(*mention.steps, *said))


def _note_unnamed(reference: Reference) -> None:
    """Note the noun of somebody whom the article brings up without a name: "a diplomat"."""
    said = reference.said
    if said is not None and not said.definite and not said.plural:
        reference.history.unnamed.add(said.word.split()[-1])
