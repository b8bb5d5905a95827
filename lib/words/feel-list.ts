/**
 * The feelings in a field of one's own words, as the chips see them: "sad, tired and lonely". Chips add and take away whole
 * items; words between them that are the writer's own are left as they are.
 */

const BETWEEN = /\s{0,3},\s{0,3}(?:and\s{1,3})?|\s{1,3}and\s{1,3}/iu;

/** Whether a feeling is one of those named. */
export function hasFeeling(feel: string, feeling: string): boolean {
  return itemsOf(feel).some((item) => isSame(item, feeling));
}

/** With a feeling where it is not, without it where it is. */
export function toggleFeeling(feel: string, feeling: string): string {
  const items = itemsOf(feel);
  const others = items.filter((item) => !isSame(item, feeling));
  return asList(others.length < items.length ? others : [...items, feeling]);
}

function itemsOf(feel: string): string[] {
  return feel
    .split(BETWEEN)
    .map((item) => item.trim())
    .filter(Boolean);
}

function isSame(item: string, feeling: string): boolean {
  return item.toLowerCase() === feeling.toLowerCase();
}

function asList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
