"""What the words of scoring, dialogue and content are called on a page."""

from collections.abc import Mapping

from flask_babel import lazy_gettext, lazy_pgettext
from flask_babel.speaklater import LazyString

from simulator.content.scenario import CallBack, Channel, ComplaintClass, Sector, Urgency
from simulator.dialogue.script import EndingKind, Intensity, Step
from simulator.dialogue.state import Manner
from simulator.scoring.authority import Verdict
from simulator.scoring.canned import BARE, REPEATED, TAKEN_BACK
from simulator.scoring.finding import Effect, Severity
from simulator.scoring.labels import HEAD
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.services.practice.overview import Standing
from simulator.services.practice.result import Band
from simulator.text.language import Language

Labels = Mapping[str, LazyString]

PRINCIPLES: Labels = {
    Principle.UNDERSTANDING: lazy_gettext("Understanding"),
    Principle.RESTRAINT: lazy_gettext("Restraint"),
    Principle.SINCERITY: lazy_gettext("Sincerity"),
    Principle.SPEED: lazy_gettext("Speed"),
    Principle.NO_BLAME_SHIFTING: lazy_gettext("No blame-shifting"),
    Principle.NO_CARELESS_PROMISES: lazy_gettext("No careless promises"),
}

LEVELS: Mapping[Level, LazyString] = {
    Level.VIOLATED: lazy_pgettext("level", "violated"),
    Level.MISSING: lazy_pgettext("level", "missing"),
    Level.PARTLY: lazy_pgettext("level", "partly there"),
    Level.GOOD: lazy_pgettext("level", "good"),
}

EFFECTS: Labels = {
    Effect.CREDIT: lazy_gettext("credit"),
    Effect.DEDUCTION: lazy_gettext("deduction"),
    Effect.FORBIDDEN: lazy_gettext("forbidden"),
}

SEVERITIES: Labels = {
    Severity.BLOCKING: lazy_gettext("blocking"),
    Severity.SERIOUS: lazy_gettext("serious"),
    Severity.MINOR: lazy_gettext("minor"),
}

CATEGORIES: Labels = {
    Category.BLAME_CUSTOMER: lazy_gettext("blames the customer"),
    Category.DEFLECT: lazy_gettext("sends the customer away"),
    Category.DISMISS: lazy_gettext("brushes off"),
    Category.PROVOKE: lazy_gettext("provokes"),
    Category.UNCERTAIN: lazy_gettext("“don't know” as an answer"),
    Category.CARELESS_PROMISE: lazy_gettext("careless promise"),
    Category.DISRESPECT: lazy_gettext("disrespectful"),
    Category.PRIVACY: lazy_gettext("gives away private details"),
    Category.DISPARAGE: lazy_gettext("runs down colleagues"),
}

HEARD: Labels = {f"{HEAD}.{category}": words for category, words in CATEGORIES.items()}
"""Of what the ear hears faintly, and no rule found."""

OVER_TIME: Labels = {
    REPEATED: lazy_gettext("used before"),
    BARE: lazy_gettext("sorry for what?"),
    TAKEN_BACK: lazy_gettext("“but” takes it back"),
}

LATE_STEPS: Labels = {
    Step.ACCEPT: lazy_gettext("late: it belongs in the first reply"),
    Step.ASK: lazy_gettext("late: ask before you promise"),
}

ACTS: Labels = {
    Act.COURTESY: lazy_gettext("courtesy"),
    Act.ACKNOWLEDGE_FEELING: lazy_gettext("names the feeling"),
    Act.ACKNOWLEDGE_SITUATION: lazy_gettext("names the situation"),
    Act.APOLOGISE: lazy_gettext("general apology"),
    Act.APOLOGISE_SPECIFIC: lazy_gettext("apologises for what went wrong"),
    Act.OWN: lazy_gettext("takes it on"),
    Act.THANK: lazy_gettext("thanks"),
    Act.INVITE: lazy_gettext("invites them to tell"),
    Act.ASK: lazy_gettext("asks"),
    Act.EXPLAIN: lazy_gettext("explains"),
    Act.LIMIT: lazy_gettext("says honestly what is not possible"),
    Act.ACT_NOW: lazy_gettext("does something now"),
    Act.ACT_VAGUE: lazy_gettext("vague step"),
    Act.COMMIT_TIME: lazy_gettext("says by when"),
    Act.OFFER_CHOICE: lazy_gettext("offers a choice"),
    Act.ADVISE_SAFETY: lazy_gettext("advises on safety"),
    Act.DISMISS_FEELING: lazy_gettext("waves the feeling away"),
    Act.ARGUE: lazy_gettext("argues"),
    Act.WAIT: lazy_gettext("tells them to wait"),
    Act.SOFT_PROMISE: lazy_gettext("loose promise"),
    Act.OTHER: lazy_gettext("other"),
}

