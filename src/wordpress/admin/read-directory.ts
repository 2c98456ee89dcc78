import { type BuiltDirectory, buildDirectory } from '../../authoring/directory/index.js';
import { Failure } from '../../authoring/failure.js';
import type { Kind, Organization } from '../../directory/index.js';

/** What a person says of a file that does not say it. */
export interface Choices {
  kind?: Kind | undefined;
  availability?: Organization['availability'] | undefined;
  /** `field=Header`, for headers that do not say what they hold. */
  columns?: readonly string[] | undefined;
  /** What is published now, whose ids are kept. */
  previous?: readonly Organization[] | undefined;
}

type ReadDirectory = Pick<BuiltDirectory, 'directory' | 'findings'>;

/**
 * A spreadsheet or a directory as a file → the directory, and what `care-guide directory check`
 * says of it.
 */
export async function readDirectory(file: File, choices: Choices): Promise<ReadDirectory> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const today = new Date().toISOString().slice(0, 10);
  try {
    return await buildDirectory(bytes, { ...choices, name: file.name, today });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      directory: { updated: today, organizations: [] },
      findings: [{ severity: 'error', rule: 'format', message: error.message }],
    };
  }
}
