import { SaidBy } from "@/components/checkin/said-by";
import type { StationProps } from "@/components/checkin/station-props";
import { broughtAt } from "@/components/checkin/use-check-in";

/** One appreciation at a time, on both screens: read aloud by whose it is, and simply taken by the other. */
export function AppreciationStation({ course, people, partner }: StationProps) {
  const said = broughtAt(course)!;
  const isMine = said.ownerId === people.me.id;
  return (
    <div className="grid gap-3">
      <SaidBy ownerId={said.ownerId} words={said.words} people={people} partner={partner} />
      <p className="max-w-prose text-ink-soft">
        {isMine ? (
          <>
            Say it to <bdi>{partner.name}</bdi> in your own voice, and what it meant to you.
          </>
        ) : (
          "Let it reach you. A thank-you is answer enough."
        )}
      </p>
    </div>
  );
}
