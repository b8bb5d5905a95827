import type { GridBlock } from "@/components/calendar/grid-block";
import { initialOf, type People } from "@/components/shell/people";
import { TwofoldMark } from "@/components/ui/page";

/** A sign of whose a block is, beside colour: the partner's initial, or the two circles for ours. Mine has none. */
export function WhoseMark({ block: { kind }, people }: { block: Pick<GridBlock, "kind">; people: People }) {
  if (kind === "mine") return null;
  if (kind === "we") {
    return (
      <span className="me-1 inline-block align-[-0.2em]">
        <TwofoldMark size={15} />
      </span>
    );
  }
  return (
    <span
      aria-hidden
      className="me-1 inline-flex size-4 items-center justify-center rounded-full bg-hue-ink text-[0.6875rem] leading-none font-bold text-surface"
    >
      {people.partner ? initialOf(people.partner) : ""}
    </span>
  );
}
