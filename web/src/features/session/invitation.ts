/** What an invitation link stands for. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitations", token],
    queryFn: () => answer(api.GET("/api/v1/invitations/{token}", { params: { path: { token } } })),
  });
