"""What the result says in its own words: names, headline and advice, in both languages."""

from collections.abc import Mapping

from simulator.scoring.principles import Category, Level, Principle
from simulator.text.bilingual import Text

P = Principle

PRINCIPLE_NAMES: Mapping[Principle, Text] = {
    P.UNDERSTANDING: Text(zh="理解", en="Understanding"),
    P.RESTRAINT: Text(zh="克制", en="Restraint"),
    P.SINCERITY: Text(zh="真诚", en="Sincerity"),
    P.SPEED: Text(zh="快捷", en="Speed"),
    P.NO_BLAME_SHIFTING: Text(zh="不推诿归咎", en="No blame-shifting"),
    P.NO_CARELESS_PROMISES: Text(zh="不轻诺", en="No careless promises"),
}

LEVEL_NAMES: Mapping[Level, Text] = {
    Level.VIOLATED: Text(zh="违反", en="violated"),
    Level.MISSING: Text(zh="缺失", en="missing"),
    Level.PARTLY: Text(zh="部分做到", en="partly there"),
    Level.GOOD: Text(zh="做到", en="good"),
}

STRENGTHS: Mapping[Principle, Text] = {
    P.UNDERSTANDING: Text(zh="你听懂了客户", en="You understood the customer"),
    P.RESTRAINT: Text(zh="你沉得住气", en="You kept calm"),
    P.SINCERITY: Text(zh="你说得真诚", en="You were sincere"),
    P.SPEED: Text(zh="你马上动了手", en="You acted at once"),
    P.NO_BLAME_SHIFTING: Text(zh="你把事情接了下来", en="You took it on"),
    P.NO_CARELESS_PROMISES: Text(zh="你没有乱许诺", en="You promised only what you can keep"),
}

WEAKNESSES: Mapping[Principle, Text] = {
    P.UNDERSTANDING: Text(zh="客户没有觉得被听懂", en="the customer did not feel heard"),
    P.RESTRAINT: Text(zh="话里带了火气", en="your tone added heat"),
    P.SINCERITY: Text(zh="听起来像套话", en="it sounded like a formula"),
    P.SPEED: Text(zh="事情没有往前走", en="the case did not move"),
    P.NO_BLAME_SHIFTING: Text(zh="责任推了出去", en="you pushed the blame away"),
    P.NO_CARELESS_PROMISES: Text(zh="许了办不到的诺", en="you promised what you cannot keep"),
}

PASSED = Text(zh="通过。", en="Passed.")
NOT_PASSED = Text(zh="未通过。", en="Not passed.")
NOT_SETTLED = Text(
    zh="客户的问题没有在你手里解决，所以不能算通过。",
    en="The customer's case was not settled in your hands, so this is no pass.",
)
NOTHING_JUDGED = Text(
    zh="这次还没有回复可以评分。", en="There was no reply to judge in this attempt."
)

