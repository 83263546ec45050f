"""The customer's face, drawn from the mood number alone."""

from dataclasses import dataclass
from itertools import pairwise

# From calm to furious; between two colours the face is mixed.
_SKIN = ((0, (214, 226, 190)), (50, (238, 201, 160)), (100, (226, 128, 104)))


@dataclass(frozen=True, slots=True)
class Face:
    """Coordinates in a box of 44 × 44; ``word`` names the mood for those who do not see it."""

    mood: int
    word: str
    skin: str
    brow_inner: float
    brow_outer: float
    eye: float
    mouth: str


def face(mood: int, word: str) -> Face:
    """The face at ``mood`` (0 calm to 100 furious): brows go down inwards, the mouth turns over."""
    heat = max(0, min(100, mood)) / 100
    corner = 28 + 5.5 * heat
    middle = 36 - 11 * heat
    return Face(
        mood=mood,
        word=word,
        skin=_mixed(heat * 100),
        brow_inner=round(14 + 5 * heat, 1),
        brow_outer=round(16 - 3 * heat, 1),
        eye=round(2.3 - 0.5 * heat, 2),
        mouth=f"M14 {corner:.1f}Q22 {middle:.1f} 30 {corner:.1f}",
    )


def _mixed(place: float) -> str:
    for (low, first), (high, second) in pairwise(_SKIN):
        if place <= high:
            share = (place - low) / (high - low)
            mix = [round(a + (b - a) * share) for a, b in zip(first, second, strict=True)]
            return "#" + "".join(f"{part:02x}" for part in mix)
    raise AssertionError("a mood is at most 100")
