"""What every HTML answer must keep: well-formed, accessible in structure, safe under our policy."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from html5lib import HTMLParser, getTreeBuilder
from html5lib.html5parser import ParseError

REQUESTS = ("hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete")
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
# What has no visible effect of its own and may stand without a label.
UNLABELLED_INPUTS = {"hidden", "submit", "button"}


@dataclass(frozen=True)
class Answer:
    """An HTML answer as it came: its text, its nonce, and whether it is a whole page."""

    text: str
    nonce: str
    is_page: bool


def problems(answer: Answer) -> list[str]:
    """What is wrong with ``answer``, in words; empty if nothing is."""
    try:
        root = _parse(answer)
    except ParseError as error:
        return [f"not well-formed: {error}"]
    found = [*_safety(root, answer), *_requests(root, answer), *_identity(root)]
    if answer.is_page:
        found += [*_page_structure(root), *_references(root), *_forms(root)]
    return found


def _parse(answer: Answer) -> Element:
    parser = HTMLParser(getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    if answer.is_page:
        return parser.parse(answer.text)
    return parser.parseFragment(answer.text)


def _safety(root: Element, answer: Answer) -> Iterator[str]:
    for element in _elements(root):
        for name, value in element.attrib.items():
            yield from _attribute_safety(element, str(name), value)
        if element.tag == "style":
            yield "an inline <style>"
        if element.tag == "script" and "src" not in element.attrib:
            yield "an inline <script>"
        if element.tag == "script" and element.get("nonce") != answer.nonce:
            yield "a <script> without the nonce of its response"


def _attribute_safety(element: Element, name: str, value: str) -> Iterator[str]:
    where = f"<{element.tag} {name}={value!r}>"
    if name == "style" or name.startswith("on"):
        yield f"inline style or handler: {where}"
    if name.startswith("hx-on") or value.strip().startswith(("js:", "javascript:")):
        yield f"script in an attribute: {where}"
    if name == "hx-trigger" and "[" in value:
        yield f"trigger filter, which needs eval: {where}"
    if name in {"src", "href"} and element.tag != "a" and re.match(r"(https?:)?//", value):
        yield f"a file of another site: {where}"


def _requests(root: Element, answer: Answer) -> Iterator[str]:
    parents = {child: parent for parent in root.iter() for child in parent}
    ids = {element.get("id") for element in _elements(root)}
    for element in _elements(root):
        uses_htmx = any(str(name).startswith("hx-") for name in element.attrib)
        if uses_htmx and element.get("hx-nonce") != answer.nonce:
            yield f"<{element.tag}> has hx-… attributes without hx-nonce: hx-csp strips them"
        if not any(name in element.attrib for name in REQUESTS):
            continue
        target = _target(element, parents)
        if target is None:
            yield f"<{element.tag}> has no hx-target in scope"
        elif answer.is_page and target.startswith("#") and target[1:] not in ids:
            yield f"<{element.tag}> targets {target}, which is not on the page"


def _target(element: Element, parents: dict[Element, Element]) -> str | None:
    if "hx-target" in element.attrib:
        return element.get("hx-target")
    at: Element | None = element
    while at is not None:
        if "hx-target:inherited" in at.attrib:
            return at.get("hx-target:inherited")
        at = parents.get(at)
    return None


def _identity(root: Element) -> Iterator[str]:
    ids = Counter(element.get("id") for element in _elements(root) if "id" in element.attrib)
    for identity, count in ids.items():
        if count > 1:
            yield f"id {identity!r} stands {count} times"
        if not identity or " " in identity:
            yield f"id {identity!r} is empty or has a space"


def _page_structure(root: Element) -> Iterator[str]:
    if not root.get("lang"):
        yield "<html> has no lang"
    if not (root.findtext("head/title") or "").strip():
        yield "the page has no title"
    for tag, wanted in (("main", 1), ("h1", 1)):
        count = len(list(root.iter(tag)))
        if count != wanted:
            yield f"{count} <{tag}> on the page"
    for image in root.iter("img"):
        if "alt" not in image.attrib:
            yield "an <img> without alt"


def _references(root: Element) -> Iterator[str]:
    ids = {element.get("id") for element in _elements(root)}
    for element in _elements(root):
        for name in REFERENCES:
            for identity in (element.get(name) or "").split():
                if identity not in ids:
                    yield f"<{element.tag} {name}> names {identity!r}, which is not on the page"


def _forms(root: Element) -> Iterator[str]:
    labelled = {label.get("for") for label in root.iter("label")}
    for form in root.iter("form"):
        names = {field.get("name") for field in form.iter("input")}
        if (form.get("method") or "get").lower() == "post" and "csrf_token" not in names:
            yield f"the form to {form.get('action')!r} has no CSRF token"
    for field in _fields(root):
        named = {"aria-label", "aria-labelledby", "aria-hidden"} & field.attrib.keys()
        if not named and field.get("id") not in labelled:
            yield f"<{field.tag} name={field.get('name')!r}> has no label"


def _fields(root: Element) -> Iterable[Element]:
    for element in _elements(root):
        if element.tag in {"select", "textarea"}:
            yield element
        if element.tag == "input" and element.get("type", "text") not in UNLABELLED_INPUTS:
            yield element


def _elements(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if isinstance(element.tag, str))
