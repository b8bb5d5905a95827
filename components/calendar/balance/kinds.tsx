import { hoursText, KIND_WORDS } from "@/components/calendar/balance/balance-words";
import type { People } from "@/components/shell/people";
import type { Balance, OwnShare } from "@/lib/calendar/balance";
import { soloKind } from "@/lib/calendar/schema";

/** What one's own time was: mine whole, the partner's as far as they have opened it. */
export function Kinds({ balance, people }: { balance: Balance; people: People }) {
  const { me, partner } = people;
  const shown = partner && balance.theirs && Object.keys(balance.theirs.kinds).length > 0 ? balance.theirs : null;
  if (balance.mine.minutes === 0 && !shown) return null;
  return (
    <section aria-labelledby="kinds" className="grid gap-4">
      <h2 id="kinds" className="text-title font-semibold">
        Kinds of one’s own time
      </h2>
      {balance.mine.minutes > 0 ? (
        <div data-hue={me.hue} className="grid gap-2">
          <KindList share={balance.mine} filled />
          {partner ? (
            <p className="text-small text-ink-soft">
              <bdi>{partner.name}</bdi> sees the kind only of what you have opened.
            </p>
          ) : null}
        </div>
      ) : null}
      {shown && partner ? (
        <div data-hue={partner.hue} className="grid gap-2">
          <h3 className="font-semibold">
            What <bdi>{partner.name}</bdi> has opened
          </h3>
          <KindList share={shown} filled={false} />
        </div>
      ) : null}
    </section>
  );
}

function KindList({ share, filled }: { share: OwnShare; filled: boolean }) {
  const said = soloKind.options.flatMap((kind) => {
    const minutes = share.kinds[kind] ?? 0;
    return minutes > 0 ? [{ name: KIND_WORDS[kind], minutes }] : [];
  });
  const rest = share.minutes - said.reduce((sum, { minutes }) => sum + minutes, 0);
  const all = filled && rest > 0 ? [...said, { name: "Not said", minutes: rest }] : said;
  return (
    <ul className="grid gap-2">
      {all.map(({ name, minutes }) => (
        <li key={name} className="grid grid-cols-[8.5rem_1fr_auto] items-center gap-2">
          <span>{name}</span>
          <span aria-hidden className="h-4">
            <span
              className={`block h-full rounded-sm ${filled ? "bg-hue-solid" : "border-2 border-hue-ink bg-surface"}`}
              style={{ inlineSize: `${(minutes / share.minutes) * 100}%` }}
            />
          </span>
          <span>{hoursText(minutes)}</span>
        </li>
      ))}
    </ul>
  );
}
