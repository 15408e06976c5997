export interface ClockAnswer {
  readonly now: string;
  readonly deliveries: number;
}

/** Moves the trial clock of a bot; absent: settles what is due now. Throws, with status and words, what is refused. */
export async function moveClockOf(origin: string, now?: string): Promise<ClockAnswer> {
  const answer = await fetch(`${origin}/trial/clock`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(now === undefined ? {} : { now }),
  });
  if (answer.ok) return (await answer.json()) as ClockAnswer;
  throw Object.assign(new Error(`The clock answers ${answer.status}: ${await answer.text()}`), {
    code: "clock-refused",
    status: answer.status,
  });
}
