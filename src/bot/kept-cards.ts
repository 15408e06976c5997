import type { ActionItem } from "../domain/actions/action-item.js";
import type { Committee } from "../domain/committees/committee.js";
import type { Calendars } from "../domain/committees/committee-calendar.js";
import { livesIn } from "../domain/committees/lives-in.js";
import { type Reader, readersAtHome } from "../domain/committees/may-read.js";
import { type Member, present } from "../domain/committees/member.js";
import { dayAt } from "../domain/days/zone.js";
import type { ActionItemId } from "../domain/ids.js";
import type { Clock, DrawItemCard } from "../services/ports.js";
import type { ActionItems } from "../store/action-items.js";
import type { Committees } from "../store/committees.js";
import type { HandledTurns, SentCard } from "../store/handled-turns.js";
import type { Members } from "../store/members.js";
import type { People } from "../store/people.js";
import { type CommitteeScope, committeeScope } from "../store/scopes.js";
import type { ServedForms } from "../store/served-forms.js";
import { namesOf } from "./cards/board.js";
import type { EditCard } from "./edit-card.js";
import { itemCard } from "./handlers/actions/item-answer.js";

type Deps = {
  items: Pick<ActionItems, "find">;
  committees: Pick<Committees, "find">;
  members: Pick<Members, "roster">;
  people: Pick<People, "findByConversation">;
  handled: Pick<HandledTurns, "findKept">;
  forms: Pick<ServedForms, "putOff">;
  editCard: EditCard;
  calendars: Calendars;
  clock: Clock;
};

export type KeptCards = {
  /** Draws every card anew that answered somebody about this item, but for the one that has just told what changed. */
  drawAll(changed: Pick<ActionItem, "id" | "tenant" | "committee">, except?: SentCard): Promise<void>;
  /** Draws one of them: what waited for a form to be gone. */
  draw: DrawItemCard;
};

/**
 * The cards that answered somebody about an item (the logged card, a done one). Of one item one drawing is on its way at a
 * time, made from the item as it is then, so that an older state never overtakes a newer one. A card in which somebody may be
 * typing is put off until their form is gone. A lost edit costs nothing but looks: every press is answered from the present.
 */
export function keptCards(deps: Deps): KeptCards {
  const drawing = new Map<ActionItemId, Promise<void>>();
  const inTurn = async (id: ActionItemId, draw: () => Promise<void>): Promise<void> => {
    const before = drawing.get(id) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(draw);
    drawing.set(id, mine);
    try {
      await mine;
    } finally {
      if (drawing.get(id) === mine) drawing.delete(id);
    }
  };
  return {
    drawAll: (changed, except) =>
      inTurn(changed.id, async () => {
        const cards = await deps.handled.findKept({ tenant: changed.tenant }, changed.id);
        const others = cards.filter((card) => !isSame(card, except));
        await drawAnew(deps, committeeScope(changed), changed.id, others);
      }),
    draw: (scope, card, item) => inTurn(item, () => drawAnew(deps, scope, item, [card])),
  };
}

function isSame(one: SentCard, other: SentCard | undefined): boolean {
  return one.activityId === other?.activityId && one.conversation === other.conversation;
}

async function drawAnew(
  deps: Deps,
  scope: CommitteeScope,
  id: ActionItemId,
  cards: readonly SentCard[],
): Promise<void> {
  if (cards.length === 0) return;
  const [item, committee, roster] = await Promise.all([
    deps.items.find(scope, id),
    deps.committees.find(scope),
    deps.members.roster(scope),
  ]);
  if (item === undefined || committee === undefined) return;
  const at = deps.clock.now();
  const today = dayAt(at, committee.zone);
  const calendar = deps.calendars.of(committee);
  const on = { scope, committee, roster, today, calendar, board: { committee, today, nameOf: namesOf(roster) } };
  const drawing = { kind: "item", committee: scope.committee, item: id } as const;
  for (const card of cards) {
    if ((await deps.forms.putOff({ tenant: scope.tenant }, card, drawing, at)) === "put-off") continue;
    const reader = await readerOf(deps, committee, roster, card);
    // Somebody who left, or a place where the committee lived: what they have they keep, and hear no more.
    if (reader === undefined) continue;
    await deps.editCard(scope.tenant, card, itemCard({ ...on, reader }, item, "none", at));
  }
}

/**
 * At home everybody sees the card, so it is drawn for nobody in particular; in a personal chat for whose chat it is. Absent: it stands
 * neither in the home nor in the chat of somebody who is on the committee.
 */
async function readerOf(
  { people }: Pick<Deps, "people">,
  committee: Committee,
  roster: readonly Member[],
  { conversation }: SentCard,
): Promise<Reader | undefined> {
  if (livesIn(committee, conversation)) return readersAtHome(committee);
  const person = await people.findByConversation({ tenant: committee.tenant }, conversation);
  const memberships = present(roster).filter((member) => person !== undefined && member.person === person.id);
  return memberships.length === 0 ? undefined : { place: "personal", memberships };
}
