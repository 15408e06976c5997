import type { ActionItem, Changer, Due, ItemParts } from "../../domain/actions/action-item.js";
import { dueOn } from "../../domain/actions/action-item.js";
import type { Owners } from "../../domain/actions/owners.js";
import { agencyKey } from "../../domain/committees/agency.js";
import { agencyKeysOf } from "../../domain/committees/agency-names.js";
import type { CommitteeId } from "../../domain/ids.js";
import type { Membership } from "../action-items.js";

/** What the indexes of action items need, flat. Each of these follows from one part of the item and is written with it. */
export type ActionItemKeys = FromDue & FromOwners & FromState & FromRequest & FromChangers;

type FromDue = {
  /** The day it is listed by; `withoutDay` where there is none, so that those come last. */
  sortDay: string;
};

type FromOwners = {
  /** The members who owe it; for everybody or an agency, one key that stands for them all (`everybodyOn`, `agencyOn`). */
  ownerKeys: string[];
  /** With everybody or an agency: who answered already. */
  answered?: string[];
};

/** Present only while it is so: the indexes on them are partial. */
type FromState = { outstanding?: true; open?: true; awaitingBoard?: true };

type FromRequest = { requested?: true };

type FromChangers = {
  /** When it was changed last, by anybody, or logged. The first items have none (issue 4). */
  changedAt?: Date;
};

/** Keys to write; one that is `undefined` by name is to be taken away. */
type WrittenKeys = { [Key in keyof ActionItemKeys]?: ActionItemKeys[Key] | undefined };

export const withoutDay = "9999-12-31";

/** Stands for all members of a committee among `ownerKeys`. */
function everybodyOn(committee: CommitteeId): string {
  return `all ${committee}`;
}

/** Stands for all members of an agency on a committee among `ownerKeys`. */
export function agencyOn(committee: CommitteeId, agency: string): string {
  return keyOn(committee, agencyKey(agency));
}

function keyOn(committee: CommitteeId, key: string): string {
  return `agency ${committee} ${key}`;
}

/** Every key under which something is owed by one of these memberships. */
export function keysOwedBy(members: readonly Membership[]): string[] {
  return members.flatMap(({ id, committee, ...agency }) => [
    id,
    everybodyOn(committee),
    // What was given to an agency under another of its names is its members' too.
    ...agencyKeysOf(agency).map((key) => keyOn(committee, key)),
  ]);
}

/** The keys that follow from those parts of an item that are given. */
export function keysFollowing(
  committee: CommitteeId,
  { due, owners, state, request, changedBy }: ItemParts & { changedBy?: readonly Changer[] },
): WrittenKeys {
  return {
    ...(due !== undefined && fromDue(due)),
    ...(owners !== undefined && fromOwners(committee, owners)),
    ...(state !== undefined && fromState(state)),
    ...(request !== undefined && { requested: request === null ? undefined : true }),
    ...(changedBy !== undefined && { changedAt: changedBy.at(-1)?.at }),
  };
}

function fromDue(due: Due): WrittenKeys {
  return { sortDay: dueOn(due) ?? withoutDay };
}

function fromOwners(committee: CommitteeId, owners: Owners): WrittenKeys {
  switch (owners.kind) {
    case "named":
      return { ownerKeys: owners.owners.map(({ member }) => member), answered: undefined };
    case "everybody":
    case "agency": {
      const key = owners.kind === "everybody" ? everybodyOn(committee) : agencyOn(committee, owners.agency);
      return { ownerKeys: [key], answered: [...owners.answered] };
    }
  }
}

function fromState(state: ActionItem["state"]): WrittenKeys {
  switch (state.kind) {
    case "open":
      return { outstanding: true, open: true, awaitingBoard: undefined };
    case "done":
      return { outstanding: true, open: undefined, awaitingBoard: true };
    case "discharged":
    case "withdrawn":
      return { outstanding: undefined, open: undefined, awaitingBoard: undefined };
  }
}
