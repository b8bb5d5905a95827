import { headers } from "next/headers";

/** The reader's locale, for dates and times: the first that the browser asks for and this runtime knows. */
export async function requestLocale(): Promise<string> {
  return localeOf((await headers()).get("accept-language"));
}

export function localeOf(acceptLanguage: string | null): string {
  const asked = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]!.trim());
  for (const tag of asked) {
    try {
      const [known] = Intl.DateTimeFormat.supportedLocalesOf(tag);
      if (known) return known;
    } catch {
      // Not a language tag: `*`, or nonsense.
    }
  }
  return "en";
}
