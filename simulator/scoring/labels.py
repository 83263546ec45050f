"""The labels that the learned heads give to a clause: all acts, then all forbidden categories."""

from typing import Final

from simulator.scoring.principles import Act, Category

LABELS: Final[tuple[str, ...]] = (*(str(act) for act in Act), *(str(c) for c in Category))
LABEL_INDEX: Final[dict[str, int]] = {label: place for place, label in enumerate(LABELS)}
CATEGORY_INDEX: Final[dict[Category, int]] = {one: place for place, one in enumerate(Category)}
CATEGORY_LABELS: Final[frozenset[str]] = frozenset(str(c) for c in Category)

HEAD: Final = "head"
"""The source of what the learned heads hear, and how the ids of their hits begin."""

NEGATIVE: Final[frozenset[Act]] = frozenset(
    {Act.DISMISS_FEELING, Act.ARGUE, Act.WAIT, Act.SOFT_PROMISE, Act.ACT_VAGUE}
)
"""The acts that count against a principle and for none."""
