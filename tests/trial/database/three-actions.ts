import type { Collection } from "mongodb";
import { type DatabaseForTest, openDatabase } from "./database-for-test.js";

/** A document of these tests. */
export type Action = {
  _id: string;
  task?: string;
  owner?: string | null;
  due?: string;
  number?: number;
  tags?: string[];
  notes?: { by: string; text?: string; at?: number }[];
  state?: { kind: string; by?: string };
};

/** What `withThree` puts in. */
export const THREE: Action[] = [
  { _id: "a1", task: "Ring the auditor", owner: "pete", due: "2026-03-05", number: 1, tags: ["money"] },
  { _id: "a2", task: "Circulate the plan", owner: "sue", due: "2026-03-01", number: 2, tags: ["plan", "money"] },
  { _id: "a3", task: "Book the hall", owner: null, number: 3 },
];

/** A database with three actions in it. */
export async function withThree(): Promise<DatabaseForTest & { actions: Collection<Action> }> {
  const opened = await openDatabase();
  const actions = opened.db.collection<Action>("actions");
  await actions.insertMany(THREE.map((action) => ({ ...action })));
  return { ...opened, actions };
}
