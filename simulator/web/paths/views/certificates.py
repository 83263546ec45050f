"""Certificates: issued to whoever finished a path, printed, and verified by everybody."""

import secrets

from flask import flash, request, url_for
from werkzeug.wrappers import Response

from simulator.services.errors import Conflict
from simulator.services.paths.certificates import (
    issue_certificate,
    own_certificate,
    verified_certificate,
)
from simulator.services.paths.codes import LONGEST_TYPED, shown_code, tidy_code
from simulator.services.paths.course import path_in
from simulator.web.access import open_to_everyone, signed_in
from simulator.web.htmx import go_to
from simulator.web.i18n import interface_language
from simulator.web.page import render
from simulator.web.paths.contexts.certificate import CertificatePage, Verdict, VerifyPage, sheet_of
from simulator.web.paths.course import course
from simulator.web.paths.views.blueprint import paths
from simulator.web.practice.who import now, user_id


@paths.get("/paths/<path_id>/certificate")
@signed_in
def certificate(path_id: str) -> Response:
    """The certificate as a page that prints; whoever has none yet is led to the path."""
    path_in(course(), path_id)
    found = own_certificate(user_id(), path_id)
    back = url_for("paths.show", path_id=path_id)
    if found is None:
        return go_to(back)
    sheet = sheet_of(found, interface_language())
    return render("paths/certificate.html", CertificatePage(sheet, back))


@paths.post("/paths/<path_id>/certificate")
@signed_in
def certificate_issue(path_id: str) -> Response:
    """Issue the certificate of a finished path; doing it again shows the same one."""
    try:
        issue_certificate(course(), user_id(), path_id, now(), secrets.choice)
    except Conflict as error:
        flash(error.message.in_language(interface_language()), "warning")
    return go_to(url_for("paths.certificate", path_id=path_id))


@paths.get("/certificates")
@open_to_everyone
def verify() -> Response:
    """A form for the code of a certificate."""
    typed = request.args.get("code", "").strip()
    if not typed:
        return _verdict(VerifyPage(Verdict.NOT_ASKED))
    code = tidy_code(typed)
    if code is None:
        return _verdict(VerifyPage(Verdict.MISTYPED, typed[:LONGEST_TYPED]), 422)
    return go_to(url_for("paths.certificate_check", code=shown_code(code)))


@paths.get("/certificates/<code>")
@open_to_everyone
def certificate_check(code: str) -> Response:
    """Whether a code is that of a certificate, and of which."""
    found = verified_certificate(code)
    if found is None:
        verdict = Verdict.UNKNOWN if tidy_code(code) else Verdict.MISTYPED
        return _verdict(VerifyPage(verdict, code[:LONGEST_TYPED]), 404)
    sheet = sheet_of(found, interface_language())
    return _verdict(VerifyPage(Verdict.VALID, sheet.code, sheet))


def _verdict(page: VerifyPage, status: int = 200) -> Response:
    response = render("paths/verify.html", page, status)
    # People's names are for whoever has the code, not for search engines.
    response.headers["X-Robots-Tag"] = "noindex"
    return response
