"""Chooses the language of the interface; reading language of scenarios is another matter."""

from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import parse_locale
from flask import Flask, g, request
from flask_babel import Babel
from flask_security import current_user

from simulator.services.local_day import TIME_ZONE
from simulator.text.language import Language

TRANSLATIONS = Path(__file__).parent / "translations"
COOKIE = "language"
DEFAULT = Language.SIMPLIFIED
# Catalogues are named as Babel names locales.
LOCALES = {
    Language.SIMPLIFIED: "zh_Hans",
    Language.TRADITIONAL: "zh_Hant",
    Language.ENGLISH: "en",
}
# Each language is named in itself, so that its readers find it.
NAMES = {
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}

babel = Babel()


def init_i18n(app: Flask) -> None:
    """Translate the templates of ``app`` for each request's reader."""
    app.config.setdefault("BABEL_DEFAULT_LOCALE", LOCALES[DEFAULT])
    app.config.setdefault("BABEL_DEFAULT_TIMEZONE", TIME_ZONE)
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(TRANSLATIONS)
    babel.init_app(app, locale_selector=lambda: LOCALES[interface_language()])


def interface_language() -> Language:
    """The language of this request: the person's setting, else the cookie, else the browser's."""
    if "interface_language" not in g:
        g.interface_language = _choose()
    return Language(g.interface_language)


def forget_choice() -> None:
    """Choose again, after sign-in or a changed setting within the same request."""
    g.pop("interface_language", None)


def known(tag: str | None) -> Language | None:
    """``tag`` as one of our languages, or None."""
    return next((language for language in Language if language == tag), None)


def language_for_tag(tag: str) -> Language | None:
    """Which of our languages serves a reader of the BCP 47 ``tag``, by its likely script.

    >>> language_for_tag("zh-HK")
    <Language.TRADITIONAL: 'zh-Hant'>
    """
    try:
        locale = Locale.parse(tag, sep="-", resolve_likely_subtags=True)
        stated_script = parse_locale(tag, sep="-")[2]
    except (ValueError, UnknownLocaleError):
        return None
    if locale.language == "en":
        return Language.ENGLISH
    if locale.language != "zh":
        return None
    # Babel lets the territory win over a script, and gives a bare zh no script at all.
    script = stated_script or locale.script
    return Language.TRADITIONAL if script == "Hant" else Language.SIMPLIFIED


def _choose() -> Language:
    own = known(getattr(current_user, "language", None)) if current_user else None
    if own or (own := known(request.cookies.get(COOKIE))):
        return own
    for tag, quality in request.accept_languages:
        if quality > 0 and (served := language_for_tag(tag)):
            return served
    return DEFAULT
