/** When and by whom something of a roster was changed, where a test does not care. */
export const anOccasion = { by: "system", at: new Date("2026-03-02T09:00:00Z") } as const;

/** The same of being put on it. */
export const whenAdded = { ...anOccasion, how: "added" } as const;
