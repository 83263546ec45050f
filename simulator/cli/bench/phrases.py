"""Times rules with many phrases beside a search of the same phrases one by one."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from rapidfuzz import fuzz, process

from simulator.cli.bench.timing import Timing, timed
from simulator.content.calibration import Calibration, ReplyRow
from simulator.content.pack_file import load_packs
from simulator.content.rubric_file import read_rubric
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer
from simulator.scoring.excuses import Excuses
from simulator.scoring.pack import PackSet, compiled_rule, pack, pack_set
from simulator.scoring.rule import Rule, RuleFile
from simulator.scoring.spoken_reply import SpokenReply
from simulator.text.bilingual import Text
from simulator.text.clauses import clauses
from simulator.text.span import Span

COUNTS: Final = (2_000, 20_000)
LENGTH: Final = 120
REPLIES: Final = 40
PER_RULE: Final = 1_000
_SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Phrases:
    """With ``count`` phrases loaded: the whole scoring, all rules, the phrases alone, and the plain
    search of the same phrases.
    """

    count: int
    scoring: Timing
    finding: Timing
    matching: Timing
    search: Timing


def time_phrases(calibration: Calibration, before: Sequence[ReplyRow]) -> tuple[Phrases, ...]:
    """Rules-only scoring of replies of 120 characters beside ``process.extract``.

    The replies ``before`` are scored first, untimed.
    """
    texts = _texts(calibration)
    return tuple(_timed(count, texts, calibration, before) for count in COUNTS)


def _timed(
    count: int, texts: Sequence[str], calibration: Calibration, before: Sequence[ReplyRow]
) -> Phrases:
    phrases = _phrases(count, calibration)
    packs = _with_phrases(phrases)
    scorer = Scorer(packs, read_rubric(SCENARIOS))
    for reply in before:
        scorer.score(reply.text)
    return Phrases(
        count,
        timed(scorer.score, texts),
        timed(lambda text: packs.find(text, clauses(text)), texts),
        timed(partial(_match, packs), [packs.read(text, clauses(text)) for text in texts]),
        timed(partial(_search, phrases), texts),
    )


def _match(packs: PackSet, reply: SpokenReply) -> list[Span]:
    """Where the phrases stand in a reply that the rules have read already."""
    return [span for rule in packs.packs[-1].rules for span in rule.find(reply)]


def _search(phrases: Sequence[str], text: str) -> object:
    return process.extract(text, phrases, scorer=fuzz.partial_ratio, limit=5)


def _texts(calibration: Calibration) -> list[str]:
    """Real replies, joined and cut to one length."""
    replies = [one.text for one in calibration.replies if one.lang.is_chinese]
    joined = "".join(replies)
    return [joined[at * LENGTH : (at + 1) * LENGTH] for at in range(REPLIES)]


def _phrases(count: int, calibration: Calibration) -> list[str]:
    """Phrases of 4 to 12 characters as they are frequent in replies, in a mixed order."""
    chance = random.Random(_SEED)  # noqa: S311 - the same phrases in every run
    letters = [c for one in calibration.replies if one.lang.is_chinese for c in one.text]
    letters = [c for c in letters if c.isalnum()]
    return ["".join(chance.choices(letters, k=chance.randint(4, 12))) for _ in range(count)]


def _with_phrases(phrases: Sequence[str]) -> PackSet:
    """The packs of the product and one more, of these phrases."""
    packs, _ = load_packs(SCENARIOS / "packs")
    said = Text(zh="测速", en="for timing")
    rules = []
    for number, at in enumerate(range(0, len(phrases), PER_RULE)):
        part = tuple(phrases[at : at + PER_RULE])
        file = RuleFile(
            format=1, check="phrase", category="dismiss", because=said, instead=said,
            source=("handbook",), phrases=part, match=("[[x]]",), clean=("y",),
        )  # fmt: skip
        rules.append(compiled_rule(Rule(f"bench.{number}", file, part), {}, Excuses()))
    return pack_set((*packs.packs, pack("bench", rules, {})), packs.disguises)
