import { hoursText } from "@/components/calendar/balance/balance-words";
import type { ColumnData } from "@/components/calendar/balance/picture";

interface Line extends Pick<ColumnData, "name" | "share" | "wishes"> {
  readonly key: string;
}

/** What the picture shows, for those who listen. */
export function HoursTable({ columns, caption }: { columns: readonly ColumnData[]; caption: string }) {
  const rows: readonly Line[] = columns.flatMap(({ kind, name, share, sideBySide, duties, wishes }) => [
    { key: kind, name, share, wishes },
    ...(sideBySide ? [{ key: "side-by-side", name: `${name}, side by side`, share: sideBySide, wishes: [] }] : []),
    ...(duties > 0
      ? [
          {
            key: `${kind} duties`,
            name: `${name}, work and duties`,
            share: { minutes: duties, protected: 0 },
            wishes: [],
          },
        ]
      : []),
  ]);
  return (
    // A table is as broad as its words, however narrow it is said to be.
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Whose time</th>
            <th scope="col">Hours</th>
            <th scope="col">Of them protected</th>
            <th scope="col">Wished for</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, share, wishes }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{hoursText(share.minutes)}</td>
              <td>{hoursText(share.protected)}</td>
              <td>
                {wishes.map(({ who, minutes }) => `about ${hoursText(minutes)} (${who})`).join(", ") || "not said"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
