import pytest

from simulator.measurement.detection import Detection
from simulator.measurement.report import ALL, Judgement, all_categories, report
from simulator.text.span import Span


def judged(language: str, given: int, wanted: int, confidence: float = 0.5) -> Judgement:
    return Judgement(
        language,
        {"calm": given},
        {"calm": wanted},
        found=[("a", Span(0, 2))],
        marked=[("a", Span(1, 3))],
        confidence={"calm": confidence},
    )


def test_levels_are_compared_by_language_and_over_all() -> None:
    found = report([judged("en", 3, 3), judged("en", 0, 0), judged("zh", 1, 2)], ["a"])
    exact = {name: group["calm"].exact for name, group in found.levels.items()}
    assert exact == {ALL: 2 / 3, "en": 1.0, "zh": 0.0}


def test_expressions_are_counted_by_category() -> None:
    found = report([judged("en", 1, 1)], ["a", "b"])
    assert found.categories == {"a": Detection(hits=1), "b": Detection()}


def test_the_least_confident_third_is_reported() -> None:
    found = report([judged("en", 0, 3, 0.1), judged("en", 0, 3, 0.9), judged("en", 1, 1)], [])
    assert found.doubt == {"calm": (1, 2)}


def test_all_categories_add_up() -> None:
    assert all_categories({"a": Detection(1, 2, 3), "b": Detection(1, 0, 1)}) == Detection(2, 2, 4)


def test_a_report_over_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to measure"):
        report([], [])
