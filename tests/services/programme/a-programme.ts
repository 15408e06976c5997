import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import type { ProgrammePlace } from "../../../src/domain/programme/programme-item.js";
import { carryMeeting } from "../../../src/services/meetings/carry-meeting.js";
import { addProgrammeItem } from "../../../src/services/programme/add-programme-item.js";
import { carryProgramme } from "../../../src/services/programme/carry-programme.js";
import { changeProgrammeItem } from "../../../src/services/programme/change-programme-item.js";
import { followUp } from "../../../src/services/programme/follow-up.js";
import { moveProgrammeItems } from "../../../src/services/programme/move-programme-items.js";
import { readProgramme } from "../../../src/services/programme/read-programme.js";
import { settleProgramme, takeProgrammeItem } from "../../../src/services/programme/settle-programme.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

export const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
export const today = day("2026-03-04");
export const now = new Date("2026-03-04T09:30:00Z");
export const said = (turnKey: string, why?: string) => ({
  by: "m_clerk" as const,
  at: now,
  today,
  turnKey,
  ...(why !== undefined && { why }),
});

/** A board with its services, and meetings planned on these days; `redrawn` are those whose agendas were drawn anew. */
export async function aProgramme(...days: readonly string[]) {
  const store = fakeStore();
  const committee = aCommittee();
  await store.committees.insert(committee);
  for (const on of days) await store.meetings.insert(aMeeting({ id: `mt_${on}`, on: day(on) }), on);
  let ids = 0;
  const redrawn: string[] = [];
  const deps = {
    ...store,
    newId: <Prefix extends string>(prefix: Prefix) => `${prefix}${++ids}` as const,
    redrawAgenda: async ({ id }: Meeting) => {
      redrawn.push(id);
    },
  };
  return {
    store,
    committee,
    deps,
    redrawn,
    add: addProgrammeItem(deps),
    move: moveProgrammeItems(deps),
    change: changeProgrammeItem(deps),
    follow: followUp(deps),
    settle: settleProgramme(deps),
    take: takeProgrammeItem(deps),
    carry: carryMeeting({
      ...store,
      items: store.actionItems,
      calendars: usualCalendars,
      clock: { now: () => now },
      finishEnd: async () => {},
      carryProgramme: carryProgramme(deps),
    }),
    read: readProgramme(deps),
    async meeting(on: string): Promise<Meeting> {
      const found = await store.meetings.find(scope, `mt_${on}`);
      if (found === undefined) throw new Error(`No meeting is planned on ${on}`);
      return found;
    },
    /** Each item's number and when it is for. */
    async places(): Promise<readonly string[]> {
      return (await store.programmeItems.live(scope)).map(({ number, place }) => `P${number} ${inShort(place)}`);
    },
  };
}

function inShort(place: ProgrammePlace): string {
  switch (place.kind) {
    case "meeting":
      return place.meeting;
    case "month":
      return place.month;
    case "unscheduled":
      return place.until ?? "not scheduled";
  }
}
