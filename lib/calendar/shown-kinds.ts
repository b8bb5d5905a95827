/** Whose time it is, in the reader's eyes. */
export const KINDS = ["mine", "theirs", "we"] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds that are shown, in the order of `KINDS`; at least one. */
export type ShownKinds = readonly Kind[];

/** What an address says is shown: `mine-we`. All, where it says nothing that can be read. */
export function shownKinds(text: string | null): ShownKinds {
  const asked = (text ?? "").split("-");
  const shown = KINDS.filter((kind) => asked.includes(kind));
  return shown.length === 0 ? KINDS : shown;
}

/** The same for an address; null where all are shown, which needs no saying. */
export function shownText(shown: ShownKinds): string | null {
  return shown.length === KINDS.length ? null : KINDS.filter((kind) => shown.includes(kind)).join("-");
}

/** With one kind shown or hidden. The last that is shown stays. */
export function toggled(shown: ShownKinds, kind: Kind): ShownKinds {
  const next = KINDS.filter((one) => shown.includes(one) !== (one === kind));
  return next.length === 0 ? shown : next;
}
