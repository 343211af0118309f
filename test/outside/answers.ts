/**
 * What independent readers find fault with in the template and we leave as it is: why. A kind that is
 * found and not answered here fails a test, and so does an answer to what nobody finds.
 */
export const ANSWERS: Readonly<Record<string, string>> = {
  CKV_AWS_18:
    'S3 keeps no log of who reached for documents, records and the mail of the canary: every link to a document is signed by a function whose log names the case, one function alone puts records, and CloudTrail names everybody else. Server access logs hold the signed links themselves.',
  CKV_AWS_21:
    'Of the bucket of the canary alone: its mails are synthetic, read once and gone after a day.',
  CKV_AWS_27:
    'The queues of dead letters are encrypted by SQS (SqsManagedSseEnabled). In them are places in the stream, nothing of any case, so that the functions need no use of the data key to write there.',
  CKV_AWS_86:
    'A log of CloudFront would hold the addresses of people, and links that prove a mailbox. The functions log every request without them, and AWS WAF counts what it turns away.',
  CKV_AWS_115:
    'The sweep and the relay have their own (-c concurrencyQuota); what answers people shares the rest, as a limit of its own would only turn them away earlier. The API is throttled at the front door.',
  CKV_AWS_116:
    'A queue of dead letters is for asynchronous calls. Functions are called and awaited, or fed by the stream, which has such queues; the sweep and the canary are sent again by the next minute or quarter of an hour.',
  CKV_AWS_117:
    'The functions reach AWS services alone, each by its own role and over TLS. A VPC would add endpoints for seven services and a slower start, and keep nobody out.',
  CKV_AWS_173:
    'Variables hold names and ARNs, which whoever may read the function may read in any case. Secrets are in Secrets Manager, under the data key.',
  W3005:
    'The CDK says of each policy of a role that its function waits for it, beside the reference.',
};
