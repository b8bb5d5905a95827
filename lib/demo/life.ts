import { Temporal } from "temporal-polyfill";
import type { Sharing, SoloKind } from "@/lib/calendar/schema";
import { theirBoundaries } from "@/lib/demo/boundaries";
import { theirCheckIns } from "@/lib/demo/check-ins";
import { theirRituals } from "@/lib/demo/rituals";
import { theirVision } from "@/lib/demo/vision";
import { derivedId, type Id } from "@/lib/ids";

/** The two of the demo. */
export type Who = "mara" | "jonas";

/** A command that one of the two gave. */
export interface Act {
  readonly by: Who;
  /** The command's id: the same act is given once, however often the demo is started. */
  readonly id: Id;
  readonly name: string;
  readonly input: Record<string, unknown>;
}

interface Plan {
  readonly title: string;
  readonly place?: string;
  readonly notes?: string;
  readonly rrule?: string;
  readonly isProtected?: boolean;
  readonly soloKind?: SoloKind;
  readonly duty?: boolean;
}

const ZONE = "Europe/Berlin";
const OTHER: Record<Who, Who> = { mara: "jonas", jonas: "mara" };

/**
 * Ten weeks of the two around a day: work, friends, an evening a week that is theirs, a morning that is hers, a visit, a
 * trip, and what changed on the way. The same acts for the same day and people: their ids, and those of what they make,
 * follow from Mara's.
 */
export function lifeAround(today: Temporal.PlainDate, people: Readonly<Record<Who, Id>>): readonly Act[] {
  const life = new Life(today, people);
  theirOwnTime(life);
  timeTogether(life);
  whatWaits(life);
  whatChanged(life);
  theirRituals(life);
  theirCheckIns(life);
  theirBoundaries(life);
  theirVision(life);
  return life.acts;
}

function theirOwnTime(life: Life): void {
  const { mine } = life;
  mine("mara", "time", life.on(-5, 1), "9:00", "17:00", {
    title: "Studio",
    rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH",
    duty: true,
  });
  mine("mara", "open", life.on(-5, 2), "19:30", "21:30", {
    title: "Choir",
    place: "St. Lukas",
    rrule: "FREQ=WEEKLY;BYDAY=TU",
    soloKind: "friends",
  });
  mine("mara", "time", life.on(-5, 6), "9:00", "12:00", {
    title: "Writing morning",
    notes: "Chapter four. No laundry.",
    rrule: "FREQ=WEEKLY;BYDAY=SA",
    isProtected: true,
    soloKind: "pursuits",
  });
  mine("mara", "hidden", life.on(-4, 4), "17:30", "18:20", {
    title: "Ms. Albrecht",
    rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    soloKind: "inner-life",
  });
  mine("mara", "time", life.on(-5, 3), "7:15", "8:00", {
    title: "Run along the canal",
    rrule: "FREQ=WEEKLY;BYDAY=WE,SU",
    soloKind: "rest",
  });
  mine("jonas", "time", life.on(-5, 1), "8:30", "16:45", {
    title: "Office",
    rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    duty: true,
  });
  mine("jonas", "open", life.on(-5, 1), "18:30", "20:30", {
    title: "Climbing with Emre",
    place: "The hall on Wiener Straße",
    rrule: "FREQ=WEEKLY;BYDAY=MO",
    soloKind: "friends",
  });
  mine("jonas", "time", life.on(-5, 7), "14:00", "15:45", {
    title: "Guitar, door closed",
    rrule: "FREQ=WEEKLY;BYDAY=SU",
    isProtected: true,
    soloKind: "pursuits",
  });
  mine("jonas", "hidden", life.on(2, 3), "12:30", "13:15", { title: "Jeweller, about the ring" });
  mine("jonas", "open", life.on(1, 4), "20:00", "23:00", { title: "Emre’s birthday", soloKind: "friends" });
}

function timeTogether(life: Life): void {
  const { ours } = life;
  ours("mara", life.on(-5, 5), "19:00", "22:00", {
    title: "Date night",
    notes: "Whoever’s turn it is chooses.",
    rrule: "FREQ=WEEKLY;BYDAY=FR",
    isProtected: true,
  });
  ours("jonas", life.on(-5, 7), "16:00", "17:30", { title: "Walk", rrule: "FREQ=WEEKLY;BYDAY=SU" });
  ours("mara", life.on(-5, 7), "20:00", "20:30", {
    title: "Our half hour",
    rrule: "FREQ=WEEKLY;BYDAY=SU",
    isProtected: true,
  });
  ours("jonas", life.on(-5, 3), "18:30", "19:45", { title: "Cook something slow", rrule: "FREQ=WEEKLY;BYDAY=WE" });
  ours("mara", life.on(-5, 6), "13:00", "14:00", {
    title: "Market",
    place: "Maybachufer",
    rrule: "FREQ=WEEKLY;BYDAY=SA",
  });
  ours("mara", life.on(-2, 6), "18:00", "23:00", { title: "Supper at Lena and Tom’s" });
  ours("jonas", life.on(0, 4), "19:00", "20:00", { title: "Call with the landlord", notes: "The bathroom window." });
  life.days("jonas", life.on(2, 5), life.on(3, 1), "Jonas’s parents are here");
  life.days("mara", life.on(-3, 6), life.on(-3, 1, 1), "At the sea");
}

