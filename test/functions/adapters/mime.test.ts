import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../functions/adapters/mime.ts';

const mail = (...lines: string[]) => lines.join('\r\n');
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const LINK = 'https://chipgate.example/tasks/req-1.1.officer.commerce?key=abc-DEF_123';

const alternative = (headers: string[], body: string) =>
  mail(
    'To: Officer <officer@canary.example>',
    'Content-Type: multipart/alternative;',
    '\tboundary="--=_part"',
    '',
    'This is a mail of several parts.',
    '----=_part',
    ...headers,
    '',
    body,
    '----=_part',
    'Content-Type: text/html; charset=UTF-8',
    '',
    '<p>no</p>',
    '----=_part--',
    '',
  );

describe('The plain text of a mail', () => {
  it('is found beside its HTML, whatever it is encoded in', () => {
    const text = `Open ${LINK} 지금`;
    const quoted = mail(
      'Open https://chipgate.example/tasks/req-1.1.officer.comm=',
      'erce?key=3Dabc-DEF_123 =EC=A7=80=EA=B8=88',
    );
    const type = 'Content-Type: text/plain; charset=UTF-8';
    const encoding = (name: string) => `Content-Transfer-Encoding: ${name}`;
    const mails = [
      alternative([type, encoding('quoted-printable')], quoted),
      alternative([type, encoding('base64')], Buffer.from(text).toString('base64')),
      alternative([type, encoding('8bit')], bytes(text)),
    ];
    for (const raw of mails) expect(plainTextOf(raw).trim()).toBe(text);
  });

  it('is the body of a mail that has no parts', () => {
    expect(plainTextOf(mail('Subject: code', '', '123456', '', 'It lasts'))).toContain('123456');
  });

  it('is empty when there is none', () => {
    expect(plainTextOf(mail('Content-Type: text/html', '', '<p>123456</p>'))).toBe('');
  });
});
