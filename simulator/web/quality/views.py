"""Shows the published figures of scoring."""

from flask import Blueprint, abort, current_app
from werkzeug.wrappers import Response

from simulator.content.quality_file import Quality, QualityError, read_quality
from simulator.paths import SCENARIOS
from simulator.web.access import open_to_everyone
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.quality.contexts import quality_page

quality = Blueprint("quality", __name__)


@quality.get("/quality")
@open_to_everyone
def show() -> Response:
    """What was measured, on what, by whom it was rated, and how it came out."""
    found = _published()
    if found is None:
        abort(404)
    return render("quality/quality.html", quality_page(found, materials().scorer.engine))


def _published() -> Quality | None:
    """The figures of the scenarios in use; those of the product if they have none of their own."""
    for root in (current_app.config["SCENARIOS"], SCENARIOS):
        try:
            return read_quality(root)
        except QualityError as error:
            current_app.logger.warning("%s", error)
    return None
