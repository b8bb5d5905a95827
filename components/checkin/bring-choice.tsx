/** Words with a box before them: whether they are brought. */
export function BringChoice({
  words,
  isBrought,
  isFixed = false,
  onChoose,
}: {
  words: string;
  isBrought: boolean;
  isFixed?: boolean;
  onChoose: (isBrought: boolean) => void;
}) {
  return (
    <label className="flex min-h-11 min-w-0 flex-1 cursor-pointer items-start gap-3 py-2">
      <input
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-ink"
        checked={isBrought}
        disabled={isFixed}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span dir="auto" className="min-w-0 whitespace-pre-line wrap-anywhere">
        {words}
      </span>
    </label>
  );
}
