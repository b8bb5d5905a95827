import { newId, type Id } from "@/lib/ids";

/** What a command asks of the block that its example names: that it is there, that it is not yet, or nothing. */
type Target = "there" | "new" | "none";

export interface Example {
  target: Target;
  /** Only one who has not said their name yet can give it. */
  newcomer?: boolean;
  /** A valid input, about the row of this id. */
  input(id: Id): Record<string, unknown>;
}

/**
 * An input that the rightful person may give, for each command of the registry: what the hostile tests begin from. A
 * command without one fails them.
 */
export const exampleInputs: Readonly<Record<string, Example>> = {
  "profile.introduce": {
    target: "none",
    newcomer: true,
    input: () => ({ name: "Cleo", hue: 3, zone: "Europe/Paris" }),
  },
  "profile.change": { target: "none", input: () => ({ name: "Ada L.", hue: 2, zone: "Europe/London" }) },
  "block.schedule": {
    target: "new",
    input: (id) => ({
      id,
      detailId: newId(),
      sharing: "we",
      localStart: "2026-03-27T19:00:00",
      localEnd: "2026-03-27T21:00:00",
      zone: "Europe/Berlin",
      title: "Supper",
      notes: "Bread\nand wine",
      place: "Home",
    }),
  },
  "block.move": {
    target: "there",
    input: (id) => ({ id, localStart: "2026-03-27T18:00:00", localEnd: "2026-03-27T22:00:00", zone: "Europe/Paris" }),
  },
  "block.describe": { target: "there", input: (id) => ({ id, title: "Dinner", notes: "More bread", place: "Out" }) },
  "block.share": { target: "there", input: (id) => ({ id, sharing: "time" }) },
  "block.remove": { target: "there", input: (id) => ({ id }) },
};

const times = {
  localStart: "2026-03-27T19:00:00",
  localEnd: "2026-03-27T21:00:00",
  zone: "Europe/Berlin",
  startsAt: "2026-03-27T18:00:00+00:00",
  endsAt: "2026-03-27T20:00:00+00:00",
};

/** The own columns of a row of each synchronised table, about a block: what hostile SQL begins from. */
export const exampleRows: Readonly<Record<string, (blockId: Id) => Record<string, unknown>>> = {
  Profile: () => ({ name: "Ada", hue: 1, zone: "Europe/Berlin" }),
  Block: () => ({ ...times, allDay: false, rrule: null, protected: false, status: "firm" }),
  BlockDetail: (blockId) => ({
    blockId,
    originalLocalStart: null,
    title: "Supper",
    notes: "",
    place: "",
    soloKind: null,
  }),
  BlockException: (blockId) => ({
    blockId,
    originalLocalStart: "2026-04-03T19:00:00",
    cancelled: true,
    localStart: null,
    localEnd: null,
    zone: null,
    startsAt: null,
    endsAt: null,
    protected: null,
  }),
  Proposal: (blockId) => ({ blockId, originalLocalStart: null, ...times, by: blockId, state: "open" }),
};
