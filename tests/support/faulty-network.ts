import type { DocumentLine, Questions } from "@/lib/sync/documents/client/line";
import { OpenDocuments } from "@/lib/sync/documents/client/open-documents";
import type { Documents } from "@/lib/sync/documents/documents";
import { Parts } from "@/lib/sync/documents/parts";
import type { AppendRequest, UpdateMessage } from "@/lib/sync/documents/protocol";
import type { DocumentRooms } from "@/lib/sync/documents/rooms";
import type { Person } from "@/tests/support/people";

/** A number from 0 to 99 each time: what is to become of a message. */
export type Fate = () => number;

/** A page on a network that delays, drops, repeats and reorders what goes over it. */
export interface FarPage {
  readonly id: string;
  readonly person: Person;
  readonly documents: OpenDocuments;
  inRoom: boolean;
}

/**
 * Pages and a server in one process with a bad network between: for converging whatever happens. A message that is lost is
 * noticed by its missing answer, and the page dials anew, as the real connection does.
 */
export class FaultyNetwork {
  readonly #pages = new Map<string, FarPage>();
  readonly #fate: Fate;
  #server: Documents;
  /** Whether the network behaves from now on. */
  calm = false;

  constructor(server: (rooms: DocumentRooms) => Documents, fate: Fate) {
    this.#fate = fate;
    this.#server = server(this.rooms);
  }

  readonly rooms: DocumentRooms = {
    prepare: (message, from) => () => {
      for (const page of this.#pages.values()) if (page.inRoom && page.id !== from) void this.#relay(page, message);
    },
  };

  /** The server is another one from now on; what the former has begun, it ends. */
  restart(server: (rooms: DocumentRooms) => Documents): void {
    this.#server = server(this.rooms);
    for (const page of this.#pages.values()) this.#dial(page);
  }

  page(person: Person, id: string): FarPage {
    const page = { id, person, documents: new OpenDocuments(), inRoom: false };
    this.#pages.set(id, page);
    this.#dial(page);
    return page;
  }

  #dial(page: FarPage): void {
    page.inRoom = false;
    page.documents.goOffline();
    page.documents.goLive(this.#line(page));
  }

  #line(page: FarPage): DocumentLine {
    const parts = new Parts();
    const lost = () => {
      setImmediate(() => this.#dial(page));
      return { ok: false, code: "unavailable", retry: true } as never;
    };
    return {
      ask: async (event, message) => {
        const fate = this.calm ? 99 : this.#fate();
        if (fate < 8) return lost();
        if (fate < 40) await turns(fate % 12);
        const answer = await this.#answer(page, parts, event, message);
        if (fate % 10 === 3) await this.#answer(page, parts, event, message);
        if (fate >= 40 && fate < 48) return lost();
        return answer as never;
      },
      sayWhere: () => undefined,
      leave: () => undefined,
    };
  }

  async #answer(
    page: FarPage,
    parts: Parts,
    event: keyof Questions,
    message: Questions[keyof Questions]["message"],
  ): Promise<unknown> {
    const { person } = page;
    if (event === "document-open") {
      return this.#server.open(person, message, () => Promise.resolve(void (page.inRoom = true)));
    }
    const request = message as AppendRequest;
    const whole = parts.take(request);
    if (whole === null) return { ok: true, seq: null };
    if (whole === "malformed") return { ok: false, code: "unavailable", retry: true };
    const { spaceId, documentId } = request;
    return this.#server.append(person, { spaceId, documentId }, whole, page.id);
  }

  async #relay({ documents }: FarPage, message: UpdateMessage): Promise<void> {
    const fate = this.calm ? 99 : this.#fate();
    if (fate < 10) return;
    if (fate < 40) await turns(fate % 15);
    documents.take["document-update"](message);
    if (fate % 10 === 7) documents.take["document-update"](message);
  }
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}
