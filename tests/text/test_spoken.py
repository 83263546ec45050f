"""Spoken and dialect spellings brought to one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.text.folded import fold
from simulator.text.spoken import spoken

ANY_TEXT = st.text(alphabet=st.characters(), max_size=60) | st.text(
    alphabet="没办法，。.*· can'tdo0@ng咋啥\n", max_size=40
)


@given(ANY_TEXT)
def test_every_character_of_the_spoken_form_leads_back_into_the_text(text: str) -> None:
    form = spoken(fold(text))
    for place in range(len(form.folded)):
        span = form.span(place, place + 1)
        assert text[span.start : span.end] == span.of(text) != ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没 办 法", "没办法"),
        ("没.办.法", "没办法"),
        ("规★定★如★此", "规定如此"),
        ("肯 定 给您办", "肯定给您办"),
        ("您好 请讲", "您好 请讲"),
        ("路灯找市政 打12345", "路灯找市政 打12345"),
        ("咋办", "怎么办"),
        ("有啥用", "有什么用"),
        ("n0thing", "nothing"),
        ("gu@ranteed", "guaranteed"),
        ("flat 4-601 at 2pm", "flat 4-601 at 2pm"),
        ("g.u.a.r.a.n.t.e.e", "guarantee"),
        ("noooo way", "no way"),
        ("I can't", "i can not"),
        ("I cant", "i can not"),
        ("I cannot", "i can not"),
        ("I won’t", "i will not"),
        ("that's it", "that is it"),
        ("you're", "you are"),
        ("dunno", "do not know"),
        ("its cover", "its cover"),
    ],
)
def test_spellings_come_to_one_form(text: str, expected: str) -> None:
    assert spoken(fold(text)).folded == expected


def test_a_span_over_taken_out_signs_covers_them_in_the_original() -> None:
    text = "唉，没 办 法啊"
    form = spoken(fold(text))
    start = form.folded.index("没办法")
    assert form.span(start, start + 3).of(text) == "没 办 法"
