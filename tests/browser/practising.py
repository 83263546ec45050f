"""How the tests practise in the browser: start a case, answer, end it, hand the work order over."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from simulator.services import practice
from simulator.services.materials import Materials
from simulator.text.language import Language
from tests.browser.conftest import Site

CASE = "reconnection-eighth-call"
BLAMING = {
    Language.SIMPLIFIED: "您要是按时交费就不会停电，这能怪谁？我保证马上就来电。",
    Language.ENGLISH: "If you had paid on time this would not have happened. Calm down, will you.",
}
RECORD = {
    Language.SIMPLIFIED: "许先生今天第八次来电，家有八十五岁老人。",
    Language.ENGLISH: "Mr Xu, eighth call today, person of 85 at home.",
}


@dataclass
class Practice:
    """One attempt in a page of a browser."""

    page: Page
    site: Site
    materials: Materials
    language: Language

    def start(self) -> None:
        """Begin the case from its briefing."""
        self.page.goto(f"/scenarios/{CASE}?language={self.language}")
        self.page.locator(".start .btn-primary").click()
        expect(self.page.locator("#room")).to_be_visible()
        self.page.wait_for_load_state()

    @property
    def attempt_id(self) -> int:
        """The number of the attempt, which its address has."""
        return int(self.page.url.split("/practice/")[1].split("/")[0].split("#")[0])

    def answer(self, text: str) -> None:
        """Send a reply and wait for what the customer says to it."""
        lines = self.page.locator("#transcript .line.agent")
        count = lines.count()
        self.page.locator("#reply textarea").fill(text)
        self.page.locator("[data-send]").click()
        expect(lines).to_have_count(count + 1)

    def model_reply(self) -> str:
        """The reply that the case's author gives for the line that waits."""
        with self.site.app.app_context():
            talk = practice.conversation(self.materials, self._owner(), self.attempt_id)
        node = talk.scenario.node(talk.node_id)
        assert node is not None
        return node.models[0].reply.in_language(self.language)

    def talk_to_the_end(self) -> None:
        """Answer well until the customer ends the conversation."""
        for _ in range(12):
            if self.page.locator("section#reply").count():
                return
            self.answer(self.model_reply())
        raise AssertionError("the conversation does not end")

    def give_up(self) -> None:
        """Break the conversation off."""
        self.page.goto(f"/practice/{self.attempt_id}/give-up")
        self.page.locator("main form button").click()
        expect(self.page.locator("section#reply")).to_be_visible()

    def hand_over(self) -> None:
        """Fill in the work order and go to the result."""
        self.page.locator("[data-next]").click()
        expect(self.page.locator("#work-order")).to_be_visible()  # `all` does not wait
        for fieldset in self.page.locator("#work-order fieldset").all():
            fieldset.locator("input").first.check()
        self.page.locator("#record").fill(RECORD[self.language])
        self.page.locator("#work-order button").click()
        expect(self.page.locator("#result")).to_be_visible()

    def reach_result(self) -> None:
        """A result with a blaming reply in it, by the shortest way."""
        self.start()
        self.answer(BLAMING[self.language])
        if not self.page.locator("section#reply").count():
            self.give_up()
        self.hand_over()

    def _owner(self) -> int:
        return 1
