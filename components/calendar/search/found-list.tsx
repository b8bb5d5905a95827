import { LOOK } from "@/components/calendar/block-look";
import { datesText, shownText, timesText, titleOf, whoseText } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { readThere } from "@/components/calendar/read-there";
import { excerptOf } from "@/components/calendar/search/excerpt";
import { WhoseMark } from "@/components/calendar/whose-mark";
import type { People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";

/** What was found, each a way to where it is in the calendar. */
export function FoundList({
  title,
  blocks,
  text,
  people,
  reader,
  onPick,
}: {
  title: string;
  blocks: readonly GridBlock[];
  text: string;
  people: People;
  reader: Reader;
  onPick: (block: GridBlock) => void;
}) {
  if (blocks.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-1">
      <h3 className="font-semibold text-ink-soft">{title}</h3>
      <ul>
        {blocks.map((block) => (
          <li key={block.key}>
            <button
              type="button"
              data-kind={block.kind}
              data-hue={block.kind === "theirs" ? people.partner?.hue : people.me.hue}
              onClick={() => onPick(block)}
              className="grid min-h-11 w-full grid-cols-[0.625rem_1fr] gap-x-3 rounded-lg px-1 py-1.5 text-start hover:bg-sunk"
            >
              <span aria-hidden className={`relative overflow-clip rounded-sm ${LOOK[block.kind]}`} />
              <FoundBlock block={block} text={text} people={people} reader={readThere(reader, people.me, block)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoundBlock({
  block,
  text,
  people,
  reader,
}: {
  block: GridBlock;
  text: string;
  people: People;
  reader: Reader;
}) {
  const { detail } = block;
  const whose = [whoseText(block, people), block.sharing === "hidden" ? shownText(block, people) : ""];
  const excerpt = detail ? excerptOf(detail, text) : "";
  return (
    <span className="min-w-0">
      <span className="block leading-snug wrap-anywhere">
        <WhoseMark block={block} people={people} />
        <bdi className="font-semibold">{titleOf(block, people)}</bdi>
      </span>
      <span className="block text-small text-ink-soft">
        {datesText(block, reader, true)}, {timesText(block, reader)}, {whose.filter(Boolean).join(", ")}
        {detail?.place ? (
          <>
            {", "}
            <bdi className="wrap-anywhere">{detail.place}</bdi>
          </>
        ) : null}
      </span>
      {excerpt ? (
        <span dir="auto" className="line-clamp-2 text-small wrap-anywhere">
          {excerpt}
        </span>
      ) : null}
    </span>
  );
}
