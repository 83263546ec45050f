"""How ``simulator play`` shows a case, a scored reply, a ledger and a result in a terminal."""

import re
from collections.abc import Iterator
from typing import TypeVar

import click

from simulator.cli import play_words as words
from simulator.content.conclusion import Conclusion
from simulator.content.play_runner import PlayedTurn
from simulator.content.scenario import HEARD_ONLY, Scenario
from simulator.dialogue.effects import (
    Effects,
    Heard,
    MoodChanged,
    Revealed,
    SceneSet,
    StepDone,
)
from simulator.scoring.authority import Permission, Prohibition
from simulator.scoring.commitments import kind_of
from simulator.scoring.finding import Effect, Present, ReplyScore
from simulator.scoring.principles import Principle
from simulator.services.practice.wording import LEVEL_NAMES, NOT_SETTLED, PRINCIPLE_NAMES
from simulator.text.bilingual import Text
from simulator.text.language import Language

C = TypeVar("C", Permission, Prohibition)

# Colour and sign of a span; of two that overlap the graver one shows.
_MARKS = {
    Effect.CREDIT: ("green", "+"),
    Effect.DEDUCTION: ("yellow", "-"),
    Effect.FORBIDDEN: ("red", "!"),
}
_GRAVITY = list(_MARKS)
_STRONG = re.compile(r"\*\*(.+?)\*\*", re.S)


