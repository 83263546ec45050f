"""YAML 1.2 text into plain values that remember their line and column. Nothing is executed.

The tree is built from parser events, so that depth, number and kind of the values are bounded
while reading: a hostile file is refused before it can grow.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from ruamel.yaml import YAML
from ruamel.yaml import events as ev
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from simulator.content.diagnostics import Diagnostic, diagnostic

type_names = {dict: "keys", list: "a list", str: "text", bool: "true or false", int: "a number"}

KeyPath = tuple[str | int, ...]
Position = tuple[int, int]

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a content file may be."""

    size: int = 512 * 1024
    depth: int = 24
    values: int = 40_000


class UnreadableYamlError(Exception):
    """The file gives no values; ``finding`` says why and where."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(str(finding))
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file, and where each key path stands in it."""

    path: str
    text: str
    data: Mapping[str, object]
    values: Mapping[KeyPath, Position] = field(repr=False)
    keys: Mapping[KeyPath, Position] = field(repr=False)

    def at(self, *where: str | int) -> Position:
        """Line and column of the value at ``where``, or of the nearest thing around it."""
        while where not in self.values:
            where = where[:-1]
        return self.values[where]

    def key_at(self, *where: str | int) -> Position:
        """Line and column of the key of ``where``, else of its value."""
        return self.keys.get(where) or self.at(*where)

    def finding(
        self,
        name: str,
        /,
        *where: str | int,
        remedy: str = "",
        on_key: bool = False,
        **values: object,
    ) -> Diagnostic:
        """A finding of this file at the value (or key) of ``where``."""
        position = self.key_at(*where) if on_key else self.at(*where)
        return diagnostic(name, self.path, position, remedy=remedy, **values)

    @property
    def digest(self) -> str:
        """The SHA-256 of the values: comments and layout do not change it."""
        canonical = json.dumps(self.data, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(canonical.encode()).hexdigest()


def read_document(path: Path, *, shown: str = "", limits: Limits | None = None) -> Document:
    """The values of the file at ``path``, which findings call ``shown``.

    :raises UnreadableYamlError: if it cannot be read, is too large, or is not one YAML mapping.
    """
    shown, limits = shown or str(path), limits or Limits()
    try:
        with path.open("rb") as file:
            content = file.read(limits.size + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableYamlError(diagnostic("unreadable-file", shown, reason=reason)) from error
    if len(content) > limits.size:
        size = path.stat().st_size
        finding = diagnostic("oversized-file", shown, size=size, limit=limits.size)
        raise UnreadableYamlError(finding)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        finding = diagnostic("unreadable-file", shown, (line, 1), reason="not UTF-8")
        raise UnreadableYamlError(finding) from error
    return parse_document(text, shown, limits)


def parse_document(text: str, path: str, limits: Limits | None = None) -> Document:
    """The values of YAML ``text``, called ``path`` in findings.

    :raises UnreadableYamlError: if it is too large or not one YAML mapping.
    """
    limits = limits or Limits()
    if len(text.encode()) > limits.size:
        size = len(text.encode())
        raise UnreadableYamlError(diagnostic("oversized-file", path, size=size, limit=limits.size))
    builder = _Builder(path, limits)
    for event in _events(text, path):
        builder.take(event)
    if not isinstance(builder.root, dict):
        found = "nothing" if builder.root is None else describe(builder.root)
        raise UnreadableYamlError(diagnostic("not-one-mapping", path, found=found))
    data = cast("dict[str, object]", builder.root)
    return Document(path, text, data, builder.values, builder.keys)


def describe(value: object) -> str:
    """What kind of value this is, in an author's words."""
    if value is None:
        return "nothing"
    return type_names.get(type(value), "a number")


def _events(text: str, path: str) -> Iterator[ev.Event]:
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = error.problem or error.context
        raise UnreadableYamlError(diagnostic("not-yaml", path, position, reason=reason)) from error
    except YAMLError as error:
        reason = str(error).splitlines()[0]
        raise UnreadableYamlError(diagnostic("not-yaml", path, reason=reason)) from error


class _Builder:
    """Puts events together; the stack holds the open containers with their paths."""

    def __init__(self, path: str, limits: Limits) -> None:
        self._path, self._limits = path, limits
        self._open: list[tuple[dict[str, object] | list[object], KeyPath]] = []
        self._key: str | None = None
        self._documents = 0
        self.root: object = None
        self.values: dict[KeyPath, Position] = {}
        self.keys: dict[KeyPath, Position] = {}

    def take(self, event: ev.Event) -> None:
        """Add one event to the tree, or refuse the file."""
        position = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, ev.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse("not-one-mapping", position, found="a second document")
        if isinstance(event, ev.AliasEvent) or getattr(event, "anchor", None):
            self._refuse("aliased", position)
        if isinstance(event, ev.MappingEndEvent | ev.SequenceEndEvent):
            self._open.pop()
        if isinstance(event, ev.MappingStartEvent | ev.SequenceStartEvent | ev.ScalarEvent):
            self._take_value(event, position)

    def _take_value(self, event: ev.NodeEvent, position: Position) -> None:
        tag = getattr(event, "tag", None)
        if tag:
            self._refuse("tagged", position, tag=tag)
        if self._open and isinstance(self._open[-1][0], dict) and self._key is None:
            self._take_key(event, position)
            return
        if isinstance(event, ev.ScalarEvent):
            self._add(_value(event, self._words(event, position)), position)
            return
        if len(self._open) >= self._limits.depth:
            self._refuse("too-deep", position, limit=self._limits.depth)
        container: dict[str, object] | list[object]
        container = {} if isinstance(event, ev.MappingStartEvent) else []
        self._open.append((container, self._add(container, position)))

    def _take_key(self, event: ev.NodeEvent, position: Position) -> None:
        if not isinstance(event, ev.ScalarEvent):
            raise UnreadableYamlError(diagnostic("odd-key", self._path, position))
        self._key = self._words(event, position)
        container, path = self._open[-1]
        where = (*path, self._key)
        if self._key in container:
            self._refuse("duplicate-key", position, key=self._key, line=self.keys[where][0])
        self.keys[where] = position

    def _add(self, value: object, position: Position) -> KeyPath:
        if len(self.values) >= self._limits.values:
            self._refuse("too-many-values", position, limit=self._limits.values)
        where: KeyPath = ()
        if not self._open:
            self.root = value
        else:
            container, path = self._open[-1]
            if isinstance(container, dict):
                where = (*path, cast("str", self._key))
                container[cast("str", self._key)] = value
            else:
                where = (*path, len(container))
                container.append(value)
        self._key = None
        self.values[where] = position
        return where

    def _words(self, event: ev.ScalarEvent, position: Position) -> str:
        """The text of a scalar; two escapes may be the halves of one character, never one alone."""
        text = str(event.value)
        try:
            return text.encode("utf-16", "surrogatepass").decode("utf-16")
        except UnicodeDecodeError as error:
            reason = "half of a character in an escape"
            finding = diagnostic("not-yaml", self._path, position, reason=reason)
            raise UnreadableYamlError(finding) from error

    def _refuse(self, name: str, position: Position, **values: object) -> None:
        raise UnreadableYamlError(diagnostic(name, self._path, position, remedy="", **values))


def _value(event: ev.ScalarEvent, text: str) -> object:
    """The value of a scalar: quoted ones are text, plain ones follow the YAML 1.2 core schema."""
    if event.style:
        return text
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
