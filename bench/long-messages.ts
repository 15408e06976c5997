/** Said of boards' work, in no sense: what makes every reader look. */
const words =
  "action: log done due move cancel the meeting set up 12 A12 3, 4 and 7 5 March Friday by to and all me Sarah Warren SJ RW Police circulate plan is not will with ask Thanks ? . – ( ) what when please next agenda \n \t 10am overdue for since give Jason in replacement of at risk because note update".split(
    " ",
  );
const leads = [
  "",
  "action: ",
  "Sarah to ring ",
  "done 12 ",
  "12 due ",
  "give 12 to ",
  "update 12: ",
  "overdue for ",
  "add ",
];

/** Texts of one piece said over and over, each hard for some reader. */
const pieces = [
  "a",
  " \t",
  "- – ",
  "(",
  "()",
  "a: ",
  "Sarah and ",
  "Sarah to ",
  "Sarah to circulate the plan\n",
  "12, ",
  "1-2 ",
  "by 5 March ",
  "👍🏽",
  "please ",
  "\"'",
  "the plan to be ",
  "Bank Holiday Monday ",
  "1\tSarah Jones\tTo circulate the plan\tOn-going\n",
];

const people = ["Sarah Jones", "Warren", "JH", "Kirsty Bright", "Cllr Moore", "RW", "the Business Manager", "Police"];
const tasks = [
  "circulate the revised escalation plan to all partners",
  "ask Brian Reed to attend the next meeting",
  "write to the schools about the thresholds document, and report back",
  "check whether the audit was sent to the county council",
  "bring the training figures for the last two quarters",
];
const days = ["by 5 March", "by Friday", "before the next meeting", "by the end of April", "asap", ""];
const talk = [
  "The figures for the last quarter were discussed, and it was noted that attendance had gone down since September.",
  "Jason Hartley said that the hospital would not be able to send anybody before the summer.",
  "Members asked how many of the referrals come from schools, and whether that was likely to change.",
  "It was agreed that the report is helpful: it shows where the gaps are and who has to close them.",
  "Thanks to Christine and to everybody who helped with the open day on Saturday!",
  "The chair will speak to the commissioner about the budget for 2026 – 2027 when they meet in May.",
  "I think we ought to come back to this when the new strategy has been published, probably in the autumn.",
];

type Kind = (pick: <T>(from: readonly T[]) => T, line: number) => string;

const anAction: Kind = (pick) => `${pick(people)} to ${pick(tasks)} ${pick(days)}`.trim();

/** What boards paste whole: each kind says how its next piece reads. */
const kinds: readonly Kind[] = [
  (pick) => `${pick(talk)} `,
  (pick, line) => `${line + 1}. ${anAction(pick, line)}\n`,
  (pick, line) => `${line}.1 ${pick(talk)} ${pick(talk)}\n${line % 3 === 0 ? `Action: ${anAction(pick, line)}\n` : ""}`,
  (pick, line) =>
    line === 0
      ? "No\tOwner\tDetails\tUpdate\tDue\n"
      : `${line}\t${pick(people)}\tTo ${pick(tasks)}\t${pick(talk)}\t${pick(days)}\n`,
  (pick, line) => (line === 0 ? "update 12: " : `${pick(talk)} `),
  (pick, line) => (line === 0 ? "action: " : `${anAction(pick, line)} and ${pick(talk)} `),
  (pick, line) => `${line % 4 === 0 ? `${pick(people)}: ` : ""}${pick(talk)}\n`,
  (pick, line) => `${anAction(pick, line)}. ${pick(talk)} `,
];

/** Boards' words without sense, behind the beginnings of commands. */
export function senselessMessages(count: number, length: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => {
    const pick = picker(n);
    let text = leads[n % leads.length] ?? "";
    while (text.length < length) text += `${pick(words)} `;
    return text.slice(0, length);
  });
}

/** Minutes, lists, tables and talk, as people paste them. */
export function pastedMessages(count: number, length: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => {
    const pick = picker(n);
    const kind = kinds[n % kinds.length];
    let text = "";
    for (let line = 0; kind !== undefined && text.length < length; line += 1) text += kind(pick, line);
    return text.slice(0, length);
  });
}

/** One piece over and over, behind each beginning of a command. */
export function repeatedMessages(length: number): readonly string[] {
  return leads.flatMap((lead) => pieces.map((piece) => (lead + piece.repeat(length)).slice(0, length)));
}

/** Picks alike in every run. */
function picker(seed: number): <T>(from: readonly T[]) => T {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  return (from) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)] as (typeof from)[number];
  };
}
