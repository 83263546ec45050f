"""Reads a calibration folder: contexts, replies, ratings and the acts of each clause."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from simulator.scoring.authority import Authority, Permission, Prohibition
from simulator.scoring.context import Context
from simulator.scoring.kinds.heads import HEARD_KINDS
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.text.bilingual import Text
from simulator.text.language import Language
from simulator.text.span import Span

FILES: Final = (
    "contexts.jsonl",
    "replies.jsonl",
    "ratings.jsonl",
    "clauses.jsonl",
    "harmless.jsonl",
)

COMMITMENTS: Final = "commitments.jsonl"
"""Beside them: only the heads for kinds of commitment learn from it."""

FIRST: Final = "first"
"""The rater of merged sets: the first rater of each."""

_REFERENCE = "as "


class CalibrationError(ValueError):
    """A calibration file cannot be used; the message names the file and the line."""


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, str_strip_whitespace=False)


class ContextRow(_Row):
    """One complaint as ``contexts.jsonl`` gives it; "as X" takes another context's words."""

    id: str = Field(min_length=1)
    channel: str = ""
    customer_zh: str = ""
    customer_en: str = ""
    facts: str = ""
    authority: str = ""
    may: tuple[Permission, ...] = ()
    may_not: tuple[str, ...] = ()


class ReplyRow(_Row):
    """One reply of a trainee."""

    id: str = Field(min_length=1)
    context: str
    lang: Language
    text: str


class ForbiddenRow(_Row):
    """One forbidden expression that a rater marked."""

    category: Category
    span: str = Field(min_length=1)


class RatingRow(_Row):
    """The six levels one rater gave to one reply, and the forbidden expressions marked."""

    id: str = Field(min_length=1)
    rater: str
    understanding: Literal[0, 1, 2, 3]
    restraint: Literal[0, 1, 2, 3]
    sincerity: Literal[0, 1, 2, 3]
    speed: Literal[0, 1, 2, 3]
    no_blame_shifting: Literal[0, 1, 2, 3]
    no_careless_promises: Literal[0, 1, 2, 3]
    forbidden: tuple[ForbiddenRow, ...] = ()

    @property
    def levels(self) -> dict[Principle, Level]:
        """The six levels by principle."""
        return {one: Level(getattr(self, one.value)) for one in Principle}


class _HarmlessRow(_Row):
    text: str = Field(min_length=1)


class _ClauseRow(_Row):
    text: str
    acts: tuple[Act | Category, ...]


class _ClausesRow(_Row):
    id: str
    clauses: tuple[_ClauseRow, ...]


class _CommittingRow(_Row):
    text: str
    kinds: tuple[str, ...] = Field(min_length=1)

    @field_validator("kinds")
    @classmethod
    def _are_known(cls, kinds: tuple[str, ...]) -> tuple[str, ...]:
        for kind in kinds:
            if kind not in HEARD_KINDS:
                raise ValueError(f"there is no kind {kind!r}")
        return kinds


class _CommittingRows(_Row):
    id: str
    clauses: tuple[_CommittingRow, ...]


@dataclass(frozen=True, slots=True)
class LabelledClause:
    """A stretch of a reply and what raters say it does (acts and forbidden categories), or what
    kinds of commitment they hear in it."""

    span: Span
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Calibration:
    """A whole calibration folder; ``digest`` is the SHA-256 over its files but the commitments.

    ``harmless`` are service replies without a context, in which nothing is forbidden.
    """

    contexts: Mapping[str, Context]
    replies: tuple[ReplyRow, ...]
    ratings: Mapping[str, Mapping[str, RatingRow]]
    """Rater, then reply id."""
    clauses: Mapping[str, tuple[LabelledClause, ...]] = field(default_factory=dict)
    commitments: Mapping[str, tuple[LabelledClause, ...]] = field(default_factory=dict)
    """Of some replies, each clause that takes something on, with the kinds of it."""
    harmless: tuple[str, ...] = ()
    digest: str = ""

    @property
    def first_rater(self) -> str:
        """The rater with the most ratings; the first by name among equals."""
        return min(self.ratings, key=lambda rater: (-len(self.ratings[rater]), rater))

    def marked(self, reply: ReplyRow, rater: str) -> tuple[tuple[Category, Span], ...]:
        """The forbidden expressions that ``rater`` marked in ``reply``, with their places.

        A span that does not stand in the text is left out; raters copy by hand.
        """
        rating = self.ratings[rater][reply.id]
        places = ((one.category, reply.text.find(one.span), one.span) for one in rating.forbidden)
        return tuple((c, Span(at, at + len(span))) for c, at, span in places if at >= 0)


