import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { dynamoSignIns } from '../../adapters/dynamodb/people/sign-ins.ts';
import { dynamoInformation } from '../../adapters/dynamodb/reviews/information.ts';
import { dynamoOffices } from '../../adapters/dynamodb/reviews/offices.ts';
import { dynamoReviews } from '../../adapters/dynamodb/reviews/reviews.ts';
import { dynamoTasks } from '../../adapters/dynamodb/reviews/tasks.ts';
import { s3Files } from '../../adapters/files.ts';
import { mailer } from '../../adapters/mail.ts';
import type { People } from './dependencies.ts';

/** The real parts behind the pages by which people decide. */
export function peopleOn(client: DynamoDBClient, tableName: string): People {
  return {
    tasks: dynamoTasks(client, tableName, systemClock),
    reviews: dynamoReviews(client, tableName),
    information: dynamoInformation(client, tableName),
    offices: dynamoOffices(client, tableName),
    signIns: dynamoSignIns(client, tableName),
    files: s3Files(required('filesBucket')),
    mailer: mailer(required('mailFrom')),
  };
}