function whatWaits(life: Life): void {
  const { proposed } = life;
  proposed("mara", life.on(2, 2), "20:00", "22:30", { title: "Concert", place: "Philharmonie" });
  const dinner = proposed("mara", life.on(1, 1), "19:00", "22:00", { title: "Dinner with Lena and Tom" });
  life.act("jonas", "proposal.counter", {
    id: dinner,
    blockId: life.named("Dinner with Lena and Tom"),
    newId: life.newId(),
    localStart: life.at(life.on(1, 2), "19:00"),
    localEnd: life.at(life.on(1, 2), "22:00"),
    zone: ZONE,
    word: "On Mondays I climb with Emre. Tuesday?",
  });
  proposed("mara", life.on(2, 4), "20:15", "21:45", {
    title: "Dance class",
    place: "The old bakery",
    rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=6",
  });
  const lake = proposed("jonas", life.on(3, 6), "15:00", "18:00", { title: "Rowing on the lake" });
  life.act("mara", "proposal.decline", {
    id: lake,
    blockId: life.named("Rowing on the lake"),
    word: "The exhibition opens that evening. Gladly the week after.",
  });
}

function whatChanged(life: Life): void {
  const date = life.named("Date night");
  life.once("jonas", "occurrence.move", date, life.on(-1, 5), "19:00", {
    localStart: life.at(life.on(-1, 4), "19:30"),
    localEnd: life.at(life.on(-1, 4), "22:30"),
  });
  life.once("mara", "occurrence.describe", date, life.on(0, 5), "19:00", {
    title: "Date night: the little cinema",
    place: "Wolf",
  });
  life.once("jonas", "occurrence.cancel", life.named("Walk"), life.on(-3, 7), "16:00", {});
  life.once("mara", "occurrence.cancel", life.named("Choir"), life.on(2, 2), "19:30", {});
  life.act("jonas", "trip.plan", {
    id: life.newId(),
    fromDate: life.on(4, 1).toString(),
    toDate: life.on(4, 4).toString(),
    zone: "Europe/Lisbon",
  });
}

export class Life {
  readonly acts: Act[] = [];
  private made = 0;
  private readonly blocks = new Map<string, Id>();
  private readonly monday: Temporal.PlainDate;

  constructor(
    readonly today: Temporal.PlainDate,
    readonly people: Readonly<Record<Who, Id>>,
  ) {
    this.monday = today.subtract({ days: today.dayOfWeek - 1 });
  }

  newId(): Id {
    return derivedId(this.people.mara, this.made++);
  }

  act(by: Who, name: string, input: Record<string, unknown>): Id {
    const id = this.newId();
    this.acts.push({ by, id, name, input });
    return id;
  }

  /** The weekday (1 is Monday) of a week, counted from this one; `later` further weeks on. */
  on(week: number, weekday: number, later = 0): Temporal.PlainDate {
    return this.monday.add({ days: (week + later) * 7 + weekday - 1 });
  }

  at(date: Temporal.PlainDate, time: string): string {
    return `${date.toString()}T${time.padStart(5, "0")}:00`;
  }

  /** The block of that title. */
  named(title: string): Id {
    return this.blocks.get(title)!;
  }

  readonly mine = (by: Who, sharing: Sharing, on: Temporal.PlainDate, from: string, to: string, plan: Plan): Id => {
    const id = this.newId();
    this.blocks.set(plan.title, id);
    return this.act(by, "block.schedule", {
      id,
      detailId: this.newId(),
      sharing,
      localStart: this.at(on, from),
      localEnd: this.at(on, to),
      zone: ZONE,
      allDay: false,
      ...wordsOf(plan),
    });
  };

  /** Something that one has proposed, and the other has not answered. Answers the proposal's id. */
  readonly proposed = (by: Who, on: Temporal.PlainDate, from: string, to: string, plan: Plan): Id =>
    derivedId(this.mine(by, "we", on, from, to, plan), 0);

  /** Something that one has proposed, and the other accepted; what is over needs no answer. */
  readonly ours = (by: Who, on: Temporal.PlainDate, from: string, to: string, plan: Plan): void => {
    const id = this.proposed(by, on, from, to, plan);
    if (!plan.rrule && Temporal.PlainDate.compare(on, this.today) <= 0) return;
    const times = { localStart: this.at(on, from), localEnd: this.at(on, to), zone: ZONE };
    const seen = { ...times, rrule: plan.rrule ?? null };
    this.act(OTHER[by], "proposal.accept", { id, blockId: this.named(plan.title), seen });
  };

  /** Whole days, the last one included. */
  days(by: Who, first: Temporal.PlainDate, last: Temporal.PlainDate, title: string): void {
    const id = this.newId();
    this.act(by, "block.schedule", {
      id,
      detailId: this.newId(),
      sharing: "we",
      localStart: this.at(first, "0:00"),
      localEnd: this.at(last.add({ days: 1 }), "0:00"),
      zone: null,
      allDay: true,
      ...wordsOf({ title }),
      // Guests are over date night, too: that is for both to say.
      propose: true,
      anyway: true,
    });
  }

  /** Something about one occurrence of a series. */
  once(by: Who, name: string, id: Id, on: Temporal.PlainDate, from: string, input: Record<string, unknown>): void {
    this.act(by, name, { id, original: this.at(on, from), ...input });
  }
}

function wordsOf({ title, place = "", notes = "", rrule, isProtected = false, soloKind, duty = false }: Plan) {
  return {
    title,
    place,
    notes,
    link: "",
    soloKind: soloKind ?? null,
    rrule: rrule ?? null,
    protected: isProtected,
    duty,
  };
}
