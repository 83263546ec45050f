"""A certificate to print, and what a code is worth."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flask import url_for

from simulator.content.path import StepKind
from simulator.services.paths.certificates import CertificateView
from simulator.services.paths.codes import shown_code
from simulator.text.language import Language
from simulator.web.paths import labels


@dataclass(frozen=True, slots=True)
class CertifiedRow:
    """One thing that was done."""

    title: str
    kind: str
    points: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A certificate in words."""

    name: str
    title: str
    code: str
    finished_at: datetime
    issued_at: datetime
    address: str
    steps: tuple[CertifiedRow, ...]


@dataclass(frozen=True, slots=True)
class CertificatePage:
    """``paths/certificate.html``."""

    sheet: Sheet
    back_url: str


class Verdict(StrEnum):
    """What a typed code is worth. ``MISTYPED``: no code can look like that."""

    NOT_ASKED = "not_asked"
    MISTYPED = "mistyped"
    UNKNOWN = "unknown"
    VALID = "valid"


@dataclass(frozen=True, slots=True)
class VerifyPage:
    """``paths/verify.html``: the form, and what is known of the code that was typed."""

    verdict: Verdict
    typed: str = ""
    sheet: Sheet | None = None


def sheet_of(certificate: CertificateView, ui: Language) -> Sheet:
    """The certificate for a reader of ``ui``."""
    return Sheet(
        name=certificate.name,
        title=certificate.title.in_language(ui),
        code=shown_code(certificate.code),
        finished_at=certificate.finished_at,
        issued_at=certificate.issued_at,
        address=url_for(
            "paths.certificate_check", code=shown_code(certificate.code), _external=True
        ),
        steps=tuple(
            CertifiedRow(
                step.title.in_language(ui),
                str(labels.KINDS[step.kind]),
                _points(step.kind, step.points),
            )
            for step in certificate.steps
        ),
    )


def _points(kind: StepKind, points: int | None) -> str:
    if points is None:
        return ""
    return f"{points}%" if kind is StepKind.CHECK else str(points)
