// The story as a notification on locked phones: the edition's name and the headline, cut where phones cut them.
import { useWords } from '../words/words-context.tsx'
import type { PageFacts } from './page-facts.ts'
import { cutAt, type Phone, phoneCuts } from './phone-cut.ts'

const phones: readonly Phone[] = ['iphone', 'android']
const schemes = ['light', 'dark'] as const

export function PushCards({ facts }: { readonly facts: PageFacts }) {
  const words = useWords().preview
  return (
    <div className="showings">
      {phones.map((phone) => {
        const cuts = phoneCuts[phone]
        const title = cutAt(facts.site, cuts.title, facts.lang)
        const text = cutAt(facts.title, cuts.text, facts.lang)
        return (
          <figure key={phone}>
            <div className="lock-screens">
              {schemes.map((scheme) => (
                <div key={scheme} className={`lock-screen ${scheme}`} lang={facts.lang} dir={facts.dir}>
                  <time>9:41</time>
                  <div className={`push ${phone}`}>
                    {facts.icon !== undefined && <img src={facts.icon} alt="" />}
                    <p>
                      <b>{title.text}</b>
                      <span>{text.text}</span>
                    </p>
                  </div>
                </div>
              ))}
            </div>
            <figcaption>
              {words.phones[phone]}{' '}
              {text.isCut ? words.isCut(text.length, cuts.text) : words.fits(text.length, cuts.text)}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
