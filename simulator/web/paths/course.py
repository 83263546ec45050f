"""The course of this application, and who asks for it when."""

from flask import current_app

from simulator.services.paths.course import Course, course_of
from simulator.web.materials import materials

KEY = "COURSE"


def course() -> Course:
    """The course of the running application, unless another one is set up."""
    given: Course | None = current_app.config.get(KEY)
    return given or course_of(materials().library)
