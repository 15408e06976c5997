import type { Activity } from "botbuilder";
import type { Command } from "../../../../src/bot/commands/command.js";
import type { BoardFile, FileOffer } from "../../../../src/bot/files/board-file.js";
import type { FileRequest } from "../../../../src/bot/files/file-request.js";
import { renderFile } from "../../../../src/bot/files/render-file.js";
import { handleHealth } from "../../../../src/bot/handlers/reminders/health.js";
import { handleProof } from "../../../../src/bot/handlers/reminders/proof.js";
import type { Answer } from "../../../../src/bot/turn/turn.js";
import type { VerbData } from "../../../../src/bot/verbs.js";
import type { ActionItem, HistoryLine } from "../../../../src/domain/actions/action-item.js";
import { usualCalendars } from "../../../../src/domain/committees/committee-calendar.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import type { Person } from "../../../../src/domain/committees/person.js";
import { dayAt } from "../../../../src/domain/days/zone.js";
import type { NoticeLine, PersonNotice } from "../../../../src/domain/reminders/notice.js";
import { readActionLog } from "../../../../src/services/actions/read-action-log.js";
import { readMinutes } from "../../../../src/services/meetings/read-minutes.js";
import { heldAbout } from "../../../../src/services/privacy/held-about.js";
import { reminderHealth } from "../../../../src/services/reminders/health.js";
import { processPauses } from "../../../../src/services/reminders/pauses.js";
import { proof } from "../../../../src/services/reminders/proof.js";
import { aLine, aMorning } from "../../../builders/a-notice.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { pressables } from "../../../fakes/teams/card-buttons.js";
import { brokenRules } from "../../cards/card-rules.js";
import { wordsOf } from "../../cards/titles-of.js";
import { aTurn, clerk, now, safeguarding } from "../a-turn.js";
import { seatBoard } from "../actions/seat-board.js";

type Place = "channel" | "personal";
export const hoursAgo = (count: number) => new Date(now.getTime() - count * 3_600_000);

/** A board on which people ask what was sent. It is Wed 4 March, 10:00; `sends` puts a notice on record. */
export async function aProofDesk(
  roster: readonly Member[],
  given: readonly Partial<ActionItem>[] = [{}],
  known: readonly Person[] = [],
) {
  const store = fakeStore();
  const { scope, parts } = await seatBoard(store, safeguarding, roster, given);
  const waits = { claimLeaseMs: 60_000 };
  const pauses = processPauses();
  const services = {
    proof: proof({ ...parts, waits }),
    readMinutes: readMinutes(parts),
    readActionLog: readActionLog(parts),
    heldAbout: heldAbout(parts),
    reminderHealth: reminderHealth({ ...parts, people: { findMany: async () => known }, waits, pauses }),
  };
  const posted: Partial<Activity>[] = [];
  const offered: { request: FileRequest; file: BoardFile }[] = [];
  let offer: FileOffer | "fault" = { kind: "asked" };
  const deps = { ...parts, services };
  const rendering = renderFile(deps);
  const handler = handleProof({
    ...deps,
    renderFile: rendering,
    async offerFile(_turn, request, file) {
      if (offer === "fault") throw new Error("no way to Teams");
      offered.push({ request, file });
      return offer;
    },
    async post(_to, message) {
      posted.push(message);
      return { kind: "sent", activityId: "m-2" };
    },
  });
  const health = handleHealth(deps);
  let made = 0;

  const standing = (by: Member | undefined) => ({
    committee: safeguarding,
    calendar: usualCalendars.of(safeguarding),
    roster,
    ...(by === undefined ? {} : { me: by }),
  });
  const turnOf = (by: Member | undefined, kind: Place) => ({ ...aTurn([standing(by)], kind) });

  return {
    scope,
    items: store.actionItems,
    pauses,
    offered,
    posted,
    render: rendering,
    turnOf,
    willOffer(what: FileOffer | "fault") {
      offer = what;
    },
    async sends(person: Member, lines: readonly Partial<NoticeLine>[], over: Partial<PersonNotice> = {}) {
      made += 1;
      const at = over.at ?? hoursAgo(made);
      const id = `tenant-a/${person.person}/2026-03-04/${made}` as PersonNotice["id"];
      const card = { conversation: "a:1", serviceUrl: "http://127.0.0.1/", activityId: String(made) };
      await store.notices.insert(
        aMorning({
          id,
          person: person.person ?? "p_nobody",
          day: dayAt(at, safeguarding.zone),
          at,
          state: { kind: "sent", at, card },
          lines: lines.map((line) => aLine({ at, ...line })),
          ...over,
        }),
      );
    },
    async writes(item: ActionItem["id"], line: HistoryLine) {
      const found = await store.actionItems.find(scope, item);
      if (found === undefined) throw new Error(`there is no ${item}`);
      await store.actionItems.change(scope, item, found.revision, { set: {}, history: line, changedBy: [] });
    },
    say: async (
      by: Member | undefined,
      said: Omit<Extract<Command, { kind: "proof" }>, "kind">,
      kind: Place = "personal",
    ) => shown(await handler.said(turnOf(by, kind), { kind: "proof", ...said })),
    press: async (by: Member | undefined, data: VerbData<"proof.show">, kind: Place = "personal") =>
      shown(await handler.show({ ...turnOf(by, kind), message: "m-1", repeated: false }, data)),
    /** `later`: does what the press left to be done once it was answered. */
    async export(
      by: Member | undefined,
      data: VerbData<"proof.export">,
      { kind = "personal" as Place, repeated = false } = {},
    ) {
      const answer = await handler.export({ ...turnOf(by, kind), message: "m-1", repeated }, data);
      return { ...shown(answer), later: async () => answer.afterwards?.(undefined) };
    },
    health: async (by: Member | undefined, kind: Place = "personal") => shown(await health(turnOf(by, kind))),
  };
}

/** What was answered, after the rules of all cards were looked at. */
function shown({ say }: Answer) {
  if (typeof say === "string") return { words: say, title: say, buttons: [], json: say };
  const broken = brokenRules(say);
  if (broken.length > 0) throw new Error(`the card breaks rules: ${broken.join("; ")}`);
  const words = wordsOf(say);
  return {
    words,
    title: words.split("\n")[0] ?? "",
    json: JSON.stringify(say),
    buttons: pressables(say.card as CardElement).flatMap(({ title }) => title ?? []),
  };
}

export { clerk, now, safeguarding };
