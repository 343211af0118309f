import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ChipgateStack } from './stack.ts';
import { isOn, stageOf } from './stage.ts';

const app = new App();
const stage = stageOf(app.node.tryGetContext('stage'));
new ChipgateStack(app, `Chipgate-${stage}`, {
  stage,
  mailDomain: app.node.tryGetContext('mailDomain'),
  publicUrl: app.node.tryGetContext('publicUrl'),
  hasCanary: isOn(app.node.tryGetContext('canary')),
  canaryDomain: app.node.tryGetContext('canaryDomain'),
  alarmMail: app.node.tryGetContext('alarmMail'),
  runbookUrl: app.node.tryGetContext('runbookUrl'),
  description: 'Chipgate: decides requests to ship advanced AI chips',
});
Tags.of(app).add('application', 'chipgate');
Tags.of(app).add('stage', stage);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
