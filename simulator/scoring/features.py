"""The numbers that the level model sees of a reply; nothing in them says which case it is."""

import re
from math import log1p
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.authority import Verdict
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import GUARANTEED
from simulator.scoring.labels import LABELS
from simulator.scoring.levels import STEPS
from simulator.scoring.principles import Act, Category, Principle

_UNIT = re.compile(r"[\u3400-\u9fff]|[a-z]+|\d+")

FEATURES: Final[tuple[str, ...]] = (
    *(f"most {label}" for label in LABELS),
    *(f"mean {label}" for label in LABELS),
    *(f"any {label}" for label in LABELS),
    *(f"hit {category}" for category in Category),
    *(f"rule {act}" for act in Act),
    *(f"promise {verdict}" for verdict in Verdict),
    "promise firm and not allowed",
    "promise in time",
    "length",
    "clauses",
    "questions",
    "shared words",
    "shared part",
    "shared numbers",
    "copied",
    *(f"{principle} at least {step}" for principle in Principle for step in range(1, STEPS + 1)),
)

_NOT_ALLOWED: Final = frozenset({Verdict.FORBIDDEN, Verdict.UNFOUNDED})
_LEAST: Final = 0.005


def features(evidence: Evidence) -> NDArray[np.float64]:
    """One number for each of ``FEATURES``."""
    return np.concatenate(
        [
            _from_heads(evidence),
            _from_rules(evidence),
            _from_promises(evidence),
            _shape(evidence),
            _from_levels(evidence),
        ]
    )


def _from_heads(evidence: Evidence) -> NDArray[np.float64]:
    chances = evidence.chances
    if not chances.size:
        return np.zeros(3 * len(LABELS))
    return np.concatenate(
        [chances.max(axis=0), chances.mean(axis=0), 1 - np.prod(1 - chances, axis=0)]
    )


def _from_rules(evidence: Evidence) -> NDArray[np.float64]:
    hits = {hit.category for hit in evidence.hits}
    strength = dict.fromkeys(Act, 0.0)
    for found in evidence.acts:
        strength[found.act] = max(strength[found.act], found.strength)
    return np.array([*(float(category in hits) for category in Category), *strength.values()])


def _from_promises(evidence: Evidence) -> NDArray[np.float64]:
    verdicts = [promise.verdict for promise in evidence.promises]
    firm = any(p.firmness >= GUARANTEED and p.verdict in _NOT_ALLOWED for p in evidence.promises)
    in_time = any(
        p.verdict is Verdict.ALLOWED and p.within_minutes is not None for p in evidence.promises
    )
    return np.array([*(float(one in verdicts) for one in Verdict), float(firm), float(in_time)])


def _shape(evidence: Evidence) -> NDArray[np.float64]:
    relation = evidence.relation
    return np.array(
        [
            log1p(len(_UNIT.findall(evidence.folded.folded))),
            log1p(len(evidence.clauses)),
            float(min(3, evidence.folded.folded.count("?"))),
            float(min(10, relation.shared)),
            relation.share,
            float(min(3, relation.numbers)),
            relation.copied,
        ]
    )


def _from_levels(evidence: Evidence) -> NDArray[np.float64]:
    """The log-odds of each level as the encoder hears them; nought where it was not asked."""
    reached = evidence.impression.reached
    if not reached.size:
        return np.zeros(len(Principle) * STEPS)
    inside = np.clip(reached, _LEAST, 1 - _LEAST)
    return np.log(inside / (1 - inside)).ravel()
