"""The scorer: a reply in its context gives levels, hits, findings and reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from simulator.scoring.context import Context
from simulator.scoring.evidence import Evidence, folded_clauses
from simulator.scoring.features import features
from simulator.scoring.finding import ActFound, Hit, ReplyScore, Severity
from simulator.scoring.findings import findings
from simulator.scoring.heads import Embedder, EmbeddingHeads, Floats, NgramHeads, probabilities
from simulator.scoring.labels import HEAD
from simulator.scoring.levels import LevelModel
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.scoring.reading import Reader
from simulator.scoring.reasons import reasons
from simulator.scoring.rubric import Rubric
from simulator.scoring.signals import HEARD, Signals, heard, signals

Engine = Literal["rules", "ngrams", "embeddings"]

VERSION: Final = "1"
"""Changes with the code of scoring; data has hashes of its own."""

RULES_CONFIDENCE: Final = 0.6
"""Without a learned level nothing is known of how sure a level is."""

_FIRST_CATEGORY: Final = len(Act)


@dataclass(frozen=True, slots=True)
class Learned:
    """The learned parts; ``embedding`` and ``embedder`` come together or not at all.

    ``hit_from`` is the chance from which a head alone reports a forbidden expression.
    """

    ngrams: NgramHeads
    levels: LevelModel
    hit_from: float
    version: str
    embedding: EmbeddingHeads | None = None
    embedder: Embedder | None = None

    def chances(self, folded: tuple[str, ...]) -> Floats:
        """The chance of every label (columns) for every folded clause (rows)."""
        logits = self.ngrams.logits(folded)
        if self.embedding is not None and self.embedder is not None and folded:
            logits = (logits + self.embedding.logits(self.embedder(folded))) / 2
        return probabilities(logits)


@dataclass(frozen=True, slots=True)
class Scorer:
    """Scores replies; without learned parts the rubric alone decides. Safe to share by threads."""

    packs: PackSet
    rubric: Rubric
    learned: Learned | None = None

    @property
    def engine(self) -> Engine:
        """Which parts take part."""
        if self.learned is None:
            return "rules"
        return "ngrams" if self.learned.embedding is None else "embeddings"

    @property
    def version(self) -> str:
        """The version of the code and of the learned weights."""
        return f"{VERSION}-{self.engine}" + (f"-{self.learned.version}" if self.learned else "")

    @property
    def pack_hash(self) -> str:
        """The hash of all rules in use."""
        return self.packs.digest

    @property
    def rubric_hash(self) -> str:
        """The hash of the rubric."""
        return self.rubric.digest

    def score(self, text: str, context: Context | None = None) -> ReplyScore:
        """Everything scoring says about ``text``; without a context, about a generic one."""
        return self.judge(self.read(text, context or Context()))

    def read(self, text: str, context: Context) -> Evidence:
        """What rules, promise parser and heads find in ``text``."""
        evidence = Reader(self.packs).read(text, context)
        if self.learned is None:
            return evidence
        chances = self.learned.chances(folded_clauses(evidence.folded, evidence.clauses))
        return with_heard_hits(replace(evidence, chances=chances), self.learned.hit_from)

    def judge(self, evidence: Evidence) -> ReplyScore:
        """Levels, confidence, findings and reasons for what was found."""
        found = signals(evidence)
        levels, confidence = self._levels(evidence, found)
        return ReplyScore(
            levels=levels,
            confidence=confidence,
            hits=evidence.hits,
            acts=acts_heard(evidence),
            promises=evidence.promises,
            findings=findings(evidence.text, found, levels, self.rubric),
            reasons=reasons(evidence.text, found, levels, self.rubric),
        )

    def _levels(
        self, evidence: Evidence, found: Signals
    ) -> tuple[Mapping[Principle, Level], Mapping[Principle, float]]:
        names = heard(found)
        parts = self.rubric.principles
        if self.learned is None:
            levels = {p: parts[p].bounded(parts[p].decided(names), names) for p in Principle}
            return levels, dict.fromkeys(Principle, RULES_CONFIDENCE)
        beliefs = self.learned.levels.beliefs(features(evidence))
        consent = self.rubric.consent
        levels = {
            p: parts[p].bounded(beliefs[p].level, names, beliefs[p].chances, consent)
            for p in Principle
        }
        return levels, {p: beliefs[p].confidence(levels[p]) for p in Principle}


def acts_heard(evidence: Evidence) -> tuple[ActFound, ...]:
    """The acts that rules found, and those that heads hear where no rule did, by place."""
    known = {(act.span, act.act) for act in evidence.acts}
    acts = list(evidence.acts)
    for clause, chances in zip(evidence.clauses, evidence.chances, strict=True):
        for act, chance in zip(Act, chances.tolist(), strict=False):
            if chance >= HEARD and (clause.span, act) not in known:
                acts.append(ActFound(act, clause.span, clause.text, HEAD, chance))
    return tuple(sorted(acts, key=lambda one: (one.span, one.act)))


def with_heard_hits(evidence: Evidence, hit_from: float) -> Evidence:
    """The evidence with a hit for each clause in which a head surely hears a category.

    Such a hit never blocks, and none is added where a rule has found that category already.
    """
    added = [
        Hit(category, clause.span, clause.text, f"{HEAD}.{category}", Severity.MINOR)
        for clause, chances in zip(evidence.clauses, evidence.chances, strict=True)
        for category, chance in zip(Category, chances[_FIRST_CATEGORY:].tolist(), strict=False)
        if chance >= hit_from
        and not any(h.category == category and h.span.overlaps(clause.span) for h in evidence.hits)
    ]
    hits = sorted((*evidence.hits, *added), key=lambda hit: (hit.span, hit.category))
    return replace(evidence, hits=tuple(hits))
