import { Fragment } from "react";
import type { DreamBody } from "@/lib/vision/dream-body";

/** What one has opened of an area, to be read at leisure. */
export function DreamText({ body }: { body: DreamBody }) {
  return (
    <div className="grid max-w-prose gap-3 font-serif text-lead wrap-anywhere">
      {inBlocks(body).map((block, n) => (
        <Fragment key={n}>
          {typeof block === "string" ? (
            <p dir="auto">{block}</p>
          ) : (
            <ul className="grid list-disc gap-1 ps-6">
              {block.map((text, i) => (
                <li key={i} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </Fragment>
      ))}
    </div>
  );
}

/** Paragraphs as they are, and the items of a list together. */
function inBlocks(body: DreamBody): (string | string[])[] {
  const blocks: (string | string[])[] = [];
  for (const { type, text } of body) {
    const last = blocks.at(-1);
    if (type === "p") blocks.push(text);
    else if (Array.isArray(last)) last.push(text);
    else blocks.push([text]);
  }
  return blocks;
}
