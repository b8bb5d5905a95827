import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";

export default function NotFound() {
  return (
    <Page title="There is nothing here" lead="The address may be mistyped, or what was here has moved.">
      <ButtonLink href="/" className="justify-self-start">
        Go to the start
      </ButtonLink>
    </Page>
  );
}
