"""Is it so: one construction a line, most of them about one visit of a king."""

import pytest

from graphkit.events.factuality.embedding import factuality
from tests.reading import predicate, tree

CASES = [
    ("The king met the envoy.", "met", "verb", "actual"),
    ("The king said he met the envoy.", "met", "verb", "actual"),
    ("The king managed to meet the envoy.", "meet", "verb", "actual"),
    ("The king did not meet the envoy.", "meet", "verb", "negated"),
    ("The king never met the envoy.", "met", "verb", "negated"),
    ("The king denied that he had met the envoy.", "met", "verb", "negated"),
    ("The king refused to meet the envoy.", "meet", "verb", "negated"),
    ("The king skipped a meeting with the envoy.", "meeting", "noun", "negated"),
    ("The king will meet the envoy.", "meet", "verb", "planned"),
    ("The king agreed to meet the envoy.", "meet", "verb", "planned"),
    ("The king is to meet the envoy.", "meet", "verb", "planned"),
    ("The king has yet to meet the envoy.", "meet", "verb", "negated"),
    ("The king is still to meet the envoy.", "meet", "verb", "negated"),
    ("The king has to meet the envoy.", "meet", "verb", "requested"),
    ("The king had to meet the envoy.", "meet", "verb", "actual"),
    ("The talks are scheduled for Friday.", "talks", "noun", "planned"),
    ("Aides arrived ahead of a summit.", "summit", "noun", "planned"),
    ("The king may meet the envoy.", "meet", "verb", "possible"),
    ("The king threatened to attack the camp.", "attack", "verb", "possible"),
    ("The general warned of an attack on the camp.", "attack", "noun", "possible"),
    ("The envoy asked the king to attack the camp.", "attack", "verb", "requested"),
    ("The envoy called for talks with the king.", "talks", "noun", "requested"),
    ("If the king attacks the camp, the truce ends.", "attacks", "verb", "hypothetical"),
    ("The guard stays in the event of an attack on the camp.", "attack", "noun", "hypothetical"),
    ("The king ruled out talks with the envoy.", "talks", "noun", "ruled-out"),
    ("The king will not meet the envoy.", "meet", "verb", "ruled-out"),
    ("The king cancelled talks with the envoy.", "talks", "noun", "halted"),
    ("The king did not rule out talks with the envoy.", "talks", "noun", "possible"),
    ("The king did not refuse to meet the envoy.", "meet", "verb", "actual"),
    ("UN Security Council to meet", "meet", "verb", "planned"),
    ("The king called the attack on the camp a crime.", "attack", "noun", "actual"),
    ("The king rejected the envoy's proposal to divide the lake.", "proposal", "noun", "actual"),
    ("The king turned down an invitation to meet the envoy.", "meet", "verb", "negated"),
    ("The envoy urged the king to stop the attacks on the camp.", "attacks", "noun", "actual"),
    ("The king agreed to stop the attacks on the camp.", "attacks", "noun", "halted"),
    ("Any attack on the camp would break the truce.", "attack", "noun", "hypothetical"),
    ("The attack on the camp could break the truce.", "attack", "noun", "actual"),
    ("The attack on the camp did not kill anybody.", "attack", "noun", "actual"),
    ("The king is due to fly to Lima for talks with the envoy.", "talks", "noun", "planned"),
    ("The king flew to Lima for talks with the envoy.", "talks", "noun", "actual"),
    ("The king is due in Lima for talks with the envoy.", "talks", "noun", "planned"),
    ("The king hopes to meet the envoy.", "meet", "verb", "possible"),
    ("The king no longer meets the envoy.", "meets", "verb", "halted"),
    ("The king nearly attacked the camp.", "attacked", "verb", "negated"),
    ("The king came close to attacking the camp.", "attacking", "verb", "possible"),
    ("The king was supposed to meet the envoy.", "meet", "verb", "planned"),
    ("The king would have attacked the camp.", "attacked", "verb", "hypothetical"),
    ("The king walked out of talks with the envoy.", "talks", "noun", "halted"),
    ("The claim that the king attacked the camp is false.", "attacked", "verb", "negated"),
    ("The king cancelled planned talks with the envoy.", "talks", "noun", "halted"),
    ("The king prepared planned talks with the envoy.", "talks", "noun", "planned"),
]


@pytest.mark.parametrize(("text", "word", "kind", "expected"), CASES)
def test_the_words_around_an_event_say_whether_it_is_so(text: str, word: str, kind: str, expected: str) -> None:
    grown = tree(text)
    value, cue = factuality(grown, predicate(grown, word, kind))
    assert value == expected
    assert bool(cue) == (expected != "actual" or "not refuse" in text or "urged" in text)
