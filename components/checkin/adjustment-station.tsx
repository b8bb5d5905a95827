import { Agreements } from "@/components/checkin/agreements";
import { SaidBy } from "@/components/checkin/said-by";
import type { StationProps } from "@/components/checkin/station-props";
import { broughtAt } from "@/components/checkin/use-check-in";
import { Worksheet } from "@/components/checkin/worksheet";

/** Friction as something the two have set up, and could set up otherwise: one small thing to try for a while. */
export function AdjustmentStation(props: StationProps) {
  const { course, people, partner } = props;
  const said = broughtAt(course)!;
  return (
    <div className="grid gap-4">
      <SaidBy ownerId={said.ownerId} words={said.words} people={people} partner={partner} />
      <p className="max-w-prose text-ink-soft">
        What happens, step by step, before it rubs? What is one small thing you could try until the next time? It need
        not be the answer: an experiment is enough.
      </p>
      <Worksheet {...props} about={said} />
      <Agreements {...props} about={said} />
    </div>
  );
}
