import { describe, expect, it } from "vitest";
import { boundarySentence } from "@/lib/boundaries/sentence";

describe("the sentence of a boundary", () => {
  it.each([
    ["the phone rings at dinner", "let it ring", "If the phone rings at dinner, I will let it ring."],
    ["If we shout,", "I will leave the room.", "If we shout, I will leave the room."],
    ["and if it is late", "then I’ll go to sleep", "If it is late, I will go to sleep."],
    ["someone knocks?", "say “not now.”", "If someone knocks, I will say “not now.”"],
    ["iffy plans come up", "willingly wait", "If iffy plans come up, I will willingly wait."],
    ["the bell\nrings", "go\nslowly", "If the bell rings, I will go slowly."],
    ["הטלפון מצלצל", "אתן לו לצלצל", "If הטלפון מצלצל, I will אתן לו לצלצל."],
    ["…", "…", "If …, I will …"],
    ["📵", "🌙", "If 📵, I will 🌙."],
  ])("of “%s” and “%s”", (ifWords, willWords, sentence) => {
    expect(boundarySentence({ ifWords, willWords })).toBe(sentence);
  });
});
