import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';
import { requirementsOf } from '../../src/model/requirement.js';

const analyzer = createAnalyzer();

/** "required: go(5+) | rust": one line for each requirement. */
function formulaOf(description: string): string[] {
  return requirementsOf(analyzer.analyze(description).tags).map(
    ({ demand, anyOf }) =>
      `${demand}: ${anyOf.map(({ tag, years }) => tag.id + (years === null ? '' : `(${years}+)`)).join(' | ')}`,
  );
}

test.each<[string, string[]]>([
  ['Requirements:\n- Docker\n- Terraform', ['required: docker', 'required: terraform']],
  ['Requirements:\n- PostgreSQL or MySQL', ['required: postgresql | mysql']],
  ['Requirements:\n- One of AWS, Azure', ['required: aws | azure']],
  ['Requirements:\n- 3+ years of Kubernetes', ['required: kubernetes(3+)']],
  ['Requirements:\n- Five (5) years with SQL', ['required: sql(5+)']],
  ['Requirements:\n- 4 years of Java or Kotlin', ['required: java(4+) | kotlin(4+)']],
  ['Nice to have:\n- Kafka or RabbitMQ', ['preferred: apache-kafka | rabbitmq']],
  ['Requirements:\n- Docker\n\nNice to have:\n- Docker in production', ['required: docker']],
])('%s', (posting, formula) => {
  expect(formulaOf(posting)).toEqual(formula);
});

test('a skill asked alone and again as a choice is said twice, since both are said', () => {
  expect(formulaOf('Requirements:\n- Python\n- PostgreSQL and Python or Scala')).toContain(
    'required: python',
  );
});

test('what is not asked of the person is no requirement', () => {
  expect(
    formulaOf('About us:\nWe sell a Kafka hosting service.\n\nRequirements:\n- No Java required'),
  ).toEqual([]);
});

test('every asked skill stands in at least one requirement, and no other does', () => {
  const { tags } = analyzer.analyze(
    'Requirements:\n- Python or Go\n- Python\n- Kafka preferred\n\nResponsibilities:\n- Run Go services with Docker or Podman\n\nAbout us:\nOur Redis product is loved.',
  );
  const told = new Set(requirementsOf(tags).flatMap((r) => r.anyOf.map(({ tag }) => tag.id)));
  const asked = tags.filter((t) => t.demand !== 'context' && t.demand !== 'negated').map((t) => t.id);
  expect([...told].sort()).toEqual([...asked].sort());
});
