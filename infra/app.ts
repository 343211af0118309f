import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { InvalidInputError } from '../shared/errors.ts';
import { edgeOf } from './edge.ts';
import { ChipgateStack } from './stack.ts';
import {
  isQuotaEnough,
  isSwitchedOn,
  ordersASecondOf,
  stackNameOf,
  stageOf,
  streamArnOf,
} from './stage.ts';

try {
  describe(new App());
} catch (error) {
  // A word on the command line that nobody knows is answered in one line.
  if (!(error instanceof InvalidInputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

function describe(app: App): void {
  const stage = stageOf(app.node.tryGetContext('stage'));
  new ChipgateStack(app, stackNameOf(stage), {
    stage,
    mailDomain: app.node.tryGetContext('mailDomain'),
    publicUrl: app.node.tryGetContext('publicUrl'),
    edge: edgeOf({
      waf: isSwitchedOn(app.node.tryGetContext('waf')),
      webAclArn: app.node.tryGetContext('webAclArn'),
      edgeCertificateArn: app.node.tryGetContext('edgeCertificateArn'),
      edgeSecretVersion: app.node.tryGetContext('edgeSecretVersion'),
      publicUrl: app.node.tryGetContext('publicUrl'),
      region: process.env.CDK_DEFAULT_REGION,
    }),
    restoredStreamArn: streamArnOf(app.node.tryGetContext('restoredStreamArn')),
    ordersASecond: ordersASecondOf(app.node.tryGetContext('ordersASecond')),
    reservesConcurrency: isQuotaEnough(app.node.tryGetContext('concurrencyQuota')),
    hasCanary: isSwitchedOn(app.node.tryGetContext('canary')),
    isTraced: isSwitchedOn(app.node.tryGetContext('trace')),
    canaryDomain: app.node.tryGetContext('canaryDomain'),
    alarmMail: app.node.tryGetContext('alarmMail'),
    runbookUrl: app.node.tryGetContext('runbookUrl'),
    description: 'Chipgate: decides requests to ship advanced AI chips',
  });
  Tags.of(app).add('application', 'chipgate');
  Tags.of(app).add('stage', stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
