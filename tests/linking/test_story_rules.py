"""What two reports of one story must not contradict, whatever else is alike: the rules of ``may_be_one``."""

from dataclasses import replace

from graphkit.linking.events.agreement import may_be_one, unlikely_one
from graphkit.linking.events.claim_features import Surroundings, claim_features
from graphkit.linking.events.profiles import Profile
from graphkit.linking.events.wording import is_novel
from graphkit.model import Claim, Factuality, RoleFiller
from graphkit.ontology import load_lexicon
from tests.linking.test_events import _claim, _report


def _noun(text: str) -> Claim:
    return replace(_report(text, nth=1), rule=f"attacked/attack: raid ({'noun' if 'raid' in text else 'verb'})")


def _may(one: Claim, other: Claim) -> bool:
    return may_be_one(*_profiles(one, other))


def _profiles(one: Claim, other: Claim) -> tuple[Profile, Profile]:
    mine, theirs = (claim_features(claim, Surroundings(), load_lexicon()) for claim in (one, other))
    return Profile.of(mine), Profile.of(theirs)


def _person(name: str) -> RoleFiller:
    return RoleFiller(f"kg:{name}", name, "Person", name, 0, len(name))


def _meeting(nth: int, *who: RoleFiller) -> Claim:
    return replace(_claim(nth, document=str(nth)), roles={"participant": who})


def _beside(one: str, other: str) -> tuple[Claim, Claim]:
    """Return two claims that one sentence tells."""
    first, second = (_report(text, nth=nth) for nth, text in enumerate((one, other), 1))
    return first, replace(second, start=first.start)


def test_one_sentence_that_names_two_victims_tells_of_two_deeds() -> None:
    assert not _may(*_beside("[attacker:Rebels] {shot} [target:a miller].", "They {shot} at [target:a lorry]."))
    assert not _may(*_beside("[attacker:Chad] {shelled} [target:Mao].", "It {shelled} [target:Faya] too."))
    assert not _may(*_beside("[attacker:Chad] {shelled} [target:Mao].", "It {shelled} [target:two farms] too."))


def test_one_sentence_may_take_up_what_it_told() -> None:
    assert _may(*_beside("[attacker:Chad] {shelled} [target:Mao].", "In the {shelling} of [target:Mao] four died."))
    assert _may(*_beside("[attacker:Chad] {shelled} [target:Mao].", "The {shelling} hit [target:the town]."))


def test_who_shot_two_by_name_did_it_twice() -> None:
    ana, ivo, kin = map(_person, ("Ana Duarte", "Ivo Brandl", "Duarte"))
    told, other, same = (
        replace(_report("[attacker:Chad] {shot} [target:a miller].", nth=n), roles={"target": (who,)})
        for n, who in enumerate((ana, ivo, kin), 1)
    )
    assert not _may(told, other)
    assert _may(told, same)


def test_one_by_name_is_hardly_the_several_without() -> None:
    ana = replace(_report("[attacker:Chad] {shot} [target:Mao].", nth=1), roles={"target": (_person("Ana Duarte"),)})
    several = _report("[attacker:Chad] {shot} [target:villagers].", nth=2, article="b")
    assert unlikely_one(*_profiles(ana, several))
    assert not unlikely_one(*_profiles(ana, _report("[attacker:Chad] {shot} [target:a miller].", nth=3, article="b")))


def test_what_is_only_possible_is_hardly_what_came() -> None:
    came = _report("[attacker:Chad] {shelled} [target:Mao].", nth=1)
    feared = _report("[attacker:Chad] may {shell} [target:Mao].", nth=2, article="b", factuality=Factuality.POSSIBLE)
    again = _report("[attacker:Chad] {shelled} [target:Mao].", nth=2, article="b")
    assert unlikely_one(*_profiles(came, feared))
    assert not unlikely_one(*_profiles(came, again))


def test_a_plan_comes_true_where_two_of_its_parties_are_named() -> None:
    ana, ivo, kai = map(_person, ("Ana Duarte", "Ivo Brandl", "Kai Lund"))
    planned = replace(_meeting(1, ana, ivo), factuality=Factuality.PLANNED)
    assert not unlikely_one(*_profiles(planned, _meeting(2, ana, ivo, kai)))
    assert unlikely_one(*_profiles(planned, _meeting(2, ana)))


def test_who_meets_once_alone_is_not_told_whom_he_met() -> None:
    ana, ivo = _person("Ana Duarte"), _person("Ivo Brandl")
    owners, boat_owners = (RoleFiller(f"kg:{w}", w, "Group", w, 0, len(w)) for w in ("owners", "boat owners"))
    assert unlikely_one(*_profiles(_meeting(1, ana), _meeting(2, ana, ivo)))
    assert not unlikely_one(*_profiles(_meeting(1, ana, ivo), _meeting(2, ana, ivo)))
    assert not unlikely_one(*_profiles(_meeting(1, ana, owners), _meeting(2, ana, boat_owners)))


def test_what_two_do_to_each_other_is_no_one_deed() -> None:
    told = _report("[attacker:Chad] {shelled} [target:a farm].", nth=1)
    assert not _may(told, _report("The two armies {shelled} [target:each other's towns].", nth=2))
    assert _may(told, _report("The army {shelled} [target:its towns].", nth=2))


def test_another_victim_is_another_deed_and_a_wider_meeting_another_meeting() -> None:
    told = "[attacker:Chad] {shelled} [target:another farm].", "At a bigger coastal defence forces' {raid} four died."
    plain = "[attacker:Chad] {shelled} [target:a farm].", "At the big coastal defence forces' {raid} four died."
    assert all(is_novel(_noun(text), load_lexicon()) for text in told)
    assert not any(is_novel(_noun(text), load_lexicon()) for text in plain)


def test_two_sentences_may_call_one_victim_differently() -> None:
    first, second = (
        _report(t, nth=n)
        for n, t in enumerate(("[attacker:Chad] {shelled} [target:Mao].", "A raid {hit} [target:Faya]."), 1)
    )
    assert _may(first, second)


def test_whom_one_meets_by_name_is_not_the_several_without_a_name() -> None:
    ana, ivo = _person("Ana Duarte"), _person("Ivo Brandl")
    fishermen, skipper = (RoleFiller(f"kg:{w}", w, "Group", w, 0, len(w)) for w in ("angry fishermen", "a skipper"))
    assert not _may(_meeting(1, ana, ivo), _meeting(2, ana, fishermen))
    assert _may(_meeting(1, ana, ivo), _meeting(2, ana, skipper))
    assert not _may(_meeting(1, ana, ivo), _meeting(2, ana, _person("Kai Lund")))
