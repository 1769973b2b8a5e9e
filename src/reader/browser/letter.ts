// Says how long a letter took to write: programs send the form at once. Without a script it is sent all the same.
export function startLetter(): void {
  const took = document.querySelector<HTMLInputElement>('.letter [name=took]')
  took?.form?.addEventListener('submit', () => {
    took.value = String(Math.round(performance.now()))
  })
}
