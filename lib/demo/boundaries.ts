import type { BoundaryKind } from "@/lib/boundaries/schema";
import type { Life, Who } from "@/lib/demo/life";
import type { Id } from "@/lib/ids";

/** What each of the two holds to: one that both know and one has a time for, one to be read, and one that only she knows. */
export function theirBoundaries(life: Life): void {
  const writes = bounded(life, "mara", "time", {
    statement: "I need my Saturday mornings for chapter five.",
    ifWords: "something comes up on a Saturday morning",
    willWords: "say no to it first, and think about it after twelve",
    blockId: life.named("Writing morning"),
  });
  life.act("jonas", "boundary.acknowledge", { id: writes, version: 1 });
  bounded(life, "mara", "emotional", {
    ifWords: "my mother asks about children again",
    willWords: "change the subject once, and then say goodbye",
    shared: false,
  });
  const sleeps = bounded(life, "jonas", "physical", {
    statement: "I feel worn out when we talk in bed past midnight. I need six hours of sleep.",
    ifWords: "it is past eleven on a weekday",
    willWords: "put the light out, and take up the talk the next evening",
  });
  life.act("mara", "boundary.acknowledge", { id: sleeps, version: 1 });
  bounded(life, "jonas", "digital", {
    ifWords: "the office writes after seven",
    willWords: "leave it until the morning, and leave the phone in the hall",
  });
}

function bounded(life: Life, by: Who, kind: BoundaryKind, words: Record<string, unknown>): Id {
  const id = life.newId();
  const plain = { shared: true, statement: "", ended: false, blockId: null, checkInId: null, broughtId: null };
  life.act(by, "boundary.make", { id, kind, ...plain, ...words });
  return id;
}
