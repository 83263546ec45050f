"""Steps of the agent's own work and contacts with the customer."""

from simulator.scoring.kinds.kind import Kind, Nature, kind

_P, _C = Nature.PROCESS, Nature.CONTACT

_STEPS: tuple[tuple[str, str, str, str, str], ...] = (
    # id, label zh, label en, cues zh, cues en
    ("apologise", "道歉", "apologise", "道歉|抱歉|对不起|致歉|赔礼|赔罪|赔不是", "apologi[sz]|sorry"),
    ("acknowledge", "表示理解", "acknowledge", "理解|体谅", "understand|appreciate"),
    ("explain", "说明情况", "explain", "解释|说明|讲清|讲解", "explain|walk you through"),
    ("inform", "告知进展或结果", "tell what was done", "告诉您|告知|跟您说|通知您", "let you know|tell you|inform you"),
    ("state_rule", "说明规定", "state the rule", "按(?:照)?规定|规定是", "the rule|policy"),
    ("register", "登记", "register", "登记|记录|记下|立案|受理|建档|录入|备案", "log|record|register|note|file a"),
    ("ask", "询问情况", "ask", "问一下|请问|核对|麻烦您(?:说|报|告)", "could you tell|can i ask|may i ask"),
    ("calculate", "测算", "work out", "算(?:一下|给您|清)|测算|核算", "work out|calculate|run the numbers"),
    ("check_record", "查记录", "check the record", "查(?:一下|记录|询|底)|调(?:取|出|监控)|核查|核实|排查|了解(?:一下|情况)", "check|look into|pull up|look up|investigat"),
    ("provide_record", "提供记录", "provide the record", "提供.{0,6}(?:记录|凭证|单据|明细)|打印", "copy of|print|provide .{0,12}record"),
    ("escalate", "升级处理", "escalate", "升级|上报|加急|报给|督办|提级", "escalat|flag|raise|urgent"),
    ("expedite", "催办", "chase", "催|跟进|盯着|督促|协调", "chas|follow up|press|push"),
    ("contact_crew", "联系现场人员", "contact the crew", "联系(?:班组|师傅|抢修|工程|技术|同事)|打给(?:师傅|他们|班组)", "call the (?:crew|team|technician)|ring(?:ing)? the|contact the"),
    ("contact_carrier", "联系承运方", "contact the carrier", "联系(?:快递|物流|承运|网点|航司)", "contact the (?:carrier|courier|depot)"),
    ("coordinate", "协调", "coordinate", "协调|对接|沟通", "coordinat|liais"),
    ("report_authority", "报主管部门", "report to the authority", "报(?:给)?(?:城管|主管|公安|环保|街道)", "report (?:it|this) to"),
    ("notify_developer", "通知开发商", "notify the developer", "通知(?:开发商|厂家|施工)|发函|书面通知", "written notice|notify the"),
    ("assign", "派单", "assign", "派单|派工|分派|指派", "assign|allocat"),
    ("consult", "请教专业人员", "consult", "请教|咨询|请示|问(?:问|一下)(?:工程|领导|医生|主管)", "consult|ask (?:the|our) (?:engineer|manager|doctor|team)"),
    ("stay_on_line", "不挂电话", "stay on the line", "不挂(?:线|机|电话)|陪着您", "stay(?:ing)? on the|stay with you|not hang"),
    ("advise_emergency_call", "建议拨打急救电话", "advise an emergency call", "打(?:120|119|110)|拨(?:打)?(?:120|119|110)", "call (?:120|119|110|911|999|an ambulance)"),
    ("advise_safety", "提醒安全", "advise on safety", "注意安全|关(?:阀|闸|总阀)|开窗", "keep away|turn off|open the window"),
    ("seat_and_wait", "请坐稍候", "ask to sit and wait", "坐(?:一下|一会|会儿|稍)|先坐", "take a seat|have a seat|sit down"),
    ("hold_charge", "暂缓收费", "hold the charge", "(?:暂缓|先不|暂停|冻结).{0,4}(?:收|扣|计)|挂起", "hold the charge|put .{0,12}on hold|pause the"),
    ("own_account", "处理来电人本人的账户", "help with the caller's own account", "您(?:本人|自己)的", "your own account"),
    ("refer", "转介", "refer with help", "帮您(?:转|接通|联系)|转接", "put you through|transfer you|connect you"),
    ("verify_identity", "核验身份", "verify identity", "核验身份|验证身份", "verify your identity"),
    ("freeze_account", "冻结账户", "freeze the account", "(?:冻结|锁定|挂失|止付)", "freeze|lock|block (?:the|your) (?:card|account)"),
)  # fmt: skip

