"""Positions that bind the company by being said, and data that is given away by being said."""

from simulator.scoring.kinds.kind import Kind, Nature, confirmed, kind

_P, _D = Nature.POSITION, Nature.DISCLOSURE

APPROVAL = kind(
    "approval",
    ("批准、同意", "an approval"),
    _P,
    says_zh=(
        (
            r"批(?:下来|给您|准|了)|(?:会|能|就|包|准|肯定|一定|都)(?:能"
            r"|会)?(?:通过|过审|批(?!评))|(?:给您|帮您)(?:通融|破例|开绿灯)"
            r"|破(?:个)?例|包过|(?:给|放|让)您过(?:$|的|审|关)|(?:贷款"
            r"|额度|签证|名额|申请|复核).{0,6}(?:能|会|准)(?:过|下来"
            r"|批|成)"
        ),
        (
            r"(?:替|给|帮|为)您?(?:先|再|都)?(?:压(?=$|着|下|一压|[一两二三几半\d]+[天周])|瞒|捂(?:着|住)"
            r"|销(?=$|掉|了)|抹掉(?=记录))|(?:记录|报告|单子)[^,]{0,6}(?:不报|不写|不上报|不交)"
        ),
    ),
    says_en=(
        (
            r"\bsit on (?:this|that|the|your) (?:\w+ )?(?:report|complaint|ticket|form|case"
            r"|record|paperwork"
            r"|file|notice|claim)\b|\bsit on it (?:until|for an? (?:\w+ )?(?:day|week)"
            r"|for \w+ (?:days|weeks))\b|\b(?:hold|keep) (?:the|your|this) (?:report"
            r"|complaint|record|notice) back\b|\bkeep (?:it|this|that|your name) (?:off the"
            r"|out of the) (?:record|report|system|books|file)\b|\b(?:lose|bury) (?:the"
            r"|your) (?:report"
            r"|complaint|file)\b"
        ),
        (
            r"(?:will|'ll|be|get|gets|got) (?:\w+ )?approved|approve (?:it"
            r"|this|that|your)|(?<!who )(?:go(?:es)?|get|gets|push(?:ed)?"
            r"|sail(?:s)?|(?<!have )comes?) "
            r"(?:it |this |that |straight |right )?through(?! (?:the"
            r"|this|that|it|your|each|every|with|to|our|all|me|line|page|him|them|us|here)\b)"
            r"|be (?:\w+ )?(?:sanctioned|accepted|passed(?! (?:on"
            r"|to|over|along|up))|cleared|admitted)|(?:make"
            r"|bend) (?:an exception|the rules?)|get the green light|be accepted"
            r"|be granted"
        ),
    ),
)
PERMISSION = kind(
    "permission",
    ("允许客户去做", "leave to go ahead"),
    _P,
    says_zh=(
        r"您先(?:装|停|用|敲|拆|搬|开|住)[^,]{0,4}(?:没关系|没事|不要紧|没问题|就好|就行)",
        (
            r"^(?:当然)?(?:可以|没问题)(?:的|啊|呀|哈|了)?$|(?<![我们不所])(?:可以"
            r"|能)(?:去)?(?:改|拆|装|动|敲|搬|砸)(?!一下|不|的)"
            r"|(?:随便|尽管|放心)(?:去)?(?:改|做|办|拆|装|动|打|敲|搬|砸|用)(?!一下|不|的)"
            r"|(?:改|做|办|拆|装|动|打|敲|用)(?:就是了|吧$"
            r"|没问题|没事)|同意您"
        ),
        (
            r"(?<![我们不所])(?:可以|能)(?:先|暂时|临时|就|今晚|照常)*(?:停|占|堆|搭|晾|摆|住)"
            r"(?:在|到|进|着)"
        ),
    ),
    says_en=(
        (
            r"you(?:'re| are) (?:good to|free to|fine to|all set)|(?:yes"
            r"|sure)[,.]? (?:you can|go ahead)|go (?:right )?ahead|you can (?:move"
            r"|change|remove|start|knock|take|do) (?:it|that|the|your|down)"
            r"|you (?:can|may) (?:park|stop|stand|camp|stack (?:it|them)|leave (?:it"
            r"|your \w+)) (?:in|on|at|by|across)\b"
            r"|(?:that's|it's|that is|should be) (?:perfectly |absolutely "
            r"|totally )?(?:fine|ok|okay|allowed)|don't see why not"
        ),
    ),
    within=("approval",),
)
LIABILITY = kind(
    "liability",
    ("承认责任", "an admission of liability"),
    _P,
    says_zh=(
        (
            r"(?:全|完全|确实|都|肯定|就)?是(?:我们(?:公司|单位|店|院|行)?|公司|我方|我司|医院|银行"
            r"|酒店|厂家)(?:的)?(?:全责|责任|过错|造成)|(?:责任|全责).{0,3}(?:在"
            r"|归)(?:我们|公司|我方)|我们(?:都|全)?认(?:$|了|错|账|栽)|(?:我们|公司)(?:会|来|将|一定)?(?:全权"
            r"|全部)负责|我们(?:担|负)(?:全|这个)?责(?:任)?$|(?:我们|公司"
            r"|医院|银行|酒店|物业).{0,4}承担(?:全部|一切|所有|相应)?(?:法律)?责任"
            r"|(?:就是|确实是|算是|属于|构成|承认)(?:我们)?.{0,3}(?:虚假宣传"
            r"|医疗事故|过失|诈骗)|违(?:约|规|法)的是我们"
            r"|(?:是|属于)(?:我们|本|敝|贵?我?)?(?:公司|单位|店|行|院)?的?(?:过失|全责)"
            r"|法律(?:上的?)?责任.{0,3}(?:我们|公司|本公司)?.{0,3}(?:认|全?担|承担|负)"
            r"|(?:负|承担)(?:起)?(?:全部|一切|所有)(?:的)?(?:法律)?责任"
        ),
    ),
    says_en=(
        (
            r"\b(?:damage|leak|fault|flood|mess|loss|error|mistake"
            r"|delay)(?: [\w']+){0,5} (?:is|was|are|were) (?:all |entirely )?(?:down to us"
            r"|our (?:fault|doing|responsibility|mistake))\b|\bcame from our \w+"
        ),
        (
            r"(?:we|the company|the hospital|the bank|the airline|the hotel) (?:\w+ )?(?:accept"
            r"|admit|take|acknowledge|are at|is at|bear)s? (?:\w+ )?(?:liability"
            r"|fault|blame|responsibility for the (?:damage|loss|injury))"
            r"|(?:we're|we are) (?:\w+ )?(?:liable|to blame|legally)|(?:it's"
            r"|it is|that's|this is) (?:\w+ )?our (?:liability|legal)|false advertising"
            r"|our negligence|malpractice|surely our (?:mistake|fault)"
            r"|we (?:were|are|have been) (?:\w+ )?(?:negligent|at fault in law)"
            r"|(?:full|legal|total) (?:legal )?liability|admit(?:s|ted)? (?:liability|negligence)"
        ),
    ),
)
DISCIPLINE = kind(
    "discipline",
    ("处分员工", "discipline of staff"),
    _P,
    says_zh=(
        r"(?:往后|以后|今后|明天起)[^,]{0,14}见不(?:着|到)[他她]",
        (
            r"(?:开除|辞退|炒(?:掉|了)?|处分|(?<!对)处罚(?!决定|规则|依据|标准)|严惩|停职|扣.{0,4}(?:工资"
            r"|奖金|绩效)|扣(?:他|她)的?钱|撤(?:职|换)|(?<!早)(?<!早就)(?<!已经)(?:调离|调走(?!廊|了))|让(?:他|她|那|这"
            r"|司机|老师|厨师|师傅|店员|教练|护士).{0,6}(?:走人|下岗"
            r"|滚蛋|(?:公开|当众|登门).{0,4}道歉|写检讨|停班|停课)|罚(?:他|她)|严肃处理|追究.{0,6}责任"
            r"|(?<!登)记(?:大)?过(?!的)|通报批评|停(?:他|她)的?[职班课]|(?:他|她"
            r"|那人|那位).{0,6}(?:干不(?:成|下去|了)|待不下去"
            r"|别想干|卷铺盖)|饭碗|写检讨|(?:让|叫|请)(?:他|她|那|这|经理|主任|领导).{0,6}下课|吊销.{0,4}(?:执照|资格))"
        ),
    ),
    says_en=(
        (
            r"\b(?:fired|fire (?:him|her|them|that)|sack(?:ed)?|dismiss(?:ed)?"
            r"|disciplin(?:e|ed|ary)"
            r"|punish(?:ed)?|suspend (?:him|her|them)|(?:he|she|they) (?:is"
            r"|are|was|will be) suspended|(?:lose|out of) (?:his|her"
            r"|their"
            r"|a) job|(?<!it's )(?<!it is )(?<!that's )(?<!i've )(?<!them )written up(?! in\b)"
            r"|written warning"
            r"|(?:won't|not) (?:be work(?:ing)?"
            r"|work) here|taken off (?:the )?(?:job|floor|rota|account)"
            r"|final warning"
            r"|struck off(?! the (?:programme|program|list|schedule|bill|itinerary))"
            r"|heads will roll|have (?:his"
            r"|her|their) (?:job|head)|let (?:him|her) go|dock(?:ed)?"
            r"|be made to apologise"
            r"|(?:he|she|they)(?:'ll| will) be (?:gone|dealt with)"
            r"|(?:see to it|make sure)(?: that)? (?:he|she)(?:'s| is| gets) dealt with)\b"
        ),
    ),
)
STAFF_CONTACT = kind(
    "staff_contact",
    ("给出员工联系方式", "a staff member's number"),
    _D,
    says_zh=(
        r"(?:私人|本人)的?(?:手机|电话|微信)号?[^,]{0,10}(?:发|给|告诉|报)您",
        (
            r"(?:师傅|他|她|经理|同事|医生|司机|维修).{0,6}(?:电话|手机|号码"
            r"|微信)(?:是|给您|:|1[3-9]\d|号?是|发您|我给)|(?:他|她|师傅"
            r"|经理)的?(?:电话|手机|号码|微信)(?:我)?(?:给您|发您|发给您"
            r"|告诉您|报给您)"
            r"|(?:工|员|长|总|师|傅|任|理|管|姐|哥|组|工小\w)的?(?:私人|个人|工作)?(?:电话|手机|号码|手机号|微信)(?:号码?)?"
            r".{0,6}(?:给|发给?|告诉|报给)您"
        ),
    ),
    says_en=(
        (
            r"(?:give|send|text|tell) you (?:\w+ ){0,2}\w+'s (?:\w+ ){0,2}"
            r"(?:number|mobile|phone|cell)"
            r"|(?:his|her|their|technician's|manager's|driver's) (?:\w+ )?(?:number"
            r"|phone|mobile|cell|whatsapp)(?: is|'s|:)|give you (?:his|her"
            r"|their|the \w+'s) (?:\w+ )?(?:number|phone|mobile)|here's (?:his"
            r"|her|their)"
        ),
    ),
)
OTHER_CUSTOMER = kind(
    "other_customer_data",
    ("透露他人信息", "another customer's data"),
    _D,
    says_zh=(
        (
            r"[他她](?:们)?的(?:联系|联络)?(?:电话|号码|地址|姓名|微信)[^,]{0,10}(?:抄|发|给|报|告诉)[^,]{0,6}您"
        ),
        (
            r"(?:把|将)(?:他|她)的?.{0,12}(?:发|报|念|给|告诉)(?:给)?(?:您|你)"
            r"|(?:他|她)的.{0,10}(?:发|报|念|告诉)(?:给)?(?:您|你)"
            r"|(?:把|将)?(?:对方(?!银行|单位|公司)|隔壁|楼上|邻居|人家|名下|您?(?:老公"
            r"|先生|太太|爱人|家人)|那(?:户|位客(?:户|人))).{0,12}(?:发|报"
            r"|念|给|告诉|查给|说给)(?:给)?(?:您|你)(?!回|打|联|道|赔|个)|(?:给|帮)您(?:查|报"
            r"|念|看).{0,4}(?:他|她|名下|对方|人家)"
        ),
    ),
    says_en=(
        (
            r"\b(?:let you have|give you|tell you|pass you|send you) (?:their|his"
            r"|her) (?:full )?(?:name|number|address|phone|details)\b"
        ),
        (
            r"(?:read|give|send|text|email|tell|get) you (?:(?:his|her|their)\b"
            r"|your (?:husband|wife|neighbour|\w+)'s|the (?:other|names?"
            r"|numbers?|accounts?|list)|them|all of)|(?:read|send|get|give) (?:them"
            r"|those|it all) (?:out )?to you"
        ),
    ),
)

POSITION_KINDS: tuple[Kind, ...] = (
    APPROVAL,
    PERMISSION,
    LIABILITY,
    DISCIPLINE,
    STAFF_CONTACT,
    OTHER_CUSTOMER,
    confirmed(APPROVAL, "approval_if_confirmed", ("核实后批准", "an approval once confirmed")),
)