ADVICE: Mapping[Principle, Mapping[Level, Text]] = {
    P.UNDERSTANDING: {
        Level.VIOLATED: Text(
            zh="别否定对方的感受，先说出你看到的难处。",
            en="Do not wave the feeling away; first name the trouble you see.",
        ),
        Level.MISSING: Text(
            zh="开口先接住对方：用自己的话说出他遇到了什么。",
            en="Take the customer's side in first: say in your own words what happened to them.",
        ),
        Level.PARTLY: Text(
            zh="“理解您的心情”不够，说出具体是哪件事让他着急。",
            en="“I understand” is not enough: name the very thing that troubles them.",
        ),
    },
    P.RESTRAINT: {
        Level.VIOLATED: Text(
            zh="去掉顶回去的话，对方再急也只谈事情。",
            en="Leave out what hits back; however upset they are, stay with the matter.",
        ),
        Level.MISSING: Text(
            zh="先不争对错，请对方把话说完。",
            en="Leave right and wrong aside and ask them to go on.",
        ),
        Level.PARTLY: Text(
            zh="语气可以再暖一点，请对方继续说。",
            en="Make it a little warmer: invite them to say more.",
        ),
    },
    P.SINCERITY: {
        Level.VIOLATED: Text(
            zh="别回避问题，哪里没做好就认哪里。",
            en="Do not go round the point: own up to what went wrong.",
        ),
        Level.MISSING: Text(
            zh="为具体没做好的地方道一次歉。",
            en="Apologise once for the very thing that failed.",
        ),
        Level.PARTLY: Text(
            zh="把通用的道歉换成针对这件事的道歉，不知道的就如实说。",
            en="Make the apology about this case, and say honestly what you do not know.",
        ),
    },
    P.SPEED: {
        Level.VIOLATED: Text(
            zh="别只让对方等，说出你现在就做的一件事。",
            en="Do not just tell them to wait: say one thing you do right now.",
        ),
        Level.MISSING: Text(
            zh="说出下一步：谁去做，做什么。",
            en="Give the next step: who does what.",
        ),
        Level.PARTLY: Text(
            zh="给下一步加上时间：几点之前给他回音。",
            en="Put a time on the next step: by when they hear from you.",
        ),
    },
    P.NO_BLAME_SHIFTING: {
        Level.VIOLATED: Text(
            zh="不说是谁的错，也不说“不归我们管”，先把事情接下来。",
            en="Do not say whose fault it is or that it is not yours; take the matter on.",
        ),
        Level.MISSING: Text(
            zh="要转给别人时，由你去联系，别让对方自己找。",
            en="If others must act, you contact them; do not send the customer round.",
        ),
        Level.PARTLY: Text(
            zh="说明责任时只讲事实，跟着说你能帮什么。",
            en="When you explain who is responsible, keep to facts and add what you can do.",
        ),
    },
    P.NO_CARELESS_PROMISES: {
        Level.VIOLATED: Text(
            zh="别保证权限以外的事，只说你能兑现的。",
            en="Guarantee nothing beyond your authority; offer only what you can keep.",
        ),
        Level.MISSING: Text(
            zh="把“应该没问题”改成一件确定能做到的事。",
            en="Turn “it should be fine” into one thing that is certain.",
        ),
        Level.PARTLY: Text(
            zh="“很快”换成一个你守得住的时间。",
            en="Turn “soon” into a time that you can keep.",
        ),
    },
}

# For forbidden expressions that no single rule has found, such as those the heads hear.
CATEGORY_NOTES: Mapping[Category, Text] = {
    Category.BLAME_CUSTOMER: Text(
        zh="这是在怪客户，对解决没有帮助。", en="It blames the customer and helps nobody."
    ),
    Category.DEFLECT: Text(
        zh="这是把客户往外推，却没有帮他。", en="It sends the customer away without help."
    ),
    Category.DISMISS: Text(
        zh="这句话把门关上了，客户只会更急。", en="It shuts the door, and the customer gets louder."
    ),
    Category.PROVOKE: Text(zh="这是在火上浇油。", en="It pours oil on the fire."),
    Category.UNCERTAIN: Text(
        zh="不知道可以去查，不能拿来当答复。",
        en="Not knowing is a reason to find out, not an answer.",
    ),
    Category.CARELESS_PROMISE: Text(
        zh="这件事不在你的权限里，做不到就会失信。",
        en="It is beyond your authority, and a broken promise costs trust.",
    ),
    Category.DISRESPECT: Text(
        zh="这样称呼客户，后面的话他听不进去。",
        en="Spoken to like this, nobody listens any more.",
    ),
    Category.PRIVACY: Text(
        zh="别人的联系方式和客户的密码都不能拿来说。",
        en="Other people's details and the customer's secrets are not to be handed round.",
    ),
    Category.DISPARAGE: Text(
        zh="在客户面前说同事不好，等于说自己不好。",
        en="Running down colleagues in front of a customer runs you down too.",
    ),
}
