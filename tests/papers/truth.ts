import { readFileSync } from "node:fs";

/**
 * What a document says, written down by whoever made or counted it, in a text file beside it: a line for each thing, `kind: what | more | more`.
 * Empty lines and those that begin with # say nothing.
 *
 *     kind: minutes · meeting: 2026-03-12 · read: 2026-03-20
 *     present: Nkechi Obi/Ms Obi, Tom Reeve · apologies: … · absent: … · perhaps: (named, and it is all one as what)
 *     action: Nkechi Obi/NO, All | words of its task // or others | due 2026-04-02 | discharged 2026-03-12 | ref 3 | raised 2026-03-12 | item 4 | under 1.1
 *     resolved: words of it
 *     next: 2026-04-09 | 14:00 | words of its place
 *     term: RAG · objective: 1.1
 */
export type Truth = {
  kind?: string;
  meeting?: string;
  /** The day on which it is read; absent: a week after the meeting. */
  read?: string;
  actions: readonly TrueAction[];
  resolved: readonly string[];
  next: readonly { on: string; startsAt?: string; place?: string }[];
  /** Days of meetings that are named besides. */
  perhapsNext: readonly string[];
  /** Each by any of its names; `as` "perhaps" where it is all one. */
  attended: readonly { names: readonly string[]; as: string }[];
  terms: readonly string[];
  objectives: readonly string[];
};

export type TrueAction = {
  /** Each with the other words that name it as well. Empty: nobody is named. */
  owners: readonly (readonly string[])[];
  /** Words of its task that no other action of the document has; one of these. */
  task: readonly string[];
  /** A day, or the kind of reading; "any" where it is all one. Absent: no day is said. */
  due?: string;
  /** "closed": done or discharged. Absent: not closed in any way. */
  state?: { kind: string; on?: string };
  reference?: string;
  raisedOn?: string;
  item?: string;
  /** The objective of the plan under which it stands. */
  under?: string;
  /** Something of the paper speaks against it, or it is said in passing: right as an unticked row, and wrong as a ticked one. */
  unticked: boolean;
  /** It may be found or not: a reader of flesh and blood could see it either way. */
  maybe: boolean;
};

export function readTruth(file: URL | string): Truth {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [kind = "", rest = ""] = splitOnce(line, ":");
      return { kind, parts: rest.split(" | ").map((part) => part.trim()) };
    });
  const all = (...kinds: readonly string[]) => lines.filter(({ kind }) => kinds.includes(kind));
  const one = (name: string) => all(name)[0]?.parts[0];
  const known = [
    "kind",
    "meeting",
    "action",
    "maybe",
    "unticked",
    "resolved",
    "next",
    "next-perhaps",
    "read",
    "term",
    "objective",
    ...attending,
  ];
  const stray = lines.find(({ kind }) => !known.includes(kind));
  if (stray !== undefined) throw new Error(`“${stray.kind}” of ${String(file)} is no kind of truth.`);
  const [kind, meeting, read] = [one("kind"), one("meeting"), one("read")];
  return {
    ...(kind !== undefined && { kind }),
    ...(meeting !== undefined && { meeting }),
    ...(read !== undefined && { read }),
    actions: all("action", "maybe", "unticked").map((line) => trueAction(line.kind, line.parts)),
    resolved: all("resolved").map(({ parts }) => parts[0] ?? ""),
    next: all("next").map(({ parts: [on = "", startsAt, place] }) => ({
      on,
      ...(startsAt !== undefined && { startsAt }),
      ...(place !== undefined && { place }),
    })),
    perhapsNext: all("next-perhaps").map(({ parts }) => parts[0] ?? ""),
    attended: all(...attending).flatMap((line) =>
      listed(line.parts[0]).map((names) => ({ names: names.split("/"), as: line.kind })),
    ),
    terms: all("term").flatMap(({ parts }) => listed(parts[0])),
    objectives: all("objective").flatMap(({ parts }) => listed(parts[0])),
  };
}

const attending = ["present", "apologies", "absent", "perhaps"];
const states = ["open", "ongoing", "carried", "done", "discharged", "withdrawn", "closed"];

function trueAction(kind: string, [owners = "-", task = "", ...rest]: readonly string[]): TrueAction {
  const said = new Map(rest.map((part) => splitOnce(part, " ")));
  const stray = [...said.keys()].find((word) => !["due", "ref", "raised", "item", "under", ...states].includes(word));
  if (stray !== undefined) throw new Error(`“${stray}” of “${task}” is nothing that is true of an action.`);
  const state = states.find((word) => said.has(word));
  const on = state === undefined ? "" : said.get(state);
  const text = {
    due: said.get("due"),
    reference: said.get("ref"),
    raisedOn: said.get("raised"),
    item: said.get("item"),
    under: said.get("under"),
  };
  return {
    owners: owners === "-" ? [] : owners.split(", ").map((owner) => owner.split("/")),
    task: task.split(" // "),
    ...(Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined)) as Partial<
      typeof text & object
    >),
    ...(state !== undefined && { state: { kind: state, ...(on ? { on } : {}) } }),
    unticked: kind === "unticked",
    maybe: kind === "maybe",
  } as TrueAction;
}

function listed(text = ""): readonly string[] {
  return text.split(",").map((one) => one.trim());
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + by.length).trim()];
}
