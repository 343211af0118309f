import { spawn } from 'node:child_process';

/**
 * Runs a command for as long as standard input stays open. Its parent holds the other end, so the
 * command ends with the parent even when the parent was killed and could not say so.
 */
const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

child.on('error', () => process.exit(127));
child.on('exit', (code) => process.exit(code ?? 0));
process.stdin.on('end', () => child.kill());
process.stdin.on('error', () => child.kill());
process.stdin.resume();
