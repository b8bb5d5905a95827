import { HUE_NAMES } from "@/components/ui/hue-names";
import { placeOfZone } from "@/components/ui/zone-list";

/** What one person is shown of another at pairing, and no more: name, colour and time zone. */
export function PersonCard({ heading, name, hue, zone }: { heading: string; name: string; hue: number; zone: string }) {
  return (
    <section className="grid gap-2 rounded-lg border border-line bg-surface p-4" data-hue={hue}>
      <h2 className="text-small text-ink-soft">{heading}</h2>
      <p className="flex items-center gap-2 text-lead font-semibold">
        <span aria-hidden className="size-5 shrink-0 rounded-full border border-hue-ink bg-hue-solid" />
        <bdi>{name}</bdi>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-small">
        <dt className="text-ink-soft">Colour</dt>
        <dd>{HUE_NAMES[hue]}</dd>
        <dt className="text-ink-soft">Time zone</dt>
        <dd>{placeOfZone(zone)}</dd>
      </dl>
    </section>
  );
}
