"""The scorer: a reply in its context gives levels, hits, findings and reasons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal

from simulator.scoring.authority import Verdict
from simulator.scoring.canned import reused_apologies
from simulator.scoring.context import Context
from simulator.scoring.evidence import Alone, Evidence, agreed_acts, is_belied
from simulator.scoring.features import features
from simulator.scoring.finding import ActFound, Promise, ReplyScore
from simulator.scoring.findings import findings
from simulator.scoring.heads import NgramHeads, probabilities
from simulator.scoring.hit_model import HitModel
from simulator.scoring.hits import run_together
from simulator.scoring.impression import Encoder, Impression, nothing_heard
from simulator.scoring.kinds.heads import HeardClause, KindHeads
from simulator.scoring.labels import HEAD, LABEL_INDEX
from simulator.scoring.levels import LevelModel
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.scoring.reading import Reader, committed
from simulator.scoring.reasons import reasons
from simulator.scoring.rubric import Rubric
from simulator.scoring.signals import HEARD, Signals, heard, is_shown, signals

Engine = Literal["rules", "ngrams", "encoder"]

VERSION: Final = "2"
"""Changes with the code of scoring; data has hashes of its own."""

RULES_CONFIDENCE: Final = 0.6
"""Without a learned level nothing is known of how sure a level is."""

_CARELESS: Final = [LABEL_INDEX[str(one)] for one in (Act.SOFT_PROMISE, Category.CARELESS_PROMISE)]


@dataclass(frozen=True, slots=True)
class Learned:
    """The learned parts: what hears (heads over n-grams, or else an encoder), and what judges.

    ``levels`` and ``hits`` were fitted to what that ear hears, and to no other; so were ``kinds``,
    which an encoder has.
    """

    ear: NgramHeads | Encoder
    levels: LevelModel
    hits: HitModel
    version: str
    kinds: KindHeads | None = None

    def heard(self, evidence: Evidence) -> Evidence:
        """``evidence`` with what is heard in the reply, and in each sentence that a rule is about.

        A perfect reply around it drowns one bad sentence; read alone it is heard.
        """
        impression = self._impression(evidence)
        alone = dict(self._alone(evidence, {}))
        if self.kinds is not None:
            heard = _kinds_heard(self.kinds, evidence, impression, alone)
            evidence = committed(evidence, heard)
        return replace(
            evidence,
            impression=impression,
            read_acts=agreed_acts(evidence, impression),
            alone=dict(self._alone(evidence, alone)),
        )

    def _alone(self, evidence: Evidence, known: Mapping[int, Alone]) -> Iterator[tuple[int, Alone]]:
        """Each sentence with a hit, read alone unless it is among those ``known``."""
        if isinstance(self.ear, NgramHeads):
            return
        for sentence, clauses in groupby(evidence.clauses, key=lambda clause: clause.sentence):
            spans = [clause.span for clause in clauses]
            if not any(evidence.hits_in(span) for span in spans):
                continue
            if sentence in known:
                yield sentence, known[sentence]
                continue
            places = [evidence.folded.fold_span(span) for span in spans]
            start, end = places[0].start, places[-1].end
            inside = [(place.start - start, place.end - start) for place in places]
            yield sentence, Alone(start, self.ear(evidence.folded.folded[start:end], inside))

    def _impression(self, evidence: Evidence) -> Impression:
        if isinstance(self.ear, NgramHeads):
            silent = nothing_heard(len(evidence.clauses), len(evidence.folded.folded))
            return replace(silent, acts=probabilities(self.ear.logits(evidence.words)))
        places = (evidence.folded.fold_span(clause.span) for clause in evidence.clauses)
        return self.ear(evidence.folded.folded, [(one.start, one.end) for one in places])


def _kinds_heard(
    kinds: KindHeads, evidence: Evidence, impression: Impression, alone: Mapping[int, Alone]
) -> list[HeardClause]:
    """The kind heard in each clause within the reply, and where its sentence was read, alone."""
    words = evidence.words
    heard = list(kinds.heard(words, impression.meanings, _careless(impression)))
    for sentence, one in alone.items():
        places = [at for at, clause in enumerate(evidence.clauses) if clause.sentence == sentence]
        said, meanings = [words[at] for at in places], one.impression.meanings
        for at, by_itself in zip(
            places, kinds.heard(said, meanings, _careless(one.impression)), strict=True
        ):
            heard[at] = replace(heard[at], alone=by_itself)
    return heard


def _careless(impression: Impression) -> list[float]:
    """How likely each clause promises carelessly, whatever it promises."""
    loudest: list[float] = impression.acts[:, _CARELESS].max(axis=1).tolist()
    return loudest


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
        return "ngrams" if isinstance(self.learned.ear, NgramHeads) else "encoder"

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
        """What rules, promise parser and learned parts find in ``text``."""
        reader = Reader(self.packs)
        if self.learned is None:
            return reader.read(text, context)
        if self.learned.kinds is None:
            return self.learned.heard(reader.read(text, context))
        return self.learned.heard(reader.found(text, context))

    def judge(self, evidence: Evidence) -> ReplyScore:
        """Levels, confidence, hits, findings and reasons for what was found."""
        read = evidence
        hits = read.hits if self.learned is None else self.learned.hits.reported(read)
        evidence = replace(read, hits=run_together(read.text, read.clauses, hits))
        found = signals(evidence)
        levels, confidence = self._levels(read, found)
        return ReplyScore(
            levels=levels,
            confidence=confidence,
            hits=evidence.hits,
            acts=acts_heard(evidence),
            promises=tuple(one for one in evidence.promises if not _is_brush_off(one, evidence)),
            findings=findings(evidence.text, found, levels, self.rubric),
            reasons=reasons(evidence, found, levels, self.rubric),
            reused=reused_apologies(evidence),
            set_phrases=evidence.set_phrases,
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


def _is_brush_off(promise: Promise, evidence: Evidence) -> bool:
    """Whether a hit takes up most of what is said not to be promised: no honest word."""
    return promise.verdict is Verdict.DECLINED and is_belied(promise.span, evidence.hits)


def acts_heard(evidence: Evidence) -> tuple[ActFound, ...]:
    """The acts that rules found, and those that heads hear where no rule did, by place."""
    acts = list(evidence.acts)
    known = {(act.span, act.act) for act in acts}
    read = zip(evidence.clauses, evidence.words, evidence.chances, strict=True)
    for clause, said, chances in read:
        for act, chance in zip(Act, chances.tolist(), strict=False):
            if chance >= HEARD and (clause.span, act) not in known and is_shown(act, said):
                acts.append(ActFound(act, clause.span, clause.text, HEAD, chance))
    return tuple(sorted(acts, key=lambda one: (one.span, one.act)))
