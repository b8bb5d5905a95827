import { Button } from "@/components/ui/button";

/** Takes back that one is ready. It comes in the place of "I am ready": the second press of a double one there is none here. */
export function NotYet({ onTakeBack }: { onTakeBack: () => void }) {
  return (
    <Button kind="quiet" onClick={({ detail }) => detail < 2 && onTakeBack()}>
      Not yet, change something
    </Button>
  );
}
