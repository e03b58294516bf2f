"""Which of a text's times is an event's: bounds, other times of its clause, and years that a passage tells of."""

import pytest

from tests.reading import events

PUBLISHED = "2025-08-21"
WITH_COMMA = [
    ("Ghana's king met Togo's envoy in March, 2011.", "met", "2011-03"),
    ("In November, 2019, rebels attacked a convent.", "attacked", "2019-11"),
    ("Rebels attacked a convent in May, 1998, and fled.", "attacked", "1998-05"),
    ("In June, 2000 people fled after rebels attacked the camp.", "attacked", None),
]
BOUNDS = [
    ("Peru has supplied Chile with rice since 2019.", "supplied", None),
    ("Since March, rebels have attacked nine villages.", "attacked", None),
    ("Until Friday, rebels attacked the village every night.", "attacked", None),
    ("Rebels shelled the port until Tuesday.", "shelled", None),
    ("Rebels attacked the port before Monday.", "attacked", None),
    ("Rebels attacked the port on Monday.", "attacked", "2025-08-18"),
    ("The king met the envoy after Monday's raid on the port.", "raid", "2025-08-18"),
]
OTHER_TIMES = [
    ("In April 2022, two months after the attack on the port, the king met the envoy.", "attack", None),
    ("In April 2022, two months after the attack on the port, the king met the envoy.", "met", "2022-04"),
    ("The mayor condemned the attack on the port on Friday.", "attack", None),
    ("On Thursday the union confirmed the attack on the port.", "attack", None),
    ("On Friday the king met the envoy after a raid on the port.", "raid", None),
    ("On Friday the king hosted talks with the envoy.", "talks", "2025-08-15"),
    ("The king told the BBC on Friday at a summit with the envoy that he was tired.", "summit", "2025-08-15"),
]
PASSAGES = [
    ("The steamer left on 3 June 1905. On 7 June, rebels attacked the port.", "attacked", "1905-06-07"),
    ("In 1905, on 7 June, rebels attacked the port.", "attacked", "1905-06-07"),
    ("The steamer left on 3 June 1905. In March, rebels attacked the port.", "attacked", None),
    ("The mill was founded in 1987. In March, rebels attacked the port.", "attacked", None),
    ("The two met in 2014. On Monday rebels attacked the port.", "attacked", "2025-08-18"),
    ("The steamer left on 3 June 1905.\nOn 7 June, rebels attacked the port.", "attacked", "2025-06-07"),
    ("The steamer left on 3 June 1905. On 7 December, rebels will attack the port.", "attack", "2025-12-07"),
    ("The mill was founded in 1987. Last June, rebels attacked the port.", "attacked", "2025-06"),
]


@pytest.mark.parametrize(("text", "word", "when"), [*WITH_COMMA, *BOUNDS, *OTHER_TIMES, *PASSAGES])
def test_the_time_of_an_event_is_its_own(text: str, word: str, when: str | None) -> None:
    found = next(event for event in events(text, published=PUBLISHED) if event.trigger_text == word)
    assert (found.time and found.time.value) == when
