import { expect, test } from 'vitest';
import { factsOf } from './helpers.js';

const industries = (text: string) => factsOf(text).industries.map((fact) => fact.value);

test.each<[string, string[]]>([
  ['We are a fintech from Tallinn.', ['finance']],
  ['Join a leading healthcare provider.', ['healthcare']],
  ['We are an e-commerce company.', ['retail']],
  ['A manufacturer of heat pumps.', ['manufacturing']],
  ['We are an insurance company.', ['insurance']],
  ['A biotech start-up.', ['pharmaceuticals and biotechnology']],
  ['Experience in the insurance industry is a plus.', []],
  ['Requirements\nBackground in a fintech company', []],
  ['You keep our services healthy.', []],
])('%s', (text, expected) => expect(industries(text)).toEqual(expected));

const size = (text: string) => factsOf(text).companySize?.value.employees;

test.each<[string, number | null | undefined]>([
  ['We are a team of 45 people.', 45],
  ['We have more than 3,000 employees in nine countries.', 3000],
  ['A company of 12k employees.', 12_000],
  ['We are an early-stage startup.', null],
  ['A Fortune 500 company.', null],
  ['You will manage 12 employees.', undefined],
  ['Our software serves companies with 500 employees.', undefined],
  ['We work with Fortune 500 clients.', undefined],
  ['You like a startup mentality.', undefined],
])('%s', (text, expected) => expect(size(text)).toBe(expected));
