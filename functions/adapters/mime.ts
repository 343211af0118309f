/**
 * The plain text of a mail (RFC 5322, RFC 2045) given as one character a byte; empty when it has
 * none. Reads what SES makes of our own mails, which is plain enough for this.
 */
export function plainTextOf(raw: string): string {
  const { headers, body } = split(raw);
  const type = headerOf(headers, 'content-type') ?? 'text/plain';
  const boundary = /^multipart\/[^;]*;.*?boundary="?([^";\s]+)"?/is.exec(type)?.[1];
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return parts.map((part) => plainTextOf(part.replace(/^\r?\n/, ''))).find(Boolean) ?? '';
  }
  if (!/^text\/plain/i.test(type)) return '';
  return decoded(body, headerOf(headers, 'content-transfer-encoding') ?? '7bit');
}

function split(raw: string): { headers: string; body: string } {
  const [headers = '', ...rest] = raw.split(/\r?\n\r?\n/);
  // A header goes on in the next line if that begins with white space.
  return { headers: headers.replace(/\r?\n[ \t]+/g, ' '), body: rest.join('\n\n') };
}

const headerOf = (headers: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1];

function decoded(body: string, encoding: string): string {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return utf8(
        body
          .replace(/[ \t]*=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/gi, (_, byte) => String.fromCharCode(Number.parseInt(byte, 16))),
      );
    default:
      return utf8(body);
  }
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
