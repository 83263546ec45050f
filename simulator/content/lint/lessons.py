"""Every check of a lesson: its questions, its texts, and the links between lessons."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from simulator.content.clause_marks import marked_reply
from simulator.content.diagnostics import Diagnostic, in_order
from simulator.content.lesson import ChooseQuestion, MarkQuestion, RewriteQuestion
from simulator.content.lesson_file import LessonFile
from simulator.content.lint import lesson_texts
from simulator.content.lint.texts import missing_translations, wrong_punctuation
from simulator.content.play_runner import ReplyScorer
from simulator.content.rewrite_check import rewrite_verdict, score_rewrite
from simulator.content.yaml_source import KeyPath
from simulator.scoring.principles import Principle
from simulator.text.language import Language

LANGUAGES = {"zh": Language.SIMPLIFIED, "en": Language.ENGLISH}


def check_folder(file: LessonFile) -> Iterator[Diagnostic]:
    """A lesson whose id is not the name of its folder, by which everything finds it."""
    folder = file.path.resolve().parent.name
    if file.lesson.id != folder:
        yield file.document.finding("folder-name", "id", id=file.lesson.id, folder=folder)


def check_identifiers(file: LessonFile) -> Iterator[Diagnostic]:
    """Two questions, or two answers of one question, under one id."""
    groups: list[list[tuple[KeyPath, str]]]
    groups = [[(("bank", place, "id"), one.id) for place, one in enumerate(file.lesson.bank)]]
    for place, question in enumerate(file.lesson.bank):
        for key in ("choices", "items"):
            inner = getattr(question, key, ())
            groups.append(
                [(("bank", place, key, at, "id"), one.id) for at, one in enumerate(inner)]
            )
    for group in groups:
        first: dict[str, KeyPath] = {}
        for where, identifier in group:
            if identifier in first:
                line = file.document.at(*first[identifier])[0]
                yield file.document.finding("duplicate-id", *where, id=identifier, line=line)
            first.setdefault(identifier, where)


def check_answers(file: LessonFile) -> Iterator[Diagnostic]:
    """Answers that are not among the choices, or that leave nothing to choose."""
    for place, question in enumerate(file.lesson.bank):
        if isinstance(question, ChooseQuestion):
            yield from _choose(file, ("bank", place), question)


def check_marks(file: LessonFile) -> Iterator[Diagnostic]:
    """Replies without marked words, or with nothing but marked words."""
    for where, question in _of(file, MarkQuestion):
        for key in LANGUAGES:
            text = getattr(question.reply, key)
            if not text:
                continue
            reply = marked_reply(text)
            if not reply.spans or "[[" in reply.text or "]]" in reply.text:
                yield file.document.finding("reply-without-mark", *where, "reply", key)
            elif len(reply.offending) == len(reply.pieces):
                yield file.document.finding("reply-all-marked", *where, "reply", key)


def check_draw(file: LessonFile) -> Iterator[Diagnostic]:
    """A check that asks more questions than there are."""
    draw, bank = file.lesson.draw, len(file.lesson.bank)
    if draw > bank:
        yield file.document.finding("draw-too-large", "draw", draw=draw, bank=bank)


def check_translations(file: LessonFile) -> Iterator[Diagnostic]:
    """Texts that stand in one language only."""
    yield from missing_translations(file.document, file.lesson)


def check_punctuation(file: LessonFile) -> Iterator[Diagnostic]:
    """Chinese with half-width marks, English with full-width ones."""
    yield from wrong_punctuation(file.document, file.lesson)


def check_rewrites(file: LessonFile, scorer: ReplyScorer) -> Iterator[Diagnostic]:
    """Examples that do not pass, and bad sentences that do."""
    for where, question in _of(file, RewriteQuestion):
        for key, language in LANGUAGES.items():
            example, sentence = getattr(question.example, key), getattr(question.sentence, key)
            reason = _shortfall(question, example, language, scorer) if example else None
            if reason:
                yield file.document.finding("weak-example", *where, "example", key, reason=reason)
            if sentence and _shortfall(question, sentence, language, scorer) is None:
                yield file.document.finding("good-sentence", *where, "sentence", key)


Q = TypeVar("Q", MarkQuestion, RewriteQuestion)
Check = Callable[[LessonFile], Iterator[Diagnostic]]

# A lesson that fails one of these cannot be checked.
ESSENTIAL: tuple[Check, ...] = (
    check_folder,
    check_identifiers,
    check_answers,
    check_marks,
    check_draw,
)
FURTHER: tuple[Check, ...] = (
    check_translations,
    check_punctuation,
    lesson_texts.check_headings,
    lesson_texts.check_lists,
)


def essential_findings(file: LessonFile) -> tuple[Diagnostic, ...]:
    """What makes the lesson unusable; empty for a sound one."""
    return in_order(finding for check in ESSENTIAL for finding in check(file))


def findings_in(file: LessonFile, known: Collection[str]) -> tuple[Diagnostic, ...]:
    """Everything there is to say about the lesson; ``known`` are the pages that links may name."""
    found = [finding for check in (*ESSENTIAL, *FURTHER) for finding in check(file)]
    return in_order([*found, *lesson_texts.check_links(file, known)])


def _choose(file: LessonFile, where: KeyPath, question: ChooseQuestion) -> Iterator[Diagnostic]:
    if bool(question.answer) == bool(question.answers):
        found = "both are given" if question.answer else "neither is given"
        yield file.document.finding("answer-or-answers", *where, "answer", found=found)
        return
    known = [choice.id for choice in question.choices]
    named: list[tuple[KeyPath, str]]
    if question.answer:
        named = [((*where, "answer"), question.answer)]
    else:
        named = [((*where, "answers", at), one) for at, one in enumerate(question.answers)]
    for place, identifier in named:
        if identifier not in known:
            allowed = ", ".join(known)
            yield file.document.finding(
                "answer-not-a-choice", *place, id=identifier, allowed=allowed
            )
    if question.right >= set(known):
        yield file.document.finding("every-answer-right", *where, "choices", on_key=True)


def _of(file: LessonFile, kind: type[Q]) -> Iterator[tuple[KeyPath, Q]]:
    for place, question in enumerate(file.lesson.bank):
        if isinstance(question, kind):
            yield ("bank", place), question


def _shortfall(
    question: RewriteQuestion, text: str, language: Language, scorer: ReplyScorer
) -> str | None:
    """Why ``text`` does not pass; None if it does."""
    score = score_rewrite(question, text, language, scorer)
    verdict = rewrite_verdict(question, score)
    if verdict.right:
        return None
    told = [f"“{hit.quote}” is forbidden ({hit.category})" for hit in score.hits]
    for principle in verdict.short:
        reason = score.reasons.get(principle)
        words = f": {reason.in_language(Language.ENGLISH)}" if reason else ""
        told.append(f"{int(score.levels[principle])} on {Principle(principle)}{words}")
    return "; ".join(told)
