"""Steps of the agent's own work and contacts with the customer."""

from simulator.scoring.kinds.kind import Kind, Nature, kind

_P, _C = Nature.PROCESS, Nature.CONTACT

_STEPS: tuple[tuple[str, str, str], ...] = (
    # id, label zh, label en
    ("apologise", "道歉", "apologise"),
    ("acknowledge", "表示理解", "acknowledge"),
    ("explain", "说明情况", "explain"),
    ("inform", "告知进展或结果", "tell what was done"),
    ("state_rule", "说明规定", "state the rule"),
    ("register", "登记", "register"),
    ("ask", "询问情况", "ask"),
    ("calculate", "测算", "work out"),
    ("check_record", "查记录", "check the record"),
    ("provide_record", "提供记录", "provide the record"),
    ("escalate", "升级处理", "escalate"),
    ("expedite", "催办", "chase"),
    ("contact_crew", "联系现场人员", "contact the crew"),
    ("contact_carrier", "联系承运方", "contact the carrier"),
    ("coordinate", "协调", "coordinate"),
    ("report_authority", "报主管部门", "report to the authority"),
    ("notify_developer", "通知开发商", "notify the developer"),
    ("assign", "派单", "assign"),
    ("consult", "请教专业人员", "consult"),
    ("stay_on_line", "不挂电话", "stay on the line"),
    ("advise_emergency_call", "建议拨打急救电话", "advise an emergency call"),
    ("advise_safety", "提醒安全", "advise on safety"),
    ("seat_and_wait", "请坐稍候", "ask to sit and wait"),
    ("hold_charge", "暂缓收费", "hold the charge"),
    ("own_account", "处理来电人本人的账户", "help with the caller's own account"),
    ("refer", "转介", "refer with help"),
    ("verify_identity", "核验身份", "verify identity"),
    ("freeze_account", "冻结账户", "freeze the account"),
)

PROCESS_KINDS: tuple[Kind, ...] = tuple(kind(id_, (zh, en), _P) for id_, zh, en in _STEPS)
"""Steps that need no authority, so the parser does not look for them; scenarios list them."""

_ANSWERS_ZH = (
    r"(?:回(?:复|您|电|话|访|信|音|拨|过去)|答复|回应|致电|复您)",
    (
        r"(?:主任|经理|主管|老板娘?|老师|班长|主班|专员|负责人|人员|同事|客服|医生|护士|店长|站长"
        r"|队长|组长|师傅|亲自|本人|[他她])[^,说讲称确保修抢让给]{0,12}(?<![会定就])来电"
    ),
    r"(?:联系|联络|通知|告诉|告知)(?:到)?您",
    r"[打覆复回]返(?:俾|畀|给|电)?[您你]|致电阁下",
    (
        r"(?:给|跟|和|与|向)您(?:家)?.{0,8}?(?:打电话|去电|来电话|联系"
        r"|联络|说法|交代|准信|准话|信儿|结果|进展|反馈|消息|说到|回报"
        r"|汇报|打回|打过去|打给|说清)"
    ),
    (
        r"(?:给|跟)您(?:去|来|挂|拨|打)(?:个|一个|一通|通)(?:电话|信儿?|微信)|给您复电"
        r"|打(?:个|通)?电话给您|打(?:给|回(?:给)?)您|给您拨过去"
        r"|给您(?:个|一个|一通)?电话(?!号|本|卡)|打您(?:的)?(?:电话|手机)|(?:我们"
        r"|专人|专员|同事|员|我)(?:会)?(?:来电|致电)"
    ),
    r"有(?:人|同事|专人|专员).{0,6}(?:联系|打|跟您|找您|回)",
    (
        r"来(?:这|此).{0,4}(?:回复|交账|说明)|公布结果|回帖|出结果|有结果"
        r"|有消息|有书面|给(?:个|出)结果"
    ),
)
_ANSWERS_EN = (
    (
        r"(?:calls?|rings?|phones|phone|texts?|emails|email|e-mail|message|contact"
        r"|reach(?: out to)?"
        r"|write(?: back)? to|get back to|notify|update|come back to"
        r"|answer|report back to|reply to) you"
    ),
    r"(?:call|ring|phone|get|text)(?:ing)? (?:you )?back",
    r"\b(?:phoning|ringing|calling|emailing|texting|writing to|getting back to) you\b",
    (
        r"(?:you'll|you will|you'd) (?:hear|have (?:the|my|our|it|news)|get (?:my|our|one|it in)"
        r"|receive our|(?:have|get|receive) an? (?!(?:\w+ )?(?:space|bay|place|room|seat"
        r"|bed|car|flat"
        r"|home|lift|house|table|slot|spot|parking|new)\b))"
    ),
    (
        r"let you know|be in touch|keep you (?:posted|updated|informed)"
        r"|get (?:back )?in touch|have an? (?:answer|update|reply)"
    ),
    (
        r"(?:written |full |formal )?(?:reply|response|answer(?! for\b)|update|letter|news"
        r"|call(?! (?:security|the|an?|for|it|on (?:him|her|them|the)|him|her|them|up|out"
        r"|over|off|your)\b))\b"
    ),
    (
        r"(?:i'll|we'll|i will|we will) (?:post|reply|respond|answer|report"
        r"|(?:ring|call|phone|text|email)(?= (?:at|by|before|within|between|again|tomorrow|today"
        r"|tonight|first thing|every|as soon|when)\b|[,.;!?]|$))"
    ),
    r"(?:drop|give|send) you an? (?:line|ring|call|bell|text|message|note|shout)",
)

