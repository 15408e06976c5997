import type { ArchiveKind } from "../store/committee-archive.js";
import { meetingShapes } from "./meeting-shapes.js";
import { minutesShapes } from "./minutes-shapes.js";
import { planShapes } from "./plan-shapes.js";
import {
  count,
  day,
  due,
  flag,
  id,
  instant,
  isOwners,
  kinds,
  line,
  list,
  maybe,
  object,
  oneOf,
  part,
  type Shape,
  text,
  texts,
  wrongField,
} from "./shape-checks.js";

const role = oneOf("chair", "clerk", "member", "adviser", "observer");
const told = list({ item: id("ai_"), committee: id("c_"), stage: text, part, at: instant, counted: flag });

/**
 * What must stand in a document for it to be found, listed and reminded of. What a version of ours added later may be missing, as it may in a
 * database.
 */
const shapes: Readonly<Record<ArchiveKind, Shape>> = {
  committee: {
    id: id("c_"),
    tenant: text,
    name: text,
    code: text,
    home: object({ kind: oneOf("channel", "group-chat"), conversation: text, serviceUrl: text, installed: flag }),
    zone: isZone,
    nation: text,
    signOff: flag,
    recess: maybe(list({ from: day, to: day })),
    policy: maybe(object({})),
    retention: maybe(object({})),
    meets: maybe(
      object({ standing: maybe(list({ kind: text, title: text })), series: maybe(list({ id: id("se_") })) }),
    ),
    joinRequests: maybe(list({ person: id("p_"), name: text, at: instant })),
    archivedAt: maybe(instant),
    history: maybe(list({ at: instant, by: text, change: object({ kind: text }) })),
    nextMorningAt: instant,
    lastNumber: count,
    lastNumbers: maybe(object({ decision: maybe(count), programme: maybe(count), suggestion: maybe(count) })),
    revision: count,
  },
  person: {
    id: id("p_"),
    tenant: text,
    name: (value) => typeof value === "string",
    channelId: maybe(text),
    entraId: maybe(text),
    conversation: maybe(text),
    serviceUrl: maybe(text),
    reach: kinds("untried", "reachable", "unreachable"),
    morningAt: maybe(object({ hour: count, minute: count })),
    zone: maybe(isZone),
    away: maybe(object({ from: day, until: day })),
    nextMorningAt: instant,
    revision: count,
  },
  member: {
    id: id("m_"),
    tenant: text,
    committee: id("c_"),
    person: maybe(id("p_")),
    name: (value) => typeof value === "string",
    role,
    deputy: maybe(id("m_")),
    leftAt: maybe(instant),
    history: maybe(list({ at: instant, by: text, change: object({ kind: text }) })),
  },
  actionItem: {
    id: id("ai_"),
    tenant: text,
    committee: id("c_"),
    number: count,
    turnKey: text,
    agendaItemId: maybe(id("ag_")),
    task: text,
    owners: isOwners,
    due,
    part,
    state: kinds("open", "done", "discharged", "withdrawn"),
    snoozes: maybe(list({ member: id("m_"), until: day, at: instant })),
    passedOn: maybe(list({ to: id("m_"), by: id("m_"), at: instant })),
    papers: maybe(object({ import: maybe(id("im_")), said: texts })),
    plan: maybe(object({ id: id("pl_"), objective: text, place: count })),
    parked: maybe(object({ daysBefore: count, by: id("m_"), at: instant })),
    slips: line,
    changedBy: maybe(line),
    loggedBy: text,
    loggedAt: instant,
    history: list({ at: instant, by: text, what: object({ kind: text }) }),
    revision: count,
  },
  draft: {
    id: id("d_"),
    tenant: text,
    committee: id("c_"),
    turnKey: text,
    by: text,
    at: instant,
    typed: text,
    agendaItemId: maybe(id("ag_")),
    owners: list({ kind: text }),
    due: kinds("settled", "asked"),
    state: kinds("waiting", "logged", "thrown-away"),
    revision: count,
  },
  notice: {
    id: text,
    tenant: text,
    kind: oneOf("morning", "assigned", "asked", "late", "nudge", "after-meeting", "agenda", "eve", "weekly", "call"),
    committee: maybe(id("c_")),
    person: maybe(id("p_")),
    lines: maybe(told),
    day,
    at: instant,
    state: kinds("planned", "sending", "sent", "retry", "unknown", "failed", "skipped"),
    wakeAt: maybe(instant),
    editAt: maybe(instant),
    revision: count,
  },
  ...meetingShapes,
  ...planShapes,
  ...minutesShapes,
};

/** The first field of a document that is missing or of another kind. Absent: it is as it should be. */
export function fieldAmiss(kind: ArchiveKind, document: object): string | undefined {
  return wrongField(document, shapes[kind]);
}

function isZone(value: unknown): boolean {
  if (!text(value)) return false;
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: value as string }) !== undefined;
  } catch {
    return false;
  }
}
