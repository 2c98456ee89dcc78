// A server component: the guide's text is in the HTML that the server sends.
import { parseGuide, renderGuide } from 'care-guide/html';
import { CareGuide } from 'care-guide/react';
import document from 'care-guide/guides/herniated-disc.json';
import directory from './directory.json';

export default function Page() {
  const { guide } = parseGuide(document);
  return (
    <main>
      <h1>Benefits</h1>
      <CareGuide directory={directory} expand="first" staticHtml={guide && renderGuide(guide)} />
    </main>
  );
}
