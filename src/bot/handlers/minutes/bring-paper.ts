import { createHash } from "node:crypto";
import { present } from "../../../domain/committees/member.js";
import { nextMeetingAfter } from "../../../domain/meetings/meeting.js";
import type { Paper } from "../../../domain/minutes/paper.js";
import type { PaperReader } from "../../../services/minutes/paper-reader.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentCheck } from "../../cards/minutes/present-check.js";
import {
  type CalledPaper,
  presentEmptyMessage,
  presentNotFetched,
  presentUnreadable,
} from "../../cards/minutes/present-coming.js";
import type { Rendered } from "../../cards/rendered.js";
import type { AttachedFile } from "../../files-in/attached.js";
import type { DownloadFile } from "../../files-in/download-file.js";
import type { Turn } from "../../turn/turn.js";
import { settingOf } from "../actions/occasion.js";
import type { AsMember } from "../on-board.js";

export type BringDeps = {
  papers: PaperReader;
  download: DownloadFile;
  services: Pick<Services, "proposeImport">;
  meetings: Pick<Meetings, "from">;
};

/** Where the words of a paper come from. */
export type Source =
  | { kind: "file"; file: AttachedFile }
  | { kind: "text"; text: string }
  /** A message in another place, as Teams tells its form. */
  | { kind: "message"; html: string }
  | { kind: "paper"; paper: Paper; file?: string };

export type OpenedPaper = { kind: "paper"; paper: Paper; file?: string } | { kind: "refused"; say: Rendered };

/** How a source is called while nothing of it is known. */
export function calledPaper(source: Source): CalledPaper {
  switch (source.kind) {
    case "file":
      return { of: "file", file: source.file.name };
    case "paper":
      return source.file === undefined ? { of: "pasted" } : { of: "file", file: source.file };
    case "text":
      return { of: "pasted" };
    case "message":
      return { of: "message" };
  }
}

/** The steps from what somebody sent to the check of it. Each may take seconds; none of them throws for what is wrong with a paper. */
export function bringPaper({ papers, download, services, meetings }: BringDeps) {
  /** The paper itself: fetched where it is a file. */
  async function open(source: Source): Promise<OpenedPaper> {
    const called = calledPaper(source);
    if (source.kind === "paper")
      return { kind: "paper", paper: source.paper, ...(source.file !== undefined && { file: source.file }) };
    if (source.kind === "text") {
      const opened = isCsv(source.text)
        ? await papers.open({ name: "pasted.csv", bytes: new TextEncoder().encode(source.text.trim()) })
        : await papers.openText(source.text);
      return opened.kind === "paper" ? opened : { kind: "refused", say: presentUnreadable(opened, called) };
    }
    if (source.kind === "message") {
      const opened = await papers.open({ name: "message.html", bytes: new TextEncoder().encode(source.html) });
      if (opened.kind === "paper") return opened;
      return {
        kind: "refused",
        say: opened.why === "empty" ? presentEmptyMessage() : presentUnreadable(opened, called),
      };
    }
    const { name, url } = source.file;
    const had = await download(url, /\.html?$/i.test(name));
    if (had.kind !== "file") return { kind: "refused", say: presentNotFetched(had, called) };
    const opened = await papers.open({ name, bytes: had.bytes });
    if (opened.kind === "unreadable") return { kind: "refused", say: presentUnreadable(opened, called) };
    return { kind: "paper", paper: opened.paper, file: name };
  }

  /** Whose paper it is, by its own head; absent where it does not say. `on`: any board of whoever sent it. */
  async function bodyOf(paper: Paper, on: AsMember): Promise<string | undefined> {
    const read = await papers.read(paper, { today: on.today, roster: present(on.roster) });
    return read.kind === "read" ? read.reading.body : undefined;
  }

  /** Reads it for a board and shows what was found: the check, or why there is none. */
  async function check(
    turn: Turn,
    on: AsMember,
    { paper, file }: Extract<OpenedPaper, { kind: "paper" }>,
  ): Promise<Rendered> {
    const { today, roster, committee, board } = on;
    const read = await papers.read(paper, { today, roster: present(roster), board: committee.name });
    if (read.kind === "unreadable")
      return presentUnreadable(read, file === undefined ? { of: "pasted" } : { of: "file", file });
    const digest = createHash("sha256").update(JSON.stringify(paper)).digest("base64url");
    const proposed = await services.proposeImport(
      on.scope,
      { digest, ...(file !== undefined && { file }), reading: read.reading, board: committee },
      settingOf(turn, on),
    );
    const nextMeeting = nextMeetingAfter(today, await meetings.from(on.scope, today));
    return presentCheck({
      import: proposed,
      roster,
      board,
      ...(nextMeeting !== undefined && { nextMeeting }),
      page: 1,
    });
  }

  return { open, bodyOf, check };
}

/** Lines of a table with commas or semicolons between their cells, the first of them its head: what somebody copies out of a file. */
export function isCsv(text: string): boolean {
  const [head = "", ...lines] = text.trim().split("\n");
  const mark = [",", ";"].find((one) => head.split(one).length >= fewestCells);
  if (mark === undefined || lines.length === 0) return false;
  const heads = head.split(mark).map((cell) => cell.trim().replace(/^"|"$/g, ""));
  const areHeads =
    heads.every((cell) => cell.length <= longestHead && !/[.:!?]$/.test(cell)) &&
    heads.some((cell) => /^action/i.test(cell) || /^(?:owner|lead|task|details|due|status)$/i.test(cell));
  return areHeads && lines.filter((line) => line.split(mark).length >= fewestCells).length * 2 > lines.length;
}

const fewestCells = 3;
const longestHead = 40;

/** How many pages a paper has; absent where its file has none. */
export function pagesOf({ blocks }: Paper): number | undefined {
  return blocks.at(-1)?.page;
}
