"""What the customer takes up from the trainee: ``{{promise}}`` and its like, filled in.

The values are a trainee's words. They are put in as plain text, shortened, and never read as a
template again; whoever shows the line escapes it.
"""

import re
from collections.abc import Collection, Mapping

from simulator.dialogue.mood_effects import CATEGORIES
from simulator.dialogue.state import HitTaken, State

NAMES = ("promise", "quote", "asked", "turns")
LONGEST = 60

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_CUT_WORD = re.compile(r"[A-Za-z0-9'-]+$")
_BLANKS = re.compile(r"\s+")
_INNER_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'", "「": "『", "」": "』"})
_EDGES = " ,.;:!?，。；：！？、…"


def names_in(text: str) -> tuple[str, ...]:
    """The names of the placeholders in ``text``, in order, known or not."""
    return tuple(_PLACEHOLDER.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """``text`` with each known placeholder replaced; unknown ones stay as they are written."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


def values_for(state: State, categories: Collection[str] = ()) -> Mapping[str, str]:
    """What each placeholder stands for at this point; a ``…`` for what has not happened.

    ``promise`` is the last promise that went beyond the authority, else the last one; ``quote``
    the words that hurt most in the last reply that hurt, of one of ``categories`` if there are
    such; ``asked`` the question that brought the last hidden fact to light.
    """
    beyond = [promise.quote for promise in state.promises if promise.over]
    given = beyond or [promise.quote for promise in state.promises]
    return {
        "promise": shortened(given[-1]) if given else "…",
        "quote": shortened(_worst(state.hits, categories).quote) if state.hits else "…",
        "asked": shortened(state.revealed[-1].quote) if state.revealed else "…",
        "turns": str(state.turns),
    }


def _worst(hits: tuple[HitTaken, ...], categories: Collection[str]) -> HitTaken:
    latest = [hit for hit in hits if hit.turn == hits[-1].turn]
    meant = [hit for hit in latest if hit.category in categories]
    return max(meant or latest, key=_harm)


def _harm(hit: HitTaken) -> int:
    effect = CATEGORIES.get(hit.category)
    return effect.delta if effect else 0


def shortened(quote: str) -> str:
    """``quote`` on one line, without marks at its edges, at most 60 characters and an ellipsis.

    A Latin word is left out rather than cut.
    """
    words = _BLANKS.sub(" ", "".join(c for c in quote if c.isprintable() or c.isspace()))
    words = words.strip(_EDGES).translate(_INNER_MARKS)
    if len(words) <= LONGEST:
        return words
    kept = _CUT_WORD.sub("", words[: LONGEST + 1]) or words[:LONGEST]
    return kept[:LONGEST].rstrip(_EDGES) + "…"
