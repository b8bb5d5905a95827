import type { CSSProperties } from "react";
import type { People } from "@/components/shell/people";

/**
 * The hues of the two, as the weave and the two-tone edge of app/globals.css want them: in an order that is the same on
 * both screens. `--glow` is what a partner's live change glows in.
 */
export function weHues({ me, partner }: People): CSSProperties {
  const [a, b] = partner && partner.id < me.id ? [partner, me] : [me, partner ?? me];
  return {
    "--we-a-ink": `var(--hue-${a.hue}-ink)`,
    "--we-a-soft": `var(--hue-${a.hue}-soft)`,
    "--we-b-ink": `var(--hue-${b.hue}-ink)`,
    "--we-b-soft": `var(--hue-${b.hue}-soft)`,
    "--glow": `var(--hue-${(partner ?? me).hue}-ink)`,
  } as CSSProperties;
}
