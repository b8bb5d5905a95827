import type { GridBlock } from "@/components/calendar/grid-block";
import { Initial } from "@/components/shell/initial";
import type { People } from "@/components/shell/people";
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
  return people.partner ? <Initial person={people.partner} className="me-1" /> : null;
}
