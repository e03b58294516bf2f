"""Where claims about one event disagree, and where they do not."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from graphkit.model import Claim, ClaimHour, Conflict, Factuality, RoleFiller
from graphkit.triples import conflicts, disputed
from tests.triples.stories import ADA, BO, CY, RIVERIA, article, claim, on


def attack(
    start: int,
    *,
    time: str | None = None,
    killed: str | None = None,
    document: str = "a",
    said_by: RoleFiller | None = None,
    factuality: Factuality = Factuality.ACTUAL,
) -> Claim:
    return claim(
        "attacked",
        {"attacker": (ADA,), "target": (BO,)},
        start=start,
        event="e",
        time=on(time),
        quantities={"killed": killed} if killed else None,
        document=document,
        said_by=said_by,
        factuality=factuality,
    )


def kinds(*claims: Claim) -> list[tuple[str, str]]:
    return [(conflict.kind, conflict.what) for conflict in conflicts(claims)]


def test_two_numbers_for_one_count_conflict() -> None:
    first, second = attack(0, killed="40", said_by=ADA), attack(100, killed="20", said_by=BO)
    third = attack(200, killed="40", said_by=CY)
    assert conflicts((third, second, first)) == (
        Conflict(
            first.same_event, "quantity", "killed", (("20", (second.id,)), ("40", tuple(sorted((first.id, third.id)))))
        ),
    )


def test_one_voice_does_not_contradict_itself() -> None:
    assert kinds(attack(0, killed="40", said_by=ADA), attack(100, killed="20", said_by=ADA)) == []
    assert kinds(attack(0, killed="40"), attack(100, killed="20")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1040", "1,040"),
        ("1040", "01040.0"),
        ("1040", "at least 900"),
        ("1040", "hundreds"),
        ("1040", "٤"),
        ("41", "more than 40"),
        ("about 20", "18-22"),
        ("30", "dozens"),
        ("15", "at least 12"),
        ("12", "up to 20"),
        ("4050", "4000"),
        ("$10 billion", "about $11 billion"),
        ("$300 million", "€500 million"),
    ],
)
def test_numbers_that_can_both_be_meant_do_not_conflict(one: str, other: str) -> None:
    assert kinds(attack(0, killed=one, said_by=ADA), attack(100, killed=other, said_by=BO)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 40", "20"),
        ("more than 40", "up to 20"),
        ("at least 12", "more than 30"),
        ("300", "0"),
        ("dozens", "3"),
        ("$300 million", "$500 million"),
        ("about 20-25", "nearly 40"),
    ],
)
def test_numbers_that_cannot_both_be_meant_conflict(one: str, other: str) -> None:
    found = conflicts((attack(0, killed=one, said_by=ADA), attack(100, killed=other, said_by=BO)))
    assert [(c.kind, {value for value, _ in c.sides}) for c in found] == [("quantity", {one, other})]


def test_only_numbers_of_the_same_thing_are_compared() -> None:
    many, few = attack(0, killed="40", said_by=ADA), attack(100, killed="2", said_by=BO)
    assert kinds(replace(many, units={"killed": "people"}), replace(few, units={"killed": "children"})) == []
    assert kinds(replace(many, units={"killed": "warplanes"}), replace(few, units={"killed": "aircraft"})) != []
    assert kinds(replace(many, units={"killed": "people"}), few) != []


def test_a_higher_toll_in_a_later_article_is_an_update() -> None:
    early, late = attack(0, killed="5", document="a", said_by=ADA), attack(0, killed="8", document="b", said_by=BO)
    days = article("a", published="2031-02-27"), article("b", published="2031-02-28")
    assert [c.kind for c in conflicts((early, late), days)] == ["update"]
    back = article("a", published="2031-02-28"), article("b", published="2031-02-27")
    assert [c.kind for c in conflicts((early, late), back)] == ["quantity"]


def test_two_days_conflict_and_a_day_within_its_month_does_not() -> None:
    told = attack(0, time="2031-02-27", said_by=ADA)
    assert kinds(told, attack(100, time="2031-02-28", said_by=BO)) == [("time", "")]
    assert kinds(told, attack(100, time="2031-02", said_by=BO), attack(200, time="2031-W09", said_by=BO)) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (ClaimHour("13:00", "13:00", "1 p.m.", 0, 1), ClaimHour("12:00", "12:00", "noon", 0, 1), True),
        (ClaimHour("13:00", "13:00", "1 p.m.", 0, 1), ClaimHour("13:15", "13:15", "1:15 p.m.", 0, 1), False),
        (ClaimHour("01:00", "01:00", "one", 0, 1, None, True), ClaimHour("13:00", "13:00", "1 p.m.", 0, 1), False),
        (ClaimHour("01:00", "01:00", "one", 0, 1, None, True), ClaimHour("12:00", "12:00", "noon", 0, 1), True),
        (ClaimHour("18:30", "06:30", "night", 0, 1), ClaimHour("03:00", "03:00", "3 a.m.", 0, 1), False),
        (ClaimHour("23:50", "23:50", "11:50 p.m.", 0, 1), ClaimHour("00:00", "00:00", "midnight", 0, 1), False),
        (ClaimHour("03:00", "03:00", "0300 GMT", 0, 1, "+00:00"), ClaimHour("07:00", "07:00", "7 a.m.", 0, 1), False),
    ],
)
def test_two_times_of_day_conflict_where_they_lie_apart_in_one_zone(
    one: ClaimHour, other: ClaimHour, *, apart: bool
) -> None:
    told = replace(attack(0, said_by=ADA), hour=one), replace(attack(100, said_by=BO), hour=other)
    assert kinds(*told) == ([("hour", "")] if apart else [])
    due = tuple(replace(claim, factuality=Factuality.PLANNED) for claim in told)
    assert kinds(*due) == kinds(*told)


def test_two_states_conflict_and_a_town_does_not() -> None:
    there = RoleFiller("kg:chad", "Chad", "State", "Chad", 0, 4)
    town = RoleFiller("kg:mao", "Mao", "Place", "Mao", 0, 3)
    here = replace(attack(0, said_by=ADA), roles={"place": (RIVERIA,)})
    assert kinds(here, replace(attack(100, said_by=BO), roles={"place": (there,)})) == [("place", "")]
    assert kinds(here, replace(attack(100, said_by=BO), roles={"place": (town,)})) == []


def test_each_side_says_that_the_other_did_it() -> None:
    mine = replace(attack(0, said_by=BO), roles={"attacker": (ADA,)})
    theirs = replace(attack(100, said_by=ADA), roles={"attacker": (BO,)})
    assert kinds(mine, theirs) == [("responsibility", "attacker")]
    assert kinds(mine, replace(theirs, attribution=CY), attack(200)) == [("responsibility", "attacker")]
    assert kinds(replace(mine, attribution=CY), replace(theirs, attribution=None)) == []


def test_a_plan_for_another_day_is_no_conflict() -> None:
    assert kinds(attack(0, time="2031-02-27"), attack(100, time="2031-02-28", factuality=Factuality.PLANNED)) == []


def test_one_source_says_so_and_another_denies_it() -> None:
    told, denied = attack(0), attack(100, factuality=Factuality.NEGATED, said_by=BO)
    (conflict,) = conflicts((told, denied))
    assert conflict.kind == "factuality"
    assert conflict.sides == (("actual", (told.id,)), ("negated", (denied.id,)))
    assert conflict.claims == tuple(sorted((told.id, denied.id)))


def test_a_source_that_says_both_denies_nothing() -> None:
    told = attack(0, said_by=ADA), attack(100, said_by=BO)
    assert kinds(*told, attack(200, factuality=Factuality.NEGATED, said_by=BO)) == []


def test_who_denied_it_and_admits_it_elsewhere_leaves_nothing_in_dispute() -> None:
    denied = attack(200, factuality=Factuality.NEGATED, said_by=BO, document="b")
    told = attack(0), attack(100, said_by=BO, document="c"), denied
    found = conflicts(told)
    assert [conflict.kind for conflict in found] == ["admission"]
    assert found[0].sides == (("actual", (told[1].id,)), ("negated", (denied.id,)))
    assert not disputed(found)
    assert disputed(conflicts((*told, attack(300, factuality=Factuality.NEGATED, said_by=CY))))


def test_copies_of_one_text_are_one_source() -> None:
    told, denied = attack(0, document="a"), attack(0, document="b", factuality=Factuality.NEGATED)
    assert len(conflicts((told, denied), (article("a"), article("b")))) == 1
    assert conflicts((told, denied), (article("a", copy_group="x"), article("b", copy_group="x"))) == ()


def test_what_may_happen_does_not_deny_what_did() -> None:
    others = [value for value in Factuality if value not in (Factuality.ACTUAL, Factuality.NEGATED)]
    assert kinds(attack(0), *(attack(100 * n, factuality=value, said_by=BO) for n, value in enumerate(others, 1))) == []


def test_the_order_of_the_claims_does_not_matter() -> None:
    told = (
        attack(0, killed="3", said_by=ADA),
        attack(100, killed="4", said_by=BO),
        attack(200, time="2031", said_by=CY),
        attack(300, time="2030"),
    )
    assert len({conflicts(order) for order in permutations(told)}) == 1
