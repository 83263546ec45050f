"""Keeps the catalogues of the interface in step with the sources: extract, derive, compile.

People write English in the sources and Simplified Chinese in ``zh_Hans``. The other two follow:
``en`` repeats its message ids, ``zh_Hant`` is ``zh_Hans`` through OpenCC, and what that gets wrong
stands in ``zh_Hant_overrides.toml``.
"""

import fcntl
import io
import os
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from opencc import OpenCC

from simulator.paths import TEMPLATES
from simulator.web.i18n import TRANSLATIONS

PACKAGE = Path(__file__).resolve().parents[1]
WRITTEN = "zh_Hans"
ENGLISH = "en"
DERIVED = "zh_Hant"
LOCALES = (ENGLISH, WRITTEN, DERIVED)
OVERRIDES = TRANSLATIONS / "zh_Hant_overrides.toml"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "lazy_gettext": None,
    "lazy_ngettext": (1, 2),
    "lazy_pgettext": ((1, "c"), 2),
}
# With the phrases of Taiwan, as in 用户 → 使用者, not the characters alone.
_to_traditional = OpenCC("s2twp")

Translation = str | tuple[str, ...]


class PlainCatalog(Catalog):
    """A catalogue whose header has no dates, names and versions: equal content, equal file."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header without what changes by itself."""
        return [
            ("Language", self.locale_identifier or ""),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def update(additions: Iterable[Message] = ()) -> None:
    """Bring every catalogue up to date, adding these Simplified Chinese ``additions``.

    Entries that no source has any more go; new ones come in empty in ``zh_Hans``. Two people may
    run this at once: the second waits.
    """
    with _lock():
        written = updated(extracted(), _read(WRITTEN), additions)
        _write(WRITTEN, written)
        _write(ENGLISH, english(written))
        _write(DERIVED, traditional(written, overrides()))


def extracted() -> Catalog:
    """Every message that the Python sources and the templates use."""
    catalog = _empty(None)
    sources = ((PACKAGE, "python", "simulator"), (TEMPLATES, "jinja2", "templates"))
    for root, method, name in sources:
        found = extract_from_dir(
            root,
            method_map=[("**.py", "python")] if method == "python" else [("**.html", "jinja2")],
            options_map={"**.html": {"trimmed": "true", "silent": "false"}},
            keywords=KEYWORDS,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
        )
        for file, _line, message, comments, context in found:
            # Without line numbers, an edit elsewhere in a file leaves the catalogues alone.
            place = [(f"{name}/{file}", 0)]
            catalog.add(message, None, place, auto_comments=comments, context=context)
    return catalog


def updated(sources: Catalog, before: Catalog, additions: Iterable[Message] = ()) -> Catalog:
    """The messages of ``sources`` with the translations of ``before`` and ``additions``."""
    after = _empty(WRITTEN)
    known = {(m.id, m.context): _string(m) for m in before if m.id and not m.fuzzy}
    known |= {(m.id, m.context): _string(m) for m in additions if any(_parts(_string(m)))}
    for message in _sorted(sources):
        _add(after, message, known.get((message.id, message.context), ""))
    return after


def english(written: Catalog) -> Catalog:
    """The English catalogue: each message is its own translation."""
    catalog = _empty(ENGLISH)
    for message in _sorted(written):
        _add(catalog, message, _id(message))
    return catalog


def traditional(written: Catalog, instead: dict[str, str]) -> Catalog:
    """``written`` in Traditional characters; ``instead`` has what OpenCC gets wrong."""
    catalog = _empty(DERIVED)
    for message in _sorted(written):
        parts = tuple(_traditional(part, instead) for part in _parts(_string(message)))
        _add(catalog, message, parts if isinstance(message.id, tuple) else parts[0])
    return catalog


def overrides() -> dict[str, str]:
    """Words that OpenCC gets wrong in ``zh_Hant``, and what they should be."""
    return dict(tomllib.loads(OVERRIDES.read_text(encoding="utf-8"))["words"])


def read_additions(path: Path) -> list[Message]:
    """The translated messages of the .po file at ``path``."""
    with path.open("rb") as file:
        return [message for message in read_po(file, locale=WRITTEN) if message.id]


def untranslated() -> list[str]:
    """The message ids that still wait for their Chinese."""
    return [str(m.id) for m in _read(WRITTEN) if m.id and not all(_parts(_string(m)))]


def out_of_date() -> list[Path]:
    """The catalogue files that differ from what :func:`update` would write."""
    written = updated(extracted(), _read(WRITTEN))
    wanted = {
        WRITTEN: written,
        ENGLISH: english(written),
        DERIVED: traditional(written, overrides()),
    }
    stale = []
    for locale, catalog in wanted.items():
        stale += [path for path, data in _files(locale, catalog) if _bytes(path) != data]
    return stale


def _traditional(text: str, instead: dict[str, str]) -> str:
    converted = str(_to_traditional.convert(text))
    for wrong, right in instead.items():
        converted = converted.replace(wrong, right)
    return converted


def _add(catalog: Catalog, message: Message, string: Translation) -> None:
    catalog.add(
        message.id,
        _for_plurals(catalog, _id(message), string),
        sorted(set(message.locations)),
        auto_comments=message.auto_comments,
        context=message.context,
    )


def _for_plurals(catalog: Catalog, message_id: Translation, string: Translation) -> Translation:
    """``string`` with as many forms as the language of ``catalog`` has."""
    if not isinstance(message_id, tuple):
        return string
    parts = _parts(string)
    return tuple(parts[min(form, len(parts) - 1)] for form in range(catalog.num_plurals))


def _id(message: Message) -> Translation:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def _string(message: Message) -> Translation:
    string = message.string or ""
    return string if isinstance(string, str) else tuple(string)


def _parts(string: Translation) -> tuple[str, ...]:
    return string if isinstance(string, tuple) else (string,)


def _sorted(catalog: Catalog) -> Iterator[Message]:
    messages = (message for message in catalog if message.id)
    return iter(sorted(messages, key=lambda message: (_parts(_id(message)), message.context or "")))


def _empty(locale: str | None) -> Catalog:
    return PlainCatalog(
        locale=locale, header_comment=f"# {locale}: see simulator messages", fuzzy=False
    )


def _read(locale: str) -> Catalog:
    path = _po(locale)
    if not path.exists():
        return _empty(locale)
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def _write(locale: str, catalog: Catalog) -> None:
    for path, data in _files(locale, catalog):
        path.parent.mkdir(parents=True, exist_ok=True)
        if _bytes(path) != data:
            path.write_bytes(data)


def _files(locale: str, catalog: Catalog) -> list[tuple[Path, bytes]]:
    source, compiled = io.BytesIO(), io.BytesIO()
    write_po(source, catalog, width=100, omit_header=False, include_lineno=False)
    write_mo(compiled, catalog)
    return [(_po(locale), source.getvalue()), (_mo(locale), compiled.getvalue())]


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _po(locale: str) -> Path:
    return TRANSLATIONS / locale / "LC_MESSAGES" / "messages.po"


def _mo(locale: str) -> Path:
    return TRANSLATIONS / locale / "LC_MESSAGES" / "messages.mo"


@contextmanager
def _lock() -> Iterator[None]:
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(TRANSLATIONS, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
