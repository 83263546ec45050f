"""Which hidden facts a reply asks for."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from simulator.content.patterns import compiled
from simulator.dialogue.script import HiddenFact, Script
from simulator.text.clauses import clauses
from simulator.text.folded import FoldedText, fold
from simulator.text.span import Span

# Signs that a sentence asks for something; the authors' patterns say for what.
_ASKS = re.compile(
    r"\?|吗|呢|什么|啥|哪|谁|怎么|怎样|为何|几|多少|多久|多大|多长|是否|是不是|有没有|有无|能不能|能否|可否"
    r"|可不可以|方便|请问|想问|问一下|问下|请您?(?:说|讲|告诉|提供|描述|报)|告诉我|跟我说|说说|讲讲|说一下|讲一下|了解"
    r"|(?:报|发|念|留)(?:给我|一下|下|个)"
    r"|确认|核对|核实|麻烦您"
    r"|\b(?:who|whom|whose|what|when|where|which|why|how|tell|describe|explain|give me|let me know"
    r"|know|confirm|check|ask|wonder(?:ing)?|please)\b"
    r"|(?:^|[,;:]\s*|\b(?:and|so|but|or)\s)(?:can|could|may|might|do|does|did|is|are|was|were|have"
    r"|has|had|will|would|shall|should)\b"
)

# "I need no account number": what the words that follow name is just what is not asked for.
_DECLINES = re.compile(
    r"(?<![需要用必查问看报说给核肯能])(?:不|别|无|免)(?:再|会|去|想|急着)?(?:用|必|需|需要|须|要求|问|查|看|核|核对|核实|管|论|追究)"
    r"(?:您|你)?(?:报|给|提供|告诉|说|讲|问|查|核|核对|核实)?(?:我|我们)?[^,;.!?，；。！？]{0,4}$"
    r"|\b(?:(?:do|does|will|shall)(?: not|n't)|won't|not going to|needn't|no) (?:even )?"
    r"(?:need|ask|want|require|have to (?:ask|know|give|tell))\b[^,;.!?]{0,24}$"
    r"|\b(?:no need|without|never mind|forget)\b[^,;.!?]{0,24}$"
)
_NEAR = 60
"""So many characters before a match can waive it; more would take longer than linear time."""


def facts_asked(script: Script, text: str) -> Mapping[str, str]:
    """The hidden facts that ``text`` asks for, each with the words that ask for it.

    The words are an exact part of ``text``. Patterns are searched in each sentence that asks
    something, folded: Simplified, lower case, half width.
    """
    folded = fold(text)
    asking = [span for span in _sentences(text) if _asks(folded, span)]
    found: dict[str, str] = {}
    for fact in script.hidden_facts:
        quote = next((words for span in asking for words in _asked(fact, folded, span)), None)
        if quote is not None:
            found[fact.id] = quote
    return found


def _sentences(text: str) -> Iterator[Span]:
    for _, group in groupby(clauses(text), key=lambda clause: clause.sentence):
        parts = list(group)
        yield Span(parts[0].span.start, parts[-1].span.end)


def _asks(folded: FoldedText, sentence: Span) -> bool:
    # A closing question mark may stand just behind the last clause.
    words = folded.fold_span(sentence).of(folded.folded)
    behind = folded.original[sentence.end : sentence.end + 1]
    return behind in {"?", "？"} or _ASKS.search(words) is not None


def _asked(fact: HiddenFact, folded: FoldedText, sentence: Span) -> Iterator[str]:
    place = folded.fold_span(sentence)
    words = place.of(folded.folded)
    for pattern in (*fact.ask_zh, *fact.ask_en):
        for match in compiled(pattern).finditer(words):
            if not _DECLINES.search(words[max(match.start() - _NEAR, 0) : match.start()]):
                found = folded.span(place.start + match.start(), place.start + match.end())
                yield _whole_clauses(folded.original, sentence, found)


def _whole_clauses(text: str, sentence: Span, found: Span) -> str:
    """The clauses of the sentence that the match touches."""
    touched = [
        clause.span
        for clause in clauses(text)
        if sentence.contains(clause.span) and clause.span.overlaps(found)
    ]
    if not touched:
        return sentence.of(text)
    return Span(touched[0].start, touched[-1].end).of(text)
