import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { secretText, signedHeaders } from '../../../shared/webhooks/signature.ts';

const sent = { id: 'req-1.1', at: new Date(), body: '{"specversion":"1.0","name":"한국"}' };

describe('A signature', () => {
  it('is one that the library of Standard Webhooks verifies', () => {
    const secret = secretText(randomBytes(32));
    expect(new Webhook(secret).verify(sent.body, signedHeaders(sent, [secret]))).toEqual(
      JSON.parse(sent.body),
    );
  });

  it('is there by each secret in force, so that a receiver may have either', () => {
    const secrets = [secretText(randomBytes(32)), secretText(randomBytes(24))];
    const headers = signedHeaders(sent, secrets);
    for (const secret of secrets) {
      expect(() => new Webhook(secret).verify(sent.body, headers)).not.toThrow();
    }
    const other = new Webhook(secretText(randomBytes(32)));
    expect(() => other.verify(sent.body, headers)).toThrow();
  });

  it('is of the body to the byte, of the event and of the time', () => {
    const secret = secretText(randomBytes(32));
    const headers = signedHeaders(sent, [secret]);
    const verify = (body: string, more: object) =>
      new Webhook(secret).verify(body, { ...headers, ...more });
    expect(() => verify(`${sent.body} `, {})).toThrow();
    expect(() => verify(sent.body, { 'webhook-id': 'req-1.2' })).toThrow();
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => verify(sent.body, { 'webhook-timestamp': later })).toThrow();
  });
});
