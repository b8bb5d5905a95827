/** The pages of the document that two write: where they are, and what leads there is called. */
export const DOCUMENT = { href: "/vision/document", name: "Our vision" };
export const HISTORY = { href: "/vision/document/history", name: "History" };
export const SIGNED = { href: "/vision/document/signed", name: "Signed versions" };
