/** What stands where the text of both will be, while it is on its way. */
export function OpeningVision() {
  return <p className="text-ink-soft">Opening your vision…</p>;
}

/** What stands where a private page will be. */
export function OpeningPage() {
  return <p className="text-ink-soft">Opening your page…</p>;
}
