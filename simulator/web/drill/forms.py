"""What the pages of the drill send; the services check the texts themselves."""

from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from simulator.services.drill.answering import FIRST, Reply
from simulator.web.practice.forms import ReplyForm


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """A reply to one line, and which try it is."""

    reply: ReplyForm
    version: int

    @classmethod
    def read(cls, form: "MultiDict[str, str]") -> "AnswerForm":
        """The answer in a form; one that does not say is the first."""
        return cls(ReplyForm.read(form), form.get("version", FIRST, type=int))

    def to(self, place: int) -> Reply:
        """The answer as one to the line at ``place``."""
        return Reply(place, self.version, self.reply.key, self.reply.text, self.reply.seconds)
