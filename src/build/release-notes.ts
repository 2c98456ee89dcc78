// Prints what the changelog says of a version, or of the newest: the notes of its release.
import { readFileSync } from 'node:fs';

/** The section of a version; undefined if there is none. */
export function notesOf(changelog: string, version?: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = version
    ? sections.find((one) => one.startsWith(`${version} `) || one.startsWith(`${version}\n`))
    : sections[0];
  return section?.replace(/^.*\n+/, '').trim();
}

if (process.argv[1]?.endsWith('release-notes.ts')) {
  const notes = notesOf(readFileSync('CHANGELOG.md', 'utf8'), process.argv[2]);
  if (notes === undefined) {
    console.error(`CHANGELOG.md says nothing of ${process.argv[2] ?? 'any version'}.`);
    process.exitCode = 1;
  } else console.log(notes);
}
