import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';

/** What has a role: a function, or a state machine. */
interface Holder {
  addToRolePolicy(statement: PolicyStatement): void;
}

/** Lets its role do this, and nothing else. */
export const allow = (holder: Holder, statement: PolicyStatementProps): void =>
  holder.addToRolePolicy(new PolicyStatement(statement));
