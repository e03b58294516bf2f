"""Copies of one text share a group; other stories on the same subject do not."""

from __future__ import annotations

import random

from graphkit.articles import copy_groups

WIRE = """Harbour minister Solveig Aasen told reporters in Bergen on Tuesday that the Nordlys ferry line will get 14
new ships by 2027. She met union leader Magnus Falk for three hours at the Grieg Hall before the announcement. "We
have been waiting for this for 9 years," Falk said, according to Bergens Tidende. The line, which carried 2.3 million
passengers last year, was stopped by a strike in April after the company Havila cut 120 jobs. Opposition leader Kari
Moen of the Coast Party said the plan would cost 4.6 billion kroner and asked where Oslo would find the money. Aasen
said that parliament would vote on 12 June and that the Nordic Investment Bank had offered a loan. The ships will be
built in Ulsteinvik and at the Fosen yard in Rissa, where 800 people work. In Stavanger, mayor Tor Lie welcomed the
news but warned that the Lysefjord route was still closed."""

SPUN = """Harbour minister Solveig Aasen advised journalists in Bergen on Tuesday that the Nordlys ferry line is going
to obtain 14 recent vessels by 2027. She held talks with union chief Magnus Falk for 3 hours on the Grieg Corridor
earlier than the disclosure. "We've got been ready for this for 9 years," Falk mentioned, in line with Bergens
Tidende. The road, which transported 2.3 million travellers final 12 months, was halted by a walkout in April after
the agency Havila minimize 120 positions. Opposition chief Kari Moen of the Coast Occasion mentioned the scheme would
value 4.6 billion kroner and questioned the place Oslo would discover the funds. Aasen mentioned that parliament would
poll on 12 June and that the Nordic Funding Bank had supplied a mortgage. The vessels shall be constructed in
Ulsteinvik and on the Fosen yard in Rissa, the place 800 folks work. In Stavanger, mayor Tor Lie hailed the
information however cautioned that the Lysefjord route was nonetheless shut."""

OTHER = """Harbour minister Solveig Aasen faced questions in Oslo on Wednesday about the 14 ships promised to the
Nordlys ferry line. Kari Moen of the Coast Party told parliament that 4.6 billion kroner had been found overnight by
the Nordic Investment Bank, and that no tender had been held. Union leader Magnus Falk said in Bergen that his 1,900
members had not seen the contract with Havila. The Fosen yard in Rissa and the yard in Ulsteinvik declined to comment.
Mayor Tor Lie of Stavanger said the Lysefjord route came first. A vote is due on 12 June. Last year 2.3 million
passengers used the line, which stood still in April."""


def test_a_wire_story_with_another_head_and_a_cut_is_a_copy() -> None:
    shortened = "Ferries for the west\n\n" + WIRE.rsplit(". In Stavanger", 1)[0] + "."
    assert copy_groups([("b", WIRE), ("a", shortened), ("c", OTHER)]) == {"a": "a", "b": "a", "c": "c"}


def test_a_rewrite_by_a_synonym_machine_is_a_copy() -> None:
    groups = copy_groups([("wire", WIRE), ("spun", SPUN), ("other", OTHER)])
    assert groups["wire"] == groups["spun"] != groups["other"]


def test_the_order_of_the_input_does_not_matter() -> None:
    articles = [("a", WIRE), ("b", SPUN), ("c", OTHER), ("d", WIRE + " More follows."), ("e", "")]
    expected = copy_groups(articles)
    for seed in range(4):
        random.Random(seed).shuffle(articles)  # no secret hangs on it
        assert copy_groups(articles) == expected


def test_short_texts_are_copies_only_where_they_are_the_same() -> None:
    brief = "The mayor met the pilots on Monday."
    groups = copy_groups([("a", brief), ("b", brief), ("c", "The mayor met the farmers on Monday."), ("d", "")])
    assert groups == {"a": "a", "b": "a", "c": "c", "d": "d"}
