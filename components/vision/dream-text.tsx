import { Fragment } from "react";
import type { DreamBody } from "@/lib/vision/dream-body";

/** What one has opened of an area, to be read at leisure. */
export function DreamText({ body }: { body: DreamBody }) {
  return (
    <div className="rich-text max-w-prose min-w-0 flex-1">
      {inBlocks(body).map((block, n) => (
        <Fragment key={n}>
          {typeof block === "string" ? (
            <p dir="auto">{block}</p>
          ) : (
            <ul>
              {block.map((text, i) => (
                <li key={i}>
                  <p dir="auto">{text}</p>
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
