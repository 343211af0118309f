import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const destroy = (...args: string[]) =>
  spawnSync(process.execPath, ['infra/destroy.ts', ...args], {
    encoding: 'utf8',
    input: 'n\n',
    // Nothing is there that could be emptied or removed.
    env: {
      PATH: process.env.PATH ?? '',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });

describe('npm run destroy', () => {
  it.each([
    ['-c', 'stage=production'],
    ['--context', 'stage=production', '--force'],
    ['-c', 'mailDomain=chipgate.example', '-c', 'stage=production', '--force'],
  ])('refuses production before it touches anything: %s %s', (...args) => {
    const { status, stdout, stderr } = destroy(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Chipgate-production is not removed by a command');
  });

  it('empties what is reached by the profile it is told, and by no other', () => {
    const { status, stdout, stderr } = destroy('--force', '--profile', 'sandbox');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Could not load credentials');
  });

  it('does nothing unless somebody is sure', () => {
    const { status, stdout, stderr } = destroy();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('Remove Chipgate-development');
  });
});
