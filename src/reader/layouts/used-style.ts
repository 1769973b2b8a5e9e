// Takes out of a style sheet what cannot match anything on a page: a rule stays when every class and element its selector
// needs stands in the page, or may come with one of its boxes. Pure; what is left keeps its order.

export type Rule =
  | { readonly kind: 'always'; readonly text: string }
  | { readonly kind: 'rule'; readonly selectors: readonly Selector[]; readonly body: string }
  | { readonly kind: 'group'; readonly head: string; readonly rules: readonly Rule[] }

type Selector = { readonly text: string; readonly needs: readonly string[] }

/** The rules of a minified sheet (`minify`); our sheets hold no braces or commas in strings. */
export function parseStyle(css: string): readonly Rule[] {
  const rules: Rule[] = []
  for (let from = 0; from < css.length; ) {
    const open = css.indexOf('{', from)
    if (open < 0) throw new Error(`a sheet ends in ${css.slice(from, from + 40)}`)
    const head = css.slice(from, open)
    const close = endOf(css, open)
    rules.push(ruleOf(head, css.slice(open + 1, close)))
    from = close + 1
  }
  return rules
}

function endOf(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error(`a rule without an end: ${css.slice(open, open + 40)}`)
}

function ruleOf(head: string, body: string): Rule {
  if (head.startsWith('@media')) return { kind: 'group', head, rules: parseStyle(body) }
  if (head.startsWith('@')) return { kind: 'always', text: `${head}{${body}}` }
  const selectors = splitSelectors(head).map((text) => ({ text, needs: needsOf(text) }))
  return { kind: 'rule', selectors, body }
}

/** At the commas that stand in no bracket. */
function splitSelectors(head: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const letter of head) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** Classes (`.name`) and elements (`name`) without which a selector matches nothing; choices and denials need none. */
export function needsOf(selector: string): readonly string[] {
  const needed = selector
    .replace(/:(?:not|is)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '')
    .replace(/:has\(([^()]*)\)/g, ' $1')
    .replace(/\([^()]*\)|\[[^\]]*\]|::?[a-z-]+/g, '')
  return [...new Set(needed.match(/\.?[a-z][\w-]*/gi) ?? [])]
}

/** What a selector may need of a page: the elements in it and the classes they have. */
export function namesIn(html: string): Set<string> {
  const names = new Set<string>()
  const classes = new Set<string>()
  for (const [, element, list] of html.matchAll(/<([a-z][\w-]*)|\sclass="([^"]*)"/g)) {
    if (element !== undefined) names.add(element)
    if (list !== undefined) classes.add(list)
  }
  for (const list of classes) for (const name of list.split(' ')) names.add(`.${name}`)
  return names
}

export function usedStyle(rules: readonly Rule[], names: ReadonlySet<string>): string {
  return rules.map((rule) => textOf(rule, names)).join('')
}

function textOf(rule: Rule, names: ReadonlySet<string>): string {
  switch (rule.kind) {
    case 'always':
      return rule.text
    case 'group': {
      const inner = usedStyle(rule.rules, names)
      return inner === '' ? '' : `${rule.head}{${inner}}`
    }
    case 'rule': {
      const kept = rule.selectors.filter(({ needs }) => needs.every((name) => names.has(name)))
      return kept.length === 0 ? '' : `${kept.map(({ text }) => text).join()}{${rule.body}}`
    }
    default:
      return rule satisfies never
  }
}
