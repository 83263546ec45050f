"""Authors' patterns: linear time, and mistakes explained."""

import time

import pytest

from simulator.content.patterns import BadPatternError, compiled


def test_a_pattern_finds_chinese_characters() -> None:
    match = compiled("电(表|费)").search("您的电费")
    assert match is not None
    assert (match.start(), match.end()) == (2, 4)


def test_a_mistake_names_its_place() -> None:
    with pytest.raises(BadPatternError) as error:
        compiled("老人(b[")
    assert error.value.place > 0


@pytest.mark.parametrize("pattern", ["(?=x)y", "(?!x)y", "(?<=x)y", r"(x)\1"])
def test_what_re2_leaves_out_is_explained(pattern: str) -> None:
    with pytest.raises(BadPatternError, match="re2 knows no"):
        compiled(pattern)


def test_a_very_long_pattern_is_refused() -> None:
    with pytest.raises(BadPatternError, match="longer than"):
        compiled("x" * 501)


def test_a_pattern_made_to_be_slow_is_not() -> None:
    started = time.process_time()
    assert compiled("(a+)+$").search("a" * 20_000 + "b") is None
    assert time.process_time() - started < 1


def test_a_mistake_is_not_written_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BadPatternError):
        compiled("(unclosed")
    assert capfd.readouterr().err == ""
