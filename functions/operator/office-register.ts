import { parseArgs } from 'node:util';
import { required } from '../adapters/configuration.ts';
import { dynamoOffices } from '../adapters/dynamodb/offices.ts';
import { dynamoClient } from '../adapters/dynamodb/table.ts';
import { registerOffices } from './offices/register-offices.ts';

const USAGE = `Usage: npm run office:register -- <file>
  <file>  offices and their officers as JSON; functions/operator/samples/offices.json shows how.
          Each office takes the place of the one registered before.`;

const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;

if (file === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const offices = await registerOffices(
      file,
      dynamoOffices(dynamoClient(), required('tableName')),
    );
    for (const { id, officers } of offices) console.log(`${id}: ${officers.length} officers`);
  } catch (error) {
    console.error(`Not registered. ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
