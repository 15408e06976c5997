import type { Day } from "../../domain/days/day.js";
import { dayWords } from "../../domain/days/day-words.js";
import type {
  ActionFound,
  Contradiction,
  Evidence,
  Finding,
  Found,
  MeetingFound,
  PaperReading,
  SaidState,
} from "../../domain/minutes/finding.js";
import { isPlainlySaid } from "../../domain/minutes/is-plainly-said.js";

const kinds: Readonly<Record<PaperReading["kind"], string>> = {
  minutes: "Minutes",
  log: "An action log",
  plan: "A plan",
  other: "Neither minutes nor an action log",
};

const groups: readonly (readonly [Found["kind"], string])[] = [
  ["action", "Actions"],
  ["decision", "Decisions"],
  ["meeting", "Meetings"],
  ["attender", "People"],
  ["objective", "Objectives"],
  ["term", "Abbreviations"],
];

/** What was read, in plain lines: what it is, then each thing with the words it was read from, then what could not be read. */
export function readingWords(file: string, reading: PaperReading, today: Day): string {
  const { kind, body, plan, meeting, findings, unread } = reading;
  const head = [
    `${file}: ${kinds[kind]}${body === undefined ? "" : `, ${body}`}.`,
    ...(plan === undefined ? [] : [`Plan: ${plan}.`]),
    ...(meeting === undefined
      ? []
      : [`Meeting: ${meetingWords(meeting, today)}.`, ...meeting.contradictions.map(doubtWords)]),
  ];
  const parts = groups.flatMap(([of, title]) => {
    const those = findings.filter(({ what }) => what.kind === of);
    return those.length === 0
      ? []
      : [[`${title} (${those.length})`, ...those.flatMap((one) => findingLines(one, today))].join("\n")];
  });
  const rest = unread.map((evidence) => `    ${placeWords(evidence)}`);
  const missing = rest.length === 0 ? [] : [[`Could not be read (${rest.length})`, ...rest].join("\n")];
  return [head.join("\n"), ...(findings.length === 0 ? ["Nothing was found in it."] : parts), ...missing].join("\n\n");
}

function findingLines(finding: Finding, today: Day): readonly string[] {
  const { what, evidence, contradictions } = finding;
  const mark = isPlainlySaid(finding) ? "[x]" : "[ ]";
  return [`${mark} ${foundWords(what, today)}`, ...contradictions.map(doubtWords), `    ${placeWords(evidence)}`];
}

function foundWords(what: Found, today: Day): string {
  switch (what.kind) {
    case "action":
      return actionWords(what, today);
    case "decision":
      return `${what.text}${what.closed ? " (closed part)" : ""}`;
    case "meeting":
      return meetingWords(what, today);
    case "attender": {
      const { name, initials, roleTitle, agency, representing } = what.person;
      const about = [
        initials,
        roleTitle,
        agency,
        representing === undefined ? undefined : `for ${representing}`,
        what.as,
      ];
      return [name, ...about.filter((one) => one !== undefined)].join(", ");
    }
    case "objective":
      return `${what.number} ${what.text}`;
    case "term":
      return `${what.term}: ${what.meaning}`;
  }
}

function actionWords(
  { owners, task, due, dueTyped, reference, raisedOn, earlier, state, objective, closed, updates }: ActionFound,
  today: Day,
): string {
  const named = owners.map((owner) => (owner.kind === "me" ? "me" : owner.text)).join(", ");
  const day = due !== undefined && "on" in due ? `due ${dayWords(due.on, today)}` : undefined;
  const facts = [
    day ?? (due === undefined ? undefined : `due “${dueTyped ?? due.kind}”`),
    reference === undefined ? undefined : `number ${reference}`,
    raisedOn === undefined ? undefined : `of ${dayWords(raisedOn, today)}`,
    earlier === undefined ? undefined : "of an earlier meeting",
    stateWords(state, today),
    objective === undefined ? undefined : `under ${objective}`,
    closed ? "closed part" : undefined,
    ...updates.map(({ text, on }) => `“${text}”${on === undefined ? "" : ` on ${dayWords(on, today)}`}`),
  ].filter((fact) => fact !== undefined);
  return [`${named || "Nobody named"}: ${task}`, ...facts].join("; ");
}

function stateWords(state: SaidState, today: Day): string | undefined {
  switch (state.kind) {
    case "open":
      return undefined;
    case "ongoing":
    case "carried":
      return state.kind === "carried" ? "carried forward" : "ongoing";
    case "done":
    case "discharged":
      return state.on === undefined ? state.kind : `${state.kind} ${dayWords(state.on, today)}`;
    case "withdrawn":
      return state.reason === undefined ? "withdrawn" : `withdrawn: ${state.reason}`;
  }
}

function meetingWords({ on, startsAt, endsAt, place }: Omit<MeetingFound, "kind">, today: Day): string {
  const hours = startsAt === undefined ? [] : [endsAt === undefined ? startsAt : `${startsAt} to ${endsAt}`];
  return [dayWords(on, today), ...hours, ...(place === undefined ? [] : [place])].join(", ");
}

function doubtWords(contradiction: Contradiction): string {
  switch (contradiction.kind) {
    case "weekday":
      return `    The paper says “${contradiction.said}”, which is not that weekday.`;
    case "no-such-day":
      return `    The paper says “${contradiction.said}”, which is no day.`;
    case "differs":
      return `    The paper says “${contradiction.said}”, and elsewhere “${contradiction.and}”.`;
  }
}

function placeWords({ words, page, item }: Evidence): string {
  const place = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(item === undefined ? [] : [`item ${[item.number, item.title].filter((one) => one !== undefined).join(" ")}`]),
  ].join(", ");
  return `${place === "" ? "" : `${place}: `}“${words.replaceAll("\n", " / ")}”`;
}
