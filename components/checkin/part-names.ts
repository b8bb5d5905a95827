/** What the parts of a check-in are called. */
export const PART_NAMES = {
  review: "Last time",
  appreciations: "Appreciations",
  needs: "Needs",
  adjustments: "Adjustments",
  close: "Close",
} as const;
