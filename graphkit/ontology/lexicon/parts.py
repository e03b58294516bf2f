"""The structures of the typed lexicons: each has the word classes of the file of its name in ontology/lexicon.

What a class is for stands beside its words in the file; "light-verbs" there is ``light_verbs`` here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graphkit.model import Factuality

__all__ = [
    "AttributionLexicon",
    "ClaimLexicon",
    "EventLexicon",
    "FactualityLexicon",
    "LemmaLexicon",
    "NameLexicon",
    "ParticipantLexicon",
    "PronounLexicon",
    "RespunLexicon",
    "SyntaxLexicon",
]

ORDER = (
    Factuality.RULED_OUT,
    Factuality.NEGATED,
    Factuality.HALTED,
    Factuality.PLANNED,
    Factuality.REQUESTED,
    Factuality.POSSIBLE,
    Factuality.HYPOTHETICAL,
)
"""Which value decides where words or classes give several."""


@dataclass(frozen=True, slots=True)
class LemmaLexicon:
    """Verbs whose base form the lemmatizer gets wrong. See lemmas.yaml."""

    unlisted_verbs: frozenset[str]
    verbs_in_e: frozenset[str]


@dataclass(frozen=True, slots=True)
class SyntaxLexicon:
    """What the grammar of a clause turns on: light verbs, control, who is said to have done what. See syntax.yaml."""

    harmed_states: frozenset[str]
    authorship_nouns: frozenset[str]
    authorship_adjectives: frozenset[str]
    authorship_prepositions: frozenset[str]
    authorship_verbs: frozenset[str]
    authorship_links: frozenset[str]
    disputing_prepositions: frozenset[str]
    doer_nouns: frozenset[str]
    undergoer_nouns: frozenset[str]
    harm_in_headlines: frozenset[str]
    headline_passives: frozenset[str]
    instructing_verbs: frozenset[str]
    undergone_nouns: frozenset[str]
    seeing_verbs: frozenset[str]
    keeping_verbs: frozenset[str]
    laying_verbs: frozenset[str]
    dispersing_verbs: frozenset[str]
    portions: frozenset[str]
    ditransitive: frozenset[str]
    past_as_adjective: frozenset[str]
    handing_verbs: frozenset[str]
    carriers: frozenset[str]
    light_verbs: frozenset[str]
    occurrence_verbs: frozenset[str]
    addressing_verbs: frozenset[str]
    calling_in: frozenset[str]
    under_way: frozenset[str]
    effect_verbs: frozenset[str]
    undergo_verbs: frozenset[str]
    perish_verbs: frozenset[str]
    subject_control: frozenset[str]
    asking_of: frozenset[str]
    company_circumstance: frozenset[str]
    circumstance: frozenset[str]
    letting: frozenset[str]
    titling: frozenset[str]
    quantities: frozenset[str]
    headline_verbs: frozenset[str]
    company_afterwards: frozenset[str]
    duration: frozenset[str]
    asking_prepositions: frozenset[str]
    remote_cues: frozenset[str]
    inverting: frozenset[str]
    others_plans: frozenset[str]


@dataclass(frozen=True)
class FactualityLexicon:
    """What says whether an event happened. See factuality.yaml."""

    fact_negated_verbs: frozenset[str]
    fact_ruled_out_verbs: frozenset[str]
    fact_halted_verbs: frozenset[str]
    fact_planned_verbs: frozenset[str]
    fact_possible_verbs: frozenset[str]
    fact_requested_verbs: frozenset[str]
    fact_negated_nouns: frozenset[str]
    fact_halted_nouns: frozenset[str]
    fact_planned_nouns: frozenset[str]
    fact_possible_nouns: frozenset[str]
    fact_requested_nouns: frozenset[str]
    fact_hypothetical_verbs: frozenset[str]
    fact_hypothetical_nouns: frozenset[str]
    fact_planned_adjectives: frozenset[str]
    fact_possible_adjectives: frozenset[str]
    fact_negated_adjectives: frozenset[str]
    fact_halted_adjectives: frozenset[str]
    fact_hypothetical_adjectives: frozenset[str]
    fact_planned_state_adjectives: frozenset[str]
    fact_planned_prepositions: frozenset[str]
    fact_possible_prepositions: frozenset[str]
    fact_negated_prepositions: frozenset[str]
    conditional_marks: frozenset[str]
    negations: frozenset[str]
    modal_planned: frozenset[str]
    modal_possible: frozenset[str]
    modal_requested: frozenset[str]
    modal_would: frozenset[str]
    request_of_things: frozenset[str]
    not_yet: frozenset[str]
    must_verbs: frozenset[str]
    answered_nouns: frozenset[str]
    ending_verbs: frozenset[str]
    imagining_determiners: frozenset[str]
    journey_verbs: frozenset[str]
    make_believe: frozenset[str]
    near_misses: frozenset[str]
    gerund_prepositions: frozenset[str]
    nobody: frozenset[str]
    no_determiners: frozenset[str]
    never: frozenset[str]
    once: frozenset[str]
    more_than_that: frozenset[str]
    exceptions: frozenset[str]
    no_settings: frozenset[str]
    touching_prepositions: frozenset[str]
    inverted_marks: frozenset[str]
    conditional_nouns: frozenset[str]
    supposing_verbs: frozenset[str]
    drills: frozenset[str]
    drilled_verbs: frozenset[str]
    scenes: frozenset[str]
    inside: frozenset[str]
    telling_verbs: frozenset[str]
    failing_verbs: frozenset[str]
    beginning_verbs: frozenset[str]
    report_nouns: frozenset[str]
    sign_nouns: frozenset[str]
    disclosing_verbs: frozenset[str]
    weighing_verbs: frozenset[str]
    foreseeing_verbs: frozenset[str]
    factive_verbs: frozenset[str]
    perception_verbs: frozenset[str]
    enabling_verbs: frozenset[str]
    aside_prepositions: frozenset[str]
    unscheduled_nouns: frozenset[str]
    preventing_verbs: frozenset[str]
    concluding_verbs: frozenset[str]
    fostering_verbs: frozenset[str]
    vain_adverbs: frozenset[str]
    deliberating_verbs: frozenset[str]
    deliberating_prepositions: frozenset[str]
    ability_adjectives: frozenset[str]
    using_verbs: frozenset[str]
    moments: frozenset[str]
    belief_verbs: frozenset[str]
    possible_adverbs: frozenset[str]
    falsehoods: frozenset[str]
    coming_words: frozenset[str]
    hardly_any: frozenset[str]
    habits: frozenset[str]
    truth_adjectives: frozenset[str]
    past_words: frozenset[str]
    doubts: frozenset[str]

    def value_of(self, word: str, kind: str) -> Factuality | None:
        """Return what a lemma of a kind (verbs, nouns, adjectives, prepositions) says of what it governs, or None."""
        return self._values.get((kind, word))

    @cached_property
    def _values(self) -> dict[tuple[str, str], Factuality]:
        """The values of lemmas by kind; where a lemma is in two classes, the first of ``ORDER`` decides."""
        found: dict[tuple[str, str], Factuality] = {}
        for value in ORDER:
            for kind in ("verbs", "nouns", "adjectives", "prepositions"):
                words = getattr(self, f"fact_{value.replace('-', '_')}_{kind}", frozenset[str]())
                found = {**{(kind, word): value for word in words}, **found}
        return found


@dataclass(frozen=True, slots=True)
class AttributionLexicon:
    """What says who says so. See attribution.yaml."""

    report_verbs: frozenset[str]
    claim_verbs: frozenset[str]
    source_prepositions: frozenset[str]
    source_pointers: frozenset[str]
    speaking_papers: frozenset[str]
    views: frozenset[str]
    labelling_verbs: frozenset[str]
    introducing: frozenset[str]
    mouthpiece: frozenset[str]
    carrying_on: frozenset[str]
    statements: frozenset[str]
    accusing_verbs: frozenset[str]
    holding_verbs: frozenset[str]
    showing_verbs: frozenset[str]
    stating_verbs: frozenset[str]
    ways_of_saying: frozenset[str]
    yardsticks: frozenset[str]
    no_source: frozenset[str]
    own_papers: frozenset[str]
    uttering_verbs: frozenset[str]
    holding_adjectives: frozenset[str]
    resolving_verbs: frozenset[str]
    resolving_adjectives: frozenset[str]
    intentions: frozenset[str]
    advocating_verbs: frozenset[str]
    judging_verbs: frozenset[str]
    speaking_of: frozenset[str]
    requesting_verbs: frozenset[str]
    confessing: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """What the filling of roles turns on, and the circumstances of an event. See events.yaml."""

    plurals: frozenset[str]
    collective: frozenset[str]
    weekdays: frozenset[str]
    direction_prepositions: frozenset[str]
    benefiting: frozenset[str]
    general_acts: frozenset[str]
    empty_fillers: frozenset[str]
    warfare: frozenset[str]
    articles: frozenset[str]
    readiness: frozenset[str]
    own_subjects: frozenset[str]
    role_prepositions: frozenset[str]
    exhorting_modals: frozenset[str]
    place_prepositions: frozenset[str]
    pointing_determiners: frozenset[str]
    in_person_cues: frozenset[str]
    pointing_plurals: frozenset[str]
    mutual: frozenset[str]


@dataclass(frozen=True, slots=True)
class ParticipantLexicon:
    """Who and what takes part; frames test these, too. See participants.yaml."""

    unnamed_actor: frozenset[str]
    acting_modifier: frozenset[str]
    thing: frozenset[str]
    representative: frozenset[str]
    person: frozenset[str]
    party: frozenset[str]
    crewed: frozenset[str]
    members: frozenset[str]
    own_account: frozenset[str]
    prefixes: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClaimLexicon:
    """What decides whether two claims report one event. See claims.yaml."""

    small_words: frozenset[str]
    novelty_before: frozenset[str]
    novelty_after: frozenset[str]
    habitual: frozenset[str]
    anybody: frozenset[str]
    known_by: frozenset[str]
    unknown_by: frozenset[str]
    phrase_prepositions: frozenset[str]
    denials: frozenset[str]
    recalling: frozenset[str]
    accusing: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """Parts of the names of persons and organisations. See names/."""

    family_first: frozenset[str]
    common_family_names: frozenset[str]
    name_particles: frozenset[str]
    particles_or_given_names: frozenset[str]
    generation_suffixes: frozenset[str]
    name_titles: frozenset[str]
    honours: frozenset[str]
    organisation_forms: frozenset[str]
    organisation_joints: frozenset[str]
    given_name_spellings: frozenset[str]
    given_name_short_forms: frozenset[str]
    organisation_common: frozenset[str]
    organisation_spellings: frozenset[str]
    organisation_legal_forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class PronounLexicon:
    """Sets of pronouns; ``SETS`` in pronouns.py says how they are derived. See pronouns.yaml."""

    masculine: frozenset[str]
    feminine: frozenset[str]
    neuter: frozenset[str]
    reflexive: frozenset[str]
    first_person: frozenset[str]
    first_person_plural: frozenset[str]
    third_person: frozenset[str]
    third_person_plural: frozenset[str]
    third_person_subjects: frozenset[str]
    determiners: frozenset[str]
    plural: frozenset[str]
    plural_subjects: frozenset[str]
    only_objects: frozenset[str]
    human_objects: frozenset[str]
    one_person: frozenset[str]
    speaking_people: frozenset[str]
    speaking_bodies: frozenset[str]
    spoken_to: frozenset[str]


@dataclass(frozen=True, slots=True)
class RespunLexicon:
    """What a synonym machine leaves on a page, and which words it writes for others. See respun.yaml."""

    respun_signs: frozenset[str]
    respun_call: frozenset[str]
    respun_discuss: frozenset[str]
    respun_sell: frozenset[str]
