import type { Committee } from "../../../domain/committees/committee.js";
import type { Role } from "../../../domain/committees/member.js";
import { placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { privateWords } from "../words/homes.js";
import { clerkshipWords, roleNames, roleWords as words } from "../words/roles.js";

type Of = { committee: Committee };
/** Somebody's new role, as those are told who did not see it said. */
export type ToldRole = { name: string; role: Role; before: Role };

/** To the home: that chair or clerk come or go, and by whom. Where somebody took over themself `by` is absent. */
export function presentRoleAtHome({ committee, told, by }: Of & { told: readonly ToldRole[]; by?: string }): Rendered {
  const [first] = told;
  const title =
    told.length !== 1 || first === undefined
      ? words.several
      : first.role === "chair" || first.role === "clerk"
        ? words.titles[first.role]
        : words.ended[first.before === "chair" ? "chair" : "clerk"];
  const lines = told.map(({ name, role, before }): Line => {
    const now = by === undefined ? clerkshipWords.tookOver : words.isNow + roleNames[role] + words.was(before);
    return [strong(nameLine(name)), plain(now)];
  });
  return message(title, committee, [...lines, ...byLine(by)]);
}

/** To whom it concerns: what they are now, what they may do, and who said so. */
export function presentRoleToPerson({ committee, role, by }: Of & { role: Role; by: string }): Rendered {
  return message(words.yours[role], committee, [[plain(words.may[role])], ...byLine(by)]);
}

/** To the home: that its closed part no longer shows there. */
export function presentNoLongerPrivate({ committee }: Of): Rendered {
  return message(words.homeNotPrivate, committee, [[plain(words.notPrivate)], [plain(privateWords.standing)]]);
}

function byLine(by: string | undefined): readonly Line[] {
  return by === undefined ? [] : [[strong(nameLine(by)), plain(words.bySomebody)]];
}

function message(title: string, committee: Of["committee"], lines: readonly Line[]): Rendered {
  const place = placeLine({ committee });
  const body = [textLine(place, "None"), ...lines.map((line) => textLine(line))];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
