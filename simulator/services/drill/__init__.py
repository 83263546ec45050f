"""The daily drill: five single customer lines, chosen by what is about to fade."""

from simulator.services.drill.answering import answer_line
from simulator.services.drill.showing import line, summary
from simulator.services.drill.starting import start_drill
from simulator.services.drill.today import today

__all__ = ["answer_line", "line", "start_drill", "summary", "today"]
