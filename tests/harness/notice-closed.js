import { setImmediate as turn } from 'node:timers/promises'

/**
 * While a file waits for a site, its process does nothing else, and connections are closed that it has kept from the file before. It has
 * to notice that before it asks for something by one of them: what came meanwhile is read in the first turn, and told in the next.
 */
beforeAll(async () => {
  for (let turns = 0; turns < 2; turns++) await turn()
})
