import { InvalidArgumentError, Option } from 'commander';

/** Options of all commands that go to a cluster. */
export interface ClusterArguments {
  index: string;
}

export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return number;
  };

/** Origins of pages, collected. */
export function origins(value: string, all: string[] = []): string[] {
  if (value !== '*' && (!URL.canParse(value) || new URL(value).origin !== value))
    throw new InvalidArgumentError(
      'Give an origin such as https://benefits.example.com, without a path.',
    );
  return [...all, value];
}

/** An option for the addresses of a cluster's nodes. */
export const cluster = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, all: string[] = []) => {
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
      throw new InvalidArgumentError('Give an address such as https://search.example.com:9200.');
    return [...all, value];
  });

/**
 * A user's name and password are read from the environment: a command line can be seen by all users
 * of a machine.
 */
export const clusterOptions = (nodes: readonly string[], { index }: ClusterArguments) => ({
  nodes,
  alias: index,
  user: process.env.CARE_GUIDE_OPENSEARCH_USER,
  password: process.env.CARE_GUIDE_OPENSEARCH_PASSWORD,
});
