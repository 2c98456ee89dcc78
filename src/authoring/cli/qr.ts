import { handoutHtml, qrFile } from '../handout.js';
import type { Environment } from './environment.js';
import { EXIT } from '../failure.js';
import { write } from './files.js';
import { reportJson } from './report.js';

export interface QrOptions {
  output?: string;
  caption?: string;
  json?: boolean;
}

/**
 * An address → the QR picture that the printed guide shows, as HTML for its slot, or as a picture
 * file.
 */
export async function qr(
  environment: Environment,
  address: string,
  { output = '-', caption, json }: QrOptions,
): Promise<number> {
  const html = /\.svg$/i.test(output) ? qrFile(address) : `${handoutHtml(address, caption)}\n`;
  if (!(json && output === '-')) await write(environment, output, html);
  if (json)
    reportJson(environment, { ok: true, address, ...(output === '-' ? { html } : { output }) });
  else if (output !== '-')
    environment.error(
      `${output}: ` +
        `${/\.svg$/i.test(output) ? 'a picture' : 'what goes between <care-guide> and </care-guide>'}; ` +
        'it shows on paper only.\n',
    );
  return EXIT.ok;
}
