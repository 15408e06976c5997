import { type Document, deserialize } from "bson";

/** A write of the sending that something may go wrong at, by what it records. */
export type StepName =
  | "lease"
  | "morning claimed"
  | "wake-up set"
  | "home claimed"
  | "home's wake-up set"
  | "outbox claimed"
  | "out of reach noted"
  | "conversation forgotten"
  | "planned"
  | "sending"
  | "sent"
  | "retry"
  | "unknown"
  | "failed"
  | "skipped";

export interface Step {
  readonly name: StepName;
  /** The notice's, person's or committee's id. Undefined for what a claim is still to find. */
  readonly about: string | undefined;
}

/** What this write records; undefined for what is no step of the sending. Once it is answered, a claim says whose it is. */
export function stepOf(command: Document, answer?: Document): Step | undefined {
  const [name = ""] = Object.keys(command);
  switch (`${name} ${String(command[name])}`) {
    case "update leases":
      return { name: "lease", about: undefined };
    case "insert notices":
      return ofInserted(decoded(command.documents[0]));
    case "findAndModify notices":
      return ofNotice(command);
    case "findAndModify people":
      return claim("morning claimed", command, answer);
    case "findAndModify committees":
      return claim("home claimed", command, answer);
    case "update committees":
      return settled("home's wake-up set", command);
    case "update people":
      return settled("wake-up set", command) ?? ofReach(command);
    default:
      return undefined;
  }
}

/** Whether the database did what was asked and found what it was asked of. */
export function wasApplied(command: Document, answer: Document): boolean {
  if (answer.ok !== 1 || answer.writeErrors !== undefined) return false;
  return "findAndModify" in command ? answer.value != null : answer.n > 0;
}

function ofInserted(document: Document): Step | undefined {
  return { name: document.state.kind, about: document._id };
}

function ofNotice({ query, update }: Document): Step | undefined {
  const state = update.$set?.state?.kind;
  if (state !== undefined) return { name: state, about: query._id };
  return update.$set?.wakeAt !== undefined ? { name: "outbox claimed", about: query._id } : undefined;
}

function claim(name: StepName, { update }: Document, answer: Document | undefined): Step | undefined {
  return update.$set?.claim === undefined ? undefined : { name, about: answer?.value?._id };
}

function settled(name: StepName, { updates: [first] }: Document): Step | undefined {
  return first.q.claim === undefined ? undefined : { name, about: first.q._id };
}

function ofReach({ updates: [{ q, u }] }: Document): Step | undefined {
  if (u.$set?.reach?.kind === "unreachable") return { name: "out of reach noted", about: q._id };
  return u.$unset?.conversation === undefined ? undefined : { name: "conversation forgotten", about: q._id };
}

/** An insert's documents come as bytes. */
const decoded = (document: Document | Uint8Array): Document =>
  document instanceof Uint8Array ? deserialize(document) : document;