PROMISES: Labels = {
    Verdict.ALLOWED: lazy_gettext("promise within your authority"),
    Verdict.TOO_LATE: lazy_gettext("later than you may offer"),
    Verdict.VAGUE: lazy_gettext("a time nobody is held to"),
    Verdict.UNFOUNDED: lazy_gettext("promise without a basis"),
    Verdict.FORBIDDEN: lazy_gettext("promise you may not give"),
    Verdict.DECLINED: lazy_gettext("honestly not promised"),
}

STEPS: Labels = {
    Step.ACCEPT: lazy_gettext("Accept the complaint"),
    Step.LISTEN: lazy_gettext("Listen and restate"),
    Step.ASK: lazy_gettext("Ask for the real problem"),
    Step.TELL: lazy_gettext("Say who does what by when"),
    Step.FOLLOW_UP: lazy_gettext("Follow up and call back"),
}

ENDINGS: Labels = {
    EndingKind.SETTLED: lazy_gettext("Settled"),
    EndingKind.PARTLY_SETTLED: lazy_gettext("Partly settled"),
    EndingKind.ESCALATED: lazy_gettext("Escalated"),
    EndingKind.COMPLAINT_UPHELD: lazy_gettext("Complaint upheld"),
    EndingKind.HUNG_UP: lazy_gettext("Hung up"),
}

SECTORS: Labels = {
    Sector.POWER: lazy_gettext("Power supply"),
    Sector.PROPERTY: lazy_gettext("Property management"),
    Sector.GENERAL: lazy_gettext("Any company"),
}

CHANNELS: Labels = {
    Channel.PHONE: lazy_gettext("Phone"),
    Channel.COUNTER: lazy_gettext("Counter"),
    Channel.CHAT: lazy_gettext("Chat"),
    Channel.FORUM: lazy_gettext("Forum"),
    Channel.VISIT: lazy_gettext("Home visit"),
    Channel.CALL_BACK: lazy_gettext("Call-back"),
}

# What is particular about answering this way; shown above the conversation.
CHANNEL_HABITS: Labels = {
    Channel.PHONE: lazy_gettext(
        "You only hear each other. Say who you are, and ask before you put anybody on hold."
    ),
    Channel.COUNTER: lazy_gettext(
        "Face to face. Whoever is waiting sees and hears how you treat the one in front of you."
    ),
    Channel.CHAT: lazy_gettext("They see when you have read, and they keep the screenshots."),
    Channel.FORUM: lazy_gettext(
        "Everybody reads along. The first answer is due within four hours; no private details here."
    ),
    Channel.VISIT: lazy_gettext(
        "You are a guest in their home. Say who you are and why you came; ask whether now suits."
    ),
    Channel.CALL_BACK: lazy_gettext(
        "You are the one who rings. Say who you are and why; ask whether now suits."
    ),
}

DIFFICULTIES: Mapping[int, LazyString] = {
    1: lazy_pgettext("difficulty", "easy"),
    2: lazy_pgettext("difficulty", "medium"),
    3: lazy_pgettext("difficulty", "hard"),
}

COMPLAINT_CLASSES: Labels = {
    ComplaintClass.SERVICE: lazy_gettext("Class 1: our service"),
    ComplaintClass.BUILDING: lazy_gettext("Class 2: building or facilities, the developer answers"),
    ComplaintClass.OUTSIDE: lazy_gettext("Class 3: outside our area, public facilities"),
}

URGENCIES: Labels = {
    Urgency.NORMAL: lazy_gettext("Normal"),
    Urgency.URGENT: lazy_gettext("Urgent"),
    Urgency.LIFE_SAFETY: lazy_gettext("Life or safety at stake"),
}

CALL_BACKS: Labels = {
    CallBack.YES: lazy_gettext("Yes, call back"),
    CallBack.SOLVED_AND_CONFIRMED: lazy_gettext("No: solved on the spot and confirmed"),
    CallBack.UNREACHABLE: lazy_gettext("No: anonymous or not reachable"),
    CallBack.SENSITIVE: lazy_gettext("No: sensitive, or no call wanted"),
    CallBack.OUTSIDE_POWER: lazy_gettext("No: outside our power, keep informing"),
}

