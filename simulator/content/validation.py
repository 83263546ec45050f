"""A document's values against a pydantic model: the object, or findings at the right place."""

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from simulator.content.diagnostics import Diagnostic
from simulator.content.yaml_source import Document, KeyPath, describe

M = TypeVar("M", bound=BaseModel)

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "tuple_type": "a list",
    "frozen_set_type": "a list",
    "dict_type": "keys",
    "model_type": "keys",
    "model_attributes_type": "keys",
}
_BOUNDS = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}
# Lists that hold the tests of a rule.
_EXAMPLES = ("match", "clean")
_SHAPES = {
    r"^[a-z][a-z0-9-]{0,63}$": "use small letters, digits and hyphens, a letter first",
    r"^S[1-5](, .+)?$": "write S1 to S5, then a place if known: “S5, case 1”",
}


def validate(model: type[M], document: Document) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """The ``model`` that ``document`` holds, or None with a finding for every mistake in it."""
    try:
        # JSON in strict mode: a text is never taken for a number, but a list may be a tuple.
        return model.model_validate_json(json.dumps(document.data), strict=True), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, tuple(one for entry in errors for one in _findings(model, document, entry))


def _findings(
    model: type[BaseModel], document: Document, error: Mapping[str, Any]
) -> Iterator[Diagnostic]:
    kind, where, found = error["type"], _path(document, error["loc"]), error["input"]
    context: Mapping[str, Any] = error.get("ctx", {})
    if kind in ("missing", "extra_forbidden"):
        yield _about_key(model, document, error)
    elif found is None and kind in _EXPECTED:
        yield document.finding("missing-key", *where, on_key=True, key=where[-1] if where else "")
    elif kind in _EXPECTED:
        yield _about_type(document, where, found, _EXPECTED[kind], error)
    elif kind in ("enum", "literal_error"):
        yield _about_value(document, where, found, context["expected"])
    elif kind in ("union_tag_invalid", "union_tag_not_found"):
        yield _about_kind(document, where, context)
    elif kind in _BOUNDS:
        key, words = _BOUNDS[kind]
        yield document.finding(
            "out-of-range", *where, found=found, expected=f"{words} {context[key]:g}"
        )
    elif kind in ("too_short", "string_too_short"):
        # A list whose items are wrong is reported as too short as well; that is not the mistake.
        if not isinstance(found, list) or len(found) < context["min_length"]:
            yield _about_length(document, where, context["min_length"], kind)
    elif kind == "string_pattern_mismatch":
        shape = _SHAPES.get(context["pattern"], f"write it like {context['pattern']}")
        yield document.finding("bad-pattern-of-value", *where, found=found, expected=shape)
    else:
        yield document.finding("not-valid", *where, reason=error["msg"])


def _path(document: Document, where: tuple[str | int, ...]) -> KeyPath:
    """The part of pydantic's location that the file has; it adds marks such as ``[key]``."""
    found: KeyPath = ()
    for part in where:
        if (*found, part) in document.values:
            found = (*found, part)
    return found


def _about_key(model: type[BaseModel], document: Document, error: Mapping[str, Any]) -> Diagnostic:
    *around, key = error["loc"]
    where = _path(document, tuple(around))
    if error["type"] == "missing":
        if key == "source":
            return document.finding("missing-source", *where, on_key=True)
        if key in _EXAMPLES and not where:
            return document.finding("rule-without-example", *where, on_key=True, key=key)
        if key == "format":
            return document.finding("wrong-format", *where, found="that is not given")
        return document.finding("missing-key", *where, on_key=True, key=key)
    allowed = keys_at(model, tuple(around))
    near = get_close_matches(str(key), allowed, n=1)
    remedy = f"did you mean “{near[0]}”?" if near else ""
    if error["input"] is None and " " in str(key):
        remedy = "the text before it has a comma: put that text in quotes"
    return document.finding(
        "unknown-key", *where, key, on_key=True, remedy=remedy, key=key, allowed=", ".join(allowed)
    )


def _about_type(
    document: Document, where: KeyPath, found: object, expected: str, error: Mapping[str, Any]
) -> Diagnostic:
    remedy = ""
    if error.get("ctx", {}).get("class_name") == "Text":
        remedy = "write it twice, under `zh:` and under `en:`"
    elif expected == "text":
        remedy = "put it in quotes"
    elif expected == "a list":
        remedy = "write it as `[…]` or as lines that start with `- `"
    return document.finding(
        "wrong-type", *where, remedy=remedy, found=describe(found), expected=expected
    )


def _about_value(document: Document, where: KeyPath, found: object, expected: str) -> Diagnostic:
    if where == ("format",):
        return document.finding("wrong-format", *where, found=found)
    allowed = [word.strip("' ") for word in expected.replace(" or ", ", ").split(", ")]
    near = get_close_matches(str(found), allowed, n=1)
    remedy = f"did you mean “{near[0]}”?" if near else ""
    if str(found) in allowed:
        remedy = f'write it in quotes: "{found}"'
    # A wrong key of a mapping is marked where it stands, not where its value does.
    return document.finding(
        "unknown-value",
        *where,
        on_key=where[-1:] == (found,),
        remedy=remedy,
        found=found,
        allowed=", ".join(allowed),
    )


def _about_kind(document: Document, where: KeyPath, context: Mapping[str, Any]) -> Diagnostic:
    """Keys whose meaning hangs on one of them, such as the ``kind`` of a question."""
    key = context["discriminator"].strip("'")
    if "tag" not in context:
        return document.finding("missing-key", *where, key=key)
    return _about_value(document, (*where, key), context["tag"], context["expected_tags"])


def _about_length(document: Document, where: KeyPath, limit: int, kind: str) -> Diagnostic:
    if where == ("source",):
        return document.finding("missing-source", *where)
    if len(where) == 1 and where[0] in _EXAMPLES:
        return document.finding("rule-without-example", *where, key=where[0])
    unit = "character" if kind == "string_too_short" else "entry"
    plural = {"character": "characters", "entry": "entries"}[unit]
    return document.finding("too-short", *where, limit=f"{limit} {unit if limit == 1 else plural}")


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def keys_at(model: type[BaseModel], where: tuple[str | int, ...]) -> list[str]:
    """The keys that ``model`` allows at ``where``."""
    schema = _schema(model)
    found = _resolved(schema, schema)
    for part in where:
        inner = _inside(found, part)
        if isinstance(inner, dict):
            found = _resolved(inner, schema)
    return list(found.get("properties", {}))


def _inside(found: dict[str, Any], part: str | int) -> object:
    """What the schema ``found`` says of its ``part``: an entry, a key, or one of several kinds."""
    if isinstance(part, int):
        return found.get("items")
    kinds = found.get("discriminator", {}).get("mapping", {})
    if part in kinds:
        return {"$ref": kinds[part]}
    return found.get("properties", {}).get(part, found.get("additionalProperties"))


def _resolved(part: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """``part`` with a reference followed and the null of an optional value left out."""
    options = [one for one in part.get("anyOf", ()) if one.get("type") != "null"]
    if options:
        part = options[0]
    if "$ref" in part:
        name = part["$ref"].rsplit("/", 1)[-1]
        return _resolved(schema["$defs"][name], schema)
    return part
