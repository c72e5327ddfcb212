import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { expect, test, vi } from "vitest";
import { after } from "./after";

function Asks({ onGone, onDone }: { onGone: () => void; onDone: (answer: string) => void }) {
  const change = useMutation({ mutationFn: () => Promise.resolve("booked"), onSuccess: onGone });
  return <button onClick={() => after(change, undefined, onDone)}>Book</button>;
}

function Page({ onDone }: { onDone: (answer: string) => void }): ReactNode {
  const [gone, setGone] = useState(false);
  return gone ? <p>drawn anew</p> : <Asks onGone={() => setGone(true)} onDone={onDone} />;
}

test("what follows a change happens although the part that asked is gone by then", async () => {
  const done = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page onDone={done} />
    </QueryClientProvider>,
  );
  screen.getByRole("button").click();
  await screen.findByText("drawn anew");
  await waitFor(() => expect(done).toHaveBeenCalledWith("booked"));
});

test("a refusal reaches whoever asked for it, and nobody else fails", async () => {
  const [done, refused] = [vi.fn(), vi.fn()];
  after({ mutateAsync: () => Promise.reject(new Error("taken")) }, undefined, done, refused);
  await waitFor(() => expect(refused).toHaveBeenCalled());
  expect(done).not.toHaveBeenCalled();
});
