"""The pass over the corpus: claims → events of each article → events of the corpus.

Linear: a claim is compared with the events that share a party, a thing, a day or a place with it, and with the last few
of them only. What is kept of each event is a profile, and the result does not depend on the order of the claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, groupby

from graphkit.linking.events.agreement import compatible
from graphkit.linking.events.claim_features import ClaimFeatures, Surroundings, claim_features
from graphkit.linking.events.decisions import Decisions
from graphkit.linking.events.profiles import Profile
from graphkit.linking.events.reasons import reasons
from graphkit.linking.events.scoring import across, within
from graphkit.linking.events.tying import Weighing, doubtful_in_stories, tied_in_stories
from graphkit.model import Claim
from graphkit.ontology import Lexicon
from graphkit.ontology.ties import TieWeights, load_tie_weights

__all__ = ["Surroundings", "Ties", "doubtful_events", "features", "tie"]

LAST = 30
"""With how many of the events that share a key one is compared: the last ones told."""
CROWD = 4
"""Of so many parties pairs are made, so that a summit of thirty does not make hundreds."""

Keys = Callable[[Profile], Iterator[Hashable]]
Weight = Callable[[Profile, Profile], int]


@dataclass(frozen=True, slots=True)
class Ties:
    """The event's IRI for each claim's, and why a claim is one event with another: the features that told."""

    events: Mapping[str, str]
    reasons: Mapping[str, str]


def tie(
    claims: Iterable[Claim],
    lexicon: Lexicon,
    around: Surroundings | None = None,
    weights: TieWeights | None = None,
    decisions: Decisions | None = None,
) -> Ties:
    """Return the event's IRI for each claim's, with the reasons: that of the first claim, by id, that reports it.

    ``around`` tells what claims do not: dates of publication, in which country a place lies, which articles are of one
    story. ``weights`` are those of ontology/ties where none are given; ``decisions`` are a user's.
    """
    weighing = Weighing(around or Surroundings(), weights or load_tie_weights(), decisions or Decisions())
    groups = list(_groups(claims, lexicon, weighing))
    events = {claim: _event(group) for group in groups for profile in group for claim in profile.claims}
    return Ties(events, {claim: why for group in groups for claim, why in reasons(group, weighing)})


def doubtful_events(
    claims: Iterable[Claim], lexicon: Lexicon, around: Surroundings, decisions: Decisions
) -> list[tuple[float, str, str]]:
    """Return events that may be one and were not taken for one: the chance and a claim of each, most likely first."""
    weighing = Weighing(around, load_tie_weights(), decisions)
    groups = list(_groups(claims, lexicon, weighing))
    found = ((likely, one.id, other.id) for likely, one, other in doubtful_in_stories(groups, weighing))
    return sorted(found, key=lambda doubt: (-round(doubt[0], 6), doubt[1:]))


def _groups(claims: Iterable[Claim], lexicon: Lexicon, weighing: Weighing) -> Iterator[list[Profile]]:
    """Yield the groups of profiles that are one event: by the careful rules first, then by weight within stories."""
    articles = _articles(features(claims, lexicon, weighing.around))
    told = [event for article in articles for event in _of_article(article, weighing.decisions)]
    told.sort(key=lambda p: (str(p.day or p.published or ""), p.lowest))
    careful = _merged(told, _corpus_keys, across, weighing.decisions)
    return tied_in_stories(weighing.decisions.merged(careful), weighing)


def _event(group: Iterable[Profile]) -> str:
    return min(profile.lowest for profile in group)[1]


def features(claims: Iterable[Claim], lexicon: Lexicon, around: Surroundings) -> list[ClaimFeatures]:
    """Return what of the claims decides, by article and in the order of the text."""
    traces = sorted(
        (claim_features(claim, around, lexicon) for claim in claims),
        key=lambda t: (t.document, t.article, t.start, t.id),
    )
    return [_placed(trace, article[0]) for article in _articles(traces) for trace in article]


def _placed(trace: ClaimFeatures, first: ClaimFeatures) -> ClaimFeatures:
    """Return what a claim says, given the first one of its article."""
    main = trace.pointing or trace.sentence == first.sentence
    return replace(trace, lead=trace.start == first.start, main=main)


def _articles(traces: Iterable[ClaimFeatures]) -> Iterator[list[ClaimFeatures]]:
    return (list(group) for _, group in groupby(traces, key=lambda t: t.article))


def _of_article(traces: Iterable[ClaimFeatures], decisions: Decisions) -> list[Profile]:
    return _merged(map(Profile.of, traces), _article_keys, within, decisions)


def _merged(profiles: Iterable[Profile], keys: Keys, weigh: Weight, decisions: Decisions) -> list[Profile]:
    """Return the profiles with those merged that are one event, each into the one that it agrees with best."""
    by_key: dict[Hashable, list[Profile]] = defaultdict(list)
    out = []
    for profile in profiles:
        own = [] if profile.alone else list(keys(profile))
        near = (event for event in _near(own, by_key) if not decisions.apart(event, profile))
        event = _best(profile, near, weigh)
        if event is profile:
            out.append(profile)
        else:
            event.absorb(profile)
        _remember(event, own, by_key)
    return out


def _near(own: Iterable[Hashable], by_key: Mapping[Hashable, list[Profile]]) -> Iterable[Profile]:
    """Return the last events told that share a key, each once."""
    return dict.fromkeys(event for key in own for event in by_key[key][: -LAST - 1 : -1])


def _remember(event: Profile, own: Iterable[Hashable], by_key: Mapping[Hashable, list[Profile]]) -> None:
    """Put an event at the end of what is told under each key, where it does not stand there already."""
    for told in (by_key[key] for key in own):
        if not told or told[-1] is not event:
            told.append(event)


def _best(profile: Profile, near: Iterable[Profile], weigh: Weight) -> Profile:
    """Return the event that a profile is most likely of, the profile itself where nothing speaks for any."""
    weighed = [(weigh(other, profile), other) for other in near if compatible(other, profile)]
    weight, event = max(weighed, key=lambda pair: pair[0], default=(0, profile))
    return event if weight else profile


def _article_keys(profile: Profile) -> Iterator[Hashable]:
    """Yield what a later mention in the same article may have in common with it."""
    yield from ((profile.relation, party) for party in sorted(profile.everyone))
    yield from ((profile.relation, "thing", kind) for kind in _kinds(profile))
    yield from ((profile.relation, "word", word) for word in sorted(profile.words))


def _corpus_keys(profile: Profile) -> Iterator[Hashable]:
    """Yield what a report elsewhere must share.

    The sentence, the day and something, two parties, a party and a weapon, or two of parties, things and places.
    """
    relation, people, kinds = profile.relation, sorted(profile.everyone), _kinds(profile)
    yield from ((relation, quoted) for quoted in sorted(profile.quoted))
    things = [*kinds, *sorted(profile.sites | profile.capitals)]
    if profile.day:
        yield from ((relation, profile.day, word) for word in (*people, *things))
    yield from ((relation, "both", *pair) for pair in combinations(people[:CROWD], 2))
    yield from ((relation, party, means, word) for party in people for means in profile.means for word in profile.words)
    yield from ((relation, *pair, thing) for pair in combinations(people[:CROWD], 2) for thing in things)
    yield from ((relation, party, *pair) for party in people[:CROWD] for pair in combinations(things[:CROWD], 2))


def _kinds(profile: Profile) -> list[str]:
    return sorted({phrase.kind for said in profile.phrases.values() for phrase in said})
