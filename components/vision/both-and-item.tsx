"use client";
import { Bookmark, Star, Trash2, type LucideIcon } from "lucide-react";
import { RitualShape } from "@/components/rituals/ritual-shape";
import { sayDone } from "@/components/shell/said";
import type { People, Person } from "@/components/shell/people";
import { IconButton } from "@/components/ui/icon-button";
import { markedWords } from "@/components/vision/marked-words";
import type { MarkedWay } from "@/components/vision/use-both-ands";
import { dropBothAnd, markBothAnd } from "@/lib/vision/both-and-commands";
import type { Mark } from "@/lib/vision/schema";
import { useGlow, useRun } from "@/lib/sync/client/react";

/** One idea for both: who had it, who likes it, and whether it is to go into the document of the two. */
export function BothAndItem({ way, people, partner }: { way: MarkedWay; people: People; partner: Person }) {
  const run = useRun();
  const { row } = way;
  const glows = useGlow(row.id) !== null;
  const isMine = row.ownerId === people.me.id;
  const name = row.words.slice(0, 60);
  const marks = (["star", "carry"] as const)
    .map((mark) => markedWords(way, mark, people.me.id, partner))
    .filter(Boolean);
  return (
    <li className={`flex gap-3 border-t border-line py-1 first:border-t-0 ${glows ? "glows" : ""}`}>
      <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
      <div className="grid min-w-0 flex-1 content-start gap-1 py-1.5">
        <p dir="auto" className="whitespace-pre-line wrap-anywhere">
          {row.words}
        </p>
        <p className="text-small text-ink-soft empty:hidden">{marks.join(". ")}</p>
        <div className="-ms-2 flex flex-wrap items-center">
          <MarkButton way={way} mark="star" icon={Star} label="I like this" of={name} meId={people.me.id} />
          <MarkButton way={way} mark="carry" icon={Bookmark} label="For our document" of={name} meId={people.me.id} />
          {isMine ? (
            <IconButton
              icon={Trash2}
              label={`Take back: ${name}`}
              onClick={() => {
                run(dropBothAnd, { id: row.id });
                sayDone("Taken back.");
              }}
            />
          ) : null}
        </div>
      </div>
    </li>
  );
}

function MarkButton({
  way,
  mark,
  icon: Icon,
  label,
  of,
  meId,
}: {
  way: MarkedWay;
  mark: Mark;
  icon: LucideIcon;
  label: string;
  /** What it is about, to whoever hears it. */
  of: string;
  meId: string;
}) {
  const run = useRun();
  const on = way.isMarked(mark, meId);
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={`${label}: ${of}`}
      onClick={() => run(markBothAnd, { bothAndId: way.row.id, mark, on: !on })}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2 text-small hover:bg-sunk aria-pressed:font-semibold aria-pressed:[&>svg]:fill-current"
    >
      <Icon aria-hidden size={18} />
      {label}
    </button>
  );
}
