import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { CareGuide as CareGuideElement } from 'care-guide';
import { CareGuide } from 'care-guide/react';
import directory from './directory.json';

function Benefits() {
  const [loaded, setLoaded] = useState('');
  const guide = useRef<CareGuideElement>(null);
  return (
    <main data-loaded={loaded}>
      <h1>Benefits</h1>
      <CareGuide
        ref={guide}
        directory={directory}
        expand="first"
        onCareGuideLoad={({ guide: id }) =>
          setLoaded(`${id} ${guide.current?.localName ?? 'no ref'}`)
        }
      />
    </main>
  );
}

const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Benefits />
    </StrictMode>,
  );
