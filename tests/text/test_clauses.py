"""Cutting replies into clauses."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.text.clauses import clauses

ANY_TEXT = st.text(alphabet=st.characters(), max_size=80) | st.text(
    alphabet="我好 ab1,，。.!?…—\n“”\"'「」:;没办法and ", max_size=60
)


def cut(text: str) -> list[str]:
    return [clause.text for clause in clauses(text)]


@given(ANY_TEXT)
def test_clauses_are_exact_consecutive_stretches(text: str) -> None:
    place = 0
    for clause in clauses(text):
        assert text[clause.span.start : clause.span.end] == clause.text
        assert clause.span.start >= place
        place = clause.span.end


@given(ANY_TEXT)
def test_no_letter_or_digit_is_lost_between_clauses(text: str) -> None:
    inside = "".join(clause.text for clause in clauses(text))
    assert [c for c in inside if c.isalnum()] == [c for c in text if c.isalnum()]


@given(ANY_TEXT)
def test_sentences_are_numbered_in_order(text: str) -> None:
    numbers = [clause.sentence for clause in clauses(text)]
    assert numbers == sorted(numbers)
    assert all(later - earlier <= 1 for earlier, later in pairwise(numbers))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("吴女士，我先登记。", ["吴女士", "我先登记"]),
        ("吴女士,我先登记.", ["吴女士", "我先登记"]),
        ("14:10派的单，共1,000元，涨了3.5%。", ["14:10派的单", "共1,000元", "涨了3.5%"]),
        ("没 办 法，您等通知", ["没 办 法", "您等通知"]),
        (
            "Mr Geng, who runs the buses, will ring you. I'll wait.",
            ["Mr Geng, who runs the buses, will ring you", "I'll wait"],
        ),
        ("I'll refund it, who told you no?", ["I'll refund it", "who told you no?"]),
        ("I am so sorry about that.", ["I am so sorry about that"]),
        ("It is back on so thank you for waiting.", ["It is back on", "so thank you for waiting"]),
        ("没.办.法", ["没.办.法"]),
        ("好的.我马上查.", ["好的", "我马上查"]),
        ("这个……我帮您问", ["这个……我帮您问"]),
        ("您在哪？我派人过去！", ["您在哪？", "我派人过去！"]),
        ("您说“没人管。”，我懂", ["您说“没人管。”", "我懂"]),
        ("请稍等 我查一下", ["请稍等", "我查一下"]),
        ("别气喔😝 十点有人来", ["别气喔😝", "十点有人来"]),
        ("用App登录 iPhone也行", ["用App登录 iPhone也行"]),
    ],
)
def test_chinese_is_cut_at_its_marks(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Xu, I see it now.", ["Mr. Xu", "I see it now"]),
        ("It isn't. May I look?", ["It isn't", "May I look?"]),
        ("The answer is no. I'm sorry.", ["The answer is no", "I'm sorry"]),
        ("It's order No. 5, I have it.", ["It's order No. 5", "I have it"]),
        ("The sign said 'J. Xu' today.", ["The sign said 'J. Xu' today"]),
        ("It costs 1,000.50, e.g. for a pump.", ["It costs 1,000.50, e.g. for a pump"]),
        ("I logged it and I'll call you.", ["I logged it", "and I'll call you"]),
        ("I logged it, but the crew is out.", ["I logged it", "but the crew is out"]),
        ("Salt and pepper are here.", ["Salt and pepper are here"]),
        ("See https://example.org/a.b,c for it.", ["See https://example.org/a.b,c for it"]),
        ("Wait; we can. Really?", ["Wait", "we can", "Really?"]),
        ("If it fails, I'll come back.", ["If it fails, I'll come back"]),
        ("Sorry, the pump is old.", ["Sorry, the pump is old"]),
        ("Nobody came, and I'm sorry about that.", ["Nobody came", "and I'm sorry about that"]),
        ("You could have asked, though.", ["You could have asked, though"]),
        ("I see it, though it is late.", ["I see it", "though it is late"]),
    ],
)
def test_english_is_cut_where_a_new_finite_clause_opens(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_commas_stay_in_one_sentence_and_full_stops_do_not() -> None:
    assert [c.sentence for c in clauses("你好，请坐。请说。")] == [0, 0, 1]


@pytest.mark.parametrize("text", ["", " \n", "……", "，。"])
def test_nothing_said_gives_no_clauses(text: str) -> None:
    assert cut(text) == []


@pytest.mark.parametrize("unit", ["a, ", "我，", "and i ", "我 ", "“a", "a.", " ", "oh no, ", "…"])
def test_the_work_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        times = []
        for _ in range(3):
            begin = time.process_time()
            clauses(text)
            times.append(time.process_time() - begin)
        return min(times)

    seconds(1000)
    assert seconds(40_000) < 40 * max(seconds(4_000), 1e-4)
