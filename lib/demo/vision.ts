import type { Life, Who } from "@/lib/demo/life";
import { derivedId, type Id } from "@/lib/ids";

/**
 * What the two have of a vision: one evening on which they shared where they would live, a board, a decision that one of them
 * has weighed and one that both have made; their document, which they then write (written.ts), with goals; and what each takes
 * as settled, for themself as yet.
 */
export function theirVision(life: Life): void {
  theirDreams(life);
  theirBoard(life);
  theirDecisions(life);
  theirDocument(life);
  assumed(life, "mara", "home", "That we stay in this city. My work is here");
  assumed(life, "mara", "children", "One child, before I am thirty-five");
  assumed(life, "jonas", "family", "My parents come to live near us when they are old");
  assumed(life, "jonas", "money", "One account for the flat, and nobody asks about the rest");
  life.act("jonas", "settled.begin", { id: life.newId() });
}

function theirDreams(life: Life): void {
  const id = life.newId();
  const agenda = { id, areas: ["place", "career"] };
  life.act("mara", "sharing.propose", { ...agenda, iBegin: true });
  life.act("jonas", "sharing.agree", { ...agenda, iBegin: false });
  const hers = dreamed(life, "mara", id, [
    [
      "p",
      "A flat with a tree in front of the window, high up, where one hears the street in summer and it is far away.",
    ],
    ["p", "A room with a door that is mine. I write until noon, and nobody knocks."],
    ["li", "Choir on Tuesdays, by bicycle"],
    ["li", "A table for eight"],
  ]);
  life.act("jonas", "dream.ask", { id: life.newId(), sharedDreamId: hers, words: "What happens at noon?" });
  const door = "Mornings that belong to your writing, and then people. The door is for work, not against me.";
  understood(life, hers, "jonas", door, "mara");
  life.act("jonas", "sharing.go", { id, from: 0, way: "next" });
  const his = dreamed(life, "jonas", id, [
    ["p", "Two days a week with my hands: a workshop, or a garden with beds that need me."],
    ["p", "Close enough to my parents that it is no journey. Water within half an hour."],
  ]);
  const hands = "You want to make things grow or last, and to be there when your parents need you.";
  understood(life, his, "mara", hands, "jonas");
  life.act("mara", "sharing.end", { id });
}

function theirBoard(life: Life): void {
  placed(life, "mara", "both", "We both want mornings without talk");
  placed(life, "jonas", "both", "We both want a door that friends find open");
  const where = placed(
    life,
    "jonas",
    "differ",
    "You want to stay in the city, I want to be near my parents and a garden",
  );
  const turns = gathered(life, "mara", where, "turns", "The summers out there, the winters here");
  gathered(life, "jonas", where, "part", "Stay in the flat, and take an allotment by the canal");
  life.act("jonas", "both-and.mark", { bothAndId: turns, mark: "star", on: true });
  life.act("mara", "both-and.mark", { bothAndId: turns, mark: "star", on: true });
  life.act("jonas", "both-and.mark", { bothAndId: turns, mark: "carry", on: true });
}

function theirDecisions(life: Life): void {
  const cat = weighed(life, "mara", "Do we take in Lena’s cat?", ["We take her in", "We find her another home"], null);
  answered(life, "mara", cat, [
    ["toward", "Somebody warm at my feet while I write."],
    ["neither", ""],
  ]);
  answered(life, "jonas", cat, [
    ["neither", "I like her. I do not want to be home for her each evening."],
    ["away", "She knows us."],
  ]);
  said(life, "mara", cat, "She comes to us, and I see to her on the evenings when you climb.");
  said(life, "jonas", cat, "She comes to us, for a year, and I need not be home for her.");
  const on = life.today.add({ months: 6 }).toString();
  life.act("mara", "decision.look-back-on", { id: cat.id, on });

  const options = ["We take the allotment", "We wait a year", "We look for a house with a garden"];
  const garden = weighed(life, "jonas", "Do we take the allotment by the canal?", options, life.on(6, 5).toString());
  answered(life, "jonas", garden, [
    ["toward", "My hands, your mornings, and we stay here."],
    ["neither", "It would still be there in my head."],
    ["away", "Not with your studio in town."],
  ]);
}

function theirDocument(life: Life): void {
  life.act("mara", "dream.begin", { area: "place" });
  life.act("mara", "vision.begin", {});
  const year = life.today.year;
  const goal = (by: Who, isShared: boolean, horizon: string, words: string, until: string | null, state: string) =>
    life.act(by, "goal.set", {
      id: life.newId(),
      horizon,
      whose: isShared ? null : life.people[by],
      words,
      by: until,
      state,
    });
  goal("jonas", true, "three-years", "An allotment by the canal", `${year + 1}-Q2`, "open");
  goal("mara", true, "ten-years", "A house with two doors and one kitchen", null, "open");
  goal("mara", false, "three-years", "The book is out", `${year + 2}`, "begun");
  goal("jonas", false, "three-years", "Two days a week with my hands", `${year + 2}-Q3`, "open");
  goal("jonas", false, "three-years", "The canal by canoe, end to end", `${year}`, "reached");
}

type Line = readonly ["p" | "li", string];
type Answer = readonly ["toward" | "neither" | "away", string];
interface Put {
  readonly id: Id;
  readonly envelopeId: Id;
}

function assumed(life: Life, by: Who, topic: string, words: string): void {
  life.act(by, "assumption.write", { id: life.newId(), topic, words });
}

function dreamed(life: Life, by: Who, sharingId: Id, lines: readonly Line[]): Id {
  const id = life.newId();
  const body = lines.map(([type, text]) => ({ type, text }));
  life.act(by, "dream.open", { id, sharingId, area: "place", body });
  return id;
}

function understood(life: Life, sharedDreamId: Id, by: Who, words: string, speaker: Who): void {
  life.act(by, "dream.summarise", { sharedDreamId, words });
  life.act(speaker, "dream.answer", { sharedDreamId, round: 1, heard: true, words: "" });
}

function placed(life: Life, by: Who, kind: "both" | "differ", words: string): Id {
  const id = life.newId();
  life.act(by, "card.place", { id, kind, words, sharedDreamId: null, openedId: null });
  return id;
}

function gathered(life: Life, by: Who, cardId: Id, way: string, words: string): Id {
  const id = life.newId();
  life.act(by, "both-and.write", { id, cardId, way, words });
  return id;
}

function weighed(life: Life, by: Who, title: string, options: readonly string[], byDate: string | null): Put {
  const id = life.newId();
  // The envelope's id is the first that follows from the command's.
  return { id, envelopeId: derivedId(life.act(by, "decision.make", { id, title, options, byDate }), 0) };
}

function answered(life: Life, by: Who, put: Put, answers: readonly Answer[]): void {
  const given = answers.map(([leaning, words]) => ({ leaning, words }));
  life.act(by, "decision.answer", { ...put, version: 1, answers: given });
}

function said(life: Life, by: Who, { id: decisionId }: Put, words: string): void {
  life.act(by, "decision.say", { decisionId, lookedBack: null, words });
}
