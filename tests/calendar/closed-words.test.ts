import { describe, expect, it } from "vitest";
import { closedText } from "@/components/calendar/proposals/closed-words";
import { acceptProposal } from "@/lib/calendar/answer-commands";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { withdrawProposal } from "@/lib/calendar/proposal-commands";
import { changeSeries } from "@/lib/calendar/series-commands";
import { Proposal } from "@/lib/calendar/schema";
import { blockInput } from "@/tests/support/blocks";
import { two, type One } from "@/tests/support/two";

const DAY = "2199-06-12";
const times = { localStart: `${DAY}T10:00:00`, localEnd: `${DAY}T11:00:00`, zone: "Europe/Berlin" };

function proposed() {
  const [ada, ben] = two();
  const input = blockInput({ ...times, title: "Supper" });
  expect(ada.give(scheduleBlock, input)).toBe("done");
  const { id } = ada.rows(Proposal)[0]!;
  const about = { id, blockId: input.id };
  const words = (to: One, partner: string, command: { name: string }, name: string | undefined = "Supper") =>
    closedText(command.name, to.row(Proposal, id) ?? null, {
      me: to.actor.userId,
      partner,
      name,
      isAnew: to.rows(Proposal).some((one) => one.blockId === input.id && one.state === "open"),
    });
  return { ada, ben, about, words, yes: { ...about, seen: { ...times, rrule: null } } };
}

describe("an answer that came too late says what the other did in the same moment", () => {
  it("to whoever says yes while it is taken back", () => {
    const { ada, ben, about, yes, words } = proposed();
    expect(ada.give(withdrawProposal, about)).toBe("done");
    expect(ben.give(acceptProposal, yes)).toBe("proposal-closed");
    expect(words(ben, "Ada", acceptProposal)).toBe("Ada took “Supper” back in the same moment.");
  });

  it("to whoever says yes while another time is proposed for it", () => {
    const { ada, ben, about, yes, words } = proposed();
    const later = { ...times, localStart: `${DAY}T12:00:00`, localEnd: `${DAY}T13:00:00` };
    expect(ada.give(changeSeries, { id: about.blockId, ...later, asks: true })).toBe("done");
    expect(ben.give(acceptProposal, yes)).toBe("proposal-closed");
    expect(words(ben, "Ada", acceptProposal)).toContain("Ada proposed another time for “Supper” in the same moment");
  });

  it("to whoever takes back what has the other’s yes by then", () => {
    const { ada, ben, about, yes, words } = proposed();
    expect(ben.give(acceptProposal, yes)).toBe("done");
    expect(ada.give(withdrawProposal, about)).toBe("proposal-closed");
    expect(words(ada, "Ben", withdrawProposal)).toBe("Ben said yes to “Supper” in the same moment.");
    // Of what one answered oneself, on another device, nothing is said of the other.
    expect(ben.give(acceptProposal, yes)).toBe("proposal-closed");
    expect(words(ben, "Ada", acceptProposal)).toBeNull();
  });
});
