/** The steps of setting a committee up, in their order; each can be left and taken up later (issue 6). */
export const guideSteps = ["name", "days", "sign-off", "chair", "roster", "meeting", "reminders", "reach"] as const;

export type GuideStep = (typeof guideSteps)[number];
