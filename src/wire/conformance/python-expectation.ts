// A reader of feedparser's expectations: the small part of Python's expressions its `Expect:` lines use.
// Driven by the feedparser conformance test; nothing is executed, only parsed.

export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal }

export type Expression =
  | { readonly kind: 'literal'; readonly value: Literal }
  /** `entries[0]['title']` and `entries[0].title` alike: a name and the steps after it. */
  | { readonly kind: 'path'; readonly steps: readonly (string | number)[] }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly on?: Expression
      readonly args: readonly Expression[]
    }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'compare'; readonly by: readonly string[]; readonly of: readonly Expression[] }
  | { readonly kind: 'unread'; readonly text: string }

type Token = {
  readonly kind: 'string' | 'number' | 'name' | 'mark' | 'end'
  readonly text: string
  readonly value?: string | number
}

/** Parses an expectation; what is beyond this reader comes back as `unread`. */
export function parseExpectation(text: string): Expression {
  try {
    const tokens = tokensOf(text)
    let at = 0
    const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' }
    const take = (): Token => {
      const token = peek()
      at += 1
      return token
    }
    const is = (mark: string) => peek().text === mark && peek().kind !== 'string'
    const expect = (mark: string) => {
      if (take().text !== mark) throw new SyntaxError(`expected ${mark}`)
    }

    const parseOr = (): Expression => many('or', parseAnd)
    const parseAnd = (): Expression => many('and', parseNot)
    function many(word: 'or' | 'and', next: () => Expression): Expression {
      const of = [next()]
      while (is(word)) {
        take()
        of.push(next())
      }
      return of.length === 1 && of[0] !== undefined ? of[0] : { kind: word, of }
    }
    function parseNot(): Expression {
      if (!is('not')) return parseCompare()
      take()
      return { kind: 'not', of: parseNot() }
    }
    function parseCompare(): Expression {
      const of = [parseSum()]
      const by: string[] = []
      while (['==', '!=', 'is', 'in', 'not', '<', '>', '<=', '>='].some(is)) {
        let operator = take().text
        if ((operator === 'not' && is('in')) || (operator === 'is' && is('not')))
          operator += ` ${take().text}`
        by.push(operator)
        of.push(parseSum())
      }
      return by.length === 0 && of[0] !== undefined ? of[0] : { kind: 'compare', by, of }
    }
    function parseSum(): Expression {
      let left = parsePostfix()
      while (is('+')) {
        take()
        const right = parsePostfix()
        if (left.kind !== 'literal' || right.kind !== 'literal')
          throw new SyntaxError('a sum of what is no literal')
        left = { kind: 'literal', value: `${left.value}${right.value}` }
      }
      return left
    }
    function parsePostfix(): Expression {
      let left = parseAtom()
      while (is('[') || is('.') || is('(')) {
        const mark = take().text
        if (mark === '[') {
          const index = parseOr()
          expect(']')
          if (index.kind !== 'literal' || left.kind !== 'path')
            throw new SyntaxError('an index of what is no path')
          left = { kind: 'path', steps: [...left.steps, index.value as string | number] }
        } else if (mark === '.') {
          if (left.kind !== 'path') throw new SyntaxError('a member of what is no path')
          left = { kind: 'path', steps: [...left.steps, take().text] }
        } else {
          const args: Expression[] = []
          while (!is(')')) {
            args.push(parseOr())
            if (is(',')) take()
          }
          expect(')')
          if (left.kind !== 'path') throw new SyntaxError('a call of what is no name')
          const name = String(left.steps.at(-1))
          const steps = left.steps.slice(0, -1)
          left = { kind: 'call', name, args, ...(steps.length === 0 ? {} : { on: { kind: 'path', steps } }) }
        }
      }
      return left
    }
    function parseAtom(): Expression {
      const token = take()
      if (token.kind === 'string') {
        let value = String(token.value)
        while (peek().kind === 'string') value += String(take().value)
        return { kind: 'literal', value }
      }
      if (token.kind === 'number') return { kind: 'literal', value: Number(token.value) }
      if (token.text === '-') return { kind: 'literal', value: -Number(take().value) }
      if (token.kind === 'name') {
        const words: Readonly<Record<string, Literal>> = { True: true, False: false, None: null }
        if (token.text in words) return { kind: 'literal', value: words[token.text] ?? null }
        return { kind: 'path', steps: [token.text] }
      }
      if (token.text === '(') return parseTuple(')')
      if (token.text === '[') return parseTuple(']')
      if (token.text === '{') return parseDict()
      throw new SyntaxError(`unexpected ${token.text}`)
    }
    function parseTuple(end: string): Expression {
      const members: Expression[] = []
      let commas = 0
      while (!is(end)) {
        members.push(parseOr())
        if (is(',')) {
          take()
          commas += 1
        }
      }
      expect(end)
      const [only] = members
      if (end === ')' && commas === 0 && only !== undefined) return only
      return { kind: 'literal', value: members.map(literalOf) }
    }
    function parseDict(): Expression {
      const value: Record<string, Literal> = {}
      while (!is('}')) {
        const key = String(take().value)
        expect(':')
        value[key] = literalOf(parseOr())
        if (is(',')) take()
      }
      expect('}')
      return { kind: 'literal', value }
    }
    const whole = parseOr()
    if (peek().kind !== 'end') throw new SyntaxError('more than one expression')
    return whole
  } catch {
    return { kind: 'unread', text }
  }
}

function literalOf(expression: Expression): Literal {
  if (expression.kind !== 'literal') throw new SyntaxError('no literal')
  return expression.value
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const pattern =
    /\s+|([uUbBrR]{0,2})("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|[-+()[\]{},:.<>])/gy
  let at = 0
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    at = pattern.lastIndex
    const [, prefix = '', quoted, number, name, mark] = found
    if (quoted !== undefined) {
      const quote = /^("""|''')/.test(quoted) ? 3 : 1
      const inside = quoted.slice(quote, -quote)
      tokens.push({ kind: 'string', text: quoted, value: /r/i.test(prefix) ? inside : unescaped(inside) })
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number, value: Number(number) })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
  }
  if (at < text.length) throw new SyntaxError(`unread from ${at}`)
  return tokens
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\n': '',
  b: '\b',
  f: '\f',
  a: '\x07',
  v: '\v',
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
    (_, ...groups: (string | undefined)[]) => {
      const code = groups[0] ?? groups[1] ?? groups[2]
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
      const mark = groups[3] ?? ''
      return escapes[mark] ?? (/['"\\]/.test(mark) ? mark : `\\${mark}`)
    },
  )
}
