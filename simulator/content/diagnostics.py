"""A mistake in a content file: where it stands, which code it has, what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.content.codes import CODES, Code, Severity

__all__ = ["CODES", "Code", "Diagnostic", "Severity", "diagnostic", "in_order"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding; ``line`` and ``column`` count from 1, the column in code points."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    remedy: str

    @property
    def name(self) -> str:
        """The readable name of the code, such as ``dangling-route``."""
        return CODES[self.code].name

    @property
    def is_error(self) -> bool:
        """Whether the file cannot be used as it is."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place} {self.code} {self.message} — {self.remedy}"


def diagnostic(
    name: str,
    path: str,
    position: tuple[int, int] = (1, 1),
    /,
    *,
    remedy: str = "",
    **values: object,
) -> Diagnostic:
    """The finding called ``name`` at ``position`` (line, column) with its template filled in.

    :param remedy: better advice than the code's own, such as the word that was meant.
    :raises KeyError: if there is no such name, or a value of its template is not given.
    """
    code = _BY_NAME[name]
    return Diagnostic(
        path=path,
        line=position[0],
        column=position[1],
        code=code.code,
        severity=code.severity,
        message=code.message.format_map(values),
        remedy=remedy or code.remedy.format_map(values),
    )


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """``findings`` without doubles, by file, then by place in it."""
    key = {one: (one.path, one.line, one.column, one.code, one.message) for one in findings}
    return tuple(sorted(key, key=key.__getitem__))


_BY_NAME = {code.name: code for code in CODES.values()}
