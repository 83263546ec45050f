"""Whether the questions after the conversation, and the authority, are answerable and agree."""

from collections.abc import Iterator

from simulator.content.diagnostics import Diagnostic
from simulator.content.scenario import Covers
from simulator.content.scenario_file import ScenarioFile

_CHOICES = ("route", "escalation", "deadline")
_QUESTIONS = ("complaint_class", "urgency", *_CHOICES, "call_back")
_FIVE = {
    Covers.WHO: "whose case it is",
    Covers.WHAT: "what happened or is asked for",
    Covers.WHEN: "when it happened or came in",
    Covers.CONTACT: "how to reach them",
    Covers.PROMISE: "what was promised, or was not",
}


def check_answers(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Expected answers that are not among the choices."""
    for name in _CHOICES:
        question = getattr(file.scenario.work_order, name)
        known = [choice.id for choice in question.choices]
        allowed = ", ".join(known)
        where = ("work_order", name)
        if question.answer not in known:
            yield file.document.finding(
                "answer-not-a-choice", *where, "answer", id=question.answer, allowed=allowed
            )
        for index, also in enumerate(question.also):
            if also not in known:
                yield file.document.finding(
                    "answer-not-a-choice", *where, "also", index, id=also, allowed=allowed
                )


def check_every_answer_counts(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Questions that accept everything, or name the expected answer twice."""
    for name in _QUESTIONS:
        question = getattr(file.scenario.work_order, name)
        if question is None:
            continue
        if question.answer in question.also:
            yield file.document.finding("answer-twice", "work_order", name, "also")
        choices = getattr(question, "choices", ())
        if choices and {question.answer, *question.also} >= {choice.id for choice in choices}:
            yield file.document.finding("every-answer-right", "work_order", name, on_key=True)


def check_authority(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Commitments that are both given and ruled out, or named twice."""
    authority = file.scenario.authority
    allowed = [permission.kind for permission in authority.may]
    forbidden = [prohibition.kind for prohibition in authority.may_not]
    for index, kind in enumerate(forbidden):
        if kind in allowed:
            where = ("authority", "may_not", index)
            yield file.document.finding("both-ways", *where, kind=kind)
    for key, kinds in (("may", allowed), ("may_not", forbidden)):
        for index, kind in enumerate(kinds):
            if kind in kinds[:index]:
                yield file.document.finding("kind-twice", "authority", key, index, kind=kind)


def check_record_covers(file: ScenarioFile) -> Iterator[Diagnostic]:
    """A record that may leave out who, what, when, the contact or the promise."""
    points = file.scenario.work_order.record.must_mention
    covered = {point.covers for point in points}
    for one, meaning in _FIVE.items():
        if one not in covered:
            where = ("work_order", "record", "must_mention")
            yield file.document.finding(
                "record-lacks", *where, on_key=True, what=one.value, meaning=meaning
            )
