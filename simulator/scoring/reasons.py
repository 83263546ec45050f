"""One sentence for each level: what in the reply gave it, or what is missing, and what is asked."""

from collections.abc import Mapping, Sequence
from typing import Final

from simulator.scoring.canned import with_its_matter
from simulator.scoring.evidence import Evidence
from simulator.scoring.findings import credit, deduction
from simulator.scoring.principles import Act, Level, Principle
from simulator.scoring.rubric import PrincipleRubric, Remarks, Rubric, remark
from simulator.scoring.signals import Signal, Signals, heard
from simulator.text.bilingual import Text
from simulator.text.language import Language, is_han
from simulator.text.span import Span

LONGEST_QUOTE: Final = 48
"""Characters of a Chinese quote; an English one may have twice as many."""

_STRAY: Final = 2
"""So few characters of a clause do not make it part of what is quoted."""

_ENDS = " \t\r\n，。！？；：、,.!?;:…~～"


def reasons(
    evidence: Evidence, found: Signals, levels: Mapping[Principle, Level], rubric: Rubric
) -> dict[Principle, Text]:
    """For each principle one sentence in both languages, quoting the reply where it can."""
    return {
        principle: _sentence(_pieces(evidence, found, level, rubric, rubric.principles[principle]))
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
    evidence: Evidence, found: Signals, level: Level, rubric: Rubric, part: PrincipleRubric
) -> list[Text | str]:
    """What is said, in order; quotes stand before what is said of them."""
    against = deduction(found, level, part) if level < Level.GOOD else None
    towards = credit(found, level, part)

    def said(remarks: Remarks) -> Text:
        return remark(remarks, heard(found, faintly=True))

    def about(named: tuple[str, Signal] | None) -> list[Text | str]:
        return _about(evidence, named, {**rubric.signals, **part.words}) if named else []

    if level is Level.GOOD:
        return about(towards) or [part.good]
    if level is Level.PARTLY or (level is Level.MISSING and towards and not against):
        first, then = (towards, against) if part.leads == "credits" else (against, towards)
        return [*(about(first or then) or [said(part.partly)]), said(part.better)]
    nothing = said(part.nothing) if level is Level.MISSING else part.violated
    return [*(about(against) or [nothing]), said(part.asks)]


def _about(
    evidence: Evidence, named: tuple[str, Signal], words: Mapping[str, Text]
) -> list[Text | str]:
    name, signal = named
    specific = name == f"act {Act.APOLOGISE_SPECIFIC}"
    span = with_its_matter(evidence, signal.span) if specific else signal.span
    return [_quoted(_whole(span, evidence)), words[name]]


def _whole(span: Span, evidence: Evidence) -> str:
    """The words at ``span``, out to the ends of their clauses: heard words begin and end anywhere.

    A clause of which hardly anything belongs to ``span`` is left out, and so is everything around
    it that would make the quote too long to read.
    """
    within = [one.span for one in evidence.clauses if _belongs(one.span, span)]
    said = span.of(evidence.text)
    if not within:
        return said
    whole = Span(min(one.start for one in within), max(one.end for one in within))
    quote = whole.of(evidence.text).strip(_ENDS)
    return quote if len(quote) <= _longest(quote) else said


def _belongs(clause: Span, span: Span) -> bool:
    shared = clause.shared(span)
    return shared > _STRAY or shared * 2 >= clause.end - clause.start


def _quoted(quote: str) -> str:
    """The quote between marks; a long one is cut, the dots standing outside of the marks."""
    quote = quote.strip(_ENDS) or quote
    longest = _longest(quote)
    if len(quote) <= longest:
        return f"“{quote}”"
    cut = quote[:longest]
    return f"“{cut.rpartition(' ')[0] or cut}”…"


def _longest(quote: str) -> int:
    return LONGEST_QUOTE if any(is_han(c) for c in quote) else 2 * LONGEST_QUOTE


def _joined(parts: list[str], language: Language) -> str:
    """The parts as one sentence; a quote is the subject of the part that follows it."""
    gap = " " if language is Language.ENGLISH else ""
    said = f"{parts[0]}{gap}{parts[1]}" if parts[0].startswith("“") else parts[0]
    rest = parts[2:] if parts[0].startswith("“") else parts[1:]
    if language is Language.ENGLISH:
        return "; ".join([said, *rest]) + "."
    return "；".join([said, *rest]) + "。"
