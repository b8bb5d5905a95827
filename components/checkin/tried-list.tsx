"use client";
import { AgreedAs } from "@/components/checkin/agreed-as";
import { CameFrom } from "@/components/checkin/came-from";
import { saidOnce } from "@/components/checkin/said-once";
import type { AgreementRow, BroughtRow } from "@/lib/checkin/schema";

/** What the two try, as it is read afterwards: with what it came from, and once where the same words became several things. */
export function TriedList({
  agreements,
  brought,
  locale,
  zone,
}: {
  agreements: readonly AgreementRow[];
  brought: readonly BroughtRow[];
  locale: string;
  zone: string;
}) {
  return (
    <ul className="grid">
      {saidOnce(agreements).map(([first, ...others]) => (
        <li key={first.id} className="weave relative grid border-t border-line py-3 ps-4 pe-4 first:border-t-0">
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {first.words}
          </p>
          {[first, ...others].map((one) => (
            <AgreedAs key={one.id} agreement={one} locale={locale} zone={zone} />
          ))}
          <CameFrom broughtId={first.broughtId} brought={brought} of={first.words} />
        </li>
      ))}
    </ul>
  );
}
