/** Zone names by region, each list sorted, for a grouped choice. `value` is always among them, known here or not. */
export function zonesByRegion(names: readonly string[], value: string): [region: string, names: string[]][] {
  const regions = new Map<string, string[]>();
  for (const name of new Set([...names, "UTC", ...(value ? [value] : [])])) {
    const region = name.includes("/") ? name.slice(0, name.indexOf("/")) : "Other";
    regions.set(region, [...(regions.get(region) ?? []), name]);
  }
  return [...regions].sort(([a], [b]) => (a === "Other" ? 1 : b === "Other" ? -1 : a.localeCompare(b, "en")));
}

/** `America/Argentina/Buenos_Aires` as people read it: `Argentina, Buenos Aires`. */
export function placeOfZone(name: string): string {
  const place = name.includes("/") ? name.slice(name.indexOf("/") + 1) : name;
  return place.replaceAll("_", " ").replaceAll("/", ", ");
}
