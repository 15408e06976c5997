import { describeActionItemFilters } from "./action-item-filters.contract.js";
import { describeActionItemHistory } from "./action-item-history.contract.js";
import { describeActionItemLists } from "./action-item-lists.contract.js";
import { describeActionItemRequests } from "./action-item-requests.contract.js";
import { describeActionItems } from "./action-items.contract.js";
import { describeBoardHistory } from "./board-history.contract.js";
import { describeChangeAllowances } from "./change-allowances.contract.js";
import { describeCommittees } from "./committees.contract.js";
import { describeDrafts } from "./drafts.contract.js";
import { describeHandledTurns } from "./handled-turns.contract.js";
import { describeLastChange } from "./last-change.contract.js";
import { describeLeases } from "./leases.contract.js";
import type { MakeStore } from "./make-store.js";
import { describeMeetings } from "./meetings.contract.js";
import { describeMembers } from "./members.contract.js";
import { describeMergedMembership } from "./merged-membership.contract.js";
import { describeNoticeLists } from "./notice-lists.contract.js";
import { describeNotices } from "./notices.contract.js";
import { describePeople } from "./people.contract.js";
import { describePersonalWishes } from "./personal-wishes.contract.js";
import { describeRosterLists } from "./roster-lists.contract.js";
import { describeServedForms } from "./served-forms.contract.js";
import { describeWhoseAccount } from "./whose-account.contract.js";

/** All that any store must keep to. */
export function describeStore(name: string, makeStore: MakeStore): void {
  describeActionItems(name, makeStore);
  describeActionItemLists(name, makeStore);
  describeActionItemRequests(name, makeStore);
  describeActionItemFilters(name, makeStore);
  describeLastChange(name, makeStore);
  describeActionItemHistory(name, makeStore);
  describeBoardHistory(name, makeStore);
  describeChangeAllowances(name, makeStore);
  describeCommittees(name, makeStore);
  describeDrafts(name, makeStore);
  describeHandledTurns(name, makeStore);
  describeLeases(name, makeStore);
  describeMeetings(name, makeStore);
  describeMembers(name, makeStore);
  describeMergedMembership(name, makeStore);
  describeNotices(name, makeStore);
  describeNoticeLists(name, makeStore);
  describePeople(name, makeStore);
  describePersonalWishes(name, makeStore);
  describeRosterLists(name, makeStore);
  describeServedForms(name, makeStore);
  describeWhoseAccount(name, makeStore);
}
