"""Letters over SMTP, against a server on this machine."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from simulator.services.mail import Letter, MailError, MailSettings, mail_server, mail_settings
from tests.factories.smtp import PostBox, post_box

LETTER = Letter(
    "林小满", "lin@example.org", "学习提醒：明天到期", "林小满，你好：\n\n.点也要留着\n"
)


@pytest.fixture
def box() -> Iterator[PostBox]:
    with post_box() as opened:
        yield opened


@pytest.fixture
def settings(box: PostBox) -> MailSettings:
    return MailSettings("127.0.0.1", box.port, "Rehearsal <no-reply@example.org>", "none")


def test_a_letter_arrives_as_it_was_written(box: PostBox, settings: MailSettings) -> None:
    with mail_server(settings) as send:
        send(LETTER)
    (arrived,) = box.letters
    assert arrived["Subject"] == LETTER.subject
    assert arrived["To"].addresses[0].display_name == "林小满"
    assert arrived["From"] == settings.sender
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert arrived.get_content().replace("\r\n", "\n") == LETTER.body


def test_one_refused_address_does_not_end_the_connection(
    box: PostBox, settings: MailSettings
) -> None:
    box.refused.add("gone@example.org")
    with mail_server(settings) as send:
        with pytest.raises(MailError, match="nobody of that name"):
            send(replace(LETTER, address="gone@example.org"))
        send(LETTER)
    assert len(box.letters) == 1


def test_a_name_cannot_add_headers(box: PostBox, settings: MailSettings) -> None:
    with mail_server(settings) as send, pytest.raises(MailError):
        send(replace(LETTER, name="Kim\nBcc: all@example.org"))
    assert box.letters == []


def test_it_logs_in_when_told_to(box: PostBox, settings: MailSettings) -> None:
    with mail_server(replace(settings, user="kim", password="secret")):
        pass
    assert len(box.logged_in) == 1


def test_a_server_that_cannot_encrypt_is_not_used_when_it_must(
    settings: MailSettings,
) -> None:
    with pytest.raises(MailError), mail_server(replace(settings, security="starttls")):
        pass


def test_a_server_that_is_not_there_is_told(settings: MailSettings) -> None:
    with post_box() as gone:
        port = gone.port
    with pytest.raises(MailError, match=str(port)), mail_server(replace(settings, port=port)):
        pass


ENVIRONMENT = {"SIMULATOR_MAIL_SERVER": "mail.example", "SIMULATOR_MAIL_FROM": "a@example.org"}


@pytest.mark.parametrize(("security", "port"), [("", 587), ("tls", 465), ("none", 25)])
def test_the_usual_port_goes_with_the_security(security: str, port: int) -> None:
    settings = mail_settings({**ENVIRONMENT, "SIMULATOR_MAIL_SECURITY": security})
    assert settings.port == port


@pytest.mark.parametrize(
    ("name", "value"),
    [("SERVER", ""), ("FROM", "nobody"), ("SECURITY", "ssl"), ("PORT", "smtp")],
)
def test_settings_that_cannot_be_used_are_told_by_name(name: str, value: str) -> None:
    with pytest.raises(MailError, match=f"SIMULATOR_MAIL_{name}"):
        mail_settings({**ENVIRONMENT, f"SIMULATOR_MAIL_{name}": value})


def test_the_password_is_not_printed() -> None:
    settings = mail_settings({**ENVIRONMENT, "SIMULATOR_MAIL_PASSWORD": "hush"})
    assert "hush" not in repr(settings)
