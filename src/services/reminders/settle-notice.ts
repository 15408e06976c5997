import type { Card, Notice, NoticeId, NoticeState } from "../../domain/reminders/notice.js";
import { wakeAtOf } from "../../domain/reminders/notice-step.js";
import type { NoticeChange, Notices } from "../../store/notices.js";
import type { TenantScope } from "../../store/scopes.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "notices" | "waits">;

/** How often a change is decided again when somebody else was quicker; each round somebody's change went through. */
const tries = 50;

/**
 * Decides on a notice as it is, and saves that; again from the start when somebody else was quicker. Gives the notice as it
 * stands afterwards; absent when there is none, or nothing was to be changed.
 */
export async function changeNotice(
  { notices }: { notices: Pick<Notices, "find" | "change"> },
  scope: TenantScope,
  id: NoticeId,
  decide: (notice: Notice) => NoticeChange | undefined,
): Promise<Notice | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const notice = await notices.find(scope, id);
    const change = notice === undefined ? undefined : decide(notice);
    if (notice === undefined || change === undefined) return undefined;
    const changed = await notices.change(scope, id, notice.revision, change);
    if (changed !== "changed-meanwhile") return changed;
  }
  throw Object.assign(new Error(`notice ${id} never stands still`), { code: "notice-contended" as const });
}

/**
 * A delivery that is known settles the notice, whoever holds it and whatever was thought of it. Gives it as it stands then.
 * `sending`: as it was written before the post, which is how it mostly still is.
 */
export async function settleSent(deps: Deps, sending: Notice, card: Card, at: Date): Promise<Notice> {
  const scope = { tenant: sending.tenant };
  const sent = { state: { kind: "sent", at, card }, wakeAt: undefined, editTries: 0 } as const;
  const settled = await deps.notices.change(scope, sending.id, sending.revision, sent);
  if (settled !== "changed-meanwhile") return settled;
  const changed = await changeNotice(deps, scope, sending.id, ({ state }) =>
    state.kind === "sent" ? undefined : sent,
  );
  return changed ?? (await deps.notices.find(scope, sending.id)) ?? sending;
}

/** Any other end of an attempt is written only while the attempt is still one's own. */
export async function settleOwn(
  deps: Deps,
  scope: TenantScope,
  id: NoticeId,
  token: string,
  state: NoticeState,
  more: NoticeChange = {},
): Promise<"settled" | "no-longer-own"> {
  const settled = await changeNotice(deps, scope, id, (notice) =>
    notice.state.kind === "sending" && notice.state.token === token
      ? { ...more, state, wakeAt: wakeAtOf(notice, state, deps.waits) }
      : undefined,
  );
  return settled === undefined ? "no-longer-own" : "settled";
}
