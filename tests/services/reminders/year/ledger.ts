import type { ActionItemId, PersonId } from "../../../../src/domain/ids.js";
import type { NoticeId, PersonNotice } from "../../../../src/domain/reminders/notice.js";
import type { Said } from "../../../domain/reminders/slow-model.js";

type Kept = Said & { notice: NoticeId };

/** What each person was told of each item, by what Teams took: apart from the product's own record. */
export function ledger() {
  const told = new Map<PersonId, Map<ActionItemId, Kept[]>>();
  return {
    said: (person: PersonId, item: ActionItemId, except?: NoticeId): readonly Said[] => {
      const kept = told.get(person)?.get(item) ?? [];
      return except === undefined ? kept : kept.filter(({ notice }) => notice !== except);
    },
    /** A notice told these lines, and nothing else. */
    tell({ id, person, kind }: PersonNotice, lines: PersonNotice["lines"], now: Date): void {
      const items = told.get(person) ?? new Map<ActionItemId, Kept[]>();
      told.set(person, items);
      for (const line of lines) {
        const { item, stage, ahead, dueOn, nudge, meeting, insteadOf } = line;
        const others = (items.get(item) ?? []).filter(({ notice }) => notice !== id);
        items.set(item, [
          ...others,
          {
            notice: id,
            item,
            stage,
            ...(ahead && { ahead }),
            ...(dueOn && { dueOn }),
            ...(nudge && { nudge }),
            ...(meeting && { meeting }),
            ...(insteadOf && { insteadOf }),
            // A line that joined a sent card was told when it joined.
            at: kind === "assigned" ? line.at : now,
          },
        ]);
      }
    },
  };
}

export type Ledger = ReturnType<typeof ledger>;
