import { type Button, button } from "../button.js";
import { titles } from "../words/titles.js";
import type { ListName, ListView } from "./present-list.js";

/** Paging first, then the other lists; what pages or filters does not send a form that is open in a row. */
export function filterButtons(
  view: ListView,
  hasMore: boolean,
): [readonly Button[], { back: readonly Button[]; more: readonly Button[]; spacing: "Small" | "Medium" }] {
  const { list, page, boards } = view;
  const [only, ...others] = boards;
  const scope = only !== undefined && others.length === 0 ? { committee: only.committee.id } : {};
  const toPage = (title: string, to: number) => button(title, "list.show", { list, page: to, ...scope });
  const toList = (name: ListName) => button(titles[name], "list.show", { list: name, page: 1, ...scope });
  const paging = [
    ...(page > 1 ? [toPage(titles.earlier, page - 1)] : []),
    ...(hasMore ? [toPage(titles.more, page + 1)] : []),
  ];
  const inSight = (["outstanding", "overdue", "mine"] as const).filter((name) => name !== list).map(toList);
  const behind = [...(list === "week" ? [] : [toList("week")]), button(titles.agenda, "agenda.show", scope)];
  // Four fit; week has one filter more than the others.
  const shown = [...paging, ...inSight].slice(0, 4);
  const more = [...paging, ...inSight].slice(4);
  return [[], { back: shown, more: [...more, ...behind], spacing: paging.length > 0 ? "Small" : "Medium" }];
}
