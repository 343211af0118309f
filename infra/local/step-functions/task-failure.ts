/** A task or a call that ended badly, under the error name that Step Functions gives it. */
export class TaskFailure extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
