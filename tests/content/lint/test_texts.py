"""Texts: placeholders that are sure to be filled, and the marks of each language."""

import pytest

from simulator.content.lint.checks import findings_in
from simulator.content.lint.texts import check_placeholders_are_filled, check_punctuation
from tests.factories.documents import good_file

LINE = (
    "zh: 那什么时候能好？, en: So when will it work?",
    'zh: "“{{quote}}”？", en: "“{{quote}}”?"',
)
PLAIN = "      - text: { zh: 那什么时候能好？, en: So when will it work? }"


def line(when: str, name: str) -> tuple[str, str]:
    said = f'      - when: {when}\n        text: {{ zh: "“{{{{{name}}}}}”", en: "“{{{{{name}}}}}”" }}\n'
    return PLAIN, said + PLAIN


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("{ promised: [any] }", "promise"),
        ("{ promises: [reply] }", "promise"),
        ("{ overpromised: true }", "promise"),
        ("{ hits: [any] }", "quote"),
        ("{ no_hits: false }", "quote"),
        ("{ hits_so_far: 1 }", "quote"),
        ("{ asked: [knee] }", "asked"),
        ("{ any_of: [{ hits: [any] }, { hits_so_far: 2 }] }", "quote"),
        ("{ mood_at_least: 10 }", "turns"),
    ],
)
def test_a_condition_can_make_sure_of_a_placeholder(when: str, name: str) -> None:
    assert list(check_placeholders_are_filled(good_file(line(when, name)))) == []


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("{ mood_at_least: 10 }", "promise"),
        ("{ overpromised: false }", "promise"),
        ("{ no_hits: true }", "quote"),
        ("{ any_of: [{ hits: [any] }, { mood_at_least: 9 }] }", "quote"),
        ("{ none_of: [{ promised: [any] }] }", "promise"),
    ],
)
def test_another_condition_cannot(when: str, name: str) -> None:
    found = check_placeholders_are_filled(good_file(line(when, name)))
    assert [one.name for one in found] == ["empty-placeholder"]


def test_the_routes_to_a_node_can_make_sure_of_it_too() -> None:
    route = ("at_least: { understanding: 2 } }, to: when-fixed", "no_hits: false }, to: when-fixed")
    again = (
        "      - { to: when-fixed }",
        "      - { when: { hits: [any] }, to: when-fixed }\n      - { to: half }",
    )
    assert list(check_placeholders_are_filled(good_file(LINE, route, again))) == []


def test_the_opening_line_has_no_turns_to_count() -> None:
    opening = (
        "zh: 电梯又停了！, en: The lift has stopped again!",
        'zh: "{{turns}}", en: "{{turns}}"',
    )
    found = check_placeholders_are_filled(good_file(opening))
    assert [one.name for one in found] == ["empty-placeholder"]


@pytest.mark.parametrize(
    "words",
    [
        "三点20:30见，A,B两栋",
        "电话95598，工号2217。",
        "看`a,b`就行",
        "**好**，谢谢",
        "3.5元",
    ],
)
def test_half_width_marks_that_belong_there_are_left_alone(words: str) -> None:
    change = ("zh: 不说了！", f'zh: "{words}"')
    assert list(check_punctuation(good_file(change))) == []


@pytest.mark.parametrize("words", ["好,我等", "好! ", "(一)", "他说: 好", "等.然后"])
def test_half_width_marks_next_to_chinese_are_found(words: str) -> None:
    change = ("zh: 不说了！", f'zh: "{words}"')
    assert [one.name for one in check_punctuation(good_file(change))] == ["half-width-mark"]


def test_the_findings_stand_in_the_order_of_the_file() -> None:
    file = good_file(("zh: 不说了！", 'zh: "好,"'), ("zh: 先接住情绪。", 'zh: "好,"'))
    lines = [one.line for one in findings_in(file)]
    assert lines == sorted(lines)
    assert len(lines) == 2