def read_calibration(folder: Path) -> Calibration:
    """The calibration data in ``folder``.

    ``clauses.jsonl``, ``commitments.jsonl`` and ``harmless.jsonl`` may be missing.

    :raises CalibrationError: if a file is missing or a line of it is wrong.
    """
    contexts = read_contexts(folder / "contexts.jsonl")
    replies = tuple(row for _, row in _rows(folder / "replies.jsonl", ReplyRow))
    _check_replies(replies, contexts, folder / "replies.jsonl")
    by_id = {reply.id: reply for reply in replies}
    labelled, harmless = folder / "clauses.jsonl", folder / "harmless.jsonl"
    committing = folder / COMMITMENTS
    return Calibration(
        contexts=contexts,
        replies=replies,
        ratings=_ratings(folder / "ratings.jsonl", by_id),
        clauses=_clauses(labelled, by_id) if labelled.exists() else {},
        commitments=_commitments(committing, by_id) if committing.exists() else {},
        harmless=tuple(row.text for _, row in _rows(harmless, _HarmlessRow))
        if harmless.exists()
        else (),
        digest=digest_of(folder),
    )


def merged(parts: Sequence[Calibration]) -> Calibration:
    """Several sets as one, with the ratings of the first rater of each under one name.

    :raises CalibrationError: if two sets use the same id for a context or a reply.
    """
    if len(parts) == 1:
        return parts[0]
    contexts = [name for part in parts for name in part.contexts]
    replies = tuple(reply for part in parts for reply in part.replies)
    for names in (contexts, [reply.id for reply in replies]):
        twice = [name for name, uses in Counter(names).items() if uses > 1]
        if twice:
            raise CalibrationError(f"two sets use the id {twice[0]}")
    ratings = [part.ratings[part.first_rater] for part in parts]
    return Calibration(
        contexts={name: one for part in parts for name, one in part.contexts.items()},
        replies=replies,
        ratings={FIRST: {name: one for part in ratings for name, one in part.items()}},
        clauses={name: one for part in parts for name, one in part.clauses.items()},
        commitments={name: one for part in parts for name, one in part.commitments.items()},
        harmless=tuple(text for part in parts for text in part.harmless),
        digest=hashlib.sha256("".join(part.digest for part in parts).encode()).hexdigest(),
    )


def read_contexts(path: Path) -> dict[str, Context]:
    """The contexts of one ``contexts.jsonl`` by id.

    :raises CalibrationError: if the file is missing or a line of it is wrong.
    """
    rows: dict[str, ContextRow] = {}
    for number, row in _rows(path, ContextRow):
        if row.id in rows:
            raise CalibrationError(f"{path}:{number}: the context {row.id} is given twice")
        rows[row.id] = row
    return {identity: _context(row, rows, path) for identity, row in rows.items()}


def digest_of(folder: Path) -> str:
    """SHA-256, in hexadecimal, over the calibration files of ``folder`` in fixed order."""
    total = hashlib.sha256()
    for name in FILES:
        path = folder / name
        total.update(name.encode() + b"\0" + (path.read_bytes() if path.exists() else b""))
    return total.hexdigest()


def _context(row: ContextRow, rows: Mapping[str, ContextRow], path: Path) -> Context:
    authority = Authority(
        may=row.may, may_not=tuple(Prohibition(kind=kind) for kind in row.may_not)
    )
    customer = Text(zh=row.customer_zh or None, en=row.customer_en or None)
    return Context(customer, _resolved(row.facts, rows, path), authority)


