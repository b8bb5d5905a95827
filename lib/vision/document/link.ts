/** Where a link may lead: what can run in this page is none. */
export function isLink(uri: string): boolean {
  try {
    return ["http:", "https:", "mailto:", "tel:"].includes(new URL(uri).protocol);
  } catch {
    return false;
  }
}

/** The address that was meant: as it is written, or with what is left out before it; null where it is none. */
export function linkFrom(written: string): string | null {
  const text = written.trim();
  if (isLink(text)) return text;
  return /^[^\s:/]+\.[^\s:/]+(\/\S*)?$/.test(text) && isLink(`https://${text}`) ? `https://${text}` : null;
}
