import type { ActionItem, ItemRequest } from "../../../domain/actions/action-item.js";
import type { Wanted } from "../../../domain/actions/decide.js";
import type { Member } from "../../../domain/committees/member.js";
import type { People } from "../../../store/people.js";
import type { Answered } from "../../cards/actions/item-news.js";
import type { AsMember } from "../on-board.js";
import type { ChangeNews } from "./item-answer.js";
import { remindedNews } from "./reminded-news.js";

type Changed = { before: ActionItem; item: ActionItem };

/** What has just happened to an item, as its card says it: from what was wanted, and what the item was and is. */
export function changeNews(deps: { people: Pick<People, "findMany"> }) {
  return async (deed: Wanted["deed"], changed: Changed, on: AsMember): Promise<ChangeNews> => {
    if (deed !== "snooze" && deed !== "nudge" && deed !== "pass-on") return newsOf(deed, changed, on.roster);
    return (await remindedNews(deps, deed, changed.item, on)) ?? "none";
  };
}

type Deed = Exclude<Wanted["deed"], "snooze" | "nudge" | "pass-on">;

function newsOf(deed: Deed, { before, item }: Changed, roster: readonly Member[]): ChangeNews {
  switch (deed) {
    case "done":
    case "close":
    case "discharge":
    case "withdraw":
      return item.state.kind === "open" ? "own-part" : "none";
    case "reopen":
      return "undone";
    case "note":
      return "noted";
    case "rate":
      return "rated";
    case "part":
      return "part";
    case "refer":
      return "referred";
    case "park":
    case "unpark":
      return "parked";
    case "plan":
    case "unplan":
      return "planned";
    case "move":
    case "shift":
      return isAsked(before, item) ? "asked" : (answered("granted", "day", before, roster) ?? "moved");
    case "give":
    case "hand-over":
      return isAsked(before, item) ? "asked" : "given";
    case "edit":
    case "reword":
      return before.task === item.task ? "given" : "edited";
    case "grant":
      return answered("granted", undefined, before, roster) ?? "edited";
    case "decline":
      return answered("declined", undefined, before, roster) ?? "edited";
  }
}

/** What taking a change back has come to. */
export function undoNews({ before, item }: Changed): ChangeNews {
  if (item.state.kind === "withdrawn") return "none";
  if (item.state.kind !== "open") return "restored";
  if (before.state.kind !== "open") return "undone";
  return hasAnswered(before) > hasAnswered(item) ? "part-undone" : "restored";
}

function hasAnswered({ owners }: ActionItem): number {
  return owners.kind === "named" ? 0 : owners.answered.length;
}

function isAsked(before: ActionItem, { request }: ActionItem): boolean {
  return request !== undefined && request.at.getTime() !== before.request?.at.getTime();
}

/** `of`: only a request of this kind counts as answered. */
function answered(
  kind: Answered["kind"],
  of: ItemRequest["kind"] | undefined,
  { request }: ActionItem,
  roster: readonly Member[],
): Answered | undefined {
  if (request === undefined || (of !== undefined && request.kind !== of)) return undefined;
  const asker = roster.find(({ id }) => id === request.by);
  return { kind, asked: request, onTeams: asker?.person !== undefined && asker.leftAt === undefined };
}
