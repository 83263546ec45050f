"""Services that people of the company render: visits, dispatches, replacements, bookings."""

from simulator.scoring.kinds.kind import Kind, Nature, confirmed, kind, timed

_S, _O = Nature.SERVICE, Nature.OUTCOME
_STAFF_ZH = (
    r"(?:师傅|维修工?|抢修|技术员?|工程师?|电工|水工|管道工|安装工"
    r"|检修|工作人员|同事|专员|班组|队伍|抢险|救援|骑手|司机"
    r"|快递员|配送员|保安|保洁|护士|医生|发电(?:车|机|队)|应急队?|车|人)"
)
_STAFF_EN = (
    r"(?:technician|engineer|crew|team|plumber|electrician|mechanic"
    r"|inspector|someone|somebody|driver|courier"
    r"|repair ?man|nurse|doctor|generator|van|specialist|colleague|man|he|she|they|people|help)"
)

DISPATCH = kind(
    "dispatch",
    ("派人到场", "send someone"),
    _S,
    says_zh=(
        r"(?:派|安排|叫|喊|让|请).{0,3}"
        + _STAFF_ZH
        + r".{0,6}?(?:去|来|到|上门|过去|过来|上去|看|处理|进场|修|查)?",
        r"派(?:人|发|去|过去|员|单)|"
        + _STAFF_ZH
        + r".{0,6}(?:上门|过去|过来|上去|出发|进场|来修|去修|在路上)",
    ),
    says_en=(
        (
            r"\bsend(?:ing)? (?:you )?(?:one|some) of (?:our|the) \w+ (?:over|round|out"
            r"|down|to)\b"
        ),
        r"(?:send(?:ing)?|dispatch(?:ing)?|get(?:ting)?|assign(?:ing)?) (?:you )?(?:an? "
        r"|the |our |out )?(?:\w+ )?" + _STAFF_EN,
        _STAFF_EN + r" (?:is |are |will be |'ll be |'s |to be )?(?:on (?:the|its"
        r"|his|their) (?:way|road)|en route|com(?:e|es|ing)|sent|dispatched|booked|out to"
        r"|over)",
    ),
    near=("visit", "assign", "contact_crew", "temporary_fix", "safety_check"),
)
VISIT = kind(
    "visit",
    ("上门查看", "a visit to the site"),
    _S,
    says_zh=(
        (
            r"上门|(?:上|去|到|往)您(?:那|家|府上)(?:儿|里)?(?:去|来|一趟|$)|到(?:现场|您(?:那|家|园|门)|场).{0,6}(?:看|查|核|验|测)"
            r"|去(?:现场|您(?:那|家|园)).{0,4}(?:看|查|核|验)?|去看(?:看"
            r"|一下)|派(?:人|员).{0,4}(?:看|查)"
            r"|现场(?:查|核|勘|看)|联合勘查|实地(?:看|查)|复检"
        ),
    ),
    says_en=(
        (
            r"\b(?:engineer|adjuster|surveyor|technician|manager|electrician|plumber|fitter"
            r"|man|guys?|team|crew|someone|somebody) (?:comes|is coming|calls|is calling"
            r"|pops|drops) (?:round|over|out|by|in)\b"
        ),
        (
            r"(?:site|home|on-site) (?:visit|check|inspection|survey)"
            r"|(?:engineer|technician|electrician|plumber|crew|team|someone|somebody) (?:\w+ )?out"
            r" (?:to|at)|(?:be|out) at (?:yours|your (?:place|house|home|flat))|(?:come"
            r"|be|go|get) (?:out|round|over|by) (?:to|and)"
            r"|(?:call|pop|drop|swing|nip) (?:round|over|in|by)\b|visit (?:you|the"
            r"|your)|inspect|recheck|survey"
        ),
    ),
    near=("dispatch", "safety_check", "review", "assign"),
)
ARRIVE = kind(
    "arrive",
    ("到达", "somebody's arrival"),
    _O,
    says_zh=(
        _STAFF_ZH + r".{0,10}?(?:到(?!底|时候|时|位|账|货|期|哪|什么)|赶到|抵达)(?:您"
        r"|家|楼|现场|场|达|了|的|哈|$|门)",
        (
            r"(?:能|准|就|会|肯定|一定|保证|必|快|内|前)到(?:$|您|家|现场"
            r"|门|楼|了|哈|的)|到(?:站|港)|赶到|到您(?:楼下|家|那|门)"
        ),
    ),
    says_en=(
        _STAFF_EN
        + r"(?:'ll| will| should) (?:reach you\b|be (?:up|out|over|round|along|down|in)\b)",
        (
            r"(?:be|arrive|get) (?:there|with you"
            r"|here (?:within|by|in (?:\d|an?|half|\w+ (?:minutes|hours)))\b"
            r"|at your (?:door|place|house|home|room|gate)|on (?:site|your doorstep))"
            r"|(?:will|'ll) (?:arrive|pull up|turn up|be there)|at your door"
        ),
    ),
    near=("dispatch", "visit", "contact_crew"),
)
REPLACEMENT = kind(
    "replacement",
    ("换货、补发", "a replacement"),
    _S,
    says_zh=(
        (
            r"(?:给您|帮您|为您|就|直接)?(?:换(?:一?(?:台|个|件|间|部|块|只|把)新|一(?:台|个|件|间|部|块)|新"
            r"|货|给您|台|间|房)|补(?:发|寄|一(?:份|件))|重(?:发|寄|新发)"
            r"|另发)"
        ),
    ),
    says_en=(
        (
            r"(?:(?:replace|swap) (?:it|the|your|them)|a (?:new|replacement) (?:one"
            r"|unit|(?!(?:\w+ )?\w+ (?:painted|built|marked|laid|dug|put up)\b)\w+)"
            r"|exchange (?:it|the|your)|resend|send (?:you )?(?:a new"
            r"|another))"
        ),
    ),
    names_en=(r"replacement|exchange\b",),
)
REBOOKING = kind(
    "rebooking",
    ("改签、改期", "a rebooking"),
    _S,
    says_zh=(
        (
            r"改签|改(?:到|期|乘|成).{0,8}(?:航班|班|房|车|号|时间)|安排.{0,6}(?:下一班"
            r"|航班|座位)|签转|另(?:订|约)"
        ),
    ),
    says_en=(
        (
            r"rebook|put you on (?:the|a|another) (?:\w+ )?(?:flight|train"
            r"|bus)|seat on (?:the|a)|change your (?:flight|booking|appointment)"
            r"|move your appointment"
        ),
    ),
)
UPGRADE = kind(
    "upgrade",
    ("升级（房型、舱位、套餐）", "an upgrade"),
    Nature.MONEY,
    says_zh=(
        r"升(?:做|为)[^,]{0,4}(?:房|舱|座)",
        (
            r"升(?:舱|房|套|等)|升(?:级)?(?:到|成|为|个|至)?(?!最新|新版).{0,4}(?:房|套"
            r"|舱|座|餐|海景|豪华|行政|会员|档|版|额度)"
        ),
        r"(?:免费)?(?:换|安排|给您).{0,4}(?:套房|商务舱|头等舱|豪华|行政房)",
    ),
    says_en=(
        (
            r"\byou'll be (?:sleeping|staying|sitting|flying"
            r"|travell?ing) in (?:\w+[ -]){0,3}(?:suite|business|first|premium|deluxe)"
        ),
        (
            r"upgrade (?:you|your|to)|(?:a|an|the|your) (?:free |complimentary )?upgrade"
            r"|(?:move|put|get) you (?:in"
            r"|into|to) (?:(?:an?|the|our|one of our) )?(?:\w+ )?(?:suite"
            r"|first|business|better|bigger|deluxe)"
        ),
    ),
)
DELIVER = kind(
    "deliver",
    ("送达", "delivery"),
    _O,
    says_zh=(
        r"送(?:抵|至)",
        (
            r"送(?:到|达|上门|过去|您)|(?:包裹|快递|货|件|订单|行李|外卖"
            r"|气瓶?|药).{0,8}?到(?!底|时|账|时候)(?:您|家|手|货|了|的)?"
            r"|到货"
        ),
    ),
    says_en=(
        (
            r"(?:deliver(?:ed|y)?\b|\b(?:parcel|package|order|bag|bags|luggage"
            r"|suitcase|item|it)(?:'ll| will| should)? (?:be )?(?:with you"
            r"|there|here|arrive|at your (?:door|hotel|house|home|address)"
            r"|reach you|turn up|show up|land))"
        ),
    ),
)
TEMPORARY_FIX = kind(
    "temporary_fix",
    ("临时措施", "a temporary fix"),
    _S,
    says_zh=(
        (
            r"临时(?:灯|照明|供水|供电|处理|措施|方案|加固|用|停车)|应急(?:灯"
            r"|照明|处理)|先(?:止水|关水|顶上)"
        ),
    ),
    says_en=(r"temp(?:orary)? (?:light|fix|repair|solution|supply|measure|unit|room|card)\w*",),
    near=("dispatch",),
)
SAFETY_CHECK = kind(
    "safety_check",
    ("安全检查", "a safety check"),
    _S,
    says_zh=(r"安全(?:检查|核查|检测|排查)|安检",),
    says_en=(r"safety (?:check|inspection)",),
    near=("visit", "dispatch"),
)
ACCOMMODATION = kind(
    "accommodation",
    ("安排食宿、交通", "board, lodging or transport"),
    _S,
    says_zh=(
        (
            r"(?:安排|提供|免费(?!送)).{0,6}(?:酒店|住宿|食宿|餐食|餐券|接送|用车"
            r"|打车|出租车)|住一晚|(?:餐|早餐)券"
            r"|(?:车|房|打车|住宿|酒店|出租车|路|交通|食宿|宿)(?:费|钱|资)?.{0,6}"
            r"(?:都|全|一律|统统)?(?:由)?(?:我们|酒店|公司|店里|航司)(?:来)?(?:出"
            r"|掏|付|负担|承担|包)"
            r"|(?:车|房|酒店|住宿)(?:费|钱)?.{0,6}算(?:在)?(?:我们|我|公司|店里)的?"
        ),
    ),
    says_en=(
        r"\bput (?:you |them |everyone )?up (?:at|in) (?:the|a|our)\b",
        (
            r"hotel (?:room|for the night|voucher)|meal voucher|put you up"
            r"|(?:pay|cover)(?: for)? (?:your|a|the) (?:hotel|taxi|cab|ride|room)"
            r"|(?:hotel|taxi|cab|room|ride|car)s? (?:\w+ ){0,3}(?:on us"
            r"|at our (?:cost|expense))"
        ),
    ),
)
PRIORITY = kind(
    "priority",
    ("优先办理、插队", "priority treatment"),
    _S,
    says_zh=(
        r"排在?最?前(?:头|面|边)|往前(?:排|提|挪)",
        (
            r"(?:给您|帮您|让您|把您).{0,6}(?:优先|插(?:队|进|个)|排(?:到"
            r"|在)(?:最)?前|加(?:个)?(?:号|床))|第一个(?:给您|办)"
        ),
        (
            r"(?:给|帮|替|为)您(?:先|单独|专门|提前)*(?:留|占|预留|保留|腾|空)(?:着|了|好|出(?:来)?)?[^,话言]{0,3}"
            r"(?:车位|泊位|床位|座位?|名额|房间?|铺位|桌|位[置子]?(?:$|[^,]))"
            r"|(?<![意心神])(?:留|预留|保留|腾|空)(?:着|出来)?给您(?=$|[停用坐住放了]|的?(?:车位|位|座|房))"
        ),
    ),
    says_en=(
        (
            r"(?:jump|skip) the (?:queue|line)|(?:put|move) you (?:to|at) the (?:front"
            r"|top|head)|bump you up|see you first|fit you in"
        ),
        (
            r"\b(?:keep|save|hold|reserve|set aside|clear) (?:an?|the|this|that|your|one|bay|space"
            r"|seat|table|room|slot|place) (?:\w+ ){0,2}for you\b(?<!line for you)"
            r"(?<!out for you)(?<!eye for you)(?<!door for you)(?<!open for you)(?<!call for you)"
            r"|\b(?:bay|space|spot|seat|room|slot|place|table|bed|number) ?(?:\w+ )?"
            r"(?:is|'s|will be|'ll be) yours\b"
        ),
    ),
)

SERVICE_KINDS: tuple[Kind, ...] = (
    DISPATCH,
    VISIT,
    ARRIVE,
    REPLACEMENT,
    REBOOKING,
    UPGRADE,
    DELIVER,
    TEMPORARY_FIX,
    SAFETY_CHECK,
    ACCOMMODATION,
    PRIORITY,
    timed(ARRIVE, "arrive_by", ("承诺到达时间", "a time of arrival")),
    timed(DELIVER, "deliver_by", ("承诺送达时间", "a time of delivery")),
    confirmed(
        DISPATCH,
        "dispatch_after_facts",
        ("问清情况后派人", "send someone once the facts are known"),
    ),
    confirmed(
        REPLACEMENT, "replacement_if_confirmed", ("核实后换货", "a replacement once confirmed")
    ),
)
