import { createElement, type ReactNode } from "react";
import { hrefOf, type RichNode } from "@/lib/vision/document/rich-node";

/** What is written, to be read: as the editor shows it, and without one. */
export function RichRead({ body }: { body: readonly RichNode[] }) {
  return <div className="rich-text">{nodes(body)}</div>;
}

function nodes(list: readonly RichNode[] = []): ReactNode[] {
  return list.map((node, n) => <Node key={n} node={node} />);
}

const TAGS: Readonly<Record<string, string>> = { blockquote: "blockquote", bulletList: "ul" };

function Node({ node }: { node: RichNode }) {
  const inside = nodes(node.content);
  switch (node.type) {
    case "text": {
      const href = hrefOf(node);
      if (href === null) return node.text;
      return (
        <a href={href} rel="noopener noreferrer nofollow" target="_blank">
          {node.text}
        </a>
      );
    }
    case "hardBreak":
      return <br />;
    case "paragraph":
      // An empty line takes the room of one.
      return <p dir="auto">{inside.length > 0 ? inside : <br />}</p>;
    case "heading":
      return createElement(node.attrs?.["level"] === 4 ? "h4" : "h3", { dir: "auto" }, inside);
    case "orderedList":
      return <ol start={Number(node.attrs?.["start"] ?? 1)}>{inside}</ol>;
    case "taskList":
      return <ul data-type="taskList">{inside}</ul>;
    case "taskItem": {
      const checked = node.attrs?.["checked"] === true;
      return (
        <li>
          <label>
            <input type="checkbox" disabled checked={checked} readOnly aria-label={checked ? "Ticked" : "Not ticked"} />
          </label>
          <div>{inside}</div>
        </li>
      );
    }
    case "listItem":
      return <li dir="auto">{inside}</li>;
    default:
      return createElement(TAGS[node.type] ?? "div", null, inside);
  }
}
