/** For how long a committee keeps what it need not keep for ever; 0: for ever. What is outstanding is always kept. */
export type Retention = {
  /** Years after which an action that was discharged or withdrawn goes, with its history. */
  closedYears: number;
  /** Months after which the proof of what was sent goes. */
  proofMonths: number;
  /** Days after which somebody who left is "former member", unless an outstanding action is still theirs. */
  leaverDays: number;
};

/** Until a clerk sets something else. */
export const usualRetention: Retention = { closedYears: 0, proofMonths: 24, leaverDays: 90 };

/** Between what each may lie; 0 besides, for ever. Proof is looked back at for some weeks, so that it is kept for longer than that. */
export const retentionLimits = {
  closedYears: { min: 1, max: 50 },
  proofMonths: { min: 6, max: 600 },
  leaverDays: { min: 1, max: 3650 },
} as const satisfies Record<keyof Retention, { min: number; max: number }>;
