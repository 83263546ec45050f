"""``simulator play``: a whole case in the terminal, scored as in the browser."""

import time
from pathlib import Path

import click

from simulator.cli import play_words as words
from simulator.cli.engines import engine_option, scorer_for
from simulator.cli.play_record import write_play
from simulator.cli.play_screen import Screen
from simulator.content.calendar import Calendar
from simulator.content.conclusion import Answered, Conclusion, conclude
from simulator.content.dates import moment_in_full
from simulator.content.deadline import due_if_listed
from simulator.content.library import LoadedScenario, load_library
from simulator.content.play_runner import Conversation, PlayedTurn
from simulator.content.scenario import HEARD_ONLY
from simulator.content.scorer import Choice
from simulator.dialogue.effects import Hinted
from simulator.dialogue.machine import NoHintError, hold, take_hint
from simulator.paths import SCENARIOS
from simulator.services.practice.marking import RECORD, mark_answer, questions_of
from simulator.text.language import Language

LANGUAGES = {"zh": Language.SIMPLIFIED, "zh-Hant": Language.TRADITIONAL, "en": Language.ENGLISH}


@click.command
@click.argument("scenario")
@click.option("--language", type=click.Choice(list(LANGUAGES)), default="zh", show_default=True)
@engine_option
@click.option(
    "--record",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Write the conversation to this file as a play.",
)
def play(scenario: str, language: str, engine: Choice, record: Path | None) -> None:
    """Practise SCENARIO, an id of the library or the folder of one, in the terminal."""
    loaded, calendar = _find(scenario)
    screen = Screen(loaded.scenario, LANGUAGES[language])
    conversation = Conversation(loaded.scenario, screen.language, scorer_for(engine))
    screen.briefing()
    seconds = _converse(screen, conversation)
    if not conversation.state.ended:
        click.echo(screen.text(words.LEFT))
        return
    _close(screen, conversation)
    _fill_in(screen, calendar)
    screen.result(_end(conversation, seconds), conversation.turns)
    _debrief(screen, conversation)
    if record is not None:
        write_play(record, conversation)
        click.echo(screen.text(words.RECORDED, path=record))


def _find(scenario: str) -> tuple[LoadedScenario, Calendar]:
    folder = Path(scenario)
    library = load_library(folder if folder.is_dir() else SCENARIOS)
    wanted = folder.resolve().name if folder.is_dir() else scenario
    if wanted in library.scenarios:
        return library.scenarios[wanted], library.calendar
    for finding in library.diagnostics:
        click.echo(str(finding), err=True)
    known = ", ".join(library.scenarios) or "none"
    raise click.UsageError(f"There is no scenario “{scenario}”. There are: {known}.")


def _converse(screen: Screen, conversation: Conversation) -> list[float]:
    """Hold the conversation to its end or until the trainee leaves; gives the typing times."""
    seconds: list[float] = []
    for one in conversation.heard:
        screen.heard(one)
    while not conversation.state.ended:
        started = time.monotonic()
        reply = _ask(screen.text(words.YOU))
        if reply in (None, ":q"):
            break
        if reply == ":f":
            screen.facts()
        elif reply == ":h":
            _hint(screen, conversation)
        elif reply == ":w":
            _hold(screen, conversation)
        elif reply:
            seconds.append(time.monotonic() - started)
            _answer(screen, conversation.answer(reply))
    return seconds


def _answer(screen: Screen, turn: PlayedTurn) -> None:
    screen.turn(turn)
    for one in turn.heard:
        screen.heard(one)


def _ask(prompt: str) -> str | None:
    """What was typed, or None at the end of the input."""
    click.echo()
    try:
        return input(f"{prompt}> ").strip()
    except EOFError:
        click.echo()
        return None


def _hint(screen: Screen, conversation: Conversation) -> None:
    try:
        conversation.state, effects = take_hint(conversation.scenario, conversation.state)
    except NoHintError:
        click.echo(screen.text(words.NO_HINT))
        return
    for effect in effects:
        if isinstance(effect, Hinted):
            hint = screen.text(effect.text)
            click.echo(screen.text(words.HINT, cost=effect.cost, hint=hint))


def _hold(screen: Screen, conversation: Conversation) -> None:
    if conversation.scenario.channel not in HEARD_ONLY:
        click.echo(screen.text(words.NO_LINE))
        return
    conversation.state = hold(conversation.state)
    click.echo(screen.text(words.HOLDING))


def _close(screen: Screen, conversation: Conversation) -> None:
    ending = conversation.scenario.ending(conversation.state.ending or "")
    if ending is not None:
        click.echo()
        click.secho(screen.text(ending.outcome), italic=True)


def _fill_in(screen: Screen, calendar: Calendar) -> None:
    """Ask the questions of the work order and say at once which answers are right, and why."""
    order = screen.scenario.work_order
    due = due_if_listed(screen.scenario, calendar)
    screen.heading(words.WORK_ORDER)
    if order.received is not None:
        click.echo(screen.text(words.RECEIVED, moment=screen.text(moment_in_full(order.received))))
    for question in questions_of(order):
        own = words.CHOICES.get(question.name, {})
        choices = {key: screen.text(text or own[key]) for key, text in question.choices}
        click.echo(screen.text(words.QUESTIONS[question.name]))
        for number, shown in enumerate(choices.values(), start=1):
            click.echo(f"  {number}. {shown}")
        answer = _ask(screen.text(words.CHOOSE))
        chosen = list(choices)[int(answer) - 1] if answer in _numbers(len(choices)) else ""
        mark = mark_answer(order, question.name, chosen, due)
        expected = ", ".join(choices[key] for key in mark.expected)
        verdict = words.RIGHT if mark.right else words.WRONG
        reasons = [screen.text(one) for one in (mark.reckoning, mark.because) if one]
        because = " ".join(reasons)
        click.echo(f"  {screen.text(verdict, expected=expected)}  {because}")
    click.echo(screen.text(words.RECORD))
    mark = mark_answer(order, RECORD, _ask(screen.text(words.RECORD)) or "")
    for label, met in mark.points:
        verdict = words.MENTIONED if met else words.NOT_MENTIONED
        click.echo(f"  {screen.text(label)}  {screen.text(verdict)}")


def _numbers(count: int) -> set[str]:
    return {str(number) for number in range(1, count + 1)}


def _end(conversation: Conversation, seconds: list[float]) -> Conclusion:
    answers = [
        Answered(turn.node, turn.score, taken)
        for turn, taken in zip(conversation.turns, seconds, strict=True)
    ]
    return conclude(conversation.scenario, conversation.state, answers)


def _debrief(screen: Screen, conversation: Conversation) -> None:
    screen.heading(words.MODEL)
    for identifier in dict.fromkeys(turn.node for turn in conversation.turns):
        node = conversation.scenario.node(identifier)
        if node is not None:
            said = screen.text(node.say[-1].text)
            click.secho(f"  {said}", dim=True)
            click.echo(f"  {screen.text(node.models[0].reply)}")
    screen.heading(words.DEBRIEF)
    click.echo(screen.prose(screen.scenario.debrief))
