"""A mail server for tests: takes letters on this machine and keeps them."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast


class PostBox(socketserver.ThreadingTCPServer):
    """Keeps what it is sent; refuses whoever is in ``refused``."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.letters: list[EmailMessage] = []
        self.refused: set[str] = set()
        self.logged_in: list[str] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        box = cast("PostBox", self.server)
        self._say("220 test")
        while line := self.rfile.readline():
            words = line.decode().strip()
            verb = words.split(" ")[0].upper()
            if verb == "EHLO":
                self._say("250-test\r\n250 AUTH PLAIN")
            elif verb == "AUTH":
                box.logged_in.append(words)
                self._say("235 welcome")
            elif verb == "RCPT" and any(f"<{one}>" in words for one in box.refused):
                self._say("550 nobody of that name")
            elif verb == "DATA":
                self._say("354 go on")
                box.letters.append(self._letter())
                self._say("250 kept")
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _letter(self) -> EmailMessage:
        lines = iter(self.rfile.readline, b".\r\n")
        content = b"".join(line[1:] if line.startswith(b".") else line for line in lines)
        return cast("EmailMessage", message_from_bytes(content, policy=policy.default))

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def post_box() -> Iterator[PostBox]:
    """A running mail server."""
    with PostBox() as box:
        thread = threading.Thread(target=box.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield box
        finally:
            box.shutdown()
            thread.join()
