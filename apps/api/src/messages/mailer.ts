import { createTransport } from 'nodemailer';

/** A mail as the digest writes it. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
/** Sends mail; answers whether the address was taken. @throws where the server cannot be reached or refuses us */
export type Mailer = (mail: Mail) => Promise<boolean>;

/** Whether this place sends mail: the address it writes from is set. The address of the server is a secret of the worker alone. */
export const mailConfigured = (): boolean => Boolean(process.env['MAIL_FROM']);

/** Mail travels encrypted: a server that offers no TLS is refused, unless its address says that it needs none (`?ignoreTLS=true`). */
function encrypted(address: string): string {
  const url = new URL(address);
  if (url.protocol === 'smtp:' && url.searchParams.get('ignoreTLS') !== 'true')
    url.searchParams.set('requireTLS', 'true');
  return url.href;
}

/** The server of this place, or null where none is named. */
export function configuredMailer(): Mailer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = process.env;
  if (!url || !from) return null;
  const transport = createTransport(encrypted(url));
  return async (mail) => {
    try {
      // No file and no address is ever read for a mail.
      await transport.sendMail({ from, ...mail, disableFileAccess: true, disableUrlAccess: true });
      return true;
    } catch (error) {
      // What is wrong with one address is no reason to keep the others waiting.
      if ((error as { code?: string }).code === 'EENVELOPE') return false;
      throw error;
    }
  };
}
