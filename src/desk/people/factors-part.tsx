// My second factors: the authenticator, passkeys, and the recovery codes that stand in for both.
import { Button, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { get, post, remove } from '../app/api.ts'
import { useMoment } from '../app/moment.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useSession } from '../app/session.tsx'
import { EnrolPasskey } from '../sign-in/enrol-passkey.tsx'
import { EnrolTotp } from '../sign-in/enrol-totp.tsx'
import { hasPasskeys } from '../sign-in/passkey.ts'
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx'
import { useWords } from '../words/words-context.tsx'

type Passkey = { readonly id: string; readonly name: string; readonly usedAt: string | null }
type Open =
  | { readonly kind: 'totp' | 'passkey' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }

export function FactorsPart() {
  const words = useWords()
  const moment = useMoment()
  const { me, refresh } = useSession()
  const client = useQueryClient()
  const [open, setOpen] = useState<Open>()
  const passkeys = useQuery({
    queryKey: ['passkeys'],
    queryFn: async () => (await get<{ readonly items: readonly Passkey[] }>('/me/passkeys')).items,
  })
  const hasTotp = me.secondFactor === 'totp' || me.secondFactor === 'both'
  const look = async () => {
    await client.invalidateQueries({ queryKey: ['passkeys'] })
    await client.invalidateQueries({ queryKey: ['sessions'] })
    await refresh()
  }
  const enrolled = (codes: readonly string[]) => {
    setOpen(codes.length > 0 ? { kind: 'codes', codes } : undefined)
    void look()
  }
  const take = useAct(async (path: string) => {
    await remove(path)
    await look()
  })
  const renew = useAct(async () => {
    const { recoveryCodes } = await post<{ readonly recoveryCodes: readonly string[] }>('/me/recovery-codes')
    setOpen({ kind: 'codes', codes: recoveryCodes })
    await refresh()
  })
  const titles = {
    totp: words.signIn.enrolTotp,
    passkey: words.signIn.enrolPasskey,
    codes: words.signIn.codesTitle,
  }

  return (
    <div className="desk-form">
      <table className="desk-table">
        <tbody>
          <tr>
            <td>{words.people.authenticator}</td>
            <td className="soft">{hasTotp ? words.people.isOn : words.people.isOff}</td>
            <td className="end">
              {hasTotp && (
                <Button variant="subtle" size="compact-sm" onClick={() => take.run('/me/totp')}>
                  {words.people.removeTotp}
                </Button>
              )}
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen({ kind: 'totp' })}>
                {hasTotp ? words.people.replaceTotp : words.people.addTotp}
              </Button>
            </td>
          </tr>
          {passkeys.data?.map(({ id, name, usedAt }) => (
            <tr key={id}>
              <td>{words.people.passkeyNamed(name)}</td>
              <td className="soft">{usedAt === null ? words.people.neverUsed : moment(usedAt)}</td>
              <td className="end">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => take.run(`/me/passkeys/${encodeURIComponent(id)}`)}
                >
                  {words.people.removePasskey}
                </Button>
              </td>
            </tr>
          ))}
          {me.secondFactor !== 'none' && (
            <tr>
              <td>{words.people.recoveryCodes}</td>
              <td className="soft">{words.people.codesLeft(me.recoveryCodesLeft)}</td>
              <td className="end">
                <Button variant="subtle" size="compact-sm" onClick={() => renew.run()}>
                  {words.people.newCodes}
                </Button>
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <ProblemNote text={take.problem ?? renew.problem} />
      {hasPasskeys() && (
        <div>
          <Button variant="default" onClick={() => setOpen({ kind: 'passkey' })}>
            {words.signIn.enrolPasskey}
          </Button>
        </div>
      )}
      {open && (
        <Modal
          opened
          onClose={() => setOpen(undefined)}
          title={titles[open.kind]}
          withCloseButton={open.kind !== 'codes'}
          closeOnClickOutside={false}
          closeButtonProps={{ 'aria-label': words.app.close }}
        >
          {open.kind === 'totp' && <EnrolTotp onEnrolled={enrolled} />}
          {open.kind === 'passkey' && <EnrolPasskey onEnrolled={enrolled} />}
          {open.kind === 'codes' && <RecoveryCodes codes={open.codes} onKept={() => setOpen(undefined)} />}
        </Modal>
      )}
    </div>
  )
}
