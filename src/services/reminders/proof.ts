import type { HistoryLine } from "../../domain/actions/action-item.js";
import type { ActionItemId, MemberId, PersonId } from "../../domain/ids.js";
import type { CallNotice, PersonNotice } from "../../domain/reminders/notice.js";
import { givesIt, type ProofRow, proofRows } from "../../domain/reminders/proof-rows.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Notices, ProofSubject } from "../../store/notices.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What proof is wanted of: an item, somebody's notices, or both. `person` absent though `member` is there: they have no account. */
export type ProofAbout = { item?: ActionItemId; of?: { member: MemberId; person?: PersonId } };

/** A stretch of the proof, newest first. */
export type ProofPart = {
  rows: readonly ProofRow[];
  /** How many notices there are in all. */
  notices: number;
  /** The same, and what was done by hand. */
  total: number;
};

type Deps = {
  notices: Pick<Notices, "proofOf">;
  items: Pick<ActionItems, "history">;
  waits: { claimLeaseMs: number };
};

/** Notices that are read at a time. */
const readAtOnce = 50;
/** Lines of an item's history that are looked at: the newest. */
const historyLines = 200;

/**
 * The newest `most` notices and deeds by hand, and how many there are. Reads pages of notices, so its price grows with `most` and not with what
 * was ever sent.
 */
export function proof({ notices, items, waits }: Deps) {
  return async (scope: CommitteeScope, about: ProofAbout, most: number, now: Date): Promise<ProofPart> => {
    const history = about.item === undefined ? [] : await items.history(scope, about.item, historyLines);
    const deeds = byHand(history, about);
    const subject = subjectOf(about);
    const found: (PersonNotice | CallNotice)[] = [];
    let total = 0;
    while (subject !== undefined && found.length < most) {
      const limit = Math.min(readAtOnce, most - found.length);
      const page = await notices.proofOf(scope, subject, { skip: found.length, limit });
      total = page.total;
      found.push(...page.notices);
      if (page.notices.length < limit) break;
    }
    const rows = proofRows(
      {
        notices: found,
        committee: scope.committee,
        ...(about.item === undefined ? {} : { about: about.item }),
        history: [...deeds, ...history.filter(givesIt)],
      },
      { now, claimLeaseMs: waits.claimLeaseMs },
    );
    return { rows: newest(rows, most), notices: total, total: total + deeds.length };
  };
}

/** Undefined: nobody whom Teams could have told. */
function subjectOf({ item, of }: ProofAbout): ProofSubject | undefined {
  if (of !== undefined && of.person === undefined) return undefined;
  if (item === undefined) return of?.person === undefined ? undefined : { person: of.person };
  return of?.person === undefined ? { item } : { item, person: of.person };
}

/** What was done by hand about the item; where one member's proof is wanted, what was passed on to them. */
function byHand(history: readonly HistoryLine[], { of }: ProofAbout): readonly HistoryLine[] {
  return history.filter(({ what }) => {
    if (what.kind === "passed-on") return of === undefined || what.to === of.member;
    return what.kind === "nudged" && of === undefined;
  });
}

/** All rows of the newest `most` notices and deeds: a notice has a row for each item. */
function newest(rows: readonly ProofRow[], most: number): readonly ProofRow[] {
  const kept: ProofRow[] = [];
  const notices = new Set<string>();
  let deeds = 0;
  for (const row of rows) {
    const isNew = row.kind !== "notice" || !notices.has(row.notice);
    if (isNew && notices.size + deeds >= most) continue;
    if (row.kind === "notice") notices.add(row.notice);
    else deeds += 1;
    kept.push(row);
  }
  return kept;
}
