import type { Block } from "../paper.js";
import { columnNamed } from "./column-heads.js";

/** Words above the columns of tables that propose nothing: versions, money, hours, pages of an agenda. */
const elsewhere =
  /^(?:versions?|page(?:s| no)?|time|venue|author|amount|cost|budget|income|expenditure|total|presenter|paper|enc(?:losure)?|duration|variance|actual|forecast|£.*|q[1-4]|20\d\d(?:[/-]\d\d)?)\b/i;

/** Whether a table is plainly of something in which nobody undertakes anything. */
export function isNoLog({ rows }: Extract<Block, { kind: "table" }>): boolean {
  const head = (rows[0] ?? []).map(({ text }) => text.trim()).filter((text) => text !== "");
  const isHead = head.length >= 2 && head.every((text) => text.length <= 40);
  return isOfIssues(head) || (isHead && head.some((text) => elsewhere.test(text) || columnNamed(text) === "foreign"));
}

/** "Issue", "Owner", "Resolution", "Status": what went wrong and how it ended is nobody's action, and no decision. */
export function isOfIssues(head: readonly string[]): boolean {
  const columns = head.map((text) => columnNamed(text));
  if (!head.some((text) => /^issues?(?: raised| description)?$/i.test(text.trim())) || columns.includes("task"))
    return false;
  const isEnded = head.some((text) => /^(?:resolutions?|resolved|impact|severity|root cause)\b/i.test(text.trim()));
  return isEnded;
}
