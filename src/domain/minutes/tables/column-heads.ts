/** What stands in a column of a table, as far as its head tells. */
export type Column =
  | "number"
  /** The item of an agenda. */
  | "item"
  /** The number of a minute: the board's own, where rows have no other. */
  | "minute"
  | "owner"
  /** Owner and day in one: "By whom/when". */
  | "owner-due"
  | "task"
  /** Words that are the task where no better column is: "Details", "Recommendation". */
  | "details"
  | "due"
  /** A later day that was agreed in the place of the first. */
  | "revised"
  | "closed-on"
  | "update"
  | "status"
  /** Red, amber, green. */
  | "rating"
  | "raised"
  /** A day of which the place in the row tells the meaning. */
  | "date"
  | "objective"
  /** An objective or only "high", "low"; the column's words tell. */
  | "priority"
  | "decision"
  /** Whether the public may not read a row: "Exempt?", "Part", "Public/Private". */
  | "part"
  /** Whether it may. */
  | "public"
  /** What a row is marked with, be it that: "Classification". */
  | "marking"
  /** Nothing of an action, and shows that the table is of something else: money, hours, places. */
  | "foreign"
  | "other";

/** No longer words stand above a column. */
const longestHead = 60;

const who =
  "(?:owners?|leads?|lead officers?|officers?|persons?|people|who|whom|members?|governors?|trustees?|councillors?|directors?|individuals?|staff|names?)";
const action = "(?:actions?|tasks?)";
const written = "(?:no|nos|nr|num|numbers?|refs?|references?|id|#)";

/**
 * What boards write above their columns, the plainest first: the first that fits is taken. Compared as `plainHead` makes it: small letters,
 * without signs at the end and without what stands in brackets.
 */