PROCESS_KINDS: tuple[Kind, ...] = tuple(
    kind(id_, (zh, en), _P, says_zh=(cue_zh,), says_en=(cue_en,))
    for id_, zh, en, cue_zh, cue_en in _STEPS
)

_ANSWERS_ZH = (
    r"(?:回(?:复|您|电|话|访|信|音|拨|过去)|答复|回应|致电|复您)",
    r"(?:联系|联络|通知|告诉|告知)(?:到)?您",
    r"(?:给|跟|和|与|向)您(?:家)?.{0,8}?(?:打电话|去电|来电话|联系|联络|说法|交代|准信|准话|信儿|结果|进展|反馈|消息|说到|回报|汇报|打回|打过去|打给|说清)",
    r"打(?:给|回(?:给)?)您",
    r"有(?:人|同事|专人|专员).{0,6}(?:联系|打|跟您|找您|回)",
    r"来(?:这|此).{0,4}(?:回复|交账|说明)|公布结果|回帖|出结果|有结果|有消息|有书面|给(?:个|出)结果",
)
_ANSWERS_EN = (
    r"(?:call|ring|phone|text|email|e-mail|message|contact|reach(?: out to)?|write(?: back)? to|get back to|notify|update|come back to|answer|report back to|reply to) you",
    r"(?:call|ring|phone|get|text)(?:ing)? (?:you )?back",
    r"(?:you'll|you will|you'd) (?:hear|have (?:an?|the|my|our|it|news)|get (?:an?|my|our|one|it in)|receive (?:an?|our))",
    r"let you know|be in touch|keep you (?:posted|updated|informed)|get (?:back )?in touch|have an? (?:answer|update|reply)",
    r"(?:written |full |formal )?(?:reply|response|answer|update|call|letter|news)\b",
    r"(?:i'll|we'll|i will|we will) (?:post|reply|respond|answer|report)",
)

CONTACT_KINDS: tuple[Kind, ...] = (
    kind(
        "reply", ("回复、回电", "reply or call back"), _C,
        says_zh=_ANSWERS_ZH, says_en=_ANSWERS_EN,
        near=("review", "inform", "written_statement", "meeting", "call_back", "update"),
    ),
    kind(
        "written_statement", ("书面答复、书面说明", "a written statement"), _C,
        says_zh=(r"书面(?:的)?(?:答复|回复|说明|材料|证明|函)|出具.{0,6}(?:证明|说明)",),
        says_en=(r"written (?:statement|answer|reply|explanation|confirmation)|in writing",),
        near=("reply", "review", "provide_record"),
    ),
    kind(
        "review", ("复核", "a review"), _C,
        says_zh=(r"复核|复查|重新(?:核|审|查)|再(?:核|审)一",),
        says_en=(r"\breview(?:ed|ing)?\b|re-?examin|second look",),
        near=("reply", "written_statement", "check_record"),
    ),
    kind(
        "meeting", ("面谈", "a meeting"), _C,
        says_zh=(r"面谈|当面(?:谈|聊|说|沟通)|(?:见|约).{0,3}(?:经理|主管|负责人)|(?:经理|主管|负责人).{0,6}(?:跟您|和您|与您|见您|找您)",),
        says_en=(r"\bmeet(?:ing)?\b|sit down with|see the manager",),
        near=("reply",),
    ),
)  # fmt: skip
