"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { draftOf, keepDraft } from "@/components/checkin/drafts";
import type { People } from "@/components/shell/people";
import { wordsFor } from "@/components/notices/words-for";
import { useGive } from "@/components/shell/use-give";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Textarea } from "@/components/ui/textarea";
import { changeGoal, removeGoal, setGoal } from "@/lib/vision/goal-commands";
import { GOAL_STATES, HORIZONS, QUARTERS } from "@/lib/vision/goals";
import { goalState, horizon, type GoalRow, type GoalState, type Horizon } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";
import { useNow, type Given } from "@/lib/sync/client/react";

type Goal = Pick<GoalRow, "horizon" | "whose" | "words" | "by" | "state">;

/** Names a goal, or says what has become of one. */
export function GoalSheet({
  goal,
  begin,
  people,
  onClose,
}: {
  /** The one that is changed, as it was when this was opened; null: a new one. */
  goal: GoalRow | null;
  begin: Goal;
  people: People;
  onClose: () => void;
}) {
  const tryToGive = useGive();
  const thisYear = new Date(useNow()).getUTCFullYear();
  const { me, partner } = people;
  const draft = `goal ${goal?.id ?? begin.horizon}`;
  const [now, setNow] = useState<Goal>(() => ({ ...begin, words: draftOf(me.id, draft) || begin.words }));
  const [error, setError] = useState<string | null>(null);
  const [year = "", quarter = ""] = now.by?.split("-Q") ?? [];
  const isChanged = KEYS.some((key) => now[key] !== begin[key]);
  const set = (change: Partial<Goal>) => setNow({ ...now, ...change });
  const setBy = (nextYear: string, nextQuarter: string) =>
    set({ by: nextYear === "" ? null : nextQuarter === "" ? nextYear : `${nextYear}-Q${nextQuarter}` });
  const years = Array.from({ length: 16 }, (_, i) => String(thisYear + i));
  const close = () => {
    keepDraft(me.id, draft, "");
    onClose();
  };
  const give = (given: Given, done: string) => {
    const no = tryToGive(given, done);
    if (no) return setError(wordsFor(no));
    close();
  };
  const keep = () => {
    if (!goal) {
      return give({ command: setGoal, input: { id: newId(), ...now } }, "It stands with your vision, for you both.");
    }
    if (!isChanged) return close();
    const to = Object.fromEntries(KEYS.filter((key) => now[key] !== begin[key]).map((key) => [key, now[key]]));
    give({ command: changeGoal, input: { id: goal.id, to } }, "The goal is changed.");
  };
  return (
    <Sheet title={goal ? "A goal" : "A new goal"} onClose={close} unsaved={isChanged}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Textarea
          label="What will have come about"
          rows={2}
          data-begin
          value={now.words}
          error={error}
          onChange={({ target }) => {
            keepDraft(me.id, draft, target.value === begin.words ? "" : target.value);
            set({ words: target.value });
            setError(null);
          }}
        />
        <RadioCards
          legend="Whose is it?"
          value={now.whose ?? BOTH}
          onChange={(whose) => set({ whose: whose === BOTH ? null : whose })}
          options={[
            { value: me.id, title: "Mine", says: "For my own growth." },
            { value: BOTH, title: "Ours", says: "For both." },
            ...(partner ? [{ value: partner.id, title: <bdi>{partner.name}’s</bdi>, says: "For theirs." }] : []),
          ]}
        />
        <RadioCards<Horizon>
          legend="Which horizon?"
          value={now.horizon}
          onChange={(next) => set({ horizon: next })}
          options={horizon.options.map((value) => ({ value, title: HORIZONS[value] }))}
        />
        <div className="grid grid-cols-2 gap-3">
          <Select label="Roughly by" value={year} onChange={({ target }) => setBy(target.value, quarter)}>
            <option value="">No date</option>
            {[...new Set([...years, ...(year ? [year] : [])])].sort().map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
          <Select
            label="And in it"
            value={quarter}
            disabled={year === ""}
            onChange={({ target }) => setBy(year, target.value)}
          >
            <option value="">Any time</option>
            {QUARTERS.map((name, i) => (
              <option key={name} value={i + 1}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        {goal ? (
          <Select
            label="How it stands"
            value={now.state}
            onChange={({ target }) => set({ state: target.value as GoalState })}
          >
            {goalState.options.map((value) => (
              <option key={value} value={value}>
                {GOAL_STATES[value]}
              </option>
            ))}
          </Select>
        ) : null}
        <SheetFoot>
          <Button type="submit" className="flex-1">
            {goal ? "Keep" : partner ? `Share with ${partner.name}` : "Keep"}
          </Button>
          {goal ? (
            <Button
              kind="danger"
              onClick={() => give({ command: removeGoal, input: { id: goal.id } }, "The goal is taken out.")}
            >
              <Trash2 aria-hidden size={18} />
              Take it out
            </Button>
          ) : null}
        </SheetFoot>
      </form>
    </Sheet>
  );
}

const BOTH = "both";
const KEYS = ["horizon", "whose", "words", "by", "state"] as const;
