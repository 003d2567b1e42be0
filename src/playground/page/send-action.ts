/** What the server answers: nothing, or one sentence for the person. */
export type ActionAnswer = { error?: string; errors?: Record<string, string>; [key: string]: unknown };

/**
 * Tells the server what a person did.
 *
 * @param action such as "post"
 * @param body what it is about, with the person's id
 * @returns the server's answer; a lost connection counts as an error to show
 */
export async function sendAction(action: string, body: object): Promise<ActionAnswer> {
  try {
    const response = await fetch(`/workspace/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return (await response.json()) as ActionAnswer;
    return { error: `The playground refused that (HTTP ${response.status})` };
  } catch {
    return { error: 'The playground does not answer. Is it still running?' };
  }
}
