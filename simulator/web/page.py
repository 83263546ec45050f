"""Renders a template from a typed context; the only caller of Flask's ``render_template``."""

from dataclasses import fields, is_dataclass
from typing import Any, ClassVar, Protocol

from flask import Response, make_response, render_template


class Context(Protocol):
    """What a template is given: a frozen dataclass, one class for each template."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def render(template: str, context: Context, status: int = 200) -> Response:
    """The response whose body is ``template`` filled with the fields of ``context``.

    Raises:
        TypeError: if ``context`` is not a frozen dataclass.
    """
    if not is_dataclass(context) or not context.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        raise TypeError(f"{template} needs a frozen dataclass, not {type(context).__name__}")
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    return make_response(render_template(template, **values), status)
