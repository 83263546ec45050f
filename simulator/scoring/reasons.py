"""One sentence for each level: what in the reply gave it, or what is missing, and what is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from simulator.scoring.canned import says_nothing_else, with_its_matter
from simulator.scoring.evidence import Evidence
from simulator.scoring.findings import credit, deduction
from simulator.scoring.labels import HEAD
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.scoring.rubric import PrincipleRubric, Remarks, Rubric, remark
from simulator.scoring.signals import HEARD, Signal, Signals, heard
from simulator.text.bilingual import Text
from simulator.text.language import Language, is_han
from simulator.text.span import Span

LONGEST_QUOTE: Final = 48
"""Characters of a Chinese quote; an English one may have twice as many."""

_STRAY: Final = 2
"""So few characters of a clause do not make it part of what is quoted."""

_LEAD: Final = 12
"""So many characters before what is quoted are quoted with it, if its clause begins there."""

NEARLY: Final = 0.8
"""From this share of its own loudness on, another category leaves in doubt which it is."""

_KINDS: Final = frozenset({"hit", "seems"})

_AVOIDING: Final = (Principle.NO_BLAME_SHIFTING, Principle.NO_CARELESS_PROMISES)
"""Principles of what not to say: nothing good in a reply explains why the level is low."""

_ENDS = " \t\r\n，。！？；：、,.!?;:…~～"


def reasons(
    evidence: Evidence, found: Signals, levels: Mapping[Principle, Level], rubric: Rubric
) -> dict[Principle, Text]:
    """For each principle one sentence in both languages, quoting the reply where it can."""
    telling = _Telling(evidence, found, heard(found, faintly=True), rubric)
    return {
        principle: _sentence(telling.pieces(principle, levels[principle])) for principle in levels
    }


@dataclass(frozen=True, slots=True)
class _Telling:
    """What there is to tell of one reply; ``names`` are those of all signals, faint ones too."""

    evidence: Evidence
    found: Signals
    names: frozenset[str]
    rubric: Rubric

    def pieces(self, principle: Principle, level: Level) -> list[Text | str]:
        """What is said, in order; quotes stand before what is said of them."""
        part = self.rubric.principles[principle]
        against = deduction(self.found, level, part) if level < Level.GOOD else None
        towards = credit(self.found, level, part)
        if level is Level.GOOD:
            return self._about(towards, part) or [part.good]
        praised = level is Level.MISSING and towards and principle not in _AVOIDING
        if level is Level.PARTLY or (praised and not against):
            pair = (towards, against) if part.leads == "credits" else (against, towards)
            named = pair[0] or pair[1]
            first = self._about(named, part) or [remark(part.partly, self._without_faint(part))]
            return [*first, self._advice(part.better, named, part)]
        nothing = self._said(part.nothing) if level is Level.MISSING else part.violated
        return [*(self._about(against, part) or [nothing]), self._advice(part.asks, against, part)]

    def _without_faint(self, part: PrincipleRubric) -> frozenset[str]:
        """All names but for faults that are heard faintly: nobody is advised against these."""
        return self.names - (frozenset({*part.deductions, "hit", "seems"}) - heard(self.found))

    def _said(self, remarks: Remarks) -> Text:
        return remark(remarks, self.names)

    def _advice(
        self, remarks: Remarks, named: tuple[str, Signal] | None, part: PrincipleRubric
    ) -> Text:
        """What is advised: where a fault was named, for that one and no other."""
        if named is None or named[0] not in part.deductions:
            return remark(remarks, self._without_faint(part))
        return remark(remarks, self.names.difference(part.deductions) | {named[0]})

    def _about(self, named: tuple[str, Signal] | None, part: PrincipleRubric) -> list[Text | str]:
        if named is None:
            return []
        name, signal = named
        span = signal.span
        if name == f"act {Act.APOLOGISE_SPECIFIC}":
            span = with_its_matter(self.evidence, span)
            if says_nothing_else(self.evidence, span):
                name = f"act {Act.APOLOGISE}"
        words = part.words.get(name) or self.rubric.signals[self._certain(name, signal)]
        return [_quoted(_whole(span, self.evidence)), words]

    def _certain(self, name: str, signal: Signal) -> str:
        """The name, or its kind alone where the ear hears another category nearly as loud there."""
        kind, _, own = name.partition(" ")
        if kind not in _KINDS or not signal.source.startswith(HEAD):
            return name
        loudness = {
            category: max(
                (one.strength for one in self.found.get(f"seems {category}", ())
                 if one.span.overlaps(signal.span)),
                default=0.0,
            )
            for category in Category
        }  # fmt: skip
        loudest = max(loud for category, loud in loudness.items() if category != own)
        return kind if loudest > NEARLY * max(loudness[Category(own)], HEARD) else name


def _sentence(pieces: Sequence[Text | str]) -> Text:
    def joined(language: Language) -> str:
        parts = [one if isinstance(one, str) else one.in_language(language) for one in pieces]
        return _joined(parts, language)

    return Text(
        zh=joined(Language.SIMPLIFIED),
        en=joined(Language.ENGLISH),
        zh_hant=joined(Language.TRADITIONAL),
    )


def _whole(span: Span, evidence: Evidence) -> str:
    """The words at ``span``, out to the ends of their clauses: heard words begin and end anywhere.

    A clause of which hardly anything belongs to ``span`` is left out, and so is everything around
    it that would make the quote too long to read, but for a few words that begin its clause.
    """
    within = [one.span for one in evidence.clauses if _belongs(one.span, span)]
    said = span.of(evidence.text)
    if not within:
        return said
    whole = Span(min(one.start for one in within), max(one.end for one in within))
    quote = whole.of(evidence.text).strip(_ENDS)
    if len(quote) <= _longest(quote):
        return quote
    start = whole.start if span.start - whole.start <= _LEAD else span.start
    return Span(start, span.end).in_whole_words(evidence.text).of(evidence.text)


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
