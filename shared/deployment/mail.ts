/** The domain of a deployment that sends no mail: a name that can never exist (RFC 2606). */
export const NO_MAIL_DOMAIN = 'mail-domain-not-set.invalid';
