import type { ActionItems } from "./action-items.js";
import type { Allowances } from "./allowances.js";
import type { CommitteeArchive } from "./committee-archive.js";
import type { Committees } from "./committees.js";
import type { Drafts } from "./drafts.js";
import type { HandledTurns } from "./handled-turns.js";
import type { Leases } from "./leases.js";
import type { Meetings } from "./meetings.js";
import type { Members } from "./members.js";
import type { Notices } from "./notices.js";
import type { People } from "./people.js";
import type { RosterLists } from "./roster-lists.js";
import type { ServedForms } from "./served-forms.js";

/** All that is remembered. Whoever needs some of it asks for that slice, never for the whole. */
export type Store = {
  actionItems: ActionItems;
  allowances: Allowances;
  archive: CommitteeArchive;
  committees: Committees;
  drafts: Drafts;
  handledTurns: HandledTurns;
  leases: Leases;
  meetings: Meetings;
  members: Members;
  notices: Notices;
  people: People;
  rosterLists: RosterLists;
  servedForms: ServedForms;
};
