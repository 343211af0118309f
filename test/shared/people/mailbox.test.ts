import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameMailbox, mailboxOf, mailDomainOf } from '../../../shared/people/mailbox.ts';

describe('One mailbox', () => {
  it.each([
    ['in capitals', 'Officer@Licensing.Example', 'officer@licensing.example'],
    ['with a tag', 'commerce+me@licensing.example', 'commerce@licensing.example'],
    ['with a tag that has signs of its own', 'a+b+c.d@x.example', 'a@x.example'],
    [
      'in full width',
      'ｏｆｆｉｃｅｒ＠ｌｉｃｅｎｓｉｎｇ．ｅｘａｍｐｌｅ',
      'officer@licensing.example',
    ],
    ['with a character that nobody sees', 'off\u200Bicer\u2060@x.example', 'officer@x.example'],
    ['with dots at Gmail', 'j.a.n.e@gmail.com', 'jane@gmail.com'],
    ['under the other name of Gmail', 'Jane.Doe+chips@googlemail.com', 'janedoe@gmail.com'],
    ['with the dot that ends a domain', 'a@x.example.', 'a@x.example'],
    ['at a domain in its own script', 'a@한국.example', 'a@xn--3e0b707e.example'],
  ])('%s is the same', (_how, written, plain) => {
    expect(mailboxOf(written)).toBe(plain);
    expect(isSameMailbox(written, plain)).toBe(true);
  });

  it.each([
    ['dots anywhere else', 'j.ane@x.example', 'jane@x.example'],
    ['another domain', 'jane@x.example', 'jane@y.example'],
    ['a domain that only ends alike', 'jane@notgmail.com', 'jane@gmail.com'],
    ['a name that begins with the sign of tags', '+one@x.example', '+two@x.example'],
    ['an accent', 'andre@x.example', 'andré@x.example'],
  ])('%s makes another', (_what, one, other) => {
    expect(isSameMailbox(one, other)).toBe(false);
  });

  it('is itself, however often it is asked for', () => {
    const sides = [string(), string({ unit: 'grapheme' })] as const;
    assert(
      property(...sides, (local, domain) => {
        const mailbox = mailboxOf(`${local}@${domain}`);
        return mailboxOf(mailbox) === mailbox;
      }),
    );
  });

  it('has the domain of its house', () => {
    expect(mailDomainOf('A@State.Example')).toBe('state.example');
  });
});
