"""One text, read alone, with the trained pipeline."""

from __future__ import annotations

import pytest

from graphkit.errors import PageError
from graphkit.model import Factuality
from graphkit.pipeline.texts import explain_text, read

TEXT = "Foreign Minister Ana Paula Duarte met her Ghanaian counterpart, Kwame Boateng, in Accra on Tuesday."


@pytest.mark.model
def test_a_text_gives_claims_with_offsets_in_it() -> None:
    claim = read(TEXT, published="2031-05-08")[0]
    assert (claim.relation, claim.factuality) == ("met-with", Factuality.ACTUAL)
    names = {filler.name for filler in claim.roles["participant"]}
    assert names == {"Ana Paula Duarte", "Kwame Boateng"}
    assert all(TEXT[f.start : f.end] == f.text for fillers in claim.roles.values() for f in fillers)
    assert claim.time is not None
    assert claim.time.value == "2031-05-06"


@pytest.mark.model
def test_without_a_date_of_publication_a_weekday_stays_open() -> None:
    time = read(TEXT)[0].time
    assert time is not None
    assert time.value is None


@pytest.mark.model
def test_explaining_a_text_tells_names_and_predicates() -> None:
    told = "\n".join(explain_text(TEXT))
    assert "'Kwame Boateng' (name, Person)" in told
    assert "'meet' (verb) → met-with" in told
    assert list(explain_text("The weather in the hills was fine all week, and nobody minded it."))[-1].startswith(
        "no word"
    )


@pytest.mark.model
def test_a_text_in_another_language_is_refused() -> None:
    french = "Le ministre a rencontré son homologue à Dakar, où ils ont parlé du climat et des ports de pêche. " * 3
    with pytest.raises(PageError):
        read(french)
