/** What follows a change that was sent. */

interface Sends<Input, Answer> {
  mutateAsync: (input: Input) => Promise<Answer>;
}

/**
 * Sends a change and then does what follows, even if the part that asked has left the page or was drawn anew in between:
 * callbacks handed to `mutate` are forgotten with the part. The mutation keeps the error for whoever shows it.
 */
export function after<Input, Answer>(
  change: Sends<Input, Answer>,
  input: Input,
  onSuccess: (answer: Answer) => void,
  onError: (error: Error) => void = () => undefined,
): void {
  void change.mutateAsync(input).then(onSuccess, onError);
}
