import type { Agenda } from "../../../src/domain/agendas/agenda.js";
import type { Agendas } from "../../../src/store/agendas.js";
import { copy } from "./copy.js";
import { collectionOf, fakeKeptByMeeting, isOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld } from "./fake-world.js";

export function fakeAgendas(world: FakeWorld): Agendas {
  const all = collectionOf<Agenda>(world, "agendas");
  return {
    ...fakeKeptByMeeting<Agenda>(world, "agendas"),
    waiting: async (scope) =>
      copy([...all.values()].filter((one) => isOf(scope, one) && one.goesOn?.to === "next").slice(0, 50)),
  };
}
