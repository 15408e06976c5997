import type { PaperReading } from "../../domain/minutes/finding.js";
import type { Paper } from "../../domain/minutes/paper.js";
import type { ReadingSetting } from "../../domain/minutes/reading-setting.js";

/** A file as it came: what it is called decides what it is read as. */
export type PaperFile = { name: string; bytes: Uint8Array };

/** Why a file can't be read. Each has its own sentence with what to do. */
export type Unreadable =
  /** None of the kinds that we read; `ending` as typed: "xlsx". */
  | { why: "kind"; ending: string }
  /** Word's format of before 2007. */
  | { why: "old-word" }
  /** Pages without text: a scan or pictures. */
  | { why: "scan" }
  | { why: "encrypted" }
  | { why: "broken" }
  | { why: "empty" }
  /** Over 10 MB, or unpacked over what we unpack. */
  | { why: "too-big" }
  /** More pages, rows or parts than are read. */
  | { why: "too-long" }
  /** It was not read within 20 seconds. */
  | { why: "too-slow" };

/** Reads papers off the main thread, within limits: whatever comes in, everybody else is answered meanwhile. */
export type PaperReader = {
  /** The file as a paper. `name` without folders. */
  open(file: PaperFile): Promise<{ kind: "paper"; paper: Paper } | ({ kind: "unreadable" } & Unreadable)>;
  /** Words as pasted: tabs and bars make tables of it. */
  openText(text: string): Promise<{ kind: "paper"; paper: Paper } | ({ kind: "unreadable" } & Unreadable)>;
  /** What a paper says. */
  read(
    paper: Paper,
    setting: ReadingSetting,
  ): Promise<{ kind: "read"; reading: PaperReading } | ({ kind: "unreadable" } & Unreadable)>;
};
