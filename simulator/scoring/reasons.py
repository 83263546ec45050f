"""One sentence for each level: what in the reply gave it, or what is missing, and what is asked."""

from collections.abc import Mapping, Sequence
from typing import Final

from simulator.scoring.findings import credit, deduction
from simulator.scoring.principles import Level, Principle
from simulator.scoring.rubric import PrincipleRubric, Rubric
from simulator.scoring.signals import Signal, Signals
from simulator.text.bilingual import Text
from simulator.text.language import Language, is_han

LONGEST_QUOTE: Final = 48
"""Characters of a Chinese quote; an English one may have twice as many."""

_ENDS = " \t\r\n，。！？；：、,.!?;:…~～"


def reasons(
    text: str, found: Signals, levels: Mapping[Principle, Level], rubric: Rubric
) -> dict[Principle, Text]:
    """For each principle one sentence in both languages, quoting ``text`` where it can."""
    return {
        principle: _sentence(_pieces(text, found, level, rubric, rubric.principles[principle]))
        for principle, level in levels.items()
    }


def _sentence(pieces: Sequence[Text | str]) -> Text:
    def joined(language: Language) -> str:
        parts = [one if isinstance(one, str) else one.in_language(language) for one in pieces]
        return _joined(parts, language)

    return Text(
        zh=joined(Language.SIMPLIFIED),
        en=joined(Language.ENGLISH),
        zh_hant=joined(Language.TRADITIONAL),
    )


def _pieces(
    text: str, found: Signals, level: Level, rubric: Rubric, part: PrincipleRubric
) -> list[Text | str]:
    """What is said, in order; quotes stand before what is said of them."""
    against = deduction(found, level, part) if level < Level.GOOD else None
    towards = credit(found, level, part)
    if level is Level.GOOD:
        return _about(text, towards, rubric) or [part.good]
    if level is Level.PARTLY or (level is Level.MISSING and towards and not against):
        return [*(_about(text, against or towards, rubric) or [part.partly]), part.better]
    nothing = part.nothing if level is Level.MISSING else part.violated
    return [*(_about(text, against, rubric) or [nothing]), part.asks]


def _about(text: str, named: tuple[str, Signal] | None, rubric: Rubric) -> list[Text | str]:
    if named is None:
        return []
    name, signal = named
    return [_quoted(signal.span.of(text)), rubric.signals[name]]


def _quoted(quote: str) -> str:
    """The quote between marks; a long one is cut, the dots standing outside of the marks."""
    quote = quote.strip(_ENDS) or quote
    longest = LONGEST_QUOTE if any(is_han(c) for c in quote) else 2 * LONGEST_QUOTE
    if len(quote) <= longest:
        return f"“{quote}”"
    cut = quote[:longest]
    return f"“{cut.rpartition(' ')[0] or cut}”…"


def _joined(parts: list[str], language: Language) -> str:
    """The parts as one sentence; a quote is the subject of the part that follows it."""
    gap = " " if language is Language.ENGLISH else ""
    said = f"{parts[0]}{gap}{parts[1]}" if parts[0].startswith("“") else parts[0]
    rest = parts[2:] if parts[0].startswith("“") else parts[1:]
    if language is Language.ENGLISH:
        return "; ".join([said, *rest]) + "."
    return "；".join([said, *rest]) + "。"
