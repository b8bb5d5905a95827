import * as Y from "yjs";

/** What stands in a text of Yjs, node by node, as ProseMirror would write it in JSON: as it is there, believed or not. */
export type RawNode = Readonly<Record<string, unknown>>;

/** One list for each child: an element is one node, and a text is as many as it has pieces. */
export function rawNodesIn(parent: Y.XmlFragment): RawNode[][] {
  return parent.toArray().map((child) => (child instanceof Y.XmlText ? piecesIn(child) : [elementOf(child)]));
}

function elementOf(child: Y.XmlElement | Y.XmlHook): RawNode {
  if (!(child instanceof Y.XmlElement)) return { type: "" };
  return { type: child.nodeName, attrs: child.getAttributes(), content: rawNodesIn(child).flat(), marks: [] };
}

function piecesIn(text: Y.XmlText): RawNode[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.map(({ insert, attributes = {} }) => ({
    type: "text",
    text: insert,
    marks: Object.entries(attributes).map(([type, attrs]) => ({ type, attrs })),
  }));
}