def _resolved(facts: str, rows: Mapping[str, ContextRow], path: Path) -> str:
    """``facts`` with "as X" replaced by the facts of the context X."""
    if not facts.startswith(_REFERENCE):
        return facts
    name, _, rest = facts.removeprefix(_REFERENCE).partition(";")
    if name.strip() not in rows:
        return facts
    other = rows[name.strip()].facts
    if other.startswith(_REFERENCE):
        raise CalibrationError(f"{path}: {name.strip()} takes its facts from yet another context")
    return f"{other} {rest.strip()}".strip()


def _check_replies(
    replies: tuple[ReplyRow, ...], contexts: Mapping[str, Context], path: Path
) -> None:
    seen: set[str] = set()
    for reply in replies:
        if reply.context not in contexts:
            raise CalibrationError(f"{path}: reply {reply.id}: no context {reply.context}")
        if reply.id in seen:
            raise CalibrationError(f"{path}: the reply {reply.id} is given twice")
        seen.add(reply.id)


def _ratings(path: Path, replies: Mapping[str, ReplyRow]) -> dict[str, dict[str, RatingRow]]:
    found: dict[str, dict[str, RatingRow]] = {}
    for number, row in _rows(path, RatingRow):
        if row.id not in replies:
            raise CalibrationError(f"{path}:{number}: there is no reply {row.id}")
        found.setdefault(row.rater, {})[row.id] = row
    if not found:
        raise CalibrationError(f"{path}: no ratings")
    return found


def _clauses(path: Path, replies: Mapping[str, ReplyRow]) -> dict[str, tuple[LabelledClause, ...]]:
    rows = (
        (number, row.id, [(one.text, [str(act) for act in one.acts]) for one in row.clauses])
        for number, row in _rows(path, _ClausesRow)
    )
    return _labelled(path, replies, rows)


def _commitments(
    path: Path, replies: Mapping[str, ReplyRow]
) -> dict[str, tuple[LabelledClause, ...]]:
    rows = (
        (number, row.id, [(one.text, one.kinds) for one in row.clauses])
        for number, row in _rows(path, _CommittingRows)
    )
    return _labelled(path, replies, rows)


def _labelled(
    path: Path,
    replies: Mapping[str, ReplyRow],
    rows: Iterable[tuple[int, str, Sequence[tuple[str, Iterable[str]]]]],
) -> dict[str, tuple[LabelledClause, ...]]:
    """``rows`` are line, reply id and its clauses with their labels."""
    found: dict[str, tuple[LabelledClause, ...]] = {}
    for number, reply, marked in rows:
        if reply not in replies:
            raise CalibrationError(f"{path}:{number}: there is no reply {reply}")
        found[reply] = tuple(_placed(marked, replies[reply].text, f"{path}:{number}"))
    return found


def _placed(
    marked: Iterable[tuple[str, Iterable[str]]], text: str, where: str
) -> Iterator[LabelledClause]:
    after = 0
    for clause, labels in marked:
        at = text.find(clause, after)
        if at < 0:
            raise CalibrationError(f"{where}: the clause {clause!r} is not in the reply")
        after = at + len(clause)
        yield LabelledClause(Span(at, after), frozenset(labels))


R = TypeVar("R", bound=BaseModel)


def _rows(path: Path, model: type[R]) -> Iterator[tuple[int, R]]:
    """Line number and content of each line that is not blank."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise CalibrationError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise CalibrationError(f"{path}: not UTF-8 text") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _row(model, line, f"{path}:{number}")


def _row(model: type[R], line: str, where: str) -> R:
    try:
        return model.model_validate(json.loads(line))
    except json.JSONDecodeError as error:
        raise CalibrationError(f"{where}: not JSON: {error.msg}") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the line"
        raise CalibrationError(f"{where}: {place}: {first['msg']}") from error
