import { MINE } from "@/components/ui/use-kept";
import type { Id } from "@/lib/ids";

const PLACE = `${MINE}written`;

/**
 * Words that are being written and given to nobody yet, by whose they are and what they are for: in this tab alone, through a
 * reload, until they are given on, left, or the screen is another's (`forgetMine`).
 */
export function draftOf(whose: Id, what: string): string {
  return all()[`${whose} ${what}`] ?? "";
}

/** Empty, there is nothing to keep. */
export function keepDraft(whose: Id, what: string, words: string): void {
  const { [`${whose} ${what}`]: _, ...others } = all();
  const kept = words === "" ? others : { ...others, [`${whose} ${what}`]: words };
  try {
    if (Object.keys(kept).length === 0) sessionStorage.removeItem(PLACE);
    else sessionStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // A tab that keeps nothing keeps no drafts: they are on the page as long as it is open.
  }
}

function all(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}
