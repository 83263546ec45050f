"""The geometry of the charts."""

import pytest

from simulator.web.charts import RADIUS, radar, trend


def test_a_full_value_reaches_the_end_of_its_spoke() -> None:
    drawn = radar(["a", "b", "c", "d"], [("this", "this", [100, 0, 0, 0])])
    assert drawn.series[0].points.split()[0] == f"{drawn.spokes[0].end.x},{drawn.spokes[0].end.y}"


def test_a_missing_value_is_drawn_in_the_middle_and_kept_for_the_table() -> None:
    drawn = radar(["a", "b", "c"], [("this", "this", [None, 50, 50])])
    assert (drawn.series[0].points.split()[0], drawn.series[0].values[0]) in {
        ("0.0,-0.0", None), ("0.0,0.0", None),
    }  # fmt: skip


def test_labels_stand_outside_the_figure() -> None:
    assert all(
        spoke.text.x**2 + spoke.text.y**2 > RADIUS**2 for spoke in radar(list("abcdef"), []).spokes
    )


def test_a_series_needs_a_value_for_each_spoke() -> None:
    with pytest.raises(ValueError, match="2 values for 3 axes"):
        radar(["a", "b", "c"], [("this", "this", [1, 2])])


def test_a_trend_runs_from_border_to_border_and_better_is_higher() -> None:
    drawn = trend([0, 50, 100], width=200, height=100, pass_mark=70)
    assert [(point.x, point.y) for point in drawn.points] == [(0, 100), (100, 50), (200, 0)]
    assert drawn.pass_y == 30


def test_a_single_value_stands_in_the_middle() -> None:
    assert trend([40], width=200, height=100).points[0].x == 100
