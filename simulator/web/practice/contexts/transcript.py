"""The lines of a conversation as a page shows them, with their evidence."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext

from simulator.content.scenario import HEARD_ONLY, Scenario
from simulator.dialogue.effects import Heard
from simulator.dialogue.state import LedgerEntry
from simulator.scoring.authority import Verdict
from simulator.scoring.finding import Effect, Reused
from simulator.scoring.principles import Level, Principle
from simulator.services.practice.transcript import (
    Evidence,
    ForbiddenHit,
    PromiseView,
    TurnView,
)
from simulator.text.bilingual import Text
from simulator.text.language import Language
from simulator.web.practice import labels
from simulator.web.practice.faces import Face, face
from simulator.web.practice.marks import Mark, Stretch, stretches

# Being within the authority is no merit of its own, and needs no chip.
SILENT_PROMISES = frozenset({Verdict.ALLOWED})
CREDITED_PROMISES = frozenset({Verdict.DECLINED})


@dataclass(frozen=True, slots=True)
class Chip:
    """Evidence in a word or two; ``target`` is the id of its place in the reply."""

    id: str
    target: str
    effect: str
    effect_label: str
    label: str
    quote: str
    turn_label: str = ""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One principle of one reply: its level in steps of three, in a word, and why."""

    principle: str
    label: str
    level: int
    level_label: str
    reason: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One change of mood and what caused it."""

    delta: int
    because: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """Something the customer or somebody else says; ``fresh`` lines are typed out on arrival.

    Only the customer has a ``face``; on the phone it is a ``voice``. A ``scene`` is told, and
    nobody speaks.
    """

    id: str
    speaker: str
    text: str
    face: Face | None
    revealed: tuple[str, ...] = ()
    fresh: bool = False
    mine: bool = False
    scene: bool = False
    voice: bool = False


@dataclass(frozen=True, slots=True)
class ReusedNote:
    """An apology that was used before; ``target`` is the place, if it is on the same page."""

    quote: str
    words: str
    target: str | None


@dataclass(frozen=True, slots=True)
class AgentLine:
    """A reply of the trainee, with its evidence in place."""

    id: str
    turn: int
    seconds: int | None
    target_seconds: int
    stretches: tuple[Stretch, ...]
    chips: tuple[Chip, ...]
    levels: tuple[LevelRow, ...]
    mood_before: int
    mood_after: int
    ledger: tuple[LedgerRow, ...]
    reused: tuple[ReusedNote, ...] = ()
    mine: bool = True


Line = CustomerLine | AgentLine
ChipId = Callable[[str], str]


def anchor_chip(anchor: str) -> str:
    """The id of the chip that belongs to the words at ``anchor``."""
    return f"{anchor}-chip"


def marks_of(
    evidence: Iterable[Evidence],
    hits: Iterable[ForbiddenHit],
    promises: Iterable[PromiseView] = (),
) -> tuple[Mark, ...]:
    """One mark for each stretch with evidence; of several on the same characters the gravest.

    A hit says more than the finding that follows from it, so hits come first, then promises.
    """
    found: dict[tuple[int, int], Mark] = {}
    for mark in (
        *(_hit_mark(hit) for hit in hits),
        *(_promise_mark(promise) for promise in promises if promise.verdict not in SILENT_PROMISES),
        *(_evidence_mark(item) for item in evidence),
    ):
        place = (mark.start, mark.end)
        if place not in found or mark.weight > found[place].weight:
            found[place] = mark
    return tuple(found[place] for place in sorted(found))


def chips_of(marks: Sequence[Mark], text: str, chip_id: ChipId = anchor_chip) -> tuple[Chip, ...]:
    """A chip for each mark, in the order of the reply."""
    return tuple(
        Chip(
            id=chip_id(mark.id),
            target=mark.id,
            effect=mark.effect,
            effect_label=str(labels.EFFECTS[mark.effect]),
            label=mark.label,
            quote=text[mark.start : mark.end],
        )
        for mark in marks
    )


def level_rows(
    levels: Mapping[Principle, Level], reasons: Mapping[Principle, Text], ui: Language
) -> tuple[LevelRow, ...]:
    """A row for each principle judged, lowest first."""
    ordered = sorted(levels.items(), key=lambda item: (item[1], list(Principle).index(item[0])))
    return tuple(
        LevelRow(
            principle=principle,
            label=str(labels.PRINCIPLES[principle]),
            level=int(level),
            level_label=str(labels.LEVELS[level]),
            reason=reasons[principle].in_language(ui) if principle in reasons else "",
        )
        for principle, level in ordered
    )


def ledger_rows(ledger: Iterable[LedgerEntry], ui: Language) -> tuple[LedgerRow, ...]:
    """The changes of mood that happened, in words."""
    return tuple(
        LedgerRow(line.delta, line.because.in_language(ui), line.quote)
        for line in ledger
        if line.delta
    )


def opening_lines(
    heard: Sequence[Heard], scenario: Scenario, mood: int, language: Language
) -> tuple[CustomerLine, ...]:
    """What is said before the first reply."""
    cast = Cast(scenario, language, mood)
    return tuple(cast.line(f"line-0-{place}", one) for place, one in enumerate(heard))


def turn_lines(
    turn: TurnView, scenario: Scenario, language: Language, style: "LineStyle"
) -> tuple[Line, ...]:
    """The reply of a turn and what was said to it."""
    cast = Cast(scenario, language, turn.mood_after)
    notes = tuple(note.in_language(language) for note in turn.revealed)
    answers = tuple(
        cast.line(f"line-{turn.seq}-{place}", one, notes if place == 0 else (), fresh=style.fresh)
        for place, one in enumerate(turn.answer)
    )
    return (agent_line(turn, style), *answers)


def agent_line(turn: TurnView, style: "LineStyle") -> AgentLine:
    """The reply of a turn with its evidence."""
    marks = marks_of(turn.evidence, turn.hits, turn.promises)
    return AgentLine(
        id=f"turn-{turn.seq}",
        turn=turn.seq,
        seconds=round(turn.seconds),
        target_seconds=turn.target_seconds,
        stretches=stretches(turn.text, marks),
        chips=chips_of(marks, turn.text, style.chip_id),
        levels=level_rows(turn.levels, turn.reasons, style.ui),
        mood_before=turn.mood_before,
        mood_after=turn.mood_after,
        ledger=ledger_rows(turn.ledger, style.ui),
        reused=tuple(_reused_note(one, style.ui) for one in turn.reused),
    )


def _reused_note(reused: Reused, ui: Language) -> ReusedNote:
    turn, case = reused.earlier.turn, reused.earlier.case
    if case is None:
        words = gettext("said before in turn %(number)s", number=turn)
        return ReusedNote(reused.quote, words, f"turn-{turn}")
    words = gettext(
        "said before in “%(case)s”, turn %(number)s", case=case.in_language(ui), number=turn
    )
    return ReusedNote(reused.quote, words, None)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody who speaks in a case, and the customer's mood at this point."""

    scenario: Scenario
    language: Language
    mood: int

    def name_of(self, person: str | None) -> str:
        """The name of one of ``others``; the customer's unless one is given."""
        others = {one.id: one.name for one in self.scenario.others}
        return others.get(person or "", self.scenario.customer.name).in_language(self.language)

    def line(
        self, line_id: str, heard: Heard, revealed: tuple[str, ...] = (), *, fresh: bool = False
    ) -> CustomerLine:
        """A line of theirs, the customer's with the face of their mood; or a scene."""
        if heard.is_scene:
            return CustomerLine(line_id, "", heard.text, None, revealed, scene=True)
        is_customer = heard.by is None
        shown = face(self.mood, str(labels.mood_word(self.mood))) if is_customer else None
        return CustomerLine(
            line_id,
            self.name_of(heard.by),
            heard.text,
            shown,
            revealed,
            fresh,
            voice=self.scenario.channel in HEARD_ONLY,
        )


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How lines are shown: the reader's language, the ids of chips, typed out or not."""

    ui: Language
    chip_id: ChipId = anchor_chip
    fresh: bool = False


def _hit_mark(hit: ForbiddenHit) -> Mark:
    span = hit.span
    anchor = f"t{hit.seq}-{span.start}-{span.end}"
    return Mark(
        anchor, span.start, span.end, Effect.FORBIDDEN, str(labels.CATEGORIES[hit.category])
    )


def _promise_mark(promise: PromiseView) -> Mark:
    span = promise.span
    effect = Effect.CREDIT if promise.verdict in CREDITED_PROMISES else Effect.DEDUCTION
    anchor = f"t{promise.seq}-{span.start}-{span.end}"
    return Mark(anchor, span.start, span.end, effect, str(labels.PROMISES[promise.verdict]))


def _evidence_mark(item: Evidence) -> Mark:
    rule = item.rule or ""
    label = labels.ACTS[item.act] if item.act else labels.OVER_TIME.get(rule)
    label = label or labels.HEARD.get(rule) or labels.PRINCIPLES[item.principle]
    return Mark(item.anchor, item.span.start, item.span.end, item.effect, str(label))
