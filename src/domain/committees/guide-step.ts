/** The steps of setting a committee up, in their order; each can be left and taken up later (issue 6). */
export const guideSteps = ["name", "days", "sign-off", "chair", "roster", "meeting", "reminders", "reach"] as const;

export type GuideStep = (typeof guideSteps)[number];

/** What makes a step be done though nobody has been through it. */
export type GuideFacts = { hasChair: boolean; hasMeeting: boolean };

/** The steps that are still to be done, in their order. */
export function openSteps(guided: readonly GuideStep[], { hasChair, hasMeeting }: GuideFacts): readonly GuideStep[] {
  const done: readonly GuideStep[] = [
    ...guided,
    ...(hasChair ? (["chair"] as const) : []),
    ...(hasMeeting ? (["meeting"] as const) : []),
  ];
  return guideSteps.filter((step) => !done.includes(step));
}

/** Which of the open steps comes after a step; after the last the first one that was left. Absent: no other is open. */
export function stepAfter(step: GuideStep, open: readonly GuideStep[]): GuideStep | undefined {
  const others = open.filter((one) => one !== step);
  return others.find((one) => guideSteps.indexOf(one) > guideSteps.indexOf(step)) ?? others[0];
}
