"""Where claims about one event disagree, and where they do not."""

from __future__ import annotations

from itertools import permutations

import pytest

from graphkit.model import Claim, Conflict, Factuality, RoleFiller
from graphkit.triples import conflicts
from tests.triples.stories import ADA, BO, article, claim, on


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
    first, second, third = attack(0, killed="40"), attack(100, killed="20"), attack(200, killed="40")
    assert conflicts((third, second, first)) == (
        Conflict(
            first.same_event, "quantity", "killed", (("20", (second.id,)), ("40", tuple(sorted((first.id, third.id)))))
        ),
    )


@pytest.mark.parametrize("other", ["1,040", "01040.0", "at least 20", "dozens", "٤"])
def test_the_same_number_written_otherwise_or_a_vague_one_does_not(other: str) -> None:
    assert kinds(attack(0, killed="1040"), attack(100, killed=other)) == []


def test_two_days_conflict_and_a_day_within_its_month_does_not() -> None:
    assert kinds(attack(0, time="2031-02-27"), attack(100, time="2031-02-28")) == [("time", "")]
    assert kinds(attack(0, time="2031-02-27"), attack(100, time="2031-02"), attack(200, time="2031-W09")) == []


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


def test_copies_of_one_text_are_one_source() -> None:
    told, denied = attack(0, document="a"), attack(0, document="b", factuality=Factuality.NEGATED)
    assert len(conflicts((told, denied), (article("a"), article("b")))) == 1
    assert conflicts((told, denied), (article("a", copy_group="x"), article("b", copy_group="x"))) == ()


def test_what_may_happen_does_not_deny_what_did() -> None:
    others = [value for value in Factuality if value not in (Factuality.ACTUAL, Factuality.NEGATED)]
    assert kinds(attack(0), *(attack(100 * n, factuality=value, said_by=BO) for n, value in enumerate(others, 1))) == []


def test_the_order_of_the_claims_does_not_matter() -> None:
    told = attack(0, killed="3"), attack(100, killed="4"), attack(200, time="2031"), attack(300, time="2030")
    assert len({conflicts(order) for order in permutations(told)}) == 1
