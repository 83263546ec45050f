"""Packs from their files: rules, word sets and lexicons, each mistake found at its place."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, Field

from simulator.content.diagnostics import Diagnostic, diagnostic, in_order
from simulator.content.pack_about import read_about
from simulator.content.validation import validate
from simulator.content.yaml_source import Document, UnreadableYamlError, read_document
from simulator.scoring.disguise import Disguises
from simulator.scoring.excuses import Excuses, ExcusesFile, compiled_excuses
from simulator.scoring.pack import (
    Compiled,
    Pack,
    PackSet,
    compiled_rule,
    compiled_sets,
    pack,
    pack_set,
)
from simulator.scoring.regex import BadPatternError
from simulator.scoring.rule import Rule, RuleFile, RuleModel
from simulator.scoring.situation import Situation

MAX_LEXICON_LINES = 5000
DISGUISES = "disguises"
"""The folder beside the packs whose lists name the words that are looked for in disguise."""
WORDS = "words.yaml"
EXCUSES = "excuses.yaml"

M = TypeVar("M", bound=BaseModel)


class WordsFile(RuleModel):
    """``words.yaml``: word sets that patterns of all packs use as ``{name}``."""

    format: Literal[1]
    sets: dict[str, tuple[str, ...]] = Field(description="name: words, each a re2 pattern")


def load_packs(root: Path) -> tuple[PackSet, tuple[Diagnostic, ...]]:
    """All packs below ``root`` (scenarios/packs) and a finding for each mistake in their files.

    A rule with a mistake is left out; the others load.
    """
    findings: list[Diagnostic] = []
    sets = _word_sets(root / WORDS, findings)
    excuses = _excuses(root / EXCUSES, sets, findings)
    folders = sorted(path.parent for path in root.glob("*/rules") if path.is_dir())
    packs = [_pack(folder, sets, excuses, findings) for folder in folders]
    return pack_set(packs, load_disguises(root / DISGUISES)), in_order(findings)


def _word_sets(path: Path, findings: list[Diagnostic]) -> dict[str, str]:
    found = _file(WordsFile, path, findings)
    if found is None:
        return {}
    words, document = found
    try:
        return compiled_sets(words.sets)
    except BadPatternError as error:
        findings.append(document.finding("bad-pattern", "sets", reason=str(error)))
        return {}


def _excuses(path: Path, sets: dict[str, str], findings: list[Diagnostic]) -> Excuses:
    found = _file(ExcusesFile, path, findings)
    if found is None:
        return Excuses()
    file, document = found
    try:
        return compiled_excuses(file, sets)
    except BadPatternError as error:
        findings.append(document.finding("bad-pattern", reason=str(error)))
        return Excuses()


def _file(model: type[M], path: Path, findings: list[Diagnostic]) -> tuple[M, Document] | None:
    """What the file at ``path`` holds; None, with findings, if it is missing or mistaken."""
    try:
        document = read_document(path)
    except UnreadableYamlError as error:
        findings.append(error.finding)
        return None
    value, mistakes = validate(model, document)
    findings.extend(mistakes)
    return None if value is None else (value, document)


def _pack(folder: Path, sets: dict[str, str], excuses: Excuses, findings: list[Diagnostic]) -> Pack:
    about = read_about(folder, findings)
    if about is None:
        return pack(folder.name, (), sets)
    rules = [
        rule
        for path in sorted((folder / "rules").glob("*.yaml"))
        if (rule := _rule(path, folder, (sets, excuses), about.situations, findings)) is not None
    ]
    return pack(folder.name, rules, sets, about.title, about.phrases(folder.name))


def _rule(
    path: Path,
    folder: Path,
    shared: tuple[dict[str, str], Excuses],
    situations: Sequence[Situation],
    findings: list[Diagnostic],
) -> Compiled | None:
    found = _file(RuleFile, path, findings)
    if found is None:
        return None
    file, document = found
    try:
        phrases = (*file.phrases, *_lexicon(document, file, folder))
        places = frozenset(file.situations or situations)
        return compiled_rule(Rule(f"{folder.name}.{path.stem}", file, phrases, places), *shared)
    except UnreadableYamlError as error:
        findings.append(error.finding)
    except BadPatternError as error:
        findings.append(document.finding("bad-pattern", reason=str(error)))
    return None


def _lexicon(document: Document, file: RuleFile, folder: Path) -> Sequence[str]:
    if file.lexicon is None:
        return ()
    path = folder / "lexicons" / f"{file.lexicon}.txt"
    if not path.is_file() or path.parent != folder / "lexicons":
        finding = document.finding(
            "unknown-value", "lexicon", found=file.lexicon, allowed=_names(folder)
        )
        raise UnreadableYamlError(finding)
    return tuple(lines_of(path))


def _names(folder: Path) -> str:
    return ", ".join(sorted(path.stem for path in (folder / "lexicons").glob("*.txt")))


def lines_of(path: Path) -> Iterator[str]:
    """The entries of a list file: one a line, blank lines and ``#`` comments left out.

    :raises UnreadableYamlError: if it is longer than 5000 lines or not UTF-8.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        finding = diagnostic("unreadable-file", str(path), reason="not UTF-8")
        raise UnreadableYamlError(finding) from error
    if len(lines) > MAX_LEXICON_LINES:
        raise UnreadableYamlError(diagnostic("too-many-values", str(path), limit=MAX_LEXICON_LINES))
    for line in lines:
        entry = line.split("#", 1)[0].strip()
        if entry:
            yield entry


def load_disguises(folder: Path) -> Disguises:
    """The lists of ``folder``; one that is missing is empty.

    ``aliases.txt`` holds ``as written = as meant``, the others a word a line.
    """

    def entries(name: str) -> tuple[str, ...]:
        path = folder / f"{name}.txt"
        return tuple(lines_of(path)) if path.is_file() else ()

    return Disguises(
        homophones=entries("homophones"),
        pinyin=entries("pinyin"),
        aliases=tuple(_pairs(entries("aliases"))),
        spelling=entries("spelling"),
        words=entries("words"),
    )


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        written, _, meant = line.partition("=")
        if written.strip() and meant.strip():
            yield written.strip(), meant.strip()
