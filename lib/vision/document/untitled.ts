/** What a section without a title is called. Apart from sections.ts: whoever only reads needs no Yjs for it. */
export const UNTITLED = "Section without a title";
