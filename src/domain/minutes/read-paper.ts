import type { Day } from "../days/day.js";
import { readActionsInText } from "./actions-in-text/read-actions-in-text.js";
import { asMarked } from "./as-marked.js";
import { closedAsOf, closedToo } from "./closed/closed-findings.js";
import { withClosedParts } from "./closed/closed-parts.js";
import { cutPaper } from "./cut-paper.js";
import type { Evidence, Finding, MeetingFound, PaperReading } from "./finding.js";
import { joinActions } from "./join-actions.js";
import { withNamesOf } from "./names-in-paper.js";
import type { Paper } from "./paper.js";
import { papersOfPack } from "./papers-of-pack.js";
import type { ReadingSetting } from "./reading-setting.js";
import { readAttenders } from "./record/read-attenders.js";
import { type HeadReading, readHead } from "./record/read-head.js";
import { mergeMeetings, readMeetings } from "./record/read-meetings.js";
import { readResolutions } from "./record/read-resolutions.js";
import type { PaperContext, Section } from "./section.js";
import { readTable } from "./tables/read-table.js";

/** What cannot be read is told to be, up to so many. */
const mostUnread = 50;

/** All that a paper says: each paper of a pack is read as of its own meeting, and an action that is said twice is one. */
export function readPaper(paper: Paper, setting: ReadingSetting): PaperReading {
  const papers = papersOfPack(cutPaper(paper)).map((sections) => ({ sections, head: readHead(sections, setting) }));
  const main = papers.find(({ head }) => head.kind === "minutes") ?? papers.find(({ head }) => head.kind !== "other");
  // A paper of the pack that names no meeting goes with the minutes beside it.
  const beside = { ...setting, today: main?.head.meeting?.on ?? setting.today };
  const read = papers.map((one) => readOne(one, one.head.meeting === undefined ? beside : setting, setting.today));
  const body = (main ?? papers[0])?.head.body;
  const plan = papers.find(({ head }) => head.plan !== undefined)?.head.plan;
  const { meeting, contradictions } = main?.head ?? {};
  const findings = read.flatMap((one) => one.findings);
  return {
    kind: main?.head.kind ?? "other",
    ...(body !== undefined && { body }),
    ...(plan !== undefined && { plan }),
    ...(meeting !== undefined && { meeting }),
    ...(contradictions !== undefined && { contradictions }),
    findings: withMeetingsOnce(findings),
    unread: read.flatMap(({ unread }) => unread).slice(0, mostUnread),
  };
}

/** A meeting to come that several items or papers name is one, where it is named first. */
function withMeetingsOnce(findings: readonly Finding[]): readonly Finding[] {
  const named = findings.filter(isMeeting);
  const once = new Map(mergeMeetings(named).map((finding) => [finding.what.on, finding]));
  const seen = new Set<Day>();
  return findings.flatMap((finding) => {
    if (!isMeeting(finding)) return [finding];
    const { on } = finding.what;
    const isFirst = !seen.has(on);
    seen.add(on);
    return isFirst ? [once.get(on) ?? finding] : [];
  });
}

function isMeeting(finding: Finding): finding is Finding<MeetingFound> {
  return finding.what.kind === "meeting";
}

type OnePaper = { sections: readonly Section[]; head: HeadReading };
type Read = { findings: readonly Finding[]; unread: readonly Evidence[] };

function readOne({ sections, head }: OnePaper, setting: ReadingSetting, readOn: Day): Read {
  const context = { ...contextOf(head, setting), readOn };
  const attenders = sections.flatMap((section) => readAttenders(section, context));
  const people = attenders.map(({ what }) => what.person);
  const known = { ...context, roster: withNamesOf(people, context.roster) };
  const marked = withClosedParts(sections);
  const parts = marked.map((section) => readPart(section, known));
  const listed = new Set(parts.flatMap((part) => part.listed));
  const behindClosed = new Set(parts.flatMap((part, at) => (marked[at]?.behindClosed ? part.findings : [])));
  const ofParts = (name: "asides" | "promised") => new Set(parts.flatMap((part) => part[name]));
  const joined = joinActions(
    asMarked(
      parts.flatMap((part) => part.findings),
      { asides: ofParts("asides"), promised: ofParts("promised") },
    ),
    { listed, behindClosed },
    known,
  );
  const findings = closedToo(joined, marked, known.meetingOn);
  return { findings: [...attenders, ...findings], unread: parts.flatMap(({ unread }) => unread) };
}

function contextOf({ meeting, body }: HeadReading, { today, roster }: ReadingSetting): PaperContext {
  return {
    today: meeting?.on ?? today,
    readOn: today,
    roster,
    mentions: [],
    ...(meeting !== undefined && { meetingOn: meeting.on }),
    ...(body !== undefined && { body }),
  };
}

/** `listed`: those of the findings that stand in a log or list; `asides` and `promised` as `ActionsInText` has them. */
type Part = Readonly<Record<"findings" | "listed" | "asides" | "promised", readonly Finding[]>> & {
  unread: readonly Evidence[];
};

function readPart(section: Section, context: PaperContext): Part {
  const tables: Finding[] = [];
  const unread: Evidence[] = [];
  const asHere = (finding: Finding) => closedAsOf(section, finding);
  const text = section.blocks.flatMap((block) => {
    const table = block.kind === "table" ? readTable(block, section, context) : undefined;
    tables.push(...(table?.findings ?? []).map((finding) => asHere(asOf(section, finding))));
    unread.push(...(table?.unread ?? []));
    return table === undefined ? [block] : [];
  });
  const read = readActionsInText({ ...section, blocks: text }, context);
  const actions = read.findings.map(asHere);
  const record = [...readResolutions(section, context), ...readMeetings(ofNextMeeting(section), context)];
  const those = (set: ReadonlySet<Finding>) => actions.filter((_, at) => set.has(read.findings[at] as Finding));
  return {
    findings: [...record.map(asHere), ...tables, ...actions],
    asides: those(read.asides),
    promised: those(read.promised),
    listed: section.kind === "appendix" ? [...tables, ...actions] : tables,
    unread: [...unread, ...read.unread],
  };
}

/** An agenda, too, says when the next meeting is. */
function ofNextMeeting(section: Section): Section {
  const isSaid = section.kind === "other" && /\bnext meeting\b/i.test(section.heading?.title ?? "");
  return isSaid
    ? { ...section, kind: "item", blocks: /\d/.test(section.heading?.title ?? "") ? [] : section.blocks.slice(0, 1) }
    : section;
}

/** A table in a report or an agenda may be somebody else's, and no action of this board stands ticked for it. */
function asOf({ kind }: Section, finding: Finding): Finding {
  return kind === "other" && finding.what.kind === "action" ? { ...finding, plainness: "likely" } : finding;
}
