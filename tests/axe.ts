// Axe as the browser tests ask it: all rules, once, in the page itself.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds, a line for each rule with the first places. Nothing here has frames to look into, so no second page is
 * opened to put the results together; what passed is not written out element by element.
 */
export async function axeFaults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`)
    return `axe ${id}: ${places.slice(0, 3).join(' | ')}`
  })
}
