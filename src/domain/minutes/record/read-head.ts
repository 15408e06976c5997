import type { PaperReading } from "../finding.js";
import type { ReadingSetting } from "../reading-setting.js";
import type { Section } from "../section.js";
import { headBody } from "./head-body.js";
import { type HeadLine, headLines } from "./head-lines.js";
import { type HeadMeeting, headMeeting } from "./head-meeting.js";
import { headPlan } from "./head-plan.js";
import { recordLines } from "./record-lines.js";
import { resolutionLead } from "./resolution-lead.js";

/** Whose paper it is, and which meeting's. */
export type HeadReading = {
  kind: PaperReading["kind"];
  body?: string;
  plan?: string;
} & HeadMeeting;

/**
 * Reads what a paper says of itself. Minutes are told by who came, by what was resolved, or by their title; the day is that of the minutes, and
 * never that of an agenda before them. Absent parts it does not tell.
 */
export function readHead(sections: readonly Section[], setting: ReadingSetting): HeadReading {
  const lines = headLines(sections);
  const plan = headPlan(sections);
  const kind = kindOf(sections, lines, plan);
  const body = headBody(lines, setting.board);
  return {
    kind,
    ...(body !== undefined && { body }),
    ...(plan !== undefined && { plan }),
    ...(kind !== "other" && headMeeting(lines, setting.today)),
  };
}

const saysMinutes =
  /\b(?:minutes|notes|action notes|record) (?:of|from)\b|^(?:draft |unconfirmed )?(?:minutes|notes|action notes)\b|\bagenda and minutes\b|\b(?:meeting|committee|board|council|trustees?|governors) (?:minutes|notes)\b/i;
const saysLog = /\baction(?:s| points?)? (?:log|list|tracker|summary|register|sheet)\b/i;

function kindOf(
  sections: readonly Section[],
  lines: readonly HeadLine[],
  plan: string | undefined,
): PaperReading["kind"] {
  const items = sections.filter(({ kind }) => kind === "item");
  const came = sections.some(({ kind, blocks }) => kind === "attendance" && blocks.length > 0);
  if ((came && items.length > 0) || lines.some(({ text }) => saysMinutes.test(text)) || sections.some(hasResolved))
    return "minutes";
  if (plan !== undefined) return "plan";
  const isLog =
    sections.some(({ kind }) => kind === "appendix") ||
    lines.some(({ text }) => saysLog.test(text)) ||
    sections.some(hasActionTable);
  if (isLog) return "log";
  return came ? "minutes" : "other";
}

function hasResolved(section: Section): boolean {
  if (section.kind !== "item" && section.kind !== "head") return false;
  return recordLines(section).some(
    ({ text }) =>
      /^\S{0,12}\s?(?:resolved|it was resolved|agreed:|decision:)/i.test(text) &&
      resolutionLead(text)?.plainness === "plain",
  );
}

/** A table whose columns are an action, and whose or by when. */
function hasActionTable({ kind, blocks }: Section): boolean {
  if (kind === "other") return false;
  return blocks.some(
    (block) =>
      block.kind === "table" &&
      block.rows.slice(0, 3).some((row) => {
        const has = (word: RegExp) => row.some(({ text }) => text.length <= 40 && word.test(text));
        return (
          has(/\b(?:actions?|tasks?|details|to[ -]?dos?|what (?:needs|is|has|we)\b.*)/i) &&
          has(/\b(?:owners?|lead|who|by whom|responsib\p{L}*|assigned|when|due|deadline|status)\b/iu)
        );
      }),
  );
}
