/** Whether people write the day before the month where the locale (BCP 47) is spoken; so they do where it is not known. */
export function isDayFirst(locale: string): boolean {
  try {
    const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric" }).formatToParts();
    const order = parts.map(({ type }) => type);
    return order.indexOf("day") < order.indexOf("month");
  } catch {
    return true;
  }
}