_TELLS_ZH = (
    (
        r"[跟和与向同](?:您|大家|各位)(?:们|再|亲自|当面|一[样件项])*"
        r"(?:说(?!明?白|实|句|一句|声|真|心|过|了)|讲(?!理|真|道理|实|过|了)|报(?:告|数|一[次遍]|进度|时间)"
        r"|谈|聊|沟通|敲|通(?:个|次|一次)?(?:电话|话)|写信|发邮件)"
    ),
    (
        r"(?:我|师傅|经理|主管|老师|同事|专员|医生|[店站队组]长)(?:们)?"
        r"[^,您你有事]{0,10}(?:给您)?打(?:(?:个|一通|通|一个)?(?:电话|内线)(?!来)|一通|过来|转来|这个号)"
    ),
    (
        r"回报(?:给您|进度|情况|位置)|反馈(?:给)?您|[内前](?:会|就|将)?(?:反馈|回报)|另行通知|知会您"
        r"|让您知道|留言给您|来告诉|敲您的?门|当面(?:跟您|讲|说)|来报(?:时间|进度|信)"
        r"|(?:短信|简讯|私信|微信|邮件|电话|站内信)(?:(?:通知|告知|告诉|报给|跟)您|通知$)"
    ),
    (
        r"您(?:就)?(?:会|能|将)(?:接到|收到)(?:我(?:们)?的?)?"
        r"(?:电话|短信|简讯|通知|邮件|消息|回音|来电)"
    ),
    (
        r"有(?:个)?(?:初步|人工|书面)?(?:的)?(?:结论|判断|准信|回音|案号|诊断)"
        r"|(?:出|给)(?:个|一个)?(?:诊断|结论|说法|信儿|答案|案号|准信)"
        r"|[内前](?:一定)?(?:先|再)?回(?:一?[次趟]话|$)|有我的(?:电话|消息|短信)"
    ),
)
_WHEN_EN = (
    r"(?: at| by| before| within| inside| in (?:\d|an?|half)| between| again| tomorrow| today"
    r"| tonight| this (?:evening|afternoon|morning)| first| every)\b"
)
_TELLS_EN = (
    (
        r"\b(?:i|we|\w+(?:'ll| will)) (?:then |also |personally |still )?"
        r"(?:ring|phone|call|text|e-?mail|message|write|revert)\b"
        rf"(?=$|[,.;!?]|{_WHEN_EN}| (?:you|u|back|when|once|with)\b)"
    ),
    (
        r"\b(?:someone|somebody|manager|supervisor|handler|colleague) (?:rings|phones|calls)"
        r"(?= (?:within|inside|by|before)\b)"
    ),
    r"\b(?:and|then|can) (?:then )?(?:ring|phone|call|text|e-?mail|write)(?=" + _WHEN_EN + ")",
    (
        r"\b(?:i|we|he|she|they|and)(?:'ll| will)? (?:then |also |both )?"
        r"(?:tell|inform|update) (?:you|u)\b(?! (?:what,|the truth|off))"
    ),
    r"\byou(?:'ll| will)? hear from (?:me|us|him|her|them)\b|\breport back to you\b",
    (
        r"\b(?:next|first) (?:word|news) from (?:me|us)\b|^back to you\b|\bbe in contact\b"
        r"|\byou(?:'ll| will) (?:be (?:called|told(?! off)|phoned|informed|contacted|notified)"
        r"|know(?! (?:it|by|that|how))|get word)\b"
    ),
    r"\b(?:will|'ll) speak to you\b|\bcome (?:and )?(?:find|tell) you\b",
    r"\bi'll confirm (?:by|within)\b",
)

CONTACT_KINDS: tuple[Kind, ...] = (
    kind(
        "reply", ("回复、回电", "reply or call back"), _C,
        says_zh=_ANSWERS_ZH, says_en=_ANSWERS_EN, names_zh=_TELLS_ZH, names_en=_TELLS_EN,
        near=("review", "inform", "written_statement", "meeting"),
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
        says_zh=(
            (r"面谈|当面(?:谈|聊|说|沟通)|(?:见|约).{0,3}(?:经理|主管|负责人)"
            r"|(?:经理|主管|负责人).{0,6}(?:跟您|和您|与您|见您|找您)"),),
        says_en=(r"\bmeet(?:ing)?\b|sit down with|see the manager",),
        near=("reply",),
    ),
)  # fmt: skip
