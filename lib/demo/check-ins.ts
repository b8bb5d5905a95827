import type { ConversationKind, JottingKind } from "@/lib/checkin/schema";
import type { Life, Who } from "@/lib/demo/life";
import type { Id } from "@/lib/ids";

/** A check-in that the two have held, which block of the calendar is its time, and what each has noted for the next one. */
export function theirCheckIns(life: Life): void {
  life.act("mara", "conversation.settle", { conversation: "weekly", blockId: life.named("Our half hour") });

  const id = life.newId();
  life.act("jonas", "check-in.open", { id, conversation: "weekly" });
  const hers = [
    noted(life, "mara", "appreciation", "That you came to the reading, and laughed in the right places"),
    noted(life, "mara", "closeness", "One evening with nothing on, where we just cook"),
  ];
  const his = [
    noted(life, "jonas", "appreciation", "The note in my lunchbox. I have kept it"),
    noted(life, "jonas", "appreciation", "How you talked to my father"),
    noted(life, "jonas", "adjustment", "What if we do the shopping list on Fridays, not at the till?"),
  ];
  life.act("mara", "check-in.ready", { id, bring: hers });
  life.act("jonas", "check-in.ready", { id, bring: his });
  for (const words of ["The list is made on Fridays after supper", "Wednesday evening stays empty"]) {
    const agreement = { id: life.newId(), checkInId: id, broughtId: null, words, blockId: null };
    life.act("mara", "agreement.make", agreement);
  }
  life.act("mara", "check-in.feel", { id, felt: 4, words: "" });
  life.act("jonas", "check-in.end", { id });

  noted(life, "mara", "appreciation", "The soup on Tuesday, without a question");
  noted(life, "mara", "independence", "Two whole Saturday mornings for chapter five");
  noted(life, "mara", "adjustment", "Who says good night to whom, when one of us works late?");
  noted(life, "jonas", "appreciation", "You let me sleep on Sunday");
  noted(life, "jonas", "closeness", "An hour by the river this week, phones at home");
  noted(life, "jonas", "independence", "A weekend with Emre in spring", "quarterly");
}

function noted(life: Life, by: Who, kind: JottingKind, words: string, conversation: ConversationKind = "weekly"): Id {
  const id = life.newId();
  life.act(by, "jotting.write", { id, conversation, kind, words });
  return id;
}
