"""Parses put right before anything is read from them: what taggers and parsers often get wrong in news.

Each correction is a public function from parse to parse, in the module of what it corrects; its docstring is its
manual, and tests/syntax/corrections holds a fixture of its name. ``CORRECTIONS`` is the order in which they run.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.model import NameSpan, Token
from graphkit.ontology import Lexicon
from graphkit.syntax.corrections import finite_verbs, headlines, lists, objects, quotations, receivers, word_classes
from graphkit.syntax.corrections.correction import Correction
from graphkit.syntax.corrections.parse import Parse

__all__ = ["CORRECTIONS", "Correction", "Parse", "correct"]

CORRECTIONS = (
    Correction(word_classes.name_at_sentence_start),
    Correction(headlines.harm_taken_for_noun),
    Correction(word_classes.noun_taken_for_verb),
    Correction(headlines.two_names_before_verb),
    Correction(headlines.participle_before_title),
    Correction(headlines.headline_verb_taken_for_noun),
    Correction(quotations.last_word_hung_on_what_is_said),
    Correction(quotations.speaker_taken_for_apposition),
    Correction(quotations.speaker_taken_for_object),
    Correction(receivers.receiver_taken_for_subject),
    Correction(receivers.gift_taken_for_apposition),
    Correction(finite_verbs.present_taken_for_plural),
    Correction(finite_verbs.past_taken_for_adjective),
    Correction(finite_verbs.past_taken_for_participle),
    Correction(finite_verbs.passive_taken_for_reduced),
    Correction(finite_verbs.list_hung_past_clause),
    Correction(lists.described_names_taken_apart),
    Correction(objects.quantity_taken_for_adverb),
    Correction(objects.list_taken_for_two_objects),
    Correction(receivers.gift_hung_on_receiver),
    Correction(objects.object_taken_for_second_subject),
    Correction(receivers.receiver_taken_for_modifier),
)
"""Every correction, in order: words before the clauses that they stand in, clauses before what a verb takes."""


def correct(
    tokens: Sequence[Token], names: Sequence[NameSpan], lexicon: Lexicon
) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Return a sentence's tokens put right, and the names of the corrections that changed something, in order."""
    parse, fired = Parse(tokens, names, lexicon), list[str]()
    for correction in CORRECTIONS:
        before, parse = parse, correction.apply(parse)
        if parse.tokens != before.tokens:
            fired.append(correction.name)
    return parse.tokens, tuple(fired)
