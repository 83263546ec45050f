"""What the words of scoring, dialogue and content are called on a page, in the reader's language."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _lp
from flask_babel.speaklater import LazyString

from simulator.content.scenario import CallBack, Channel, ComplaintClass, Sector, Urgency
from simulator.dialogue.script import EndingKind, Step
from simulator.scoring.authority import Verdict
from simulator.scoring.finding import Effect, Severity
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.services.practice.overview import Standing
from simulator.services.practice.result import Band
from simulator.text.language import Language

Labels = Mapping[str, LazyString]

PRINCIPLES: Labels = {
    Principle.UNDERSTANDING: _l("Understanding"),
    Principle.RESTRAINT: _l("Restraint"),
    Principle.SINCERITY: _l("Sincerity"),
    Principle.SPEED: _l("Speed"),
    Principle.NO_BLAME_SHIFTING: _l("No blame-shifting"),
    Principle.NO_CARELESS_PROMISES: _l("No careless promises"),
}

LEVELS: Mapping[Level, LazyString] = {
    Level.VIOLATED: _lp("level", "violated"),
    Level.MISSING: _lp("level", "missing"),
    Level.PARTLY: _lp("level", "partly there"),
    Level.GOOD: _lp("level", "good"),
}

EFFECTS: Labels = {
    Effect.CREDIT: _l("credit"),
    Effect.DEDUCTION: _l("deduction"),
    Effect.FORBIDDEN: _l("forbidden"),
}

SEVERITIES: Labels = {
    Severity.BLOCKING: _l("blocking"),
    Severity.SERIOUS: _l("serious"),
    Severity.MINOR: _l("minor"),
}

CATEGORIES: Labels = {
    Category.BLAME_CUSTOMER: _l("blames the customer"),
    Category.DEFLECT: _l("sends the customer away"),
    Category.DISMISS: _l("brushes off"),
    Category.PROVOKE: _l("provokes"),
    Category.UNCERTAIN: _l("“don't know” as an answer"),
    Category.CARELESS_PROMISE: _l("careless promise"),
    Category.DISRESPECT: _l("disrespectful"),
    Category.PRIVACY: _l("gives away private details"),
    Category.DISPARAGE: _l("runs down colleagues"),
}

ACTS: Labels = {
    Act.COURTESY: _l("courtesy"),
    Act.ACKNOWLEDGE_FEELING: _l("names the feeling"),
    Act.ACKNOWLEDGE_SITUATION: _l("names the situation"),
    Act.APOLOGISE: _l("general apology"),
    Act.APOLOGISE_SPECIFIC: _l("apologises for what went wrong"),
    Act.OWN: _l("takes it on"),
    Act.THANK: _l("thanks"),
    Act.INVITE: _l("invites them to tell"),
    Act.ASK: _l("asks"),
    Act.EXPLAIN: _l("explains"),
    Act.LIMIT: _l("says honestly what is not possible"),
    Act.ACT_NOW: _l("does something now"),
    Act.ACT_VAGUE: _l("vague step"),
    Act.COMMIT_TIME: _l("says by when"),
    Act.OFFER_CHOICE: _l("offers a choice"),
    Act.ADVISE_SAFETY: _l("advises on safety"),
    Act.DISMISS_FEELING: _l("waves the feeling away"),
    Act.ARGUE: _l("argues"),
    Act.WAIT: _l("tells them to wait"),
    Act.SOFT_PROMISE: _l("loose promise"),
    Act.OTHER: _l("other"),
}

PROMISES: Labels = {
    Verdict.ALLOWED: _l("promise within your authority"),
    Verdict.TOO_LATE: _l("later than you may offer"),
    Verdict.VAGUE: _l("a time nobody is held to"),
    Verdict.UNFOUNDED: _l("promise without a basis"),
    Verdict.FORBIDDEN: _l("promise you may not give"),
    Verdict.DECLINED: _l("honestly not promised"),
}

STEPS: Labels = {
    Step.ACCEPT: _l("Accept the complaint"),
    Step.LISTEN: _l("Listen and restate"),
    Step.ASK: _l("Ask for the real problem"),
    Step.TELL: _l("Say what you will do"),
    Step.FOLLOW_UP: _l("Follow up and call back"),
}

ENDINGS: Labels = {
    EndingKind.SETTLED: _l("Settled"),
    EndingKind.PARTLY_SETTLED: _l("Partly settled"),
    EndingKind.ESCALATED: _l("Escalated"),
    EndingKind.COMPLAINT_UPHELD: _l("Complaint upheld"),
    EndingKind.HUNG_UP: _l("Hung up"),
}

SECTORS: Labels = {
    Sector.POWER: _l("Power supply"),
    Sector.PROPERTY: _l("Property management"),
    Sector.GENERAL: _l("Any company"),
}

CHANNELS: Labels = {
    Channel.PHONE: _l("Phone"),
    Channel.COUNTER: _l("Counter"),
    Channel.CHAT: _l("Chat"),
    Channel.FORUM: _l("Forum"),
    Channel.VISIT: _l("Home visit"),
    Channel.CALL_BACK: _l("Call-back"),
}

DIFFICULTIES: Mapping[int, LazyString] = {
    1: _lp("difficulty", "easy"),
    2: _lp("difficulty", "medium"),
    3: _lp("difficulty", "hard"),
}

COMPLAINT_CLASSES: Labels = {
    ComplaintClass.SERVICE: _l("Class 1: our service"),
    ComplaintClass.BUILDING: _l("Class 2: building or facilities, the developer answers"),
    ComplaintClass.OUTSIDE: _l("Class 3: outside our area, public facilities"),
}

URGENCIES: Labels = {
    Urgency.NORMAL: _l("Normal"),
    Urgency.URGENT: _l("Urgent"),
    Urgency.LIFE_SAFETY: _l("Life or safety at stake"),
}

CALL_BACKS: Labels = {
    CallBack.YES: _l("Yes, call back"),
    CallBack.SOLVED_AND_CONFIRMED: _l("No: solved on the spot and confirmed"),
    CallBack.UNREACHABLE: _l("No: anonymous or not reachable"),
    CallBack.SENSITIVE: _l("No: sensitive, or no call wanted"),
    CallBack.OUTSIDE_POWER: _l("No: outside our power, keep informing"),
}

# Each language in its own words, so never translated.
LANGUAGES: Mapping[str, str] = {
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}


STANDINGS: Labels = {
    Standing.NEW: _l("Not started"),
    Standing.RUNNING: _l("In progress"),
    Standing.PASSED: _l("Passed"),
    Standing.NOT_PASSED: _l("Did not pass"),
}

QUESTIONS: Labels = {
    "complaint_class": _l("Class of the complaint"),
    "urgency": _l("How urgent is it?"),
    "route": _l("Who gets it?"),
    "escalation": _l("Is it escalated?"),
    "deadline": _l("By when does the customer hear?"),
    "call_back": _l("Is there a call back?"),
    "record": _l("Record in two lines"),
}

BANDS: Labels = {
    Band.EXCELLENT: _lp("band", "Excellent"),
    Band.GOOD: _lp("band", "Good"),
    Band.FAIR: _lp("band", "Fair"),
    Band.WEAK: _lp("band", "Weak"),
}

TOPICS: Labels = {
    "compensation": _l("Compensation"),
    "consent": _l("Work without consent"),
    "discussion": _l("Open question to discuss"),
    "escalation": _l("Escalation"),
    "limits": _l("Saying no within the rules"),
    "promises": _l("Promises"),
    "repeated-request": _l("Repeated request"),
    "safety": _l("Safety"),
    "tariff": _l("Tariff"),
    "vulnerable-person": _l("Vulnerable person at home"),
}

_MOODS = (
    (20, _lp("mood", "calm")),
    (40, _lp("mood", "uneasy")),
    (60, _lp("mood", "annoyed")),
    (80, _lp("mood", "angry")),
    (100, _lp("mood", "furious")),
)


def mood_word(mood: int) -> LazyString:
    """The word for a mood from 0 (calm) to 100 (furious)."""
    return next(word for limit, word in _MOODS if mood <= limit)


def topic(identifier: str) -> LazyString | str:
    """The name of a topic; one that authors have made up is shown as they wrote it."""
    return TOPICS.get(identifier) or identifier.replace("-", " ")
