import { InvalidArgumentError } from 'commander';
import { LANGUAGE_TAG } from '../../web.js';

export const number =
  (least: number, most: number) =>
  (value: string): number => {
    const parsed = Number(value);
    if (value.trim() === '' || !(parsed >= least && parsed <= most))
      throw new InvalidArgumentError(`Give a number from ${least} to ${most}.`);
    return parsed;
  };

export const whole =
  (least: number, most: number) =>
  (value: string): number => {
    if (!Number.isInteger(number(least, most)(value)))
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return Number(value);
  };

export const day = (value: string): string => {
  if (!/^\d{4}-[01]\d-[0-3]\d$/.test(value))
    throw new InvalidArgumentError('Write the day as YYYY-MM-DD.');
  return value;
};

export const language = (value: string): string => {
  if (!LANGUAGE_TAG.test(value))
    throw new InvalidArgumentError('Write the language as a tag such as "en" or "es-US".');
  return value;
};

export const collect = (value: string, all: string[] = []): string[] => [...all, value];
