import type { FileTrouble } from "../../documents/read-committee-lines.js";
import type { Imported } from "../../services/committees/import-committee.js";
import type { ArchiveCounts, CommitteeOnRecord, InTheWay } from "../../store/committee-archive.js";

export const usage = `npm run committee -- list
npm run committee -- export --code LSCB [--tenant ID] [--to FILE] [--force]
npm run committee -- import FILE [--tenant ID] [--code NEW] [--home-away] [--dry-run]

The records are found as the server finds them: by MONGODB_URI, else under DATA_DIR.`;

const counted = (count: number, one: string, several = `${one}s`) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;

export function listWords(listed: readonly CommitteeOnRecord[]): string {
  if (listed.length === 0) return "There is no committee on record here.";
  return listed
    .map(({ tenant, code, name, members, actionItems }) =>
      [tenant, code, name, counted(members, "member"), counted(actionItems, "action")].join("\t"),
    )
    .join("\n");
}

export const exportWords = {
  unknown: (code: string) => `No committee here has the code ${code}. “list” shows those there are.`,
  several: (code: string, tenants: readonly string[]) =>
    `${code} is a committee in several tenants: ${tenants.join(", ")}. Say which with --tenant.`,
  exists: (path: string) => `${path} is there already. Name another file with --to, or write over it with --force.`,
  unwritable: (path: string, code: string) => `${path} could not be written (${code}). Name another file with --to.`,
  changed: "Something of the committee was taken away while it was read. Nothing was kept; export it again.",
  done: (name: string, counts: ArchiveCounts, path: string) =>
    `${name} is in ${path}: ${whole(counts)}. The closed part is in it, and names: keep it as you keep the board's papers.`,
} as const;

const whole = ({
  member,
  actionItem,
  meeting,
  decision,
  programmeItem,
  suggestion,
  plan,
  term,
  import: paper,
  draft,
  notice,
}: ArchiveCounts) =>
  [
    counted(member, "membership"),
    counted(actionItem, "action"),
    counted(meeting, "meeting"),
    counted(decision, "decision"),
    counted(programmeItem, "programme item"),
    counted(suggestion, "suggestion"),
    counted(plan, "plan"),
    counted(term, "abbreviation"),
    counted(paper, "imported paper"),
    counted(draft, "draft"),
    counted(notice, "notice"),
  ].join(", ");

export function troubleWords(file: string, line: number, why: FileTrouble): string {
  return `${file}, line ${line}: ${sentence(why)} Nothing was imported.`;
}

function sentence(why: FileTrouble): string {
  switch (why.kind) {
    case "not-ours":
      return "this is no committee that was exported here.";
    case "newer":
      return `it was written by a later version (format ${why.version}). Import it with that version.`;
    case "unreadable":
      return "it cannot be read.";
    case "unknown-kind":
      return "it is of no kind that is known.";
    case "wrong-field":
      return `“${why.field}” of ${kindWords[why.of]} is missing, or not what it should be.`;
    case "foreign":
      return `${kindWords[why.of]} of another committee or tenant.`;
    case "twice":
      return `${kindWords[why.of]} that stands there before.`;
    case "cut-off":
      return "the file ends too early. Copy it again from where it was exported.";
    case "altered":
      return "the file is not as it was written. Copy it again from where it was exported.";
  }
}

const kindWords = {
  committee: "a committee",
  person: "a person",
  member: "a member",
  actionItem: "an action",
  draft: "a draft",
  notice: "a notice",
  meeting: "a meeting",
  agenda: "an agenda",
  meetingRecord: "the record of a meeting",
  frozenArising: "a list of matters arising",
  programmeItem: "a programme item",
  decision: "a decision",
  suggestion: "a suggestion",
  plan: "a plan",
  term: "an abbreviation",
  import: "an imported paper",
} as const;

export const importWords = {
  unreadable: (file: string, code: string) => `${file} could not be read (${code}). Nothing was imported.`,
  inTheWay(why: InTheWay, code: string): string {
    switch (why) {
      case "exists":
        return "This committee is on record here already, or is being deleted. Nothing was imported; one that is there is never replaced.";
      case "code-taken":
        return `Another committee here has the code ${code}. Nothing was imported; give it another with --code.`;
      case "home-taken":
        return "Another committee lives in its home. Nothing was imported; import it without its home with --home-away, and move it afterwards.";
    }
  },
} as const;

/** `days`: how old the file is. */
type Telling = { dryRun: boolean; days: number };

const ages = (days: number) => (days < 1 ? "of today" : `${counted(days, "day")} old`);

/** What came, or would come, a sentence a line. */
export function importedWords(came: Imported, counts: ArchiveCounts, { dryRun, days }: Telling): string {
  const { name, code, tenant, known, added, unlinked, homeAway, wasPrivate } = came;
  const sentences = [
    `${name} (${code}) ${dryRun ? "would be" : "is now"} in tenant ${tenant}: ${whole(counts)}.`,
    `The file is ${ages(days)}. Whoever was forgotten, left or came since, and what was deleted since, is as it was then.`,
    `People: ${known} known there already, who stay as they are; ${added} new.`,
    ...(unlinked.length === 0
      ? []
      : [`Without an account there, and so told through the clerk: ${unlinked.join(", ")}.`]),
    ...(homeAway ? [`It has no home there: its clerk moves it with “move ${code} here”, said in the new one.`] : []),
    ...(wasPrivate
      ? ["Its home was private, and is not any more: its clerk looks who is there and declares it anew."]
      : []),
    ...(dryRun ? ["Nothing was written."] : []),
  ];
  return sentences.join("\n");
}

/** Faults whose message is a sentence with the next step. */
const spoken: ReadonlySet<unknown> = new Set([
  "SETTINGS",
  "DATA_DIR_IN_USE",
  "DATA_DIR_UNWRITABLE",
  "JOURNAL_DAMAGED",
  "CLOCK_GOES_BACK",
]);

/** A fault in a sentence; never a stack, and never what a board said. */
export function faultWords(fault: unknown): string {
  const { code, message, name } = (fault ?? {}) as { code?: unknown; message?: unknown; name?: unknown };
  if (spoken.has(code) && typeof message === "string") return message;
  if (code === "database-unreachable")
    return "The database does not answer. Check MONGODB_URI, and that the database runs and can be reached from here.";
  return `It could not be done (${String(code ?? name ?? "unknown fault")}). Do it again; what was begun is completed.`;
}
