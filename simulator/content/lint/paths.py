"""Whether a learning path can be walked: steps of one kind each, that exist, in both languages."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from simulator.content.diagnostics import Diagnostic, in_order
from simulator.content.lint.texts import missing_translations, wrong_punctuation
from simulator.content.lint.walk import each
from simulator.content.path import PathStep, PlainStep, StepKind
from simulator.content.path_file import Known, PathFile
from simulator.content.yaml_source import KeyPath

_TESTED = {StepKind.CHECK, StepKind.SCENARIO}


def blocking_findings(file: PathFile, known: Known) -> tuple[Diagnostic, ...]:
    """What makes the path impossible to walk; empty for a sound one."""
    checks = (_file_name(file), _ids(file), _kinds(file), _aims(file, known), _required(file))
    return in_order(finding for check in checks for finding in check)


def path_findings(file: PathFile, known: Known) -> tuple[Diagnostic, ...]:
    """Everything there is to say about the path, in the order of its file."""
    return in_order((*blocking_findings(file, known), *_texts(file)))


def _file_name(file: PathFile) -> Iterator[Diagnostic]:
    name = Path(file.document.path).stem
    if file.path.id != name:
        yield file.document.finding("file-name", "id", id=file.path.id, file=name)


def _ids(file: PathFile) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for where, step in each(PlainStep, file.path):
        line = file.document.at(*where, "id")[0]
        if first.setdefault(step.id, line) != line:
            yield file.document.finding(
                "duplicate-id", *where, "id", id=step.id, line=first[step.id]
            )


def _kinds(file: PathFile) -> Iterator[Diagnostic]:
    for where, step in each(PlainStep, file.path):
        kinds = step.kinds
        if len(kinds) != 1:
            found = ", ".join(kinds) or "none of them"
            yield file.document.finding("step-kind", *where, found=found)
        elif step.pass_mark is not None and step.kind not in _TESTED:
            yield file.document.finding(
                "mark-without-test", *where, "pass_mark", on_key=True, kind=step.kind
            )
        if isinstance(step, PathStep) and step.one_of and step.title is None:
            yield file.document.finding("missing-key", *where, key="title")


def _aims(file: PathFile, known: Known) -> Iterator[Diagnostic]:
    for where, step in each(PlainStep, file.path):
        for kind, name, ids in (
            (StepKind.LESSON, "lesson", known.lessons),
            (StepKind.CHECK, "lesson", known.lessons),
            (StepKind.SCENARIO, "scenario", known.scenarios),
        ):
            aim = getattr(step, kind.value)
            if aim is not None and aim not in ids:
                yield _unknown(file, (*where, kind.value), f"unknown-{name}", aim, ids)


def _unknown(
    file: PathFile, where: KeyPath, name: str, aim: str, ids: Collection[str]
) -> Diagnostic:
    near = get_close_matches(aim, ids, n=1)
    remedy = f"did you mean “{near[0]}”?" if near else ""
    allowed = ", ".join(sorted(ids)) or "none yet"
    return file.document.finding(name, *where, remedy=remedy, id=aim, allowed=allowed)


def _required(file: PathFile) -> Iterator[Diagnostic]:
    if all(step.optional for step in file.path.steps):
        yield file.document.finding("nothing-required", "steps", on_key=True)


def _texts(file: PathFile) -> Iterator[Diagnostic]:
    yield from missing_translations(file.document, file.path)
    yield from wrong_punctuation(file.document, file.path)
