"""Which claims are one event: careful, and the same in whatever order they come."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.linking.events import Surroundings, tie
from graphkit.linking.events.agreement import compatible
from graphkit.linking.events.profiles import Profile
from graphkit.model import Claim, ClaimTime, Factuality, RoleFiller, Trigger
from graphkit.ontology import load_lexicon


def _filler(name: str, kind: str = "State") -> RoleFiller:
    return RoleFiller(f"kg:{name}", name, kind, name, 0, len(name))


def _claim(nth: int, *parties: str, document: str = "a", day: str | None = None, place: str = "") -> Claim:
    roles = {"participant": tuple(_filler(party) for party in parties)}
    if place:
        roles["place"] = (_filler(place, "Place"),)
    return Claim(
        id=f"kg:claim/{nth}",
        relation="met-with",
        document=document,
        article=0,
        article_id=f"kg:doc/{document}",
        sentence="They met.",
        start=nth * 100,
        end=nth * 100 + 9,
        trigger=Trigger("met", nth * 100 + 5, nth * 100 + 8),
        roles=roles,
        factuality=Factuality.ACTUAL,
        confidence=0.9,
        rule="met-with/meet",
        same_event=f"kg:event/{nth}",
        time=ClaimTime(day, "day", day, "explicit", 0, 1) if day else None,
    )


def tied_events(claims: Iterable[Claim], around: Surroundings | None = None) -> Mapping[str, str]:
    return tie(claims, load_lexicon(), around).events


def test_two_tellings_in_one_article_are_one_event() -> None:
    tied = tied_events([_claim(1, "Kenya", "Uganda"), _claim(2, "Uganda", "Kenya")])
    assert tied["kg:claim/1"] == tied["kg:claim/2"] == "kg:event/1"


def test_another_day_another_place_or_another_party_is_another_event() -> None:
    tied = tied_events(
        [
            _claim(1, "Kenya", "Uganda", day="2025-06-02", place="Lima"),
            _claim(2, "Kenya", "Uganda", day="2025-06-03", place="Lima"),
            _claim(3, "Kenya", "Uganda", day="2025-06-02", place="Accra"),
            _claim(4, "Kenya", "Ghana", day="2025-06-02", place="Lima"),
        ]
    )
    assert len(set(tied.values())) == 4


def test_articles_are_tied_by_a_common_day_and_not_by_parties_alone() -> None:
    day = "2025-06-02"
    dated = tied_events([_claim(1, "Kenya", "Uganda", day=day), _claim(2, "Kenya", "Uganda", document="b", day=day)])
    assert len(set(dated.values())) == 1
    undated = tied_events([_claim(1, "Kenya", "Uganda"), _claim(2, "Kenya", "Uganda", document="b")])
    assert len(set(undated.values())) == 2


def test_one_shared_party_is_not_enough() -> None:
    tied = tied_events([_claim(1, "Kenya"), _claim(2, "Kenya")])
    assert len(set(tied.values())) == 2


def test_a_claim_without_parties_stays_alone() -> None:
    claim = replace(_claim(1), roles={})
    assert tied_events([claim]) == {claim.id: claim.same_event}


_PARTIES = st.lists(st.sampled_from(["Kenya", "Uganda", "Ghana", "Togo"]), min_size=1, max_size=3, unique=True)


@given(
    st.lists(st.tuples(_PARTIES, st.sampled_from(["a", "b"]), st.sampled_from([None, "2025-06-02"])), max_size=8),
    st.randoms(),
)
def test_the_order_of_claims_does_not_matter(rows: list[tuple[list[str], str, str | None]], random: object) -> None:
    claims = [_claim(i, *parties, document=doc, day=day) for i, (parties, doc, day) in enumerate(rows)]
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert tied_events(claims) == tied_events(shuffled)


def _report(
    text: str, *, nth: int, article: str = "a", said_by: str = "", day: str | None = None, **more: object
) -> Claim:
    """Return a claim as its sentence tells it: "[attacker:the pirates] {attacked} [target:the tanker]"."""
    sentence = re.sub(r"\[[\w-]+:([^\]]*)\]|\{([^}]*)\}", lambda m: m[1] or m[2], text)
    start = nth * 1000
    roles: dict[str, list[RoleFiller]] = {}
    for role, words in re.findall(r"\[([\w-]+):([^\]]*)\]", text):
        at = start + sentence.index(words)
        kind = {"Chad": "State", "Kenya": "State", "Peru": "State", "Mao": "Place", "Faya": "Place"}.get(words)
        iri = f"kg:{words}" if kind else f"kg:claim/{nth}#{role}"
        name = words if kind else re.sub("^(the|a|an) ", "", words)
        roles.setdefault(role, []).append(RoleFiller(iri, name, kind or "Group", words, at, at + len(words)))
    trigger = re.findall(r"\{([^}]*)\}", text)[0]
    at = start + sentence.index(trigger)
    noun = bool(re.search(r"(the|a|another|Monday's) \{", text))
    return replace(
        _claim(nth, document=article),
        relation="attacked",
        sentence=sentence,
        start=start,
        end=start + len(sentence),
        trigger=Trigger(trigger, at, at + len(trigger)),
        roles={role: tuple(given) for role, given in roles.items()},
        rule=f"attacked/attack: attack ({'noun' if noun else 'verb'})",
        attribution=_filler(said_by) if said_by else None,
        time=ClaimTime(day, "day", "then", "explicit", 0, 1) if day else None,
        **more,  # type: ignore[arg-type]  # fields of a claim by keyword
    )


def _tied(*claims: Claim, around: Surroundings | None = None) -> bool:
    return len(set(tied_events(claims, around).values())) == 1


TANKER = "[attacker:Somali pirates] {attacked} [target:a Danish tanker] off the coast."


@pytest.mark.parametrize(
    "again",
    [
        "The navy said [attacker:the pirates] {attacked} [target:the tanker] at noon.",
        "Later the owner said [target:the Danish tanker] was {hit}.",
    ],
)
def test_what_has_no_name_is_known_again_by_its_article(again: str) -> None:
    assert _tied(_report(TANKER, nth=1), _report(again, nth=2))


@pytest.mark.parametrize(
    "other",
    [
        "[attacker:Somali pirates] {attacked} [target:a Greek tanker] too.",
        "[attacker:The pirates] {attacked} [target:the tanker] again on Friday.",
        "In another {attack} [attacker:pirates] fired at [target:a trawler].",
        "[attacker:The pirates] {attacked} [target:the village].",
    ],
)
def test_another_thing_or_another_time_is_another_event(other: str) -> None:
    assert not _tied(_report(TANKER, nth=1), _report(other, nth=2))


def test_a_denial_is_about_what_was_told() -> None:
    told = _report("[attacker:Rebels] {shot} down [target:an army helicopter].", nth=1)
    denied = "The army denied that [target:a helicopter] had been {shot} down."
    assert _tied(told, _report(denied, nth=2, factuality=Factuality.NEGATED))
    assert not _tied(
        told, _report("No harm came as [target:a plane] was {shot} at.", nth=2, factuality=Factuality.NEGATED)
    )


def test_those_who_accuse_each_other_speak_of_one_event() -> None:
    mine = _report("Chad accused [attacker:Kenya] of {shelling} [target:the market].", nth=1, said_by="Chad")
    theirs = _report("Kenya said that [attacker:Chad] had {shelled} [target:the market].", nth=2, said_by="Kenya")
    assert _tied(mine, theirs)
    assert not _tied(replace(mine, attribution=_filler("Peru")), replace(theirs, attribution=None))


def test_the_speaker_is_meant_by_what_is_his() -> None:
    told = _report("[attacker:Chad] {shelled} [target:a convoy] of trucks.", nth=1)
    own = _report("Chad said [attacker:its forces] {shelled} [target:the convoy].", nth=2, said_by="Chad")
    assert _tied(told, own)


def test_monday_is_not_tuesday_even_where_the_day_is_unknown() -> None:
    text = "[attacker:Chad] {shelled} [target:Mao]."
    first, second = (_report(text, nth=n) for n in (1, 2))
    monday, tuesday = (ClaimTime(None, "day", f"on {d}", "unresolved", 0, 1) for d in ("Monday", "Tuesday"))
    assert not _tied(replace(first, time=monday), replace(second, time=tuesday))


def test_a_city_struck_on_two_days_was_struck_twice() -> None:
    text = "[attacker:Chad] {shelled} [target:Mao] in [target-party:Kenya]."
    days = ("2025-06-02", "2025-06-03", "2025-06-02")
    claims = [_report(text, nth=n, article=str(n), day=day) for n, day in enumerate(days)]
    tied = tied_events(claims)
    assert tied["kg:claim/0"] == tied["kg:claim/2"] != tied["kg:claim/1"]


def test_phrases_that_name_other_places_are_of_other_events() -> None:
    text = "[attacker:Rebels] {ambushed} [target:an army convoy near {place}]."
    here, there = (
        _report(text.replace("{place}", place), nth=n, article=place, day="2025-06-02")
        for n, place in enumerate(("Hakkari", "Sirnak"))
    )
    assert not _tied(here, there)
    assert _tied(here, replace(there, roles=here.roles))


def test_a_place_and_its_country_agree() -> None:
    town = _claim(1, "Kenya", "Uganda", day="2025-06-02", place="Mao")
    country = _claim(2, "Kenya", "Uganda", document="b", day="2025-06-02", place="Chad")
    assert not _tied(town, country)
    assert _tied(town, country, around=Surroundings(countries={"kg:Mao": "kg:Chad"}))


def test_copies_of_one_sentence_are_one_event() -> None:
    text = "[attacker:Unknown men] {shot} at [target:a survey drone] near the village of the upper valley."
    copies = _report(text, nth=1, article="a"), _report(text, nth=1, article="b", id="kg:claim/9")
    assert _tied(*copies)


def test_a_plan_and_what_came_are_one_where_the_day_is_the_same() -> None:
    day = "2025-06-02"
    planned = replace(_claim(1, "Kenya", "Uganda", day=day), factuality=Factuality.PLANNED)
    assert _tied(planned, _claim(2, "Kenya", "Uganda", document="b", day=day))
    assert not _tied(replace(planned, time=None), _claim(2, "Kenya", "Uganda"))


def test_a_habit_is_no_event_that_others_could_report() -> None:
    often = _report("[attacker:Chad] repeatedly {shelled} [target:the port].", nth=1)
    assert not _tied(often, _report("[attacker:Chad] {shelled} [target:the port].", nth=2))


def test_time_grows_with_the_corpus_and_no_faster() -> None:
    def compared(articles: int) -> int:
        claims = [
            _report("[attacker:Chad] {shelled} [target:Mao] in [target-party:Kenya].", nth=n, article=str(n), day=day)
            for n in range(articles)
            for day in (f"20{n % 80 + 10}-06-02",)
        ]
        calls = 0

        def counting(*pair: Profile) -> bool:
            nonlocal calls
            calls += 1
            return compatible(*pair)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("graphkit.linking.events.folding.compatible", counting)
            tied_events(claims)
        return calls

    assert compared(400) <= 2.5 * compared(200)
