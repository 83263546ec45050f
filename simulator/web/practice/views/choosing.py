"""Choosing a case: the library, the briefing, and the start."""

from flask import request, url_for
from werkzeug.wrappers import Response

from simulator.services.collection import open_requests, said_well
from simulator.services.drill import today
from simulator.services.paths.following import due_paths
from simulator.services.practice.attempts import conversation, manner_of, start_attempt
from simulator.services.practice.history import progress as progress_of
from simulator.services.practice.recommending import recommend
from simulator.services.practice.scenarios import loaded_scenario
from simulator.web.access import signed_in
from simulator.web.collection.contexts.entries import colleague_reply
from simulator.web.collection.contexts.requests import request_rows
from simulator.web.drill.contexts.card import drill_card
from simulator.web.htmx import go_to, respond
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.paths.contexts.notice import due_notices
from simulator.web.paths.course import course
from simulator.web.practice.contexts.briefing import briefing_page
from simulator.web.practice.contexts.library import library_page
from simulator.web.practice.forms import LibraryFilter, chosen_language
from simulator.web.practice.views import practice
from simulator.web.practice.who import local_now, now, user_id


@practice.get("/scenarios")
@signed_in
def library() -> Response:
    """All cases, narrowed by the address, and the one to take next."""
    loaded, moment = materials(), local_now()
    context = library_page(
        [item.scenario for item in loaded.library.scenarios.values()],
        progress_of(loaded, user_id()),
        recommend(loaded, user_id(), moment),
        drill_card(today(loaded, user_id(), moment), moment),
        LibraryFilter.read(request.args),
        interface_language(),
        due_notices(due_paths(course(), user_id(), now()), interface_language()),
        request_rows(open_requests(loaded, user_id()), interface_language()),
    )
    return respond(
        page="practice/library.html", fragment="practice/_catalogue.html", context=context
    )


@practice.get("/scenarios/<scenario_id>")
@signed_in
def brief(scenario_id: str) -> Response:
    """The briefing of a case, in the language asked for."""
    loaded = materials()
    scenario = loaded_scenario(loaded, scenario_id).scenario
    progress = progress_of(loaded, user_id()).get(scenario_id)
    running = progress.running_attempt_id if progress else None
    talk = conversation(loaded, user_id(), running) if running else None
    language = chosen_language(
        request.args.get("language"), talk.language if talk else interface_language()
    )
    good = tuple(map(colleague_reply, said_well(user_id(), scenario_id, language)))
    return render(
        "practice/briefing.html",
        briefing_page(
            scenario,
            progress,
            talk,
            manner_of(user_id()),
            language,
            interface_language(),
            good,
        ),
    )


@practice.post("/scenarios/<scenario_id>/attempts")
@signed_in
def start(scenario_id: str) -> Response:
    """Begin an attempt, or go on with the one that is open."""
    attempt_id = start_attempt(
        materials(),
        user_id(),
        scenario_id,
        chosen_language(request.form.get("language"), interface_language()),
        now(),
        afresh=request.form.get("afresh") == "1",
    )
    return go_to(url_for("practice.converse", attempt_id=attempt_id))