class Screen:
    """Writes in one language."""

    def __init__(self, scenario: Scenario, language: Language) -> None:
        self.scenario, self.language = scenario, language

    def text(self, text: Text, **values: object) -> str:
        """``text`` in the language of the screen, with its values put in."""
        found = text.in_language(self.language)
        return found.format_map(values) if values else found

    def prose(self, text: Text) -> str:
        """Markdown with its strong words in bold; the rest reads well as it is."""
        return _STRONG.sub(lambda found: click.style(found[1], bold=True), self.text(text).strip())

    def heading(self, text: Text) -> None:
        """A heading with a line above it left free."""
        click.echo()
        click.secho(self.text(text), bold=True)

    def briefing(self) -> None:
        """The role, what has happened, the facts and the authority."""
        self.heading(self.scenario.title)
        for text in (self.scenario.role, self.scenario.brief):
            click.echo(self.prose(text))
        self.facts()
        click.echo()
        call = self.scenario.channel in HEARD_ONLY
        commands = words.COMMANDS_ON_CALLS if call else words.COMMANDS
        click.secho(f"{self.text(commands)}  {self.text(words.LEGEND)}", dim=True)

    def facts(self) -> None:
        """The facts of the case, and what may be committed to."""
        self.heading(words.FACTS)
        for fact in self.scenario.facts:
            click.echo(f"  {self.text(fact.label)}  {self.text(fact.text)}")
        for heading, commitments in (
            (words.MAY, self.scenario.authority.may),
            (words.MAY_NOT, self.scenario.authority.may_not),
        ):
            click.echo(f"  {self.text(heading)}")
            for line in dict.fromkeys(self.commitment(one) for one in commitments):
                click.echo(f"    · {line}")

    def commitment(self, one: Permission | Prohibition) -> str:
        """What the case file says of a commitment, else what its kind is called."""
        kind = kind_of(one.kind)
        text = one.text or (kind.label if kind is not None else None)
        return self.text(text) if text else one.kind

    def heard(self, heard: Heard) -> None:
        """What somebody says, or what happens meanwhile."""
        click.echo()
        if heard.is_scene:
            click.secho(heard.text, italic=True)
            return
        names = {one.id: one.name for one in self.scenario.others}
        name = self.text(names.get(heard.by or "", self.scenario.customer.name))
        click.echo(f"{click.style(name, bold=True)}  {heard.text}")

    def turn(self, turn: PlayedTurn) -> None:
        """A reply with its spans marked, its levels, and what it did to the customer."""
        click.echo("  " + marked(turn.reply, turn.score))
        levels = [
            f"{self.text(PRINCIPLE_NAMES[principle])} {int(level)}"
            for principle, level in turn.score.levels.items()
            if principle in self.scenario.principles
        ]
        click.secho("  " + " · ".join(levels), dim=True)
        for line in self.changes(turn.effects):
            click.echo(f"  {line}")

    def changes(self, effects: Effects) -> Iterator[str]:
        """A line for each entry of the ledger, each step done and each fact found out."""
        for effect in effects:
            if isinstance(effect, MoodChanged):
                entry = effect.entry
                quote = f"：“{entry.quote}”" if self.language.is_chinese else f": “{entry.quote}”"
                because = self.text(entry.because) + (quote if entry.quote else "")
                colour = "red" if entry.delta > 0 else "green"
                yield (
                    f"{self.text(words.MOOD)} {entry.mood} "
                    f"({click.style(f'{entry.delta:+d}', fg=colour)}) {because}"
                )
            elif isinstance(effect, StepDone):
                yield self.text(words.STEP, step=self.text(words.STEPS[effect.step]))
            elif isinstance(effect, Revealed):
                yield self.text(words.FOUND_OUT, note=self.text(effect.note))
            elif isinstance(effect, SceneSet) and effect.learned:
                yield self.text(words.FOUND_OUT, note=self.text(effect.learned))

    def result(self, end: Conclusion, turns: list[PlayedTurn]) -> None:
        """The verdict, what decided it, and each principle with the weakest turn's reason."""
        self.heading(words.RESULT)
        result = end.result
        verdict = words.PASSED if end.passed else words.NOT_PASSED
        total = "–" if result.total is None else result.total
        points = self.text(words.POINTS, total=total, mark=self.scenario.pass_mark)
        click.secho(f"  {self.text(verdict)}  {points}", fg="green" if end.passed else "red")
        for hit in result.blocking:
            click.echo("  " + self.text(words.BLOCKING, quote=hit.quote))
        if not end.settled:
            click.echo("  " + self.text(NOT_SETTLED))
        if end.left_out:
            click.echo("  " + self.text(words.STEPS_LEFT_OUT, cost=end.step_cost))
        known = sorted(result.principles.items(), key=lambda one: -1 if one[1] is None else one[1])
        for principle, value in known:
            shown = self.text(words.NOT_EXERCISED) if value is None else str(value)
            click.echo(
                f"  {self.text(PRINCIPLE_NAMES[principle])}  {shown}{self._why(principle, turns)}"
            )

    def _why(self, principle: Principle, turns: list[PlayedTurn]) -> str:
        at = self.scenario
        judged = [one for one in turns if principle in at.exercised_at(at.node_at(one.node))]
        if not judged:
            return ""
        weakest = min(judged, key=lambda turn: turn.score.levels[principle])
        reason = weakest.score.reasons.get(principle)
        level = self.text(LEVEL_NAMES[weakest.score.levels[principle]])
        return f"  {level}  {self.text(reason)}" if reason else f"  {level}"


def marked(reply: str, score: ReplyScore) -> str:
    """``reply`` with ``⟦+ …⟧``, ``⟦- …⟧`` and ``⟦! …⟧`` around what counted, in colour too."""
    effects: list[Effect | None] = [None] * len(reply)
    spans = [(one.span, one.effect) for one in score.findings if isinstance(one, Present)]
    spans += [(hit.span, Effect.FORBIDDEN) for hit in score.hits]
    for span, effect in sorted(spans, key=lambda one: _GRAVITY.index(one[1])):
        effects[span.start : span.end] = [effect] * (span.end - span.start)
    pieces, start = [], 0
    for place in range(1, len(reply) + 1):
        if place == len(reply) or effects[place] is not effects[start]:
            pieces.append(_styled(reply[start:place], effects[start]))
            start = place
    return "".join(pieces)


def _styled(piece: str, effect: Effect | None) -> str:
    if effect is None:
        return piece
    colour, sign = _MARKS[effect]
    return click.style(f"⟦{sign} {piece}⟧", fg=colour)
