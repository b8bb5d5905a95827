import type { ReactNode } from "react";

/** The buttons of a sheet's form: at its foot, and in sight however far one has scrolled. */
export function SheetFoot({ children }: { children: ReactNode }) {
  return (
    <footer className="sticky bottom-0 -mx-4 -mb-4 flex flex-wrap gap-2 border-t border-line bg-paper p-4 sm:-mx-6 sm:-mb-6 sm:px-6">
      {children}
    </footer>
  );
}
