"""By how much, and in which words, a reply moves a customer's mood: the defaults, as data.

Words of scoring (acts, forbidden categories, promise verdicts) stand here as plain strings. Mood
runs from 0 (calm) to 100 (furious): what is below zero soothes.
"""

from dataclasses import dataclass

from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class MoodEffect:
    """A change of mood before temper and habituation, and the ledger's words for it."""

    delta: int
    because: Text


def _effect(delta: int, zh: str, en: str) -> MoodEffect:
    return MoodEffect(delta, Text(zh=zh, en=en))


ACTS = {
    "courtesy": _effect(-1, "话说得客气", "you were courteous"),
    "acknowledge_feeling": _effect(-8, "你说出了对方的感受", "you named how the customer feels"),
    "acknowledge_situation": _effect(
        -7, "你把对方的处境说准了", "you put the customer's situation in words"
    ),
    "apologise": _effect(-3, "你道了歉", "you apologised"),
    "apologise_specific": _effect(-7, "你为具体的失误道了歉", "you apologised for what went wrong"),
    "own": _effect(-6, "你把事情揽了下来", "you took the matter on"),
    "thank": _effect(-2, "你道了谢", "you said thank you"),
    "invite": _effect(-4, "你请对方把话说完", "you let the customer speak"),
    "ask": _effect(-2, "你在了解情况", "you asked about the matter"),
    "explain": _effect(0, "你做了说明", "you explained"),
    "limit": _effect(0, "做不到的你直说了", "you were open about what you cannot do"),
    "act_now": _effect(-8, "你马上动手办了", "you did something about it at once"),
    "act_vague": _effect(1, "要办什么说得含糊", "it stayed unclear what you will do"),
    "commit_time": _effect(-6, "你说了什么时候有答复", "you said by when"),
    "offer_choice": _effect(-4, "你给了选择", "you offered a choice"),
    "advise_safety": _effect(-3, "你先顾到了安全", "you thought of safety"),
    "dismiss_feeling": _effect(12, "对方的感受被你说轻了", "you played the feeling down"),
    "argue": _effect(8, "你在争辩", "you argued"),
    "wait": _effect(6, "你只让对方等", "you only told the customer to wait"),
    "soft_promise": _effect(0, "你给了句没把握的宽心话", "you gave a loose assurance"),
    "other": _effect(0, "这句与事情无关", "this was beside the point"),
}

CATEGORIES = {
    "blame_customer": _effect(14, "你把错推给了对方", "you put the blame on the customer"),
    "deflect": _effect(12, "你把人往外推", "you sent the customer away"),
    "dismiss": _effect(12, "你一句话就打发了", "you brushed the customer off"),
    "provoke": _effect(16, "你的话在激对方", "you provoked the customer"),
    "uncertain": _effect(6, "你答不上来就算了", "you left it at not knowing"),
    "careless_promise": _effect(0, "你打了包票", "you gave a guarantee"),
    "disrespect": _effect(18, "你的话不尊重人", "you were disrespectful"),
    "privacy": _effect(5, "你碰了别人的隐私", "you touched someone's private data"),
    "disparage": _effect(5, "你在数落自己人", "you ran your own people down"),
}

VERDICTS = {
    "allowed": _effect(-2, "这个承诺靠得住", "this promise can be relied on"),
    "too_late": _effect(3, "答应的时间太晚", "the time you gave is too late"),
    "vague": _effect(3, "答应了，却没说什么时候", "you promised, but not by when"),
    "unfounded": _effect(
        -3, "对方信了你答应的事", "the customer believes what you had no ground to promise"
    ),
    "forbidden": _effect(
        -4, "对方信了你不能答应的事", "the customer believes what you may not promise"
    ),
}

REPEATS = "repeats_itself"
NOTHING = "nothing_taken_up"
SILENCE = "silence"
BACK_WITHOUT_A_WORD = "back_without_a_word"
ROUTE = "turn_of_the_talk"
TOLD = "told_something"

CONVERSATION = {
    REPEATS: _effect(8, "同样的话你又说了一遍", "you said the same thing again"),
    NOTHING: _effect(5, "对方说的，你一点也没接", "you took up nothing of what was said"),
    SILENCE: _effect(
        4, "你没打招呼就让对方干等", "you left the customer in silence without a word"
    ),
    BACK_WITHOUT_A_WORD: _effect(
        2,
        "让对方在线上等了，回来没谢一声",
        "you had the customer hold, and came back without thanking them",
    ),
    ROUTE: _effect(0, "谈话到了这一步", "this is where the talk has come to"),
    TOLD: _effect(0, "你问了，对方才说出来", "the customer told you because you asked"),
}

MOOD_EFFECTS = {**ACTS, **CATEGORIES, **VERDICTS, **CONVERSATION}
