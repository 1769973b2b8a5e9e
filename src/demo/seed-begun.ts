// The event that says whose newsroom this is: one that the demo filled.
export const begun = 'demo.begun'