const heads: readonly (readonly [Column, RegExp])[] = [
  [
    "number",
    new RegExp(
      `^(?:#|(?:(?:${action}|tracker|log|serial|row|line|unique|issue|our) (?:point )?(?:log )?)?${written}(?: ${written})?|s/n|sr|№|item id)$`,
    ),
  ],
  [
    "minute",
    new RegExp(`^(?:(?:minutes?|mins?)(?: item)?(?: ${written}| point)*|minutes?/${written}|${written}/minutes?)$`),
  ],
  [
    "item",
    new RegExp(`^(?:(?:agenda|meeting)(?: item)?(?: ${written}| point)*|items?(?: ${written})?|agenda items?/.*)$`),
  ],
  [
    "closed-on",
    /^(?:(?:dates?|day|when) (?:completed?|closed|discharged|done|achieved|signed off)|(?:actual )?(?:completed|closed|discharged)(?: (?:on|date))|actual(?: (?:completion|end|date).*)?|closure date|date of (?:closure|completion))$/,
  ],
  [
    "raised",
    /^(?:(?:date )?(?:raised|added|agreed|logged|opened|set|created|identified|assigned|allocated|recorded|entered|of origin)(?: (?:on|at|date|by))?|(?:date|day) (?:of (?:the )?)?(?:meeting|action|entry|log)|(?:meeting|mtg|minutes?|action|log|board|committee|open|start(?:ing)?) ?dates?|meeting (?:raised|of)|from meeting|origin(?:al meeting)?|source(?: meeting)?|date of (?:issue|origin)|first raised|date from)$/,
  ],
  [
    "revised",
    /^(?:revised|(?:revised|new|extended|updated|amended|latest) (?:due |target |completion |end )?(?:dates?|deadline|timescale|target)|extension(?: to)?)$/,
  ],
  [
    "owner-due",
    new RegExp(
      `^(?:(?:by )?${who}(?:/| and )(?:by )?(?:when|dates?|deadline|timescales?|due(?: date)?|target)|responsib\\w+(?:/| and )(?:timescales?|deadline|dates?|when)|(?:by )?when(?:/| and )(?:by )?${who})$`,
    ),
  ],
  [
    "due",
    /^(?:(?:original|planned|agreed) (?:date|target|deadline|due)|(?:target|date|deadline) (?:original|planned)|(?:target |expected |planned |proposed |anticipated |estimated |agreed )?(?:due|completion|finish|end|delivery|deadline|target)(?: (?:date|by|day|on|for|month))*(?: due| for completion)?|to be (?:completed|done) by|complete(?:d)? by|by when(?: date)?|by|when|due when|(?:target |key )?(?:deadlines?|time ?scales?|time ?frames?|time ?lines?|timing|time ?limits?)(?:\/.*)?|dates? (?:due|for completion|of completion|by|required|to be completed)|required by|needed by|complete by date|completion|target dates?|due dates?|by date|review dates?|date\/deadline|deadline\/.*)$/,
  ],
  ["date", /^(?:dates?|day|month)$/],
  [
    "part",
    /^(?:part|part (?:1|one|a)(?:\/| or )(?:part )?(?:2|two|b)|(?:is it |item )?(?:exempt|confidential|private|restricted|closed part)(?: (?:item|action|business|information|y\/n|yes\/no))?(?:\/(?:open|public))?|exemption|confidentiality|(?:public|open|part (?:1|a))(?:\/| or )(?:private|exempt|confidential|closed part|part (?:2|b)))$/,
  ],
  ["public", /^(?:public|open to (?:the )?public|for publication|publish(?:able|ed)?|public (?:item|action))$/],
  ["marking", /^(?:(?:security |information |protective )?(?:classification|marking)|sensitivity)$/],
  [
    "rating",
    /^(?:(?:b?rag|rags|(?:b\/)?(?:r\/a\/g|b\/r\/a\/g)|colour|traffic light)s?(?: (?:rating|status|rated|score|colour|assessment))*|rating|status b?rag|progress b?rag|b?rag\/status|status\/b?rag)$/,
  ],
  [
    "status",
    /^(?:(?:current |action |completion |overall )?(?:status|state)(?: of action| update| (?:as )?(?:at|on|of) .*)?|open(?:\/| or )closed|(?:is it )?(?:complete|completed|closed|done|discharged)(?: ?\?| y ?\/ ?n| yes\/no)?|complete\/.*|closed\/.*|y ?\/ ?n)$/,
  ],
  [
    "objective",
    /^(?:(?:strategic |key |overarching |specific |smart |our |corporate |improvement |desired |intended )?(?:objectives?|aims?|goals?|priority areas?|strands?|themes?|work ?streams?|ambitions?|standards?|intended outcomes?)(?:\/.*)?|priority\/.*|(?:strategic|key) (?:priorit(?:y|ies)|outcomes?)|desired outcomes?|area(?:s)? (?:for|of) (?:improvement|development)|improvement area|what (?:do )?we want to achieve)$/,
  ],
  ["priority", /^(?:priorit(?:y|ies)|outcomes?(?: required| sought)?)$/],
  [
    "task",
    new RegExp(
      `^(?:(?:agreed |key |new |required |specific |proposed |planned |recommended |outstanding |follow[- ]up |mitigating |improvement |corrective |further |main )?${action}(?:(?:/| and | or )(?:decisions?|tasks?|actions?|activit(?:y|ies)|recommendations?|steps?|points?|milestones?|details?|issue|outcomes?))?(?: (?:points?|items?|required|agreed(?: (?:at|by|on|in) .*)?|needed|details?|descriptions?|arising|plan(?:ned)?|statement|summary|text|log|title|name|proposed|decided|raised|set|steps?|and details?|to (?:be )?(?!date\\b)[a-z]{3,}.*))*|(?:decisions?|issues?|subject|matters?|topic|details?|discussion|item|recommendation|details? of)(?:/| and | or | of )${action}(?: (?:required|agreed|points?|to be taken))?|(?:details?|descriptions?|summary) of (?:the )?${action}|what(?: (?:will|needs? (?:to|doing)|do we need to|is to|are we going to|must|action)\\b.*| by)?|to ?[- ]?do(?: list)?|jobs?(?: to (?:be )?do(?:ne)?)?|how(?: (?:will|are) we .*)?|next steps?|key steps?|what actions? .*|steps?(?: to be taken| required)?)$`,
    ),
  ],
  [
    "owner",
    new RegExp(
      `^(?:(?:${action} |task |lead |exec |executive |senior |named |responsible |accountable |nominated |key |the |by |for )*${who}(?: (?:name|agency|person|organi[sz]ation|partner|body|officer|service|responsible|accountable|assigned|initials|lead|owners?))*(?:\\/.*| and (?:partners?|agency|support.*))?|(?:lead|responsible|owning|delivery|accountable) (?:agency|agencies|partners?|organi[sz]ations?|department|service|body|bodies|party|parties|directors?|managers?|governors?|trustees?|teams?|members?)|(?:for )?${action} (?:by|for|on|with|owned by|assigned to|allocated to|lead)(?: whom)?|(?:by )?(?:whom|who)|responsib\\w+(?: (?:of|for action|person|officer|owner|lead|party|to))?|responsib\\w+/.*|accountab\\w+|(?:assigned|allocated|delegated|tasked|given) to|assignees?|owned by|led by|initials|actioned by|who['’]?s (?:doing|going to do|on) (?:it|this|what)|resp|person\\(s\\) responsible)$`,
    ),
  ],
  [
    "update",
    /^(?:(?:latest |current |progress |status |action |brief |monthly |quarterly |any |further |last )*(?:updates?|progress|comments?|commentary|notes?|position|feedback|outcomes?|response|remarks|narrative)(?: (?:to date|since .*|made|report|for (?:the )?(?:board|committee|meeting|group|governors|trustees)|notes?|updates?|comments?|status|so far|against .*|at .*|as at .*|and .*|of actions?|on actions?))*(?: ?\/ ?.*)?|(?:progress|update|comment|status|outcome|notes?)s? ?(?:\/|and|or) ?.*|evidence(?: of (?:progress|completion|impact|delivery))?(?:\/.*)?|actions? taken(?: to date)?|results?|what (?:has been|have we|was) done.*|progress (?:and|against|with) .*|update .{0,20}\d{4}|.*\bupdate)$/,
  ],
  [
    "decision",
    /^(?:decisions?(?: (?:made|taken|agreed|reached|text))?|resolutions?|resolved|decision\/resolution|details? of decision|decision details?)$/,
  ],
  [
    "foreign",
    /^(?:(?:likelihood|probability|inherent|residual|gross score|net score|risk score|amount|cost|price|value|total|budget|spend|balance|income|expenditure|payee|invoice|cheque|net|gross|vat|variance|actual spend|forecast)\b.*|£.*|times?|start time|duration|mins|minutes allowed|venue|location|room|place|version|author|purpose|page|pages|paper|enclosure|presenter|verbal\/paper|for (?:decision|information|noting|discussion).*)$/,
  ],
  [
    "details",
    /^(?:what (?:we|they|you) (?:will|shall|must|need to|intend to|plan to|are going to) do|details?|descriptions?|recommendations?|activit(?:y|ies)|key activit(?:y|ies)|deliverables?|agreed|agreement|commitments?|measures?|summary|requirements?|milestones?|issues?(?: raised)?|points?|matters? arising|subject|text|wording|mitigations?|undertaking)$/,
  ],
];

/** The words above a column, made plain: "By whom:" is "by whom", "Lead (initials)" is "lead". */
export function plainHead(cell: string): string {
  return cell
    .slice(0, longestHead * 2)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\((?!s\))[^()]*\)/g, " ")
    .replace(/\(s\)/g, "s")
    .replace(/[*_:.?!"“”]+/g, " ")
    .replace(/&/g, " and ")
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, " ")
    .replace(/[\s–-]+$/, "")
    .trim();
}

/** What stands below these words; undefined for words that name no column we know. */
export function columnNamed(cell: string): Column | undefined {
  if (cell === "" || cell.length > longestHead) return undefined;
  const said = plainHead(cell);
  return said === "" ? undefined : heads.find(([, form]) => form.test(said))?.[0];
}
