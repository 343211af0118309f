import { describe, expect, it } from 'vitest';
import { SCRIPT } from '../../../../../functions/pages/form/browser/script.ts';
import { SCRIPT_PATH } from '../../../../../functions/pages/form/browser/script-path.ts';
import { call, world } from '../../../../support/front-door.ts';

describe('The script of the form, as it is served', () => {
  it('is kept by browsers for good, under a name of its content', async () => {
    const response = await call(world(), `GET ${SCRIPT_PATH}`, { key: null });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(SCRIPT);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });
});
