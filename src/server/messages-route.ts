import type { Activity } from "botbuilder";
import type { TurnTaker } from "../bot/connector/adapter.js";
import type { Admission, GateRules } from "./gate.js";
import { admit } from "./gate.js";
import type { HttpAnswer, HttpRoute } from "./http.js";
import type { Log } from "./log.js";

/** Where Teams calls us, in the manifest and the registration. */
export const MESSAGES_PATH = "/api/messages";

type Parts = {
  rules: GateRules;
  turns: TurnTaker;
  /** Runs after each turn's answer has gone out: what the turn left to be sent may be sent now. */
  afterAnswer(activity: object): void;
  log: Pick<Log, "info" | "warn">;
};

/** The way in for Teams: the gate, then the turn. HEAD answers those who only look whether somebody is here. */
export function messagesRoutes({ rules, turns, afterAnswer, log }: Parts): HttpRoute[] {
  const post = async (body: unknown, authorization: string): Promise<HttpAnswer> => {
    const admission = admit(body, rules);
    if (admission.kind !== "admitted") return turnedAway(admission, log);
    // The shape has been checked against what the SDK says of its parts; only its types don't know of each other.
    const activity = admission.activity as unknown as Partial<Activity>;
    const answer = await turns.takeTurn(authorization, activity);
    if (answer.status === 401) log.warn("activity refused", { outcome: "token", status: 401 });
    return { ...answer, afterwards: () => afterAnswer(activity) };
  };
  return [
    { method: "HEAD", path: MESSAGES_PATH, answer: () => ({ status: 200 }) },
    { method: "POST", path: MESSAGES_PATH, answer: ({ body, authorization }) => post(body, authorization) },
  ];
}

function turnedAway(admission: Exclude<Admission, { kind: "admitted" }>, log: Pick<Log, "info" | "warn">): HttpAnswer {
  switch (admission.kind) {
    case "refused":
      log.warn("activity refused", { outcome: admission.reason, status: admission.status });
      return { status: admission.status };
    case "ignored":
      log.info("activity ignored", { outcome: admission.reason });
      return { status: 200 };
  }
}
