import { createServer } from 'node:http';
import { type Listening, listen } from './listen.ts';

interface SentMail {
  readonly To: string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly BodyHtml: string | null;
}

/** The mail that the emulator took, told in the words of the embedded host's inbox. */
export const openInbox = (endpoint: string): Promise<Listening> =>
  listen(
    createServer(async (_, outgoing) => {
      const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
      const { messages } = (await answer.json()) as { messages: Record<string, SentMail[]> };
      const emails = Object.values(messages).flat().map(toldAsInbox);
      outgoing.setHeader('content-type', 'application/json').end(JSON.stringify({ emails }));
    }),
  );

const toldAsInbox = ({ To, Subject, BodyText, BodyHtml }: SentMail) => ({
  subject: Subject,
  destination: { to: To },
  body: { text: BodyText, html: BodyHtml },
});
