import { beforeEach, describe, expect, test } from "vitest";
import type { PlanCommand } from "../../../../src/bot/commands/plan-command.js";
import { handleByAgency } from "../../../../src/bot/handlers/plans/by-agency.js";
import { handleChangePlan } from "../../../../src/bot/handlers/plans/change-plan.js";
import { handleGlossary } from "../../../../src/bot/handlers/plans/glossary.js";
import { answerPlans } from "../../../../src/bot/handlers/plans/plan-commands.js";
import { handleShowPlan } from "../../../../src/bot/handlers/plans/show-plan.js";
import type { Answer, MessageTurn } from "../../../../src/bot/turn/turn.js";
import { planServices } from "../../../../src/server/compose-plans.js";
import type { Store } from "../../../../src/store/store.js";
import { aCommittee } from "../../../builders/a-committee.js";
import { aMember } from "../../../builders/a-member.js";
import { aPlan } from "../../../builders/a-plan.js";
import { aTerm } from "../../../builders/a-term.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, audit, clerk, safeguarding } from "../a-turn.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;

describe("what is said of plans and the glossary, when Teams says it twice", () => {
  let store: Store;
  let drawn: number;
  beforeEach(() => {
    store = fakeStore();
    drawn = 0;
  });

  const handlers = () => {
    const newId = <Prefix extends string>(prefix: Prefix) => `${prefix}${++drawn}` as const;
    const parts = { ...store, items: store.actionItems, newId };
    const deps = { ...parts, services: planServices(parts) };
    return {
      showPlan: handleShowPlan(deps),
      changePlan: handleChangePlan(deps),
      byAgency: handleByAgency(deps),
      glossary: handleGlossary(deps),
    };
  };
  const say = (command: PlanCommand, turn: Partial<MessageTurn> = {}): Promise<Answer> =>
    answerPlans(handlers(), { ...aTurn([aStanding(safeguarding, clerk)]), ...turn }, command);
  const words = ({ say: said }: Answer) => (typeof said === "string" ? said : wordsOf(said));

  test.each<[what: string, command: PlanCommand]>([
    ["a plan is begun", { kind: "new-plan", title: "Prevent" }],
    ["an objective is put on it", { kind: "objective", number: "1.3", text: "Heard in time" }],
    ["an objective is taken off it", { kind: "drop-objective", number: "1.1" }],
    ["it is removed", { kind: "remove-plan" }],
    ["a term is taught", { kind: "define-term", term: "MASH", meaning: "multi-agency hub" }],
  ])("%s once, and the answer is the same", async (_what, command) => {
    await store.plans.insert(aPlan(), "before");
    const first = words(await say(command));
    const plans = JSON.stringify(await store.plans.standing(board));
    const glossary = JSON.stringify(await store.glossary.list(board, { skip: 0, limit: 10 }));
    expect(words(await say(command, { again: true }))).toBe(first);
    expect(JSON.stringify(await store.plans.standing(board))).toBe(plans);
    const after = (await store.glossary.list(board, { skip: 0, limit: 10 })).terms;
    expect(JSON.stringify({ terms: after, total: after.length })).toBe(glossary);
  });

  test("it is called otherwise by its old name, and hears the same by the turn that did it", async () => {
    await store.plans.insert(aPlan(), "before");
    const rename = { kind: "rename-plan", title: "Delivery Plan 2026-28", to: "Plan B" } as const;
    const first = words(await say(rename));
    expect(first).toContain("The plan has another name");
    expect(words(await say(rename, { again: true }))).toBe(first);
  });

  test("a term that is taken out is said to be out, whether the first answer came or not", async () => {
    await store.glossary.define(aTerm());
    const remove = { kind: "remove-term", term: "cdop" } as const;
    expect(words(await say(remove))).toContain("It is out of the glossary");
    expect(words(await say(remove, { again: true }))).toContain("It is out of the glossary");
    expect(words(await say(remove, { key: "message/2" }))).toContain("The glossary does not have it");
  });

  test("too long a title, objective or meaning is refused, and changes nothing", async () => {
    await store.plans.insert(aPlan(), "before");
    const long = "x".repeat(600);
    for (const command of [
      { kind: "new-plan", title: long },
      { kind: "rename-plan", to: long },
      { kind: "objective", number: "1.9", text: long },
      { kind: "define-term", term: "MASH", meaning: long },
    ] as const)
      expect(words(await say(command)), command.kind).toContain("That is too long");
    expect(await store.plans.standing(board)).toEqual([aPlan()]);
    expect(await store.glossary.countAll(board)).toBe(0);
  });

  test("of several boards the one answers whose glossary has it", async () => {
    await store.glossary.define(aTerm({ committee: audit.id, meaning: "of the audit group" }));
    const member = aMember();
    const standings = [
      aStanding(safeguarding, member),
      aStanding(audit, aMember({ id: "m_sarah2", committee: audit.id })),
    ];
    const turn = { ...aTurn(standings, "personal") };
    const asked = await answerPlans(handlers(), turn, { kind: "what-is", term: "CDOP" });
    expect(words(asked)).toContain("of the audit group");
    expect(await handlers().glossary.known(turn, "MASH")).toBeUndefined();
    expect(await handlers().glossary.known(turn, undefined)).toBeUndefined();
  });

  test("how agencies stand is said in a home only where it is declared private", async () => {
    const { home } = aCommittee();
    const open = await say({ kind: "by-agency" });
    expect(words(open)).not.toContain("Nobody on this board sits for an agency");
    const committee = aCommittee({ home: { ...home, private: true } });
    const told = await say({ kind: "by-agency" }, { standings: [aStanding(committee, clerk)] });
    expect(words(told)).toContain("Nobody on this board sits for an agency");
  });
});