# Each language in its own words, so never translated.
LANGUAGES: Mapping[str, str] = {
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}


STANDINGS: Labels = {
    Standing.NEW: lazy_gettext("Not started"),
    Standing.RUNNING: lazy_gettext("In progress"),
    Standing.PASSED: lazy_gettext("Passed"),
    Standing.NOT_PASSED: lazy_gettext("Did not pass"),
}

QUESTIONS: Labels = {
    "complaint_class": lazy_gettext("Class of the complaint"),
    "urgency": lazy_gettext("How urgent is it?"),
    "route": lazy_gettext("Who gets it?"),
    "escalation": lazy_gettext("Is it escalated?"),
    "deadline": lazy_gettext("By when does the customer hear?"),
    "call_back": lazy_gettext("Is there a call back?"),
    "record": lazy_gettext("Record in two lines"),
}

BANDS: Labels = {
    Band.EXCELLENT: lazy_pgettext("band", "Excellent"),
    Band.GOOD: lazy_pgettext("band", "Good"),
    Band.FAIR: lazy_pgettext("band", "Fair"),
    Band.WEAK: lazy_pgettext("band", "Weak"),
}

TOPICS: Labels = {
    "advertising": lazy_gettext("Misleading advertisement"),
    "bill-dispute": lazy_gettext("Disputed bill"),
    "call-back": lazy_gettext("Call-back"),
    "compensation": lazy_gettext("Compensation"),
    "delivery": lazy_gettext("Late delivery"),
    "escalation": lazy_gettext("Escalation"),
    "explaining-a-price": lazy_gettext("Explaining a price"),
    "fairness": lazy_gettext("Fairness"),
    "group-complaint": lazy_gettext("Complaint of many"),
    "life-at-stake": lazy_gettext("A life at stake"),
    "limited-resolution": lazy_gettext("Solving a part"),
    "media": lazy_gettext("Threat with the media"),
    "no-feedback": lazy_gettext("Nobody told the customer"),
    "outside-our-power": lazy_gettext("Outside our power"),
    "privacy": lazy_gettext("Privacy"),
    "product-fault": lazy_gettext("Faulty product"),
    "promises": lazy_gettext("Promises"),
    "public-thread": lazy_gettext("In public"),
    "repeated-request": lazy_gettext("Repeated request"),
    "safety": lazy_gettext("Safety"),
    "self-protection": lazy_gettext("Self-protection"),
    "service-attitude": lazy_gettext("Rude service"),
    "unmet-demand": lazy_gettext("A demand that cannot be met"),
    "vulnerable-person": lazy_gettext("Vulnerable person at home"),
}

_MANNERS: Mapping[Intensity, LazyString] = {
    Intensity.GENTLE: lazy_gettext("Customers speak gently to you."),
    Intensity.NORMAL: lazy_gettext("Customers speak to you as in real life."),
    Intensity.FIERCE: lazy_gettext("Customers speak fiercely to you."),
}
_SPARED: Mapping[Intensity, LazyString] = {
    Intensity.GENTLE: lazy_gettext("Customers speak gently to you, without insults."),
    Intensity.NORMAL: lazy_gettext("Customers speak to you as in real life, without insults."),
    Intensity.FIERCE: lazy_gettext("Customers speak fiercely to you, without insults."),
}

_MOODS = (
    (20, lazy_pgettext("mood", "calm")),
    (40, lazy_pgettext("mood", "uneasy")),
    (60, lazy_pgettext("mood", "annoyed")),
    (80, lazy_pgettext("mood", "angry")),
    (100, lazy_pgettext("mood", "furious")),
)


def manner_words(manner: Manner) -> LazyString:
    """How customers speak to somebody, in a sentence."""
    return (_SPARED if manner.without_abuse else _MANNERS)[manner.intensity]


def mood_word(mood: int) -> LazyString:
    """The word for a mood from 0 (calm) to 100 (furious)."""
    return next(word for limit, word in _MOODS if mood <= limit)


def topic(identifier: str) -> LazyString | str:
    """The name of a topic; one that authors have made up is shown as they wrote it."""
    return TOPICS.get(identifier) or identifier.replace("-", " ")
