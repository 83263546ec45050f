"""A lesson's folder: its document, the lesson in it and its two texts, or findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.content.diagnostics import Diagnostic, diagnostic
from simulator.content.lesson import Lesson
from simulator.content.validation import validate
from simulator.content.yaml_source import Document, UnreadableYamlError, read_document
from simulator.text.bilingual import Text

FOLDER = "lessons"
FILE_NAME = "lesson.yaml"
TEXT_NAMES = {"zh": "zh.md", "en": "en.md"}
LARGEST_TEXT = 200 * 1024


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A lesson, its text in both languages (Markdown), and where each of its values stands."""

    document: Document
    lesson: Lesson
    text: Text
    path: Path


def lesson_files(root: Path) -> Iterator[Path]:
    """The lesson files under ``root``: all scenarios, all lessons, or one lesson's own folder."""
    if (root / FILE_NAME).is_file():
        yield root / FILE_NAME
        return
    found = [*root.glob(f"*/{FILE_NAME}"), *root.glob(f"{FOLDER}/*/{FILE_NAME}")]
    yield from sorted(path for path in found if path.is_file())


def read_lesson(path: Path) -> tuple[LessonFile | None, tuple[Diagnostic, ...]]:
    """The lesson in the file at ``path``, or None with the findings that say why not.

    A lesson with a text in one language only is one, with a finding about the other.
    """
    try:
        document = read_document(path)
    except UnreadableYamlError as error:
        return None, (error.finding,)
    lesson, findings = validate(Lesson, document)
    text, about_text = _text(path)
    if lesson is None or text is None:
        return None, (*findings, *about_text)
    return LessonFile(document, lesson, text, path), about_text


def _text(path: Path) -> tuple[Text | None, tuple[Diagnostic, ...]]:
    texts: dict[str, str] = {}
    findings: list[Diagnostic] = []
    for key, name in TEXT_NAMES.items():
        file = path.with_name(name)
        if not file.is_file():
            findings.append(diagnostic("missing-lesson-text", str(path), name=name))
            continue
        try:
            texts[key] = _read(file)
        except ValueError as error:
            findings.append(diagnostic("unreadable-file", str(file), reason=error))
    return (Text(**texts) if texts else None), tuple(findings)


def _read(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_TEXT + 1)
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ValueError(error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise ValueError("not UTF-8") from error
    if len(content) > LARGEST_TEXT:
        raise ValueError(f"more than {LARGEST_TEXT} bytes")
    if not text.strip():
        raise ValueError("it is empty")
    return text
