import { isToPerson, type NoticeId, type PersonNotice } from "../../../../src/domain/reminders/notice.js";
import type { Messenger, NoticeContent, SendOutcome } from "../../../../src/services/ports.js";
import type { FakeWorld } from "../../../fakes/store/fake-world.js";
import type { Dice } from "./dice.js";
import type { Ledger } from "./ledger.js";
import { isIn, type Outage } from "./outages.js";

type PersonContent = Extract<NoticeContent, { kind: PersonNotice["kind"] }>;

/** One card that was posted to a person. */
export type Post = {
  notice: PersonNotice;
  outcome: SendOutcome["kind"];
  newTo: readonly string[];
  twin: boolean;
};

type Deps = {
  world: FakeWorld;
  ledger: Ledger;
  dice: Dice;
  down: readonly Outage[];
  now: () => Date;
  posted: (post: Post) => void;
  counted: (kind: string, month: string) => void;
  wrong: (what: string) => void;
};

/** Teams as chance will have it: now and then it is busy, silent, or refuses somebody, and for hours it takes nothing. */
export function yearTeams({ world, ledger, dice, down, now, posted, counted, wrong }: Deps): Messenger {
  const ends = new Map<NoticeId, ("sent" | "unknown")[]>();
  let activities = 0;

  function outcomeNow(personal: boolean): SendOutcome {
    if (isIn(down, now()) !== undefined) return { kind: "retry", reason: "503" };
    const n = dice.next() * 1000;
    if (n < 15) return { kind: "retry", reason: "429", afterMs: 5_000 };
    if (n < 25) return { kind: "unknown", reason: "timeout" };
    if (n < 26 && personal) return { kind: "unreachable", reason: "blocked" };
    return { kind: "sent", activityId: `activity-${++activities}` };
  }

  function settle(id: NoticeId, outcome: SendOutcome["kind"], twin: boolean): void {
    if (outcome !== "sent" && outcome !== "unknown") return;
    const before = ends.get(id) ?? [];
    if (before.includes("sent") || before.length > 1) wrong(`${id} is sent again after ${before.join()}`);
    if (before.length === 1 && !twin) wrong(`${id} does not say that it may have come before`);
    ends.set(id, [...before, outcome]);
  }

  function toPerson(content: PersonContent, outcome: SendOutcome["kind"]): void {
    const notice = world.notices.get(content.notice);
    if (notice === undefined || !isToPerson(notice)) throw new Error(`${content.notice} is nowhere`);
    const rows = "rows" in content ? [...content.rows, ...content.behind] : [];
    if (rows.length !== notice.lines.length) wrong(`${notice.id} shows ${rows.length} of ${notice.lines.length} lines`);
    const told = outcome === "sent" || (outcome === "unknown" && notice.twin);
    if (told) ledger.tell(notice, notice.lines, now());
    // What is ahead is never said again on suspicion.
    else if (outcome === "unknown")
      ledger.tell(
        notice,
        notice.lines.filter(({ stage }) => stage === "ahead"),
        now(),
      );
    const newTo = rows.flatMap(({ item, newToYou }) => (newToYou ? [item.id] : []));
    posted({ notice, outcome, newTo, twin: notice.twin });
  }

  return {
    openPersonal: async ({ channelId }) => ({ kind: "opened", conversation: `a:${channelId}` }),
    async post({ kind, conversation }, content) {
      const outcome = outcomeNow(kind === "personal");
      const notice = world.notices.get(content.notice);
      settle(content.notice, outcome.kind, notice?.twin === true);
      if (outcome.kind === "sent") counted(content.kind, now().toISOString().slice(0, 7));
      switch (content.kind) {
        case "morning":
        case "assigned":
        case "late":
        case "nudge":
        case "asked":
          toPerson(content, outcome.kind);
          break;
        case "agenda":
        case "eve":
        case "weekly":
        case "call":
          break;
      }
      return { outcome, conversation };
    },
    async edit({ activityId }, content) {
      const notice = world.notices.get(content.notice);
      // What joined a card is told by it.
      if (notice?.kind === "assigned") ledger.tell(notice, notice.lines, now());
      return { kind: "sent", activityId };
    },
  };
}
