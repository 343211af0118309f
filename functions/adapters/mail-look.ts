import { html } from 'hono/html';
import type { Language } from '../../shared/messages/index.ts';
import type { Tone } from '../../shared/messages/tones.ts';

type Html = ReturnType<typeof html>;

const FONT =
  "system-ui,-apple-system,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',Roboto,sans-serif";

/** Inline, for mail programs drop the rest: ground and text always together, so that both are turned or none. */
export const MAIL_STYLE = {
  headline: 'font-size:24px;line-height:1.25;font-weight:700;margin:4px 0 12px;color:#14202e',
  boxed: 'font-size:22px;line-height:1.25;font-weight:700;margin:0 0 4px',
  title: 'font-size:17px;line-height:1.35;font-weight:700;margin:0 0 6px;color:#14202e',
  text: 'margin:0 0 10px;color:#14202e',
  soft: 'color:#4f5d6c',
  small: 'font-size:13px;line-height:1.5;color:#4f5d6c',
  rule: 'border:0;border-top:1px solid #d8dfe6;margin:24px 0',
  button:
    'display:inline-block;padding:12px 22px;border-radius:8px;background:#1b4fc4;color:#ffffff;font-weight:700;text-decoration:none',
} as const;

/** Tint, edge and text of a box, as the pages have them. */
const TONE_STYLE: Readonly<Record<Tone, string>> = {
  good: 'background:#e5f4eb;border:1px solid #b9dcc8;color:#0b6a3c',
  wait: 'background:#fcf2e0;border:1px solid #e9d3a8;color:#855000',
  bad: 'background:#fcebed;border:1px solid #edc0c6;color:#b0182e',
  act: 'background:#1b4fc4;border:1px solid #1b4fc4;color:#ffffff',
  'plain-tone': 'background:#eef1f5;border:1px solid #d8dfe6;color:#4f5d6c',
};

/** A box of a color, which never speaks alone. */
export const mailBox = (tone: Tone, main: Html): Html => html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:12px 0 16px"><tr>
<td class="${tone}" style="padding:16px 20px;border-radius:10px;${TONE_STYLE[tone]}">${main}</td></tr></table>`;

const share = (part: number): string => `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`;

/** Used by others, and with the case: cells of a table, since many programs draw nothing else. */
export const mailBar = ({ others, all }: { others: number; all: number }): Html => {
  const cell = (part: number, color: string) =>
    Math.round(part * 100) > 0
      ? html`<td width="${share(part)}" height="14" style="background:${color};font-size:0;line-height:0">&nbsp;</td>`
      : '';
  return html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0;border-radius:4px;overflow:hidden"><tr>
${cell(others, '#44566b')}${cell(Math.min(1, all) - others, '#1b4fc4')}${cell(1 - Math.min(1, all), '#eef1f5')}</tr></table>`;
};

export interface MailPage {
  readonly language: Language;
  readonly title: string;
  readonly main: Html;
  /** Why it was sent, and what it does not do. */
  readonly closing: Html | string;
}

/** A mail as the pages look: one white card on pale ground, and dark where its reader has it so. */
export const mailPage = ({ language, title, main, closing }: MailPage): Html => html`
<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>@media(prefers-color-scheme:dark){.ground{background:#0d131a!important}.sheet{background:#151d27!important;border-color:#2d3946!important}
.sheet *{color:#e8edf3!important}.sheet .soft,.sheet .soft *{color:#a7b3c0!important}.sheet .button{background:#8db6ff!important;color:#0a1730!important}.sheet a.link{color:#8db6ff!important}.sheet hr{border-color:#2d3946!important}
.good{background:#122c1f!important;border-color:#2a5740!important}.wait{background:#30240f!important;border-color:#5c461d!important}.bad{background:#381a1f!important;border-color:#6b2f38!important}.plain-tone{background:#1d2733!important;border-color:#2d3946!important}}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f4f6f8;font:16px/1.55 ${FONT};word-break:keep-all;overflow-wrap:anywhere">
<table class="ground" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f6f8"><tr><td align="center" style="padding:24px 12px">
<table class="sheet" role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:640px;background:#ffffff;border:1px solid #d8dfe6;border-radius:12px"><tr><td align="left" style="padding:28px 32px;color:#14202e">
<p style="font-size:19px;font-weight:700;letter-spacing:-.02em;margin:0 0 20px;color:#14202e">Chipgate</p>
${main}
<hr style="${MAIL_STYLE.rule}"><p class="soft" style="margin:0;${MAIL_STYLE.small}">${closing}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`;
