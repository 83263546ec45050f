"""A scorer for tests of the services: small, and the same every time.

Each sign that stands in a reply gives what it says; a reply without any is businesslike.
"""

from dataclasses import dataclass, field

from simulator.scoring.authority import Verdict
from simulator.scoring.context import Context
from simulator.scoring.finding import (
    ActFound,
    Effect,
    Finding,
    Hit,
    Missing,
    Present,
    Promise,
    ReplyScore,
    Severity,
)
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.services.materials import RuleNote
from simulator.text.bilingual import Text
from simulator.text.span import Span

GOOD_REPLY = "让您等了这么久，是我们没跟进好，对不起。我现在就联系班组，30分钟内给您回电话。"
POOR_REPLY = "好的，已经记录了。"
BLAMING_REPLY = "谁让你不按时交费？我已经记录了。"
ASKING_REPLY = "请问您家里还有哪位在？我现在就联系班组，30分钟内给您回电话。"

BLAME = "谁让你不按时交费"
RULES = {
    "house.blame": RuleNote(
        because=Text(zh="这句话把责任推给了客户。", en="This puts the fault on the customer."),
        instead=Text(zh="这件事我来跟。", en="I will follow this up."),
    )
}
_ACTS = (
    ("让您等了这么久", Act.ACKNOWLEDGE_SITUATION, Principle.UNDERSTANDING),
    ("对不起", Act.APOLOGISE_SPECIFIC, Principle.SINCERITY),
    ("现在就联系班组", Act.ACT_NOW, Principle.SPEED),
    ("30分钟内给您回电话", Act.COMMIT_TIME, Principle.SPEED),
    ("请问", Act.ASK, Principle.SPEED),
)


@dataclass
class SignScorer:
    """Finds the signs above and one set phrase; remembers the contexts that it was given."""

    engine: str = "rules"
    version: str = "test-1"
    pack_hash: str = "pack"
    rubric_hash: str = "rubric"
    contexts: list[Context] = field(default_factory=list)

    def score(self, text: str, context: Context) -> ReplyScore:
        """The score of ``text``."""
        self.contexts.append(context)
        acts = tuple(
            ActFound(act, _span(text, sign), sign, "head") for sign, act, _ in _ACTS if sign in text
        )
        hits = _hits(text)
        levels = _levels({act.act for act in acts}, hits)
        return ReplyScore(
            levels=levels,
            confidence=dict.fromkeys(levels, 0.8),
            hits=hits,
            acts=acts,
            promises=_promises(text),
            findings=_findings(text, hits),
            reasons={one: Text(zh=f"{one}：{level}", en=f"{one}: {level}")
                     for one, level in levels.items()},
            set_phrases=("phone.answers",) if "这里是" in text else (),
        )  # fmt: skip


def _span(text: str, sign: str) -> Span:
    start = text.index(sign)
    return Span(start, start + len(sign))


def _hits(text: str) -> tuple[Hit, ...]:
    if BLAME not in text:
        return ()
    where = _span(text, BLAME)
    return (Hit(Category.BLAME_CUSTOMER, where, BLAME, "house.blame", Severity.BLOCKING),)


def _promises(text: str) -> tuple[Promise, ...]:
    sign = "30分钟内给您回电话"
    if sign not in text:
        return ()
    return (Promise("reply", _span(text, sign), sign, Verdict.ALLOWED, within_minutes=30),)


def _levels(acts: set[Act], hits: tuple[Hit, ...]) -> dict[Principle, Level]:
    moved = Act.ACT_NOW in acts and Act.COMMIT_TIME in acts
    blamed = bool(hits)
    return {
        Principle.UNDERSTANDING: (
            Level.GOOD if Act.ACKNOWLEDGE_SITUATION in acts else Level.MISSING
        ),
        Principle.RESTRAINT: Level.VIOLATED if blamed else Level.GOOD,
        Principle.SINCERITY: Level.GOOD if Act.APOLOGISE_SPECIFIC in acts else Level.MISSING,
        Principle.SPEED: Level.GOOD if moved else Level.MISSING,
        Principle.NO_BLAME_SHIFTING: Level.VIOLATED if blamed else Level.GOOD,
        Principle.NO_CARELESS_PROMISES: Level.GOOD,
    }


def _findings(text: str, hits: tuple[Hit, ...]) -> tuple[Finding, ...]:
    found: list[Finding] = [
        Present(principle, Effect.CREDIT, _span(text, sign), sign, act=act)
        for sign, act, principle in _ACTS
        if sign in text
    ]
    found += [
        Present(Principle.NO_BLAME_SHIFTING, Effect.FORBIDDEN, hit.span, hit.quote, rule=hit.rule)
        for hit in hits
    ]
    if "对不起" not in text:
        found.append(Missing(Principle.SINCERITY, "apologise"))
    return tuple(found)
