"""What ``simulator play`` says in its own words, in both languages."""

from collections.abc import Mapping

from simulator.content.scenario import CallBack, ComplaintClass, Urgency
from simulator.dialogue.script import Step
from simulator.text.bilingual import Text

YOU = Text(zh="你", en="You")
FACTS = Text(zh="案件资料", en="Case facts")
MAY = Text(zh="你可以答应", en="You may commit to")
MAY_NOT = Text(zh="你不能答应", en="You may not commit to")
COMMANDS = Text(
    zh="输入回复后按回车。:h 要提示，:f 看资料，:q 结束。",
    en="Type your reply and press Enter. :h for a hint, :f for the facts, :q to leave.",
)
COMMANDS_ON_CALLS = Text(
    zh="输入回复后按回车。:h 要提示，:f 看资料，:w 请对方稍等，:q 结束。",
    en="Type your reply and press Enter. :h for a hint, :f for the facts, :w to ask the caller to "
    "hold, :q to leave.",
)
HOLDING = Text(
    zh="对方在线上等着。回来时先谢谢对方等候。",
    en="The customer is holding the line. Thank them when you come back.",
)
NO_LINE = Text(zh="这里没有电话可以保持。", en="There is no line to hold here.")
NO_HINT = Text(zh="这里没有提示。", en="There is no hint here.")
HINT = Text(zh="提示（扣 {cost} 分）：{hint}", en="Hint (costs {cost} points): {hint}")
MOOD = Text(zh="情绪", en="Mood")
STEP = Text(zh="步骤完成：{step}", en="Step done: {step}")
FOUND_OUT = Text(zh="记入资料：{note}", en="Added to the facts: {note}")
WORK_ORDER = Text(zh="工单", en="Work order")
RECEIVED = Text(zh="{moment} 收到", en="Received {moment}")
RECORD = Text(zh="记录", en="Record")
CHOOSE = Text(zh="选一项", en="Choose one")
RIGHT = Text(zh="对", en="Right")
WRONG = Text(zh="不对，应为：{expected}", en="No; expected: {expected}")
MENTIONED = Text(zh="写到了", en="mentioned")
NOT_MENTIONED = Text(zh="没写到", en="not mentioned")
RESULT = Text(zh="结果", en="Result")
PASSED = Text(zh="通过", en="Passed")
NOT_PASSED = Text(zh="未通过", en="Not passed")
POINTS = Text(zh="{total} 分，及格线 {mark} 分", en="{total} points, pass mark {mark}")
BLOCKING = Text(zh="一票否决：“{quote}”", en="Fails the attempt: “{quote}”")
STEPS_LEFT_OUT = Text(zh="漏掉的步骤扣了 {cost} 分。", en="Steps left out cost {cost} points.")
NOT_EXERCISED = Text(zh="这次没有机会体现", en="not exercised")
MODEL = Text(zh="可以这样说", en="One good way to say it")
DEBRIEF = Text(zh="复盘", en="Debrief")
LEFT = Text(zh="你离开了对话。", en="You left the conversation.")
RECORDED = Text(zh="已记录：{path}", en="Recorded: {path}")
LEGEND = Text(zh="⟦+ 加分⟧ ⟦- 扣分⟧ ⟦! 禁语⟧", en="⟦+ credit⟧ ⟦- deduction⟧ ⟦! forbidden⟧")

STEPS: Mapping[Step, Text] = {
    Step.ACCEPT: Text(zh="受理投诉", en="accept the complaint"),
    Step.LISTEN: Text(zh="倾听理解", en="listen and understand"),
    Step.ASK: Text(zh="询问问题", en="ask for the real problem"),
    Step.TELL: Text(zh="说清怎么办、几时办", en="say who does what by when"),
    Step.FOLLOW_UP: Text(zh="跟进回访", en="follow up and call back"),
}

QUESTIONS: Mapping[str, Text] = {
    "complaint_class": Text(zh="投诉类别", en="Class of the complaint"),
    "urgency": Text(zh="紧急程度", en="Urgency"),
    "route": Text(zh="转给谁处理", en="Where it goes"),
    "escalation": Text(zh="是否升级", en="Escalation"),
    "deadline": Text(zh="答复时限", en="Deadline"),
    "call_back": Text(zh="是否回访", en="Call-back"),
    "record": RECORD,
}

CHOICES: Mapping[str, Mapping[str, Text]] = {
    "complaint_class": {
        ComplaintClass.SERVICE: Text(zh="一类：服务", en="Class 1: service"),
        ComplaintClass.BUILDING: Text(
            zh="二类：房屋质量、设施，由开发商负责",
            en="Class 2: building or facilities, the developer answers",
        ),
        ComplaintClass.OUTSIDE: Text(
            zh="三类：外部环境、公共设施", en="Class 3: outside environment, public facilities"
        ),
    },
    "urgency": {
        Urgency.NORMAL: Text(zh="一般", en="Normal"),
        Urgency.URGENT: Text(zh="紧急", en="Urgent"),
        Urgency.LIFE_SAFETY: Text(zh="涉及人身安全", en="Life or safety at stake"),
    },
    "call_back": {
        CallBack.YES: Text(zh="回访", en="Yes"),
        CallBack.SOLVED_AND_CONFIRMED: Text(
            zh="不回访：当场解决并已确认", en="No: solved on the spot and confirmed"
        ),
        CallBack.UNREACHABLE: Text(zh="不回访：匿名或联系不上", en="No: anonymous or unreachable"),
        CallBack.SENSITIVE: Text(zh="不回访：敏感事项", en="No: a sensitive matter"),
        CallBack.OUTSIDE_POWER: Text(
            zh="不回访：超出职权，持续告知进展", en="No: outside our power, keep informing"
        ),
    },
}
