/** Exit codes, the same for every command. */
export const EXIT = { ok: 0, usage: 1, someFailed: 2, gateNotMet: 3, interrupted: 130, bug: 70 } as const;
