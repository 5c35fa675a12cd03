/**
 * What is typed in a form and not yet handed in outlives another screen and a reload: kept for this window by the form's name,
 * until it is handed in or given up.
 */
const keyOf = (form: string) => `typed:${form}`;

/** What was typed last, null where nothing waits. `Typed` is what `keepInput` was given in this run of the app. */
export function keptInput<Typed>(form: string): Typed | null {
  const json = sessionStorage.getItem(keyOf(form));
  return json === null ? null : (JSON.parse(json) as Typed);
}

export function keepInput(form: string, typed: unknown): void {
  sessionStorage.setItem(keyOf(form), JSON.stringify(typed));
}

export function forgetInput(form: string): void {
  sessionStorage.removeItem(keyOf(form));
}
