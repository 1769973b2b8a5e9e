// Why something was refused, beside what was refused; read out when it appears.
export function ProblemNote({ text }: { readonly text: string | undefined }) {
  return (
    <div role="alert" aria-live="assertive">
      {text !== undefined && <p className="desk-problem">{text}</p>}
    </div>
  )
}
