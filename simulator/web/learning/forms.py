"""What the pages of learning send; the services check it themselves."""

from collections.abc import Mapping

from werkzeug.datastructures import MultiDict

from simulator.services.learning.given import Given


def given_answer(form: "MultiDict[str, str]") -> Given:
    """The answer in a form: what was picked, in the order of the form, or what was written."""
    return Given(tuple(form.getlist("picked")), form.get("text", ""))


def arranged(arguments: Mapping[str, str]) -> tuple[str, ...]:
    """The order of things in an address; empty if there is none."""
    return tuple(name for name in arguments.get("order", "").split(",") if name)
