import type { ItemList } from "../../../services/actions/list-items.js";
import { writeList } from "../../list-ref.js";
import { type Button, button } from "../button.js";
import { titles } from "../words/titles.js";
import type { ListView } from "./present-list.js";

/**
 * Paging first, then the other lists; what pages or filters does not send a form that is open in a row. Whose and since when stays
 * with a list of another kind; Mine and Outstanding begin anew.
 */
export function filterButtons(
  view: ListView,
  hasMore: boolean,
): [readonly Button[], { back: readonly Button[]; more: readonly Button[]; spacing: "Small" | "Medium" }] {
  const { list, page, boards } = view;
  const [only, ...others] = boards;
  const scope = only !== undefined && others.length === 0 ? { committee: only.committee.id } : {};
  const to = (title: string, asked: ItemList, at = 1) =>
    button(title, "list.show", { list: writeList(asked), page: at, ...scope });
  const paging = [
    ...(page > 1 ? [to(titles.earlier, list, page - 1)] : []),
    ...(hasMore ? [to(titles.more, list, page + 1)] : []),
  ];
  const whole: ItemList = { kind: "outstanding" };
  const mine: ItemList = { kind: "outstanding", owner: "me" };
  const isWhole = writeList(list) === writeList(whole);
  const inSight = [
    ...(isWhole ? [] : [to(titles.outstanding, whole)]),
    ...(list.kind === "overdue" || list.owner === "me" ? [] : [to(titles.overdue, { ...list, kind: "overdue" })]),
    ...(list.owner === "me" ? [to(titles.overdue, { kind: "overdue" })] : [to(titles.mine, mine)]),
  ];
  const week = list.kind === "week" ? [] : [to(titles.week, { ...withoutDays(list), kind: "week" })];
  const shown = [...paging, ...inSight].slice(0, 4);
  const more = [...paging, ...inSight].slice(4);
  return [
    [],
    {
      back: shown,
      more: [...more, ...week, button(titles.agenda, "agenda.show", scope)],
      spacing: paging.length > 0 ? "Small" : "Medium",
    },
  ];
}

/** Another span of due days would leave nothing. */
function withoutDays({ dueFrom: _from, dueBefore: _before, ...list }: ItemList): ItemList {
  return list;
}
