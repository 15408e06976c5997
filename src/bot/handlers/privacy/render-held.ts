import type { PersonId } from "../../../domain/ids.js";
import type { NoticeProof } from "../../../domain/reminders/proof-rows.js";
import type { HeldBoard } from "../../../services/privacy/held-about.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import { committeeScope } from "../../../store/scopes.js";
import type { BoardFile } from "../../files/board-file.js";
import { type HeldNotices, heldFile, longestHeldFile } from "../../files/held-file.js";
import type { Turn } from "../../turn/turn.js";

export type RenderHeldDeps = {
  services: Pick<Services, "heldAbout" | "proof">;
  items: Pick<ActionItems, "findMany">;
};

/** The file of what is held about whoever asks, and of nobody else, as they may read it in their own chat. */
export async function renderHeld({ services, items }: RenderHeldDeps, turn: Turn): Promise<BoardFile> {
  const held = await services.heldAbout(turn.person);
  const notices: HeldNotices[] = [];
  for (const board of held.boards) notices.push(await noticesOf({ services, items }, board, turn.person.id, turn.at));
  const memberships = turn.standings.flatMap(({ me }) => me ?? []);
  return heldFile({ held, notices, reader: { place: "personal", memberships }, now: turn.at });
}

async function noticesOf(
  { services, items }: RenderHeldDeps,
  { committee, member }: HeldBoard,
  person: PersonId,
  now: Date,
): Promise<HeldNotices> {
  const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
  const { rows } = await services.proof(scope, { of: { member: member.id, person } }, longestHeldFile, now);
  const told = rows.filter((row): row is NoticeProof => row.kind === "notice");
  const named = await items.findMany(scope, [...new Set(told.map(({ item }) => item))]);
  return { rows: told, numbers: new Map(named.map(({ id, number }) => [id, number])) };
}
