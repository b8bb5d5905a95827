/** Which way a need goes: towards the other, or towards oneself. */
export type NeedDirection = "closeness" | "independence";

/** What somebody brings to the weekly check-in. */
export type EntryKind = "appreciation" | NeedDirection | "adjustment";
