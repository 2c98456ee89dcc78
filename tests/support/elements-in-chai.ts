// A failure that holds an element of the page would be written out with all that hangs on it, which takes minutes: it is
// said in words instead.
import { chai } from '@open-wc/testing';

const name = (value: unknown): string =>
  value instanceof Element ? `<${value.localName} ${value.id || value.className}>` : String(value);

chai.use(({ Assertion }) => {
  Assertion.overwriteMethod(
    'equal',
    (equal) =>
      function (this: Chai.AssertionStatic, ...given: unknown[]) {
        const [expected] = given;
        const { _obj: actual } = this as unknown as { _obj: unknown };
        if (!(actual instanceof Node) && !(expected instanceof Node)) equal.apply(this, given);
        else
          this.assert(
            actual === expected,
            `expected ${name(actual)} to be ${name(expected)}`,
            `expected ${name(actual)} to be another`,
            undefined,
            undefined,
            false,
          );
      },
  );
});
