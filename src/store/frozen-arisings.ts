import type { FrozenArising } from "../domain/agendas/frozen-arising.js";
import type { KeptByMeeting } from "./kept-by-meeting.js";

/** Matters arising as they went out with the papers. */
export type FrozenArisings = KeptByMeeting<FrozenArising>;
