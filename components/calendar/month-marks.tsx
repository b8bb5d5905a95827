import { lookOf } from "@/components/calendar/block-look";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";

/** So many marks stand side by side in the narrowest day. */
const MOST = 4;

/** Narrow and low as they are: filled is mine, an outline theirs, two-toned ours; what is protected stands on a line. */
const SHAPE = { mine: "size-2 rounded-xs", theirs: "size-2 rounded-full", we: "h-2 w-3 rounded-xs" } as const;

/** Whose time there is in a day that has no room for words. */
export function MonthMarks({ blocks, people }: { blocks: readonly GridBlock[]; people: People }) {
  return (
    <span aria-hidden className="flex h-4 items-center justify-center gap-0.5">
      {blocks.slice(0, blocks.length > MOST ? MOST - 1 : MOST).map(({ key, kind, standing, row }) => (
        <span key={key} className={row.protected ? "border-b-2 border-ink pb-0.5" : ""}>
          <span
            data-hue={kind === "theirs" ? people.partner?.hue : people.me.hue}
            className={`relative block overflow-clip ${lookOf({ kind, standing })} ${SHAPE[kind]}`}
          />
        </span>
      ))}
      {blocks.length > MOST ? <span className="text-small leading-none">+</span> : null}
    </span>
  );
}
