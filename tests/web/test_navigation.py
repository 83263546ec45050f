"""Who sees which entry of the main menu."""

import pytest

from simulator.store.models import RoleName
from tests.helpers.web_client import WebClient
from tests.web.conftest import SignIn


@pytest.mark.parametrize(
    ("role", "seen", "hidden"),
    [
        (RoleName.TRAINEE, ("/scenarios", "/record"), ("/people", "/teams", "/handed-in")),
        (RoleName.TRAINER, ("/handed-in", "/teams"), ("/people",)),
        (RoleName.AUTHOR, ("/scenarios",), ("/people", "/teams", "/handed-in")),
        (RoleName.ADMIN, ("/people", "/teams"), ("/handed-in",)),
    ],
)
def test_the_menu_has_what_the_role_may_open(
    signed_in: SignIn, role: RoleName, seen: tuple[str, ...], hidden: tuple[str, ...]
) -> None:
    page = signed_in(role).get("/account/").text
    menu = page[page.index('<nav class="menu') : page.index("</nav>")]
    assert all(f'href="{address}"' in menu for address in seen)
    assert not any(f'href="{address}"' in menu for address in hidden)


def test_the_entry_of_the_page_is_marked(signed_in: SignIn) -> None:
    page = signed_in(RoleName.ADMIN).get("/people/new").text
    menu = page[page.index('<nav class="menu') : page.index("</nav>")]
    assert menu.count("aria-current") == 1


def test_guests_have_no_menu(client: WebClient) -> None:
    assert '<nav class="menu' not in client.get("/").text
