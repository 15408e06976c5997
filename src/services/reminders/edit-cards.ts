import type { Card, Notice } from "../../domain/reminders/notice.js";
import { after } from "../../domain/reminders/notice-step.js";
import type { NoticeChange } from "../../store/notices.js";
import type { SendOutcome } from "../ports.js";
import { type Drawn, drawNotice } from "./draw-notice.js";
import { editedForMs } from "./mark-cards.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { retryMoment } from "./retry-moment.js";
import { changeNotice } from "./settle-notice.js";

/** A card that Teams would not draw anew so often is left as it is: that costs nothing but looks. */
const editTries = 6;

/**
 * Draws one sent card anew where it differs from the present. It is rendered at the moment it is sent and compared again
 * afterwards; what changed meanwhile is drawn by the next round. Claimed by moving its moment, so that one edit of a card is in
 * flight at a time. While somebody may be typing in it, the forms remember that it is to be drawn, and mark it when they are gone.
 */
export async function editCard(deps: ReminderDeps, marked: Notice): Promise<void> {
  const now = deps.clock.now();
  const scope = { tenant: marked.tenant };
  const paused = deps.pauses.pausedUntil(marked.tenant, now);
  const editAt = paused ?? after(now, deps.waits.claimLeaseMs);
  const claimed = await deps.notices.change(scope, marked.id, marked.revision, { editAt });
  if (claimed === "changed-meanwhile" || paused !== undefined) return;
  const card = editableCard(claimed, now);
  // Most marks turn out to need nothing, and then Teams is not bothered.
  if (card === undefined || !(await drawNotice(deps, claimed, now))?.differs) {
    return leave(deps, claimed, { editAt: undefined });
  }
  const turn = await deps.pace.turn(marked.tenant, card.conversation);
  if (turn.kind === "later") return leave(deps, claimed, { editAt: after(deps.clock.now(), turn.afterMs) });
  const drawn = await drawNotice(deps, claimed, deps.clock.now());
  if (!drawn?.differs) return leave(deps, claimed, { editAt: undefined });
  const drawing = { kind: "notice" as const, notice: claimed.id };
  // Written before the mark is taken away: a crash in between marks it once more.
  if ((await deps.forms.putOff(scope, card, drawing, deps.clock.now())) === "put-off") {
    return leave(deps, claimed, { editAt: undefined });
  }
  let outcome: SendOutcome = { kind: "too-big" };
  for (const content of drawn.contents) {
    await deps.pace.setOff(marked.tenant);
    outcome = await deps.messenger.edit(card, content);
    if (outcome.kind !== "too-big") break;
  }
  await leave(deps, claimed, afterEdit(deps, claimed, drawn, outcome));
}

/**
 * Absent where it never came, was accepted without an id to edit it by, or is too old. The card of a meeting is never too
 * old: until its new day is near nothing else in the home says that it was moved.
 */
function editableCard({ kind, state, at }: Notice, now: Date): Card | undefined {
  if (state.kind !== "sent" || state.card.activityId === "") return undefined;
  return kind !== "agenda" && now.getTime() - at.getTime() > editedForMs ? undefined : state.card;
}

/** When somebody marked the notice meanwhile it is looked at again: a change saved while its card was on its way is never missed. */
async function leave(
  deps: Pick<ReminderDeps, "notices" | "clock">,
  claimed: Notice,
  change: NoticeChange,
): Promise<void> {
  const scope = { tenant: claimed.tenant };
  const left = await deps.notices.change(scope, claimed.id, claimed.revision, change);
  if (left !== "changed-meanwhile") return;
  const now = deps.clock.now();
  await changeNotice(deps, scope, claimed.id, ({ editAt }) => (editAt === undefined ? undefined : { editAt: now }));
}

function afterEdit(deps: ReminderDeps, claimed: Notice, drawn: Drawn, outcome: SendOutcome): NoticeChange {
  const now = deps.clock.now();
  switch (outcome.kind) {
    case "sent":
      // Compared once more at once; it then rests unless something changed.
      return { ...drawn.record, editAt: now, editTries: 0 };
    case "retry":
    case "unknown": {
      const afterMs = outcome.kind === "retry" ? outcome.afterMs : undefined;
      if (afterMs !== undefined && claimed.state.kind === "sent") {
        deps.pace.holdOff(claimed.tenant, claimed.state.card.conversation, afterMs);
      }
      if (claimed.editTries + 1 >= editTries) return { editAt: undefined };
      const moment = retryMoment(deps, now, claimed.editTries + 1, afterMs);
      return { editAt: moment, editTries: claimed.editTries + 1 };
    }
    case "paused": {
      const until = after(now, deps.waits.pauseMs);
      deps.pauses.pause(outcome.scope, claimed.tenant, until);
      deps.alert(`${outcome.scope} paused`, { tenant: claimed.tenant, outcome: outcome.reason });
      return { editAt: until };
    }
    case "unreachable":
    case "too-big":
    case "failed":
      return { editAt: undefined };
  }
}
