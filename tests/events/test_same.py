"""Which claims are one event: careful, and the same in whatever order they come."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graphkit.events import tie
from graphkit.model import Claim, ClaimTime, Factuality, RoleFiller, Trigger


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


def test_two_tellings_in_one_article_are_one_event() -> None:
    tied = tie([_claim(1, "Kenya", "Uganda"), _claim(2, "Uganda", "Kenya")])
    assert tied["kg:claim/1"] == tied["kg:claim/2"] == "kg:event/1"


def test_another_day_another_place_or_another_party_is_another_event() -> None:
    tied = tie(
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
    dated = tie([_claim(1, "Kenya", "Uganda", day=day), _claim(2, "Kenya", "Uganda", document="b", day=day)])
    assert len(set(dated.values())) == 1
    undated = tie([_claim(1, "Kenya", "Uganda"), _claim(2, "Kenya", "Uganda", document="b")])
    assert len(set(undated.values())) == 2


def test_one_shared_party_is_not_enough() -> None:
    tied = tie([_claim(1, "Kenya"), _claim(2, "Kenya")])
    assert len(set(tied.values())) == 2


def test_a_claim_without_parties_stays_alone() -> None:
    claim = replace(_claim(1), roles={})
    assert tie([claim]) == {claim.id: claim.same_event}


_PARTIES = st.lists(st.sampled_from(["Kenya", "Uganda", "Ghana", "Togo"]), min_size=1, max_size=3, unique=True)


@given(
    st.lists(st.tuples(_PARTIES, st.sampled_from(["a", "b"]), st.sampled_from([None, "2025-06-02"])), max_size=8),
    st.randoms(),
)
def test_the_order_of_claims_does_not_matter(rows: list[tuple[list[str], str, str | None]], random: object) -> None:
    claims = [_claim(i, *parties, document=doc, day=day) for i, (parties, doc, day) in enumerate(rows)]
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert tie(claims) == tie(shuffled)
