"""The face follows the mood."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.web.practice.faces import face

MOUTH = re.compile(r"M14 ([\d.]+)Q22 ([\d.]+) 30 ([\d.]+)")


@given(st.integers(-50, 200))
def test_any_mood_gives_a_face_with_a_colour(mood: int) -> None:
    assert re.fullmatch(r"#[0-9a-f]{6}", face(mood, "").skin)


@pytest.mark.parametrize(("mood", "smiles"), [(0, True), (100, False)])
def test_the_mouth_turns_over_with_anger(mood: int, smiles: bool) -> None:
    found = MOUTH.fullmatch(face(mood, "").mouth)
    assert found
    corner, middle = float(found[1]), float(found[2])
    assert (middle > corner) is smiles


def test_the_brows_go_down_inwards_with_anger() -> None:
    calm, furious = face(0, ""), face(100, "")
    assert furious.brow_inner > calm.brow_inner
    assert furious.brow_inner > furious.brow_outer
