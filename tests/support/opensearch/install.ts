// Brings in the OpenSearch server with Maven, and compiles the program that starts a node of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const OLDEST_JAVA = 17;

const javaHome = process.env.JAVA_HOME;
const jdk = (program: string) => (javaHome ? join(javaHome, 'bin', program) : program);
export const java = jdk('java');

const output = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}` : undefined;
};

/** Why no node can be started here, in a line; undefined when one can. */
export function whyNot(): string | undefined {
  const version = Number(/^javac (\d+)/m.exec(output(jdk('javac'), '-version') ?? '')?.[1]);
  if (!version || !output(java, '-version'))
    return `OpenSearch needs a JDK, ${OLDEST_JAVA} or later, and none was found: install one, or set JAVA_HOME.`;
  if (version < OLDEST_JAVA)
    return `OpenSearch needs a JDK, ${OLDEST_JAVA} or later; the one found is ${version}.`;
  if (!output('mvn', '-version'))
    return 'OpenSearch comes from Maven Central, and Maven was not found: install it ("mvn").';
  return undefined;
}

/** The class path of a node. What was installed once is taken again. */
export function install(): string {
  const sources = ['pom.xml', 'Node.java'].map((file) => readFileSync(join(here, file)));
  const key = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 12);
  const cache = join(here, '../../../node_modules/.cache/opensearch', key);
  const list = join(cache, 'classpath.txt');
  const jars = existsSync(list) ? readFileSync(list, 'utf8').trim().split(delimiter) : [];
  if (jars.length === 0 || !jars.every((jar) => existsSync(jar))) {
    mkdirSync(cache, { recursive: true });
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath';
    run('mvn', '-q', '-B', '-f', join(here, 'pom.xml'), goal, `-Dmdep.outputFile=${list}.new`);
    const classpath = readFileSync(`${list}.new`, 'utf8').trim();
    run(jdk('javac'), '-d', cache, '-cp', classpath, join(here, 'Node.java'));
    writeFileSync(list, classpath);
  }
  return [cache, readFileSync(list, 'utf8').trim()].join(delimiter);
}

function run(program: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed:\n${`${stdout}${stderr}`.trim()}`);
}
