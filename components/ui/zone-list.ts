/** Places that browsers still list by a name they no longer go by. */
const CALLED_NOW: Record<string, string> = {
  "America/Coral_Harbour": "Atikokan",
  "America/Godthab": "Nuuk",
  "Africa/Asmera": "Asmara",
  "Asia/Calcutta": "Kolkata",
  "Asia/Katmandu": "Kathmandu",
  "Asia/Rangoon": "Yangon",
  "Asia/Saigon": "Ho Chi Minh City",
  "Atlantic/Faeroe": "Faroe",
  "Europe/Kiev": "Kyiv",
  "Pacific/Enderbury": "Kanton",
  "Pacific/Ponape": "Pohnpei",
  "Pacific/Truk": "Chuuk",
};

/** Zone names by region, each sorted by place, for a grouped choice. `value` is always among them, known here or not. */
export function zonesByRegion(names: readonly string[], value: string): [region: string, names: string[]][] {
  const regions = new Map<string, string[]>();
  for (const name of new Set([...names, "UTC", ...(value ? [value] : [])])) {
    // The same place by another name: one of the two is enough, and it is the one that is chosen.
    if (name !== value && regionOf(name) === regionOf(value) && placeOfZone(name) === placeOfZone(value)) continue;
    const region = regionOf(name);
    regions.set(region, [...(regions.get(region) ?? []), name]);
  }
  const sorted = [...regions].map(([region, zones]): [string, string[]] => [
    region,
    zones.sort((a, b) => placeOfZone(a).localeCompare(placeOfZone(b), "en")),
  ]);
  return sorted.sort(([a], [b]) => (a === "Other" ? 1 : b === "Other" ? -1 : a.localeCompare(b, "en")));
}

/** `America/Argentina/Buenos_Aires` as people read it: `Argentina, Buenos Aires`. */
export function placeOfZone(name: string): string {
  if (Object.hasOwn(CALLED_NOW, name)) return CALLED_NOW[name]!;
  const place = name.includes("/") ? name.slice(name.indexOf("/") + 1) : name;
  return place.replaceAll("_", " ").replaceAll("/", ", ");
}

function regionOf(name: string): string {
  return name.includes("/") ? name.slice(0, name.indexOf("/")) : "Other";
}
