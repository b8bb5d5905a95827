import type { BoundaryKind } from "@/lib/boundaries/schema";
import { newId } from "@/lib/ids";

/** The input of a boundary that is shared, where the test says nothing else. */
export function boundaryInput(changes: Partial<ReturnType<typeof plain>> = {}) {
  return { ...plain(), ...changes };
}

function plain() {
  return {
    id: newId(),
    shared: true,
    kind: "digital" as BoundaryKind,
    statement: "",
    ifWords: "it rings at supper",
    willWords: "let it ring",
    ended: false,
    blockId: null as string | null,
    checkInId: null as string | null,
    broughtId: null as string | null,
  };
}
