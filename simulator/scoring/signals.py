"""What is heard in a reply, by name: the words in which the rubric speaks."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from simulator.scoring.authority import Verdict
from simulator.scoring.canned import (
    BARE,
    REPEATED,
    TAKEN_BACK,
    bare_apologies,
    is_said_again,
    reused_apologies,
    taken_back,
)
from simulator.scoring.evidence import Evidence, chance_of, is_belied
from simulator.scoring.finding import GUARANTEED, ActFound, Severity
from simulator.scoring.harmless import is_harmless
from simulator.scoring.labels import (
    CATEGORY_INDEX,
    CATEGORY_LABELS,
    HEAD,
    LABEL_INDEX,
    LABELS,
    NEGATIVE,
)
from simulator.scoring.principles import Act, Category, Level
from simulator.scoring.promises import promise_level
from simulator.scoring.promises.timing import find_times
from simulator.text.clauses import Clause
from simulator.text.folded import fold
from simulator.text.span import Span

HEARD: Final = 0.5
"""From this chance on, what a head hears counts as heard."""

CLEAR: Final = 0.7
"""From this chance on, what is heard may be said back to the trainee as praise or blame."""

FAINT: Final = 0.25
"""From this chance on, what a head hears may explain a level, but does not decide one."""

COPIED: Final = 0.6
LITTLE: Final = 6
"""Chinese characters or English words up to which a reply says next to nothing."""

SHORT: Final = 16
"""Chinese characters or English words up to which a reply is service chat rather than an answer."""

_UNIT = re.compile(r"[\u3400-\u9fff]|[a-z']+|\d+")
_MOVING: Final = frozenset(
    {Act.ASK, Act.ACT_NOW, Act.COMMIT_TIME, Act.ADVISE_SAFETY, Act.OFFER_CHOICE, Act.OWN,
     Act.APOLOGISE_SPECIFIC, Act.ACKNOWLEDGE_FEELING, Act.ACKNOWLEDGE_SITUATION}
)  # fmt: skip

_PERSON = re.compile(
    r"[我您你咱]|先生|女士|\b(?:i|we|you|me|us|my|our|your|let|sir|ma'am|madam|love|mate|pal|mrs?)\b"
)
_THANKS = re.compile(r"thank you|谢谢您|感谢您")
_SENTENCE = re.compile(
    r"\b(?:is|are|was|will|be|been|has|have|had|can)\b|'(?:s|ll|re|ve)\b|[已会]|正在"
    r"|\b\w+ing (?:a|an|the|it|that)\b|\b(?:before|by|until) (?:half |quarter )?(?:noon|\w+day|\d"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|tonight|tomorrow)\b"
)
_PIECE = re.compile(r"[,;:、，。；：.!?！？/|\n]+|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_STATED: Final = 2
_FEWEST_PIECES: Final = 4
_USUAL_PIECE: Final = 4
_LONGEST_PIECE: Final = 6
_ACTING: Final = [
    LABEL_INDEX[act]
    for act in (Act.ACT_NOW, Act.ACT_VAGUE, Act.COMMIT_TIME, Act.OFFER_CHOICE, Act.OWN)
]
_TWO_WORDS: Final = 2
"""In so little an ear hears what it likes."""

_ECHOED: Final = 2.0
"""What a clause seems to be must show in its words too, half as loud."""

_WE: Final = re.compile(r"[我咱俺]|本人|\b(?:i|we|me|us|my|our|mine|ours)\b")
_POLITE: Final = re.compile(
    r"(?<!申)请(?!假|示|求)|谢|祝|劳(?:驾|您|烦)|麻烦(?:您|你|一下)|辛苦|您好|你好|欢迎|为您服务|久等|慢走|稍等|保重|拜托"
    r"|您先坐|再见|抱歉|不好意思|对不起|不客气|唔该"
    r"|\b(?:please(?! god)|thanks?|sorry|apolog\w+|sir|madam|ma'am|mr|mrs|ms|hello|hi|dear|welcome"
    r"|good (?:morning|afternoon|evening)|appreciate|pardon|(?:good)?bye|pleasure)\b"
)
_ADDRESS: Final = re.compile(
    r"(?!您好|你好|谢谢|请|辛苦|麻烦|抱歉|再见)[\u4e00-\u9fff]{1,3}"
    r"(?:先生|女士|小姐|太太|老师|阿姨|叔叔|大爷|大妈|大姐|大哥|师傅|姐|哥|伯|妈妈|爸爸)"
    r"|(?:dear )?(?:(?:mr|mrs|ms|miss|dr)\b\.?(?: and (?:mr|mrs|ms)\b\.?)?(?: [\w'-]+)?"
    r"|sir|madam|ma'am|\w+'s (?:mum|mom|mother|dad|father))"
)
"""Nothing but a form of address: polite, but no reason to praise."""

_ASKS: Final = re.compile(
    r"[吗呢么吧哪几谁怎乜]|多[少久大长远]|什么|是不是|有没有|[能可]不[能可]|方便|还是|报|告诉|提供|发[给我来一个]"
    r"|说[一下说]|核对|问|确认|边度|点样"
    r"|\b(?:what|which|when|where|who|whose|how|why|is|are|was|were|do|does|did|have|has|any"
    r"|can|could|may|would|will|tell|give|send|share|let|confirm|read|need)\b"
)
_SHOWN: Final[Mapping[str, Callable[[str], bool]]] = {
    Act.OWN: lambda clause: _WE.search(clause) is not None,
    Act.COMMIT_TIME: lambda clause: any(not time.vague for time in find_times(clause)),
    Act.COURTESY: lambda clause: bool(_POLITE.search(clause)) and not _is_address(clause),
    Act.ASK: lambda clause: _ASKS.search(clause) is not None,
}
"""What the words of a folded clause must show for these acts to be said back to who wrote it."""

_CONDITION: Final = re.compile(r"(?:如果|若|要是|假如|倘若|万一|一旦)|(?:if|unless|in case)\b")
_UNCONDITIONAL: Final = frozenset(
    {Act.OWN, Act.ACT_NOW, Act.COMMIT_TIME, Act.OFFER_CHOICE, Act.ADVISE_SAFETY}
)
"""What only says under which condition something follows does none of these yet."""

_DOUBTFUL: Final = CLEAR - 0.01

_AGAINST: Final = [
    place for place, label in enumerate(LABELS) if label in CATEGORY_LABELS or label in NEGATIVE
]

SIGNALS: Final[frozenset[str]] = frozenset(
    {
        *(f"hit {category}" for category in Category),
        *(f"blocking {category}" for category in Category),
        *(f"seems {category}" for category in Category),
        *(f"act {act}" for act in Act),
        *(f"promise level {int(level)}" for level in Level if level is not Level.GOOD),
        "hit",
        "seems",
        "promise allowed",
        "promise guaranteed",
        "says little",
        "copied",
        "specific",
        "canned apology",
        "bare apology",
        "understanding taken back",
        "word list",
        "said again",
        "harmless",
        "says when",
    }
)


@dataclass(frozen=True, slots=True)
class Signal:
    """Something heard: where, how surely (0 to 1), and who heard it (a rule's id or the heads)."""

    span: Span
    strength: float
    source: str

    @property
    def is_faint(self) -> bool:
        """Whether it is too weak to decide anything."""
        return self.strength < HEARD

    @property
    def is_clear(self) -> bool:
        """Whether it is sure enough to be said back to who wrote it."""
        return self.strength >= CLEAR


Signals = Mapping[str, tuple[Signal, ...]]


def signals(evidence: Evidence) -> Signals:
    """Everything heard in the reply by name, the surest first; faint ones among them."""
    found: dict[str, list[Signal]] = {}
    for name, signal in _all(evidence):
        found.setdefault(name, []).append(signal)
    return {
        name: tuple(sorted(heard, key=lambda one: (-one.strength, one.source == HEAD, one.span)))
        for name, heard in found.items()
    }


def heard(found: Signals, *, faintly: bool = False) -> frozenset[str]:
    """The names of what is heard for sure, or at all; "hit" and "seems" are of any category."""
    sure = {name for name, ones in found.items() if faintly or not ones[0].is_faint}
    kinds = {name.split(" ")[0] for name in sure}
    return frozenset(sure | (kinds & {"hit", "seems"}))


def _all(evidence: Evidence) -> Iterator[tuple[str, Signal]]:
    for hit in evidence.hits:
        yield f"hit {hit.category}", Signal(hit.span, 1.0, hit.rule)
        if hit.severity is Severity.BLOCKING:
            yield f"blocking {hit.category}", Signal(hit.span, 1.0, hit.rule)
    for act in evidence.acts:
        yield f"act {act.act}", Signal(act.span, _seconded(act, evidence), act.source)
    yield from _from_heads(evidence)
    yield from _from_promises(evidence)
    yield from _over_time(evidence)
    yield from _about_the_whole(evidence)


def _seconded(act: ActFound, evidence: Evidence) -> float:
    """How sure an act of a rule is: it is heard, and as clear as the ear, if any, hears it."""
    strength = act.strength
    if evidence.is_learned:
        strength = max(HEARD, chance_of(act, evidence, evidence.impression))
    bare = act.act is Act.COURTESY and _is_address(fold(act.quote).folded)
    return min(strength, _DOUBTFUL) if bare else strength


def _is_address(clause: str) -> bool:
    return _ADDRESS.fullmatch(clause.strip(" ,.!。")) is not None


def _from_heads(evidence: Evidence) -> Iterator[tuple[str, Signal]]:
    read = zip(evidence.clauses, evidence.words, evidence.chances, strict=True)
    for clause, said, chances in read:
        belied = is_belied(clause.span, evidence.hits)
        for label, chance in zip(LABELS, chances.tolist(), strict=False):
            if chance < FAINT:
                continue
            if label not in CATEGORY_LABELS:
                doubted = (belied and label not in NEGATIVE) or (
                    chance >= CLEAR and not is_shown(label, said)
                )
                strength = min(chance, _DOUBTFUL) if doubted else chance
                yield f"act {label}", Signal(clause.span, strength, HEAD)
                continue
            if is_harmless(Category(label), clause.text):
                continue
            echoed = min(chance, _ECHOED * _loudest(evidence, clause, label))
            if echoed >= FAINT:
                yield f"seems {label}", Signal(clause.span, echoed, HEAD)


def is_shown(label: str, clause: str) -> bool:
    """Whether the words of a folded clause bear out what the ear takes it for.

    What they do not bear out is not said back to who wrote it, nor noticed by the customer.
    """
    if label in _UNCONDITIONAL and _CONDITION.match(clause) and not _WE.search(clause):
        return False
    return label not in _SHOWN or _SHOWN[label](clause)


def _loudest(evidence: Evidence, clause: Clause, label: str) -> float:
    """How loud the loudest character of the clause is for a category; 1 for an ear of clauses."""
    marks = evidence.impression.marks
    if not marks.shape[1]:
        return 1.0
    place = evidence.folded.fold_span(clause.span)
    column = CATEGORY_INDEX[Category(label)]
    return float(marks[place.start : place.end, column].max(initial=0.0))


def _from_promises(evidence: Evidence) -> Iterator[tuple[str, Signal]]:
    for promise in evidence.promises:
        level = promise_level([promise])
        if level is Level.VIOLATED and promise.firmness == GUARANTEED:
            yield "promise guaranteed", Signal(promise.span, 1.0, "promise")
        if level is not Level.GOOD:
            yield f"promise level {int(level)}", Signal(promise.span, 1.0, "promise")
        elif promise.verdict is Verdict.ALLOWED and _acts(evidence, promise.span):
            yield "promise allowed", Signal(promise.span, 1.0, "promise")


def _acts(evidence: Evidence, span: Span) -> bool:
    """Whether the ear, where there is one, surely hears some action in the words of a promise."""
    if not evidence.is_learned:
        return True
    return any(
        (row[_ACTING] >= HEARD).any()
        for clause, row in zip(evidence.clauses, evidence.chances, strict=True)
        if clause.span.overlaps(span)
    )


def _over_time(evidence: Evidence) -> Iterator[tuple[str, Signal]]:
    for reused in reused_apologies(evidence):
        yield "canned apology", Signal(reused.span, 1.0, REPEATED)
    for span in bare_apologies(evidence):
        yield "bare apology", Signal(span, 1.0, BARE)
    for span in taken_back(evidence):
        yield "understanding taken back", Signal(span, 1.0, TAKEN_BACK)


def _about_the_whole(evidence: Evidence) -> Iterator[tuple[str, Signal]]:
    whole = Signal(Span(0, len(evidence.text)), 1.0, "reply")
    units = len(_UNIT.findall(evidence.folded.folded))
    if units <= LITTLE and not _moves(evidence, by_ear=units > _TWO_WORDS):
        yield "says little", whole
    if evidence.relation.copied >= COPIED and units > LITTLE:
        yield "copied", whole
    if is_word_list(evidence.folded.folded):
        yield "word list", whole
    if is_said_again(evidence):
        yield "said again", whole
    if units <= SHORT and _is_harmless(evidence):
        yield "harmless", whole
    if evidence.relation.shared >= 2 or evidence.relation.numbers:
        yield "specific", whole
    if any(not time.vague for time in find_times(evidence.folded.folded)):
        yield "says when", whole


def is_word_list(folded: str) -> bool:
    """Whether a folded text is a row of catchwords: many short pieces that state nothing.

    Nobody is addressed in them, and they hardly have verbs that say what is or will be.
    """
    if _PERSON.search(_THANKS.sub("", folded)) or len(_SENTENCE.findall(folded)) >= _STATED:
        return False
    sizes = [len(_UNIT.findall(piece)) for piece in _PIECE.split(folded)]
    sizes = [size for size in sizes if size]
    if len(sizes) < _FEWEST_PIECES or max(sizes) > _LONGEST_PIECE:
        return False
    return sum(sizes) <= _USUAL_PIECE * len(sizes)


def _is_harmless(evidence: Evidence) -> bool:
    """Whether neither a rule nor, however faintly, a head hears anything against the reply."""
    if evidence.hits or not evidence.is_learned:
        return False
    if any(act.act in NEGATIVE for act in evidence.acts):
        return False
    return not (evidence.chances[:, _AGAINST] >= FAINT).any()


def _moves(evidence: Evidence, *, by_ear: bool) -> bool:
    """Whether some act moves the case or meets the customer, however short the reply."""
    if any(act.act in _MOVING for act in evidence.acts) or evidence.promises:
        return True
    if not by_ear:
        return False
    places = [LABELS.index(act) for act in _MOVING]
    return bool(evidence.is_learned and evidence.chances.size) and bool(
        (evidence.chances[:, places] >= HEARD).any()
    )
