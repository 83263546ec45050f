"""What an English clause does with the matter it names: asserts, declines, asks, reports."""

import re

GUARANTEE = re.compile(
    r"\bno way\b(?! (?:for|of|to|i|we)\b)|hundred per ?cent"
    r"|\bnothing(?:'ll| will| can)|i'll personally"
    r"|\bpromise\b(?! (?:you )?(?:only|what))|\bg[ua]{1,3}r{1,2}[ae]n?t[ei]{1,2}e?[ds]?\b"
    r"|defin[ia]te?a?ly|\bdefi?nitl?ey\b|\bdeff?o\b|without question"
    r"|hand on heart|cross my heart|dead cert|take it from me|you can be sure"
    r"|see to it that|\bcertain(?:ly)?\b(?! (?:amount|number))|absolutely"
    r"|100 ?(?:%|per ?cent)|(?:you have|you've got|give you|on) my (?:word"
    r"|life)"
    r"|\btrust me\b|without (?:a |any )?(?:doubt|fail)|no doubt|for sure"
    r"|no question|(?<!the )\bsure thing|\bmark my words|\bi swear|rest assured"
    r"|no matter what|you can (?:count|bank|rely) on|consider it done"
    r"|my assurance|take that as read"
    r"|leave (?:it|that) (?:with|to) me and|\bof course\b(?! you(?:'re"
    r"| are| want| need| feel| would))|in the bag"
    r"|\bpersonally (?:see to it|guarantee|ensure)|\bi (?:give|gave) you"
    r"|\bassure you\b|\bensure (?:you|that|it)\b|every (?:single )?(?:penny"
    r"|cent)\b|\btotally\b|nobody's going to|(?:'ll|\bwill) never\b"
    r"|bet (?:my|your)"
)
HEDGE = re.compile(
    r"\bshould\b(?! (?:have|you|i|we|not))|\bshouldn't be\b|usually"
    r"|normally|generally|typically|pretty (?:sure|much|confident)"
    r"|fairly (?:sure|confident|certain)|surely|expected to|nearly always"
    r"|almost always|bound to|most likely|very likely|\blikely\b"
    r"|almost (?:certain|sure|always)|nine times out of ten|chances are"
    r"|i'm sure|i am sure|i'm confident|we're confident|i expect"
    r"|as good as|i'd say|good chance|looking good|odds are"
    r"|off the record|between (?:us|you and me)|let's just say"
    r"|i've seen|always (?:does|do|pays?|comes?|gets?|fold|cave|give|turns?|works?|clears?)"
)
GUESS = re.compile(
    r"\bmaybe\b|\bperhaps\b|\bmight\b|\bprobably\b|\bpossibly\b|\bmay\b"
    r"|\bi (?:guess|think|suppose|reckon)\b|\bcould be\b|\broughly\b"
    r"|\bi imagine\b|\bi dare ?say\b"
)
EFFORT = re.compile(
    r"\b(?:i'll|we'll|will|i|we|to|can)? ?(?:try|trying|do (?:my"
    r"|our) best|aim|make (?:absolutely |damn )?sure|hope|hopefully"
    r"|attempt|see (?:if|what|whether)|push for|ask (?:for|if|whether)"
    r"|look into|request|work (?:on|towards))\b"
)
NEGATION = re.compile(
    r"n't\b(?! (?:you )?worry)|\bdont\b(?! (?:you )?worry)|\boutside\b"
    r"|\bbeyond\b|\bcant\b|\bwont\b|\bnot\b(?! only| to worry)|\bnever\b"
    r"|\bcannot\b|\bunable\b|\bno\b(?! (?:way|problem|worries|doubt|question"
    r"|time|matter|later|more))|\bneither\b|\bnor\b|\bwithout\b|\brefuse\b"
    r"|\brather not\b|\bbefore i\b|\binstead of\b|\bnobody\b(?! is going"
    r"|'s going)|\bnone\b|\bisnt\b"
)
CANNOT_PROMISE = re.compile(
    r"(?:can'?t|cannot|can not|won't|will not|not able|unable|not allowed"
    r"|wouldn't|don't want|not (?:in a position|going|free)|couldn't"
    r"|rather not|no authority|not mine)\b[^.;!?]{0,30}?"
    r"\b(?:promises?|guarantees?|say|tell|give|commit|offer|confirm|mislead"
    r"|speak for|know|approve|authori[sz]e|decide|rule|swear|pretend)\b"
    r"|(?:not|n't) (?:guaranteed|a promise|something i can)|no guarantee"
    r"|\bi don't (?:yet )?know\b|nobody has a (?:date|time)|making it up"
    r"|depends on|not (?:up to|for) me"
    r"|(?:isn't|is not|aren't|won't) (?:going to )?(?:happen(?! again| to you| any ?more)"
    r"|be possible|be an option)\b"
    r"|\bno promises?\b|(?:\bnot|n't) take (?:that|it|this) as an? (?:promise|guarantee)"
    r"|(?:'d|\bwould) be wrong of (?:me|us) to\b"
    r"|\bno way (?:for (?:me|us) to|of) (?:assur|know|promis|guarant|tell)"
    r"|(?:\bnot|n't) let (?:me|us) (?:commit|promise|say)\b"
    r"|\boff the table\b|\bout of the question\b"
    r"|\bi'd be lying\b|\bwouldn't be (?:honest|fair|right) to\b"
)
CONDITION_PART = re.compile(
    r"\b(?:if|once|provided|as long as|subject to|depending on|assuming|unless|after"
    r"|following) [^,]*"
)
QUESTION = re.compile(
    r"\?$|^(?:would|could|can|may|shall|do|does|did|is|are|have|has"
    r"|what|when|where|which|who|how|why)\b.*\?"
    r"|^(?:and |so |but )?(?:may|can|could|shall|would) (?:i|we|you)\b"
)
TOLD = re.compile(
    r"\b(?:(?:say|tell|know|explain|find out|check|confirm|ask(?:ing)?)"
    r" (?:you |him |her |them |us )?(?:exactly |just )?(?:when|where|why|who|what|how|whether)"
    r"|(?:with|about|of) (?:what|who|why|how|where|whether))\b[^,;?]*$"
)
OPENS = re.compile(r"\b(?:you|u|me|us)$")
SAYS = re.compile(r" (?:\w+ ){0,5}?(?:to say|with|about|whether|either way)\b")
SAID_BEFORE = re.compile(r"(?!)")
PENDING = re.compile(
    r"\b(?:whether|until (?:we|they|the)|subject to|pending|once (?:they"
    r"|the \w+ (?:has|have|is))|we (?:first )?need to (?:check|verify"
    r"|see)|under review|being reviewed|to be (?:decided|confirmed"
    r"|advised))\b"
)
REPORTED = re.compile(
    r"\byou (?:said|told|asked|mentioned|want(?:ed)?|were (?:told"
    r"|promised)|say|expected|wish|feel|think|demand|paid)\b|\b(?:we"
    r"|they|he|she|who|the (?:ad|advert|clerk|agent|driver)) (?:said"
    r"|told|promised|advertised|claimed)\b|\bpromised you\b|\bsupposed to\b"
    r"|\b(?:they|he|she|the \w+) reckons?\b"
    r"|\bas for\b|\babout (?:the|your)\b|\bi know\b|\bi (?:see|understand)\b"
    r"|\b(?:records?|notes?|system|log|screen) (?:shows?|says?|has it)\b|\baccording to\b"
)
PAST = re.compile(
    r"\b(?:should(?:n't)? (?:never )?have|should never|was|were|had"
    r"|did|didn't|wasn't|hasn't|haven't|has been|have been|i've|we've"
    r"|been|already|ago|yesterday|last (?:week|month|time)|went|took"
    r"|got|kept|left|cost)\b"
)
REGRET = re.compile(
    r"\b(?:(?:should|could|would)(?:n't| not)? (?:never )?have|ought to have|(?:should|could)'ve)\b"
)
ACCOMPLISHED = re.compile(r"\balready\b|\b(?:has|have|was|were)(?: just)? been\b")
CUSTOMER = re.compile(
    r"\b(?:please|you(?:'ll| will)? (?:need|have) to\b(?! worry)"
    r"|you (?:can|could|may|must|should|might)|you'd (?:need|have"
    r"|better)|ask you to|if you (?:call|send|bring|want)|kindly"
    r"|make sure you (?:call|bring|keep|send))\b"
)
RULE = re.compile(
    r"\b(?:rule|policy|regulation|by law|standard|the law|procedure"
    r"|normal(?:ly)? takes?|usually takes?|typically takes?|terms"
    r"|contract|under the|takes? (?:up to|\d)|limit is|entitled)\b"
)
MARK = re.compile(
    r"(?:\bwon't|\bnever\b|\bnobody|\bno one|\bnothing|'ll|\bwill"
    r"|\bill\b(?= \w+)|\bshall|\bgoing to|\bgonna|'(?:m|re) \w+ing\b|\bcan\b|\bpromise"
    r"|guarantee|definit|of course|\bon us\b|\blet me\b|\bhappy to\b"
    r"|\bshould\b|certainly|absolutely|trust me|\byes\b|\bsure\b"
    r"|\bhave it\b|\bmy word|\bfull\b|\bconsider|\bon the way|\bis yours"
    r"|(?:\bis|\bare|'s) (?:phoning|ringing|calling|emailing|texting|coming|sending|getting)\b"
    r"|\bbeing (?:written off|waived|wiped|dropped|scrapped|refunded|paid|credited|swapped|sent"
    r"|taken off)\b"
    r"|\bwould (?:get|be)|you'd (?:get|have|hear)|\b(?:gets?|goes"
    r"|comes|come)\b|surely|usually|always|\bis coming|\bdue\b|\bbooked)"
)
CONDITION = re.compile(
    r"\bif\b(?! (?:you|i) (?:don't mind|like|may|had|please))|\bonce\b"
    r"|\bprovided\b|\bas long as\b|\bsubject to\b|\bdepending\b|\bassuming\b"
    r"|\bshould the\b|\bunless\b|\b(?:after|when|following) (?:the "
    r"|an? |we|they|he|she|it|our)\b|\bwhere (?:the|it)\b"
)
AFTER = re.compile(
    r"^[^,;]{0,40}?(?:n't\b|\bnot\b|\bcannot\b|\bcant\b|\bnever\b"
    r"|\bunable\b|\boutside\b|\bbeyond\b|\bunavailable\b)"
)
FIRM_WILL = re.compile(
    r"(?:definitely|certainly|absolutely|100%|promise|guarantee|swear"
    r"|no doubt|for sure)\b.{0,40}?(?:'ll|\bwill|\bgoing to|\bwon't)"
    r"|(?:'ll|\bwill|\bgoing to) (?:\w+ )?(?:definitely|certainly"
    r"|absolutely)"
)
HARMLESS = re.compile(
    r"\b(?:pass|look|check|follow|rais|record|note|speak|talk|ask"
    r"|understand|help|do (?:my|our|every)|try|let|keep|call|ring"
    r"|contact|stay|listen|take|escalat|report|mention|feed|bring"
    r"|write|see|review|investigat|treat|update|tell|arrang|inform"
    r"|chas)\w*\b"
)
AGENT = re.compile(r"\b(?:i|we|let me|i'll|we'll|i'm|we're)\b")
OUTCOME = re.compile(
    r"(?:'ll|will|should|going to) (?:\w+ )?(?:be on the|be (?:back|here|there"
    r"|ready|done|over|open|clear(?:ed)?|found|available|live|active"
    r"|up|on (?:its|the) way|in (?:stock|your))|work|turn up|show up"
    r"|come (?:back|through|on|good)|go (?:well|smoothly|ahead|away)"
    r"|make it|take off|land|leave on time|get (?:your|it|there|through"
    r"|better)|arrive|clear|go in your favour)\b|in (?:the customer's"
    r"|your) favou?r"
)
PROCESSING = re.compile(
    r"\b(?:handled?|process(?:ed|ing)?|look(?:ed|ing)? into|review(?:ed)?"
    r"|address(?:ed)?|investigat\w+|follow(?:ed)? up|forward(?:ed)?"
    r"|pass(?:ed)? (?:on|to)|log(?:ged)?|check(?:ed)?|sorry|apolog\w+)\b"
)
BARE_ASSURANCE = re.compile(
    r"\b(?:go(?:es)? through|no problem|in the bag|done deal"
    r"|as good as done|no dramas|piece of cake|easy peasy"
    r"|leave it (?:with|to) me|pretty much certain|you can count on (?:it"
    r"|that))\b"
)
ASKS_FACTS = re.compile(
    r"\b(?:tell me|give me|let me have|could you (?:tell|give|let)"
    r"|can you (?:tell|give)|may i have|can i (?:have|take|get)|could i (?:have"
    r"|take|get)|i(?:'ll)? need|what(?:'s| is)|which|where)\b"
)
RECKONING = re.compile(
    r"\bwould\b|'d\b|\bthan\b|\bcompared\b|\bcom(?:e|es|ing) to\b"
    r"|\bwork(?:s|ed)? out\b|\bthe (?:sum|difference)\b"
    r"|\bequals?\b|\bin total\b"
)
WILL = re.compile(
    r"'ll\b|\bwill\b|\bgoing to\b|\bgonna\b|\bcan\b|\bpromise"
    r"|\bguarantee|(?:i|we)(?:'d| would)\b"
)
PROGNOSIS = re.compile(
    r"\b(?:i'm (?:(?:pretty|quite|fairly) sure|confident|certain)"
    r"|i'd say|pretty sure|chances are|most likely|odds are"
    r"|i expect|i reckon"
    r"|nine times out of ten|i'd be surprised)\b.{0,40}?(?:'ll"
    r"|\bwill|\bshould|\bwon't|\bgoing to|\bas good as)"
    r"|\bas good as (?:\w+ed|done|gone|yours|there|new|in)\b"
    r"|\b(?:they|these|those|it|\w+s) (?:nearly |almost )?always"
    r" (?:get|come|fold|cave|give|turn|work|pay|clear|go)s?\b"
    r"|\bgood chance (?:of|that|you|it|they)\b"
    r"|\bshouldn't be (?:a|any|too much of a) (?:problem|issue|trouble)\b"
    r"|\b(?:it|that|they|this|you|everything) should (?:just "
    r"|all |still |then |easily |really )*(?:be able|go|come"
    r"|drop|clear|settle|sort|pass|get through)\b"
)
FEELS = re.compile(
    r"\b(?:understand|appreciate|agree|feel|upset|angry|frustrat\w+"
    r"|know|see|imagine|remember|notice)\b"
)
NO_AUTHORITY = re.compile(
    r"\b(?:no|not|n't|without)\b[^,;]{0,24}\b(?:authority|power|permission|mandate) to\b"
    r"|\b(?:outside|beyond|above) (?:my|our|the) (?:\w+ )?(?:authority"
    r"|powers?|remit|limits?|pay grade)\b"
)
CANNOT = re.compile(
    r"(?:\bcan(?:'?t|not| not)|\bwon't be able|\bunable|\bnot (?:\w+ )?(?:able"
    r"|allowed|permitted|authori[sz]ed))\b"
    r"(?! (?:believe|thank|apologi[sz]e|imagine|stress|wait))(?:(?! but "
    r"| and | so )[^,;:]){0,56}$"
)
SUDDEN = re.compile(r"\bsuddenly\b|\ball of a sudden\b|\bwithout warning\b|\bat any second\b")
FEARS = re.compile(
    r"\b(?:worried|afraid|scared|fear|fearing|dread|as if|as though)(?: that)?(?: [\w']+){0,3}$"
)
BORNE = re.compile(r"(?!)")
CUT_OFF = re.compile(
    r"\b(?:cancelled|canceled|closed|removed|unsubscribed|deleted|blocked|stopped|switched off"
    r"|taken (?:\w+ ){1,4}off)\b"
)
QUERIES = re.compile(r"\b(?:who|what|when|how|why)\b")
INFORMATION = re.compile(r"\b(?:note|report|letter|record|log|statement|list|summary|answer)\b")
COMES_ONESELF = re.compile(
    r"^(?:and |so |then )?you (?:can|could|may|might) (?:just |also |always |then )?"
    r"(?:come|collect|pick|drop|pop|call in|swing by|stop by)\b"
)
REFUSES_MONEY = re.compile(
    r"\bno (?:compensation|refund|reimbursement|discount)s? (?:can|will|is|are|could|would|may)\b"
    r"|\b(?:we|i) (?:can't|cannot|won't|will not|are not able to|are unable to) (?:\w+ )?"
    r"(?:pay|refund|compensate|reimburse|waive)\b"
    r"|\b(?:can't|cannot|won't|not) be (?:\w+ )?(?:paid|refunded|compensated|reimbursed|waived)\b"
)
LODGING = re.compile(
    r"\b(?:regist\w+|appl(?:y|ying) for|application|lodg\w+"
    r"|submit\w*|put(?:ting)? in"
    r"|put (?:it |that |this )?(?:up )?to (?:the|my|our)|fil(?:e|ing)|log(?:ged|ging)?"
    r"|not(?:e|ing) down)\b"
    r"|\b(?:your|a|the|this) (?:\w+ )?request\b"
)
SAID = re.compile(
    r"\byou (?:said|say|told|mentioned|were (?:told|promised))\b[^,;]{0,40}\b(?:promis|guarante)\w*"
    r"|\b(?:he|she|they|somebody|someone) (?:promised|guaranteed|swore)\b"
)
