import { afterAll, beforeAll, beforeEach } from "vitest";
import { openWorld, type Person, type World } from "@/tests/support/people";

/**
 * Gives each test of a file two who are paired, Ada and Ben, in a world of the file's own. To be called once, where its
 * tests begin.
 */
export function eachOnACouple(take: (world: World, ada: Person, ben: Person) => void): void {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const [ada, ben] = await world.couple();
    take(world, ada, ben);
  });
}
