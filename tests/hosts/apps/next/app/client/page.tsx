'use client';
import { useState } from 'react';
import { CareGuide } from 'care-guide/react';
import directory from '../directory.json';

export default function Page() {
  const [loaded, setLoaded] = useState('');
  return (
    <main data-loaded={loaded}>
      <h1>Benefits</h1>
      <CareGuide
        directory={directory}
        theme="dark"
        onCareGuideLoad={({ guide }) => setLoaded(`${guide} care-guide`)}
      >
        <p>The guide is loading.</p>
      </CareGuide>
    </main>
  );
}
