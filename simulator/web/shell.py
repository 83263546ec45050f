"""What surrounds every page: language, theme, menu, and the name of who is signed in."""

from dataclasses import dataclass

from flask import Flask, current_app, request, url_for
from flask_security import current_user

from simulator.text.language import Language
from simulator.web.access import roles_of
from simulator.web.i18n import NAMES, interface_language
from simulator.web.navigation import Link, menu_for

THEME_COOKIE = "theme"
THEMES = ("auto", "light", "dark")


@dataclass(frozen=True)
class Shell:
    """The layout's own context; templates read it as ``shell``."""

    language: Language
    languages: dict[Language, str]
    theme: str
    menu: tuple[Link, ...]
    person: str | None
    here: str
    account_address: str | None
    sign_in_address: str | None
    sign_out_address: str | None


def current_shell() -> Shell:
    """The shell of the page being made."""
    person = current_user.name if current_user and current_user.is_authenticated else None
    return Shell(
        language=interface_language(),
        languages=NAMES,
        theme=current_theme(),
        menu=menu_for(roles_of(current_user)),
        person=person,
        here=request.full_path.rstrip("?") if request.method == "GET" else "/",
        account_address=_address("account.show"),
        sign_in_address=_address("security.login"),
        sign_out_address=_address("security.logout"),
    )


def current_theme() -> str:
    """The person's theme, else the cookie's, else ``auto``: as the device is set."""
    for theme in (getattr(current_user, "theme", None), request.cookies.get(THEME_COOKIE)):
        if theme in THEMES:
            return str(theme)
    return THEMES[0]


def _address(endpoint: str) -> str | None:
    return url_for(endpoint) if endpoint in current_app.view_functions else None


def init_shell(app: Flask) -> None:
    """Offer ``shell`` to every template of ``app``."""
    app.context_processor(lambda: {"shell": current_shell()})
