/** The server's rule, repeated here so that a form can say it before sending. */
export const SHORTEST_PASSWORD = 10;
