"""The work order: filling it in, keeping what is begun, handing it over."""

import json

from flask import request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from simulator.services.errors import Invalid
from simulator.services.practice import work_orders
from simulator.services.practice.attempts import conversation, save_draft
from simulator.services.practice.places import WORK_ORDER
from simulator.web.access import signed_in
from simulator.web.htmx import go_to, respond
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.practice.contexts.conversation import DraftState
from simulator.web.practice.contexts.work_order import missing_answers, work_order_page
from simulator.web.practice.forms import begun_answers, given_answers
from simulator.web.practice.views import practice
from simulator.web.practice.who import now, user_id


@practice.get("/practice/<int:attempt_id>/work-order")
@signed_in
def fill_work_order(attempt_id: int) -> Response:
    """The work order, with what was begun."""
    form = work_orders.work_order_form(materials(), user_id(), attempt_id)
    if not form.conversation_over:
        return go_to(url_for("practice.converse", attempt_id=attempt_id))
    return _page(form, begun_answers(form.draft), {})


@practice.post("/practice/<int:attempt_id>/work-order")
@signed_in
def submit_work_order(attempt_id: int) -> Response:
    """Hand the work order over; the result follows."""
    form = work_orders.work_order_form(materials(), user_id(), attempt_id)
    answers = given_answers(request.form)
    wrong = missing_answers(form, answers)
    if not wrong:
        try:
            work_orders.submit_work_order(materials(), user_id(), attempt_id, answers, now())
        except Invalid as error:
            words = error.message.in_language(interface_language())
            wrong = {error.field or work_orders.RECORD: words}
    if wrong:
        return _page(form, answers, wrong, status=422)
    return go_to(url_for("practice.show_result", attempt_id=attempt_id))


@practice.post("/practice/<int:attempt_id>/work-order/draft")
@signed_in
def save_work_order(attempt_id: int) -> Response:
    """Keep the answers given so far."""
    begun = json.dumps(given_answers(request.form), ensure_ascii=False)
    kept = save_draft(user_id(), attempt_id, WORK_ORDER, begun, now())
    return render("practice/_draft_state.html", DraftState(gettext("Draft saved") if kept else ""))


def _page(
    form: work_orders.WorkOrderForm,
    answers: dict[str, str],
    wrong: dict[str, str],
    status: int = 200,
) -> Response:
    talk = conversation(materials(), user_id(), form.attempt_id)
    return respond(
        page="practice/work_order.html",
        fragment="practice/_work_order.html",
        context=work_order_page(form, talk, answers, wrong, interface_language()),
        status=status,
    )
